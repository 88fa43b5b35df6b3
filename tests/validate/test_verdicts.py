"""The schema's verdict: whatever it refuses gets words, and what it counts it counts exactly."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from sociale_kaart.load import document
from sociale_kaart.validate.schemas import Schema, is_day
from sociale_kaart.validate.shapes import typed
from sociale_kaart.validate.words import mistakes
from tests.offers.cases import FOLDER, schemas

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
    return typed(loaded.fields, schemas().offer.shape)


Refusal = tuple[tuple[str | int, ...], str]
FORMATS = FormatChecker(formats=())
FORMATS.checks("date")(lambda text: not isinstance(text, str) or is_day(text))
REFERENCE = Draft202012Validator(schemas().offer.raw, format_checker=FORMATS)


def refused(offer: Any) -> set[Refusal]:
    """Where in the offer, and by which keyword of the schema."""
    found = schemas().offer.errors(offer)
    return {(tuple(error.instance_path), str(error.schema_path[-1])) for error in found}


def refused_by_the_reference(offer: Any) -> set[Refusal]:
    found = REFERENCE.iter_errors(offer)
    return {(tuple(error.absolute_path), str(error.absolute_schema_path[-1])) for error in found}


OFFER = whole_offer()
PLACES = list(places(OFFER))


@given(st.sampled_from(PLACES), VALUES)
def test_whatever_stands_wherever_a_refusal_has_words(
    path: tuple[str | int, ...], value: Any
) -> None:
    offer = replaced(OFFER, path, value)
    told = list(mistakes(schemas().offer, offer))
    assert bool(told) != schemas().offer.accepts(offer)
    assert len({(mistake.path, mistake.missing) for mistake in told}) == len(told)
    assert all(mistake.advice.strip() for mistake in told)


@given(st.sampled_from(PLACES), VALUES)
def test_the_reference_gives_the_same_verdict_and_the_same_places(
    path: tuple[str | int, ...], value: Any
) -> None:
    offer = replaced(OFFER, path, value)
    assert refused(offer) == refused_by_the_reference(offer)


@pytest.mark.parametrize("file", sorted(FOLDER.rglob("*.yaml")), ids=lambda file: file.stem)
def test_the_reference_agrees_on_every_example(file: Path) -> None:
    loaded, _ = document(file.read_bytes(), file.name, file.stem)
    if loaded is not None:
        offer = typed(loaded.fields, schemas().offer.shape)
        assert refused(offer) == refused_by_the_reference(offer)


@pytest.mark.parametrize(
    ("amount", "fits"),
    [("0.01", True), ("10000.00", True), ("10000.01", False), ("0.00", False), ("-0.01", False)],
)
def test_an_amount_is_weighed_to_the_cent(amount: str, fits: bool) -> None:
    offer = replaced(OFFER, ("kosten", "bedrag"), Decimal(amount))
    assert schemas().offer.accepts(offer) is fits


def test_a_reference_in_the_schema_keeps_what_stands_beside_it() -> None:
    schema = Schema({"$ref": "#/$defs/word", "maxLength": 3, "$defs": {"word": {"type": "string"}}})
    assert schema.accepts("eet")
    assert not schema.accepts("eten")


def test_a_day_is_a_day_of_the_calendar() -> None:
    assert is_day("2028-02-29")
    assert not is_day("2026-02-29")
    assert not is_day("20261224")
    assert not is_day("2026-W52-4")
    assert not is_day("24-12-2026")
