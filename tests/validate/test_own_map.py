"""On the map of a municipality (`voorbeeld: nee`) nothing of the example town may be left."""

from dataclasses import replace

from sociale_kaart.load import Document, Source, document
from sociale_kaart.load.pages import Block
from sociale_kaart.problems import Problem
from sociale_kaart.validate import validate
from tests.offers.cases import FOLDER, TODAY, around, schemas

EDITION = """\
naam: Zomer 2026
datum: 2026-06-15
voorbeeld: ja
aanbod:
  koffie: {naam: Koffie, wanneer: Elke dag., locatie: Thuis., voorwaarden: Geen., kosten: Gratis.,
    telefoon: niet bekend, email: niet bekend}
"""


def read(folder: str, name: str, text: str) -> Document:
    loaded, problems = document(text.encode(), f"content/{folder}/{name}.yaml", name)
    assert problems == []
    assert loaded is not None
    return loaded


def source() -> Source:
    """Something real, and all sorts of things that belong to the example."""
    valid = ((FOLDER / f"valid/{name}.yaml").read_text("utf-8") for name in ("ordinary", "real"))
    (wijken,) = (one for one in around().vocabularies if one.id == "wijken")
    others = (one for one in around().vocabularies if one.id != "wijken")
    text = wijken.places.text.replace("termen:", "voorbeeld: ja\ntermen:", 1)
    return replace(
        around(),
        offers=tuple(read("offers", f"eten-{at}", text) for at, text in enumerate(valid)),
        vocabularies=(*others, read("vocabularies", "wijken", text)),
        editions=(read("editions", "1", EDITION),),
        of_the_example=(Block("content/pages/over.md", 14),),
    )


def told(*, voorbeeld: bool) -> tuple[Problem, ...]:
    return validate(source(), schemas(), today=TODAY, voorbeeld=voorbeeld).report.problems


def test_each_file_of_the_example_is_told_once_with_what_to_do() -> None:
    problems = told(voorbeeld=False)
    assert {one.message for one in problems} == {
        "Dit is alleen voor het voorbeeld. Uw kaart is echt (voorbeeld: nee in mkdocs.yml)."
    }
    assert [(one.file, one.line, one.advice.partition(".")[0]) for one in problems] == [
        ("content/editions/1.yaml", 3, "Haal dit bestand weg"),
        ("content/offers/eten-0.yaml", 42, "Haal dit bestand weg"),
        ("content/organisations/buurthuis-de-linde.yaml", 5, "Haal dit bestand weg"),
        ("content/organisations/welzijn-lindewaard.yaml", 5, "Haal dit bestand weg"),
        ("content/pages/over.md", 14, "Zet uw eigen tekst hiervoor in de plaats"),
        (
            "content/vocabularies/wijken.yaml",
            3,
            "Zet er uw eigen woorden in, en haal dan deze regel weg",
        ),
    ]


def test_an_example_may_hold_all_that_is_invented() -> None:
    assert told(voorbeeld=True) == ()
