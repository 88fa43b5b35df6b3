"""The handbook's reference pages say what the schemas and word lists say, no more and no less."""

import json
import re
from datetime import date
from typing import Any

import pytest

from sociale_kaart.exports.handbook import handbook
from sociale_kaart.pipeline import build_catalogue
from tests.conftest import ROOT
from tests.offers.cases import FOLDER

SCHEMAS = {
    file.name: json.loads(file.read_text("utf-8"))
    for file in (ROOT / "schema").glob("*.schema.json")
}


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    catalogue = build_catalogue(FOLDER / "content", date(2026, 11, 21)).catalogue
    assert catalogue is not None
    return {
        str(file.path): file.content.decode() for file in handbook(SCHEMAS, catalogue.vocabularies)
    }


@pytest.mark.parametrize("name", ["velden.md", "instellingen.md"])
def test_what_follows_from_the_schemas_is_up_to_date(pages: dict[str, str], name: str) -> None:
    """The word lists are for editors to change, who cannot run a command from a browser."""
    written = (ROOT / "docs" / "redactie" / name).read_text("utf-8")
    assert written == pages[name], "run: sociale-kaart handbook"


def test_a_word_list_is_a_table(pages: dict[str, str]) -> None:
    words = pages["woorden.md"]
    assert "[content/vocabularies](../../content/vocabularies)" in words
    assert "| vast woord | op de site | uitleg |\n|---|---|---|\n| `iedereen` | " in words


def test_required_field_says_so(pages: dict[str, str]) -> None:
    fields = pages["velden.md"]
    assert "### `naam`\n\n**Naam** (verplicht)\n" in fields
    assert "### `locatie`\n\n**Waar is het?** (mag weg)\n" in fields
    assert "\n**Per** (verplicht bij soort «bedrag» of «vanaf»)\n" in fields


def test_only_the_content_knows_onbekend(pages: dict[str, str]) -> None:
    advice = "Weet u het antwoord niet, en staat `onbekend` bij het veld? Schrijf dat dan."
    assert advice in pages["velden.md"]
    assert advice not in pages["instellingen.md"]


def test_constants_stand_with_their_words(pages: dict[str, str]) -> None:
    assert "- `wachtlijst`: Er is een wachtlijst\n" in pages["velden.md"]
    assert "- `onbekend`: dit weten we niet\n" in pages["velden.md"]


def test_examples_are_written_as_editors_type_them(pages: dict[str, str]) -> None:
    assert "```yaml\nbedrag: 6,50\n```" in pages["velden.md"]
    assert "```yaml\nvoorbeeld: ja\n```" in pages["velden.md"]
    moments = "momenten:\n  - dag: dinsdag\n    van: 12.00\n    tot: 13.30\n"
    assert moments in pages["velden.md"]
    assert "Tijd, zoals 13.30.\n\n\n```yaml\ntot: 13.30\n```" in pages["velden.md"]


def test_links_to_word_lists_lead_somewhere(pages: dict[str, str]) -> None:
    links = set(re.findall(r"woorden\.md#([a-z-]+)", pages["velden.md"]))
    headings = set(re.findall(r"^## ([a-z-]+)$", pages["woorden.md"], re.MULTILINE))
    assert len(links) > 10
    assert links <= headings


def _fields(schema: dict[str, Any], root: dict[str, Any]) -> set[str]:
    found = set(schema.get("properties", {}))
    for part in (*schema.get("properties", {}).values(), *schema.get("anyOf", ())):
        found |= _fields(part, root)
    if "items" in schema:
        found |= _fields(schema["items"], root)
    if "$ref" in schema:
        found |= _fields(root["$defs"][schema["$ref"].rsplit("/", 1)[-1]], root)
    return found


@pytest.mark.parametrize(
    ("schema", "page"),
    [
        ("offer.schema.json", "velden.md"),
        ("organisation.schema.json", "velden.md"),
        ("vocabulary.schema.json", "velden.md"),
        ("thesaurus.schema.json", "velden.md"),
        ("settings.schema.json", "instellingen.md"),
    ],
)
def test_no_field_is_left_out(pages: dict[str, str], schema: str, page: str) -> None:
    for name in _fields(SCHEMAS[schema], SCHEMAS[schema]):
        assert re.search(rf"^### `([a-z_.]+\.)?{name}`$", pages[page], re.MULTILINE), name
