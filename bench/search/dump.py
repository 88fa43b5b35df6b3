"""Writes what every search engine gets: `python bench/search/dump.py QUESTIONS.json OUT.json`.

The 38 methods of the example map, because the questions are judged for those, as fields of text;
our own files of them; and what MkDocs with Material makes of the same texts as pages.
With `--map FOLDER` all offers of another map, such as `bench/corpus.py` writes, to weigh.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import yaml

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.pipeline import build_catalogue
from sociale_kaart.search import Search
from sociale_kaart.search.entries import BOOSTS, texts

ROOT = Path(__file__).parents[2]
MATERIAL = {
    "site_name": "Vergelijking",
    "theme": {"name": "material", "language": "nl"},
    "plugins": [{"search": {"lang": "nl"}}],
    "nav": [{"Start": "index.md"}],
}


def material(ids: Sequence[str], entries: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    """The index and the scripts of the search of a site with a page for each offer."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        pages = folder / "docs"
        pages.mkdir()
        (pages / "index.md").write_text("# Vergelijking\n", "utf-8")
        for offer, fields in zip(ids, entries, strict=True):
            body = "\n\n".join(text for name, text in fields.items() if name != "naam")
            (pages / f"{offer}.md").write_text(f"# {fields['naam']}\n\n{body}\n", "utf-8")
        (folder / "mkdocs.yml").write_text(yaml.safe_dump(MATERIAL), "utf-8")
        mkdocs = Path(sys.executable).parent / "mkdocs"
        subprocess.run([str(mkdocs), "build", "--quiet"], cwd=folder, check=True)
        scripts = folder / "site" / "assets" / "javascripts"
        (worker,) = scripts.glob("workers/search.*.min.js")
        return {
            "index": json.loads((folder / "site/search/search_index.json").read_text("utf-8")),
            "worker": worker.read_text("utf-8"),
            "languages": {
                file.name: file.read_text("utf-8") for file in scripts.glob("lunr/min/*.js")
            },
        }


def methods(catalogue: Catalogue) -> Catalogue:
    judged = tuple(one for one in catalogue.offers if "/methodieken/" in one.bestand)
    return replace(catalogue, offers=judged)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("questions", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--map", type=Path)
    parser.add_argument("--without-material", action="store_true", help="it takes minutes")
    arguments = parser.parse_args()
    built = build_catalogue((arguments.map or ROOT) / "content", datetime.now(UTC).date())
    assert built.catalogue is not None
    catalogue = built.catalogue if arguments.map else methods(built.catalogue)
    ids = [offer.id for offer in catalogue.findable]
    entries = [
        {field: " ".join(found) for field, found in texts(offer).items()}
        for offer in catalogue.findable
    ]
    dumped = {
        "ids": ids,
        "boosts": dict(BOOSTS),
        "texts": entries,
        "files": {f.path.name: json.loads(f.content) for f in Search.of(catalogue).files},
        "material": None if arguments.without_material else material(ids, entries),
        "questions": json.loads(arguments.questions.read_text("utf-8")),
    }
    arguments.out.write_text(json.dumps(dumped), "utf-8")


if __name__ == "__main__":
    main()
