"""A text that holds the number or the address of one person is asked about, whatever its form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.problems import quoted
from sociale_kaart.validate.known import Known
from sociale_kaart.validate.rules.private import in_texts
from tests.offers.cases import TODAY

NOTHING = Known(TODAY, "content", {}, {})


def told(text: str) -> list[str]:
    return [mistake.message for mistake in in_texts({"kosten": {"toelichting": text}}, NOTHING)]


@given(
    st.sampled_from(["06", "+31 6", "+316", "0031 6", "+31 (0)6", "+31-6"]),
    st.text("0123456789", min_size=8, max_size=8),
    st.sampled_from([(8,), (2, 2, 2, 2), (4, 4), (3, 3, 2), (1, 7)]),
    st.sampled_from([" ", "-", "."]),
)
def test_a_mobile_number_is_found_however_it_is_grouped(
    start: str, digits: str, groups: tuple[int, ...], between: str
) -> None:
    number, at = start, 0
    for length in groups:
        number += between + digits[at : at + length]
        at += length
    assert told(f"Bel {number}, of kom langs.") == [
        f"«{number}» is een mobiel nummer, en daarmee vaak van één persoon."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Bel 030 000 00 12.",
        "Op 06-12-2026 14.00 uur, en op 06-12-2026 14 uur.",
        "Vanaf 26-06-2026, tot 12.30 uur.",
        "Maak € 6 over naar NL06 BANK 0123 4567 89.",
        "ISBN 9789061234567",
        "Mail naar info@delinde.example of hulp.thuis@delinde.example.",
        "Reageer met @delinde.",
    ],
)
def test_what_is_of_nobody_in_particular_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_each_address_in_a_text_is_looked_at() -> None:
    assert told("Mail info@delinde.example of jan.jansen@delinde.example (of jan@ziggo.nl).") == [
        f"{quoted(one)} lijkt het adres van één persoon."
        for one in ("jan.jansen@delinde.example", "jan@ziggo.nl")
    ]
