"""The schema says what a text is: a number, a yes or no, or just text."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.validate.shapes import shape_at, typed
from tests.offers.cases import FOLDER, checked, schemas


def value_at(*path: str, text: str) -> Any:
    return typed(text, shape_at(schemas().offer.shape, path))


@pytest.mark.parametrize(
    ("text", "amount"),
    [("6,50", "6.50"), ("6.50", "6.50"), ("6.5", "6.5"), ("6", "6"), ("007", "7"), ("-1", "-1")],
)
def test_an_amount_has_a_comma_or_a_point(text: str, amount: str) -> None:
    assert value_at("kosten", "bedrag", text=text) == Decimal(amount)


@pytest.mark.parametrize(
    "text",
    ["1.250", "1.250,00", "6,505", "6,-", "€ 6", "1e3", "inf", "٣", "+6", "", "9" * 10],
)
def test_what_is_no_plain_amount_stays_text(text: str) -> None:
    assert value_at("kosten", "bedrag", text=text) == text


def test_ages_are_whole_numbers() -> None:
    assert value_at("voorwaarden", "leeftijd", "van", text="055") == 55
    assert value_at("voorwaarden", "leeftijd", "van", text="17,5") == "17,5"


def test_yes_and_no_are_dutch() -> None:
    assert value_at("voorbeeld", text="ja") is True
    assert value_at("voorbeeld", text="nee") is False
    assert value_at("voorbeeld", text="yes") == "yes"


def test_a_question_with_three_answers_keeps_its_words() -> None:
    assert value_at("aanmelden", "nodig", text="ja") == "ja"


def test_a_telephone_number_keeps_its_zero_and_a_time_its_colon() -> None:
    assert value_at("contact", "telefoon", text="0300000012") == "0300000012"
    assert value_at("wanneer", "momenten", text="12:30") == "12:30"


def test_a_whole_offer_has_the_types_of_its_schema() -> None:
    (offer,) = checked((FOLDER / "valid/everything-filled-in.yaml").read_bytes(), "koffie").offers
    value = offer.value
    assert value["naam"] == "Samen eten: in De Linde"
    assert value["essentie"]["kort"] == "'s Middags eet u warm met mensen uit de buurt."
    assert value["essentie"]["hoe"] == 'De eerste keer zegt de gastvrouw: "Schuif aan!"'
    assert value["kenmerken"]["wensen"] == ["samen-eten", "mensen-ontmoeten"]
    assert value["voorwaarden"]["leeftijd"] == {"van": 55, "tot": 99}
    assert value["kosten"]["bedrag"] == Decimal("6.5")
    assert value["kosten"]["korting"] == [
        {"met": "stadspas", "bedrag": Decimal(0)},
        {"met": "ouderen", "bedrag": Decimal("3.25")},
    ]
    assert value["contact"]["bereikbaar"][1] == {
        "dagen": ["vrijdag"],
        "van": "13:00",
        "tot": "17:00",
    }
    assert value["onderbouwing"]["bron"]["jaar"] == 2012
    assert value["zoekwoorden"] == [
        "eettafel", "العربية", "می‌خواهم", "їжа", "no", "007", "12:30",
    ]  # fmt: skip
    assert value["geldig"] == {"van": "2026-01-01", "tot": "2028-02-29"}
    assert value["voorbeeld"] is True


@given(st.decimals(0, 10_000, places=2))
def test_every_amount_of_euros_and_cents_comes_back(amount: Decimal) -> None:
    for text in (f"{amount}", f"{amount}".replace(".", ",")):
        assert typed(text, shape_at(schemas().offer.shape, ("kosten", "bedrag"))) == amount
