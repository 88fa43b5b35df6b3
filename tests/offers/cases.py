"""Case files: one offer each, in a small map of its own (`content/`), with what an editor reads
about it in the `.txt` beside it. A new case needs no Python: add the offer, run

    python -m tests.offers.cases

and read the message that it writes as the person who made the mistake.
"""

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from sociale_kaart import resources
from sociale_kaart.load import Source, document, load_content
from sociale_kaart.reporting import text
from sociale_kaart.validate import Checked, Schemas, validate

FOLDER = Path(__file__).parent
TODAY = date(2026, 11, 1)

VALID = sorted(FOLDER.glob("valid/*.yaml"))
DOUBTFUL = sorted(FOLDER.glob("doubtful/*.yaml"))
INVALID = sorted(FOLDER.glob("invalid/*.yaml"))


@cache
def around() -> Source:
    """The words and organisations that cases refer to."""
    return load_content(FOLDER / "content")


@cache
def schemas() -> Schemas:
    return Schemas.read(resources.schema_folder())


@cache
def checked(offer: bytes, name: str) -> Checked:
    loaded, problems = document(offer, f"content/offers/{name}.yaml", name)
    offers = () if loaded is None else (loaded,)
    source = replace(around(), offers=offers, problems=tuple(problems))
    return validate(source, schemas(), today=TODAY)


def messages(file: Path) -> str:
    """All that an editor reads about this offer."""
    return text.render(checked(file.read_bytes(), file.stem).report) + "\n"


if __name__ == "__main__":
    for case in (*DOUBTFUL, *INVALID):
        case.with_suffix(".txt").write_text(messages(case), encoding="utf-8")
