import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.exports.open_data import COLUMNS, CSV_PATH, JSON_PATH, cell, open_data
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.offer import Offer
from sociale_kaart.settings import Settings
from tests.model.conftest import make_catalogue, make_offer
from tests.pages.conftest import settings

__all__ = ["make_catalogue", "make_offer", "settings"]

MakeOffer = Callable[..., Offer]


@pytest.fixture
def export(
    make_catalogue: Callable[..., Catalogue],
    settings: Settings,
) -> Callable[..., dict[str, str]]:
    def files(*offers: Offer) -> dict[str, str]:
        exported = open_data(make_catalogue(*offers), settings)
        return {str(file.path): file.content.decode() for file in exported}

    return files


Export = Callable[..., dict[str, str]]


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff"), "Excel needs the mark to see the accents"
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def test_json_keeps_unknown_not_needed_and_known_apart(
    make_offer: MakeOffer,
    export: Export,
) -> None:
    offer = make_offer(voorwaarden={"indicatie": "onbekend", "verwijzing": ["huisarts"]})
    (found,) = json.loads(export(offer)[JSON_PATH])["diensten"]
    assert (found["indicatie"], found["inkomen"], found["verwijzing"]) == (
        None,
        "geen",
        ["huisarts"],
    )
    assert found["telefoon"] == "030 000 00 10"


def test_json_is_laid_out_as_other_programs_do_it(make_offer: MakeOffer, export: Export) -> None:
    odd = make_offer("een", naam='Thee & "koek"\tmet een ó', kosten={"soort": "onbekend"})
    aged = make_offer("twee", voorwaarden={"leeftijd": {"van": 1}})
    for offers in ((), (odd,), (odd, aged)):
        text = export(*offers)[JSON_PATH]
        assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"


def test_json_explains_itself(
    make_offer: MakeOffer,
    export: Export,
) -> None:
    whole = json.loads(export(make_offer())[JSON_PATH])
    assert whole["kaart"] == "Samen in Lindewaard"
    assert whole["licentie"]["naam"] == "CC BY 4.0"
    assert list(whole["velden"]) == [column.naam for column in COLUMNS]
    assert whole["woorden"]["doelgroepen"]["ouderen"] == "Ouderen"
    assert list(whole["diensten"][0]) == list(whole["velden"])


def test_csv_has_a_row_per_offer_that_can_be_found(
    make_offer: MakeOffer,
    export: Export,
) -> None:
    found = rows(
        export(
            make_offer("een", kosten={"soort": "onbekend"}),
            make_offer("oud", status="gestopt"),
        )[CSV_PATH]
    )
    assert [row["id"] for row in found] == ["een"]
    assert (found[0]["kosten"], found[0]["wensen"], found[0]["voorbeeld"]) == (
        "onbekend",
        "samen-eten",
        "nee",
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+31 30", "'+31 30"),
        ("-5", "'-5"),
        ("@cmd", "'@cmd"),
        ("\t=1", "'\t=1"),
        (["=1", "b"], "'=1; b"),
        ("\uff1d1", "'\uff1d1"),
        ("gewoon", "gewoon"),
        (None, "onbekend"),
        (True, "ja"),
        (False, "nee"),
        (["a", "b"], "a; b"),
        (55, "55"),
    ],
)
def test_cell_is_text_and_never_a_formula(value: Any, shown: str) -> None:
    assert cell(value) == shown


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_can_begin_a_formula(text: str) -> None:
    assert not cell(text).lstrip().startswith(("=", "+", "-", "@"))


def test_same_bytes_every_time(
    make_offer: MakeOffer,
    export: Export,
) -> None:
    assert export(make_offer()) == export(make_offer())
