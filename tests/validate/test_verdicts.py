"""Two validators, one verdict: the quick one says whether, the other says why."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart import resources
from sociale_kaart.load import Document, document, load_content
from sociale_kaart.validate.schemas import Schema, is_day
from sociale_kaart.validate.shapes import typed
from sociale_kaart.validate.words import mistakes
from tests.conftest import ROOT
from tests.offers.cases import DOUBTFUL, FOLDER, INVALID, VALID, schemas

VALUES = st.sampled_from(
    ["", "onbekend", "geen", "ja", "Ei", "55", "6,50", "12.00", "dinsdag", "2026-12-24", "wmo",
     "https://x.nl", "a@b.nl", "1234 AB", "x" * 900, "regio", "altijd",
     [], ["onbekend"], ["groep", "groep"], ["a"] * 100, [[]], [{}], [{"dag": "dinsdag"}],
     {}, {"van": "9.00"}, {"soort": "gratis"}, {"rolstoel": "ja"}, {"onbekend": "x"}]
)  # fmt: skip


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    if isinstance(value, (dict, list)):
        for step, part in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(part, (*path, step))


def replaced(value: Any, path: tuple[str | int, ...], by: Any) -> Any:
    if not path:
        return by
    copy: Any = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = replaced(copy[path[0]], path[1:], by)
    return copy


def whole_offer() -> Any:
    file = FOLDER / "valid/everything-filled-in.yaml"
    loaded, _ = document(file.read_bytes(), "koffie.yaml", "koffie")
    assert loaded is not None
    return typed(loaded.root, schemas().offer.shape, [])


OFFER = whole_offer()
PLACES = list(places(OFFER))


def same_verdict(schema: Schema, value: Any) -> bool:
    verdict = schema.accepts(value)
    assert verdict == (not list(schema.errors(value)))
    return verdict


@pytest.mark.parametrize("case", [*VALID, *DOUBTFUL, *INVALID], ids=lambda case: case.stem)
def test_both_agree_on_every_case(case: Path) -> None:
    loaded, _ = document(case.read_bytes(), case.name, case.stem)
    if loaded is not None:
        same_verdict(schemas().offer, typed(loaded.root, schemas().offer.shape, []))


def test_both_agree_on_the_whole_map() -> None:
    source = load_content(ROOT / "content")
    kinds: tuple[tuple[Schema, tuple[Document, ...]], ...] = (
        (schemas().offer, source.offers),
        (schemas().organisation, source.organisations),
        (schemas().vocabulary, source.vocabularies),
        (schemas().thesaurus, source.thesaurus),
    )
    for schema, documents in kinds:
        for one in documents:
            assert same_verdict(schema, typed(one.root, schema.shape, [])), one.path


@given(st.sampled_from(PLACES), VALUES)
def test_both_agree_on_whatever_stands_wherever_and_a_refusal_has_words(
    path: tuple[str | int, ...], value: Any
) -> None:
    offer = replaced(OFFER, path, value)
    if not same_verdict(schemas().offer, offer):
        told = list(mistakes(schemas().offer, offer))
        assert told
        assert len({(mistake.path, mistake.missing) for mistake in told}) == len(told)
        assert all(mistake.advice.strip() for mistake in told)


def test_a_day_is_a_day_of_the_calendar() -> None:
    assert is_day("2028-02-29")
    assert not is_day("2026-02-29")
    assert not is_day("20261224")
    assert not is_day("2026-W52-4")
    assert not is_day("24-12-2026")


@pytest.mark.parametrize(
    "file", sorted(resources.schema_folder().glob("*.json")), ids=lambda f: f.stem
)
def test_the_compiler_overlooks_nothing_beside_a_reference(file: Path) -> None:
    """It follows an older draft, in which `$ref` pushes aside whatever stands beside it."""
    words = {"title", "description", "examples", "$ref"}
    schema = json.loads(file.read_text("utf-8"))
    for path in places(schema):
        part = schema
        for step in path:
            part = part[step]
        if isinstance(part, dict) and "$ref" in part:
            assert part.keys() <= words
