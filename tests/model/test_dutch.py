"""Dates, lists and names as the Dutch write and sort them."""

from datetime import date
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.model.dutch import (
    DAGEN,
    NO_BREAK_SPACE,
    bijeen,
    dagenreeks,
    datum,
    opsomming,
    registerletter,
    sorteersleutel,
    weekdag,
)


def test_date_is_written_out() -> None:
    assert datum(date(2026, 10, 3)) == "3 oktober 2026"
    assert weekdag(date(2026, 11, 21)) == "zaterdag"


@pytest.mark.parametrize(
    ("parts", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_list_ends_with_en(parts: list[str], text: str) -> None:
    assert opsomming(parts) == text


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Dinsdag 12.00 uur", ["12.00 uur"]),
        ("€ 27,50 tot € 45 per keer", ["€ 27,50", "€ 45 per keer"]),
        ("Niet op 31 december 2026", ["31 december 2026"]),
        ("Dijkweg 42, 1000 AC Lindewaard", ["Dijkweg 42,", "1000 AC"]),
        ("9.30 tot 16.00 uur", ["9.30 tot 16.00 uur"]),
        ("Bel tussen 9.00 en 16.00 uur", ["9.00 en 16.00 uur"]),
        ("8.30 tot 12.00 en 13.00 tot 17.00 uur", ["8.30 tot 12.00", "en 13.00 tot 17.00 uur"]),
        ("In een groep", []),
    ],
)
def test_a_number_stays_with_what_it_counts(text: str, kept: list[str]) -> None:
    for part in kept:
        text = text.replace(part, part.replace(" ", NO_BREAK_SPACE))
    assert bijeen(text.replace(NO_BREAK_SPACE, " ")) == text


@given(st.text("12a €.,tounrpek", max_size=40))
def test_only_spaces_become_hard_ones(text: str) -> None:
    kept = bijeen(text)
    assert kept.replace(NO_BREAK_SPACE, " ") == text
    assert bijeen(kept) == kept


def test_list_of_what_one_may_choose_from_ends_with_of() -> None:
    assert opsomming(["a", "b", "c"], "of") == "a, b of c"


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (["dinsdag"], "dinsdag"),
        (["woensdag", "maandag"], "maandag en woensdag"),
        (["maandag", "dinsdag"], "maandag en dinsdag"),
        (["maandag", "dinsdag", "woensdag"], "maandag tot en met woensdag"),
        (["maandag", "dinsdag", "woensdag", "vrijdag"], "maandag tot en met woensdag en vrijdag"),
        (list(DAGEN), "maandag tot en met zondag"),
    ],
)
def test_days_in_a_row_are_joined(days: list[str], text: str) -> None:
    assert dagenreeks(days) == text


def test_names_sort_without_article_and_accent() -> None:
    names = [
        "Zin in vriendschap",
        "De Linde",
        "’t Haltje",
        "Één kopje koffie",
        "Het Open Huis",
        "Eet Mee",
    ]
    assert sorted(names, key=sorteersleutel) == [
        "Één kopje koffie",
        "Eet Mee",
        "’t Haltje",
        "De Linde",
        "Het Open Huis",
        "Zin in vriendschap",
    ]


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("De Linde", "L"),
        ("Één plek", "E"),
        ("Øresund", "O"),
        ("Łódź", "L"),
        ("Ætsj", "A"),
        ("𝐀anloop", "A"),
        ("50plusnet", "0-9"),
        ("Дружба", "0-9"),
        ("بيت", "0-9"),
        ("De", "D"),
    ],
)
def test_name_stands_under_its_letter(name: str, letter: str) -> None:
    assert registerletter(name) == letter


@given(st.lists(st.text(min_size=1, max_size=12), max_size=8))
def test_order_of_names_does_not_depend_on_their_order(names: list[str]) -> None:
    backwards = list(reversed(names))
    assert sorted(names, key=sorteersleutel) == sorted(backwards, key=sorteersleutel)


@given(st.lists(st.text("7aZØłДب𝐀é’- ", min_size=1, max_size=3) | st.text(min_size=1)))
def test_names_of_one_letter_stand_together(names: list[str]) -> None:
    letters = [letter for letter, _ in groupby(sorted(names, key=sorteersleutel), registerletter)]
    assert letters == sorted({registerletter(name) for name in names})


@given(st.lists(st.sampled_from(DAGEN), min_size=1))
def test_every_first_and_last_day_of_a_run_is_named(days: list[str]) -> None:
    text = dagenreeks(days)
    assert sorted(days, key=DAGEN.index)[0] in text
    assert sorted(days, key=DAGEN.index)[-1] in text
    assert all(text.count(day) <= 1 for day in DAGEN)
