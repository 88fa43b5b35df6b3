"""Words on paper as a reader of today takes them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.errata.reading import read

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("field", "on_paper", "now"),
    [
        ("naam", "Samen Eten!", "samen eten"),
        ("locatie", "Buitenshuis, in Arnhem.", "Buitenshuis, alleen in Arnhem."),
        ("status", "Dit begint op 1 september 2026.", ""),
        ("wanneer", "Donderdag 19 november 2026, 9.00 tot 10.00 uur. Tot dan!", "Tot dan!"),
        (
            "wanneer",
            "Elke dag. Niet op 20 november 2026 en 3 maart 2027.",
            "Elke dag. Niet op 3 maart 2027.",
        ),
        (
            "wanneer",
            "Op donderdag, tot 14.00 uur: 12, 19 en 26 november 2026. 3 december 2026.",
            "Donderdag 3 december 2026, tot 14.00 uur. Donderdag 26 november 2026, tot 14.00 uur.",
        ),
    ],
)
def test_these_say_the_same(field: str, on_paper: str, now: str) -> None:
    assert read(field, on_paper, TODAY) == read(field, now, TODAY)


@pytest.mark.parametrize(
    ("field", "on_paper", "now"),
    [
        ("email", "de.linde@buurt.example", "de-linde@buurt.example"),
        ("naam", "Alleen in Arnhem", "In Arnhem"),
        ("status", "Dit begint op 1 december 2026.", ""),
        ("wanneer", "Elke dag. Niet op 21 november 2026.", "Elke dag."),
        ("wanneer", "Dinsdag 1 december 2026.", "Niet op 1 december 2026."),
        ("wanneer", "Dinsdag 1 december 2026.", "Dinsdag 1 december 2026, vanaf 9.00 uur."),
        (
            "wanneer",
            "Dinsdag 1 december 2026, vanaf 9.00 uur. Woensdag 2 december 2026, vanaf 14.00 uur.",
            "Dinsdag 1 december 2026, vanaf 14.00 uur. Woensdag 2 december 2026, vanaf 9.00 uur.",
        ),
        (
            "wanneer",
            "Op donderdag: 3, 10 en 17 december 2026.",
            "Op donderdag, vanaf 14.00 uur: 3, 10 en 17 december 2026.",
        ),
    ],
)
def test_these_do_not(field: str, on_paper: str, now: str) -> None:
    assert read(field, on_paper, TODAY) != read(field, now, TODAY)


PIECES = ["niet op ", "op dinsdag:", "31 ", "februari ", "2026", ", ", " en ", ". ", ".", "٣", "a"]


@given(st.lists(st.sampled_from(PIECES)).map("".join) | st.text())
def test_whatever_somebody_typed_can_be_read(text: str) -> None:
    assert read("wanneer", text, TODAY) == read("wanneer", text, TODAY)
