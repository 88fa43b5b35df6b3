"""Writes what every search engine gets: `python bench/search/dump.py QUESTIONS.json OUT.json`.

The 38 methods of the example map, because the questions are judged for those, as fields of text;
and our own files of them.
"""

import json
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sociale_kaart.pipeline import build_catalogue
from sociale_kaart.search import build
from sociale_kaart.search.entries import BOOSTS, entries

ROOT = Path(__file__).parents[2]


def main() -> None:
    questions, out = map(Path, sys.argv[1:])
    built = build_catalogue(ROOT / "content", datetime.now(UTC).date())
    assert built.catalogue is not None
    offers = tuple(one for one in built.catalogue.offers if "/methodieken/" in one.bestand)
    catalogue = replace(built.catalogue, offers=offers)
    out.write_text(
        json.dumps(
            {
                "ids": [offer.id for offer in catalogue.findable],
                "boosts": dict(BOOSTS),
                "texts": [dict(entry.texts) for entry in entries(catalogue)],
                "files": {file.path.name: json.loads(file.content) for file in build(catalogue)},
                "questions": json.loads(questions.read_text("utf-8")),
            }
        ),
        "utf-8",
    )


if __name__ == "__main__":
    main()
