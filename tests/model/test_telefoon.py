"""Numbers are shown as the Dutch write them and dialled as they must be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.telefoon import GeenTelefoonnummer, Telefoon


@pytest.mark.parametrize(
    ("typed", "shown", "dialled"),
    [
        ("0300000012", "030 000 00 12", "tel:+31300000012"),
        ("030-0000012", "030 000 00 12", "tel:+31300000012"),
        ("(030) 000 00 12", "030 000 00 12", "tel:+31300000012"),
        ("+31 30 000 00 12", "030 000 00 12", "tel:+31300000012"),
        ("0031300000012", "030 000 00 12", "tel:+31300000012"),
        ("+31 (0)30 000 00 12", "030 000 00 12", "tel:+31300000012"),
        ("0345 000012", "0345 00 00 12", "tel:+31345000012"),
        ("0880767000", "088 076 70 00", "tel:+31880767000"),
        ("06 12345678", "06 12 34 56 78", "tel:+31612345678"),
        ("0800 0113", "0800 0113", "tel:08000113"),
        ("0900-1234", "0900 1234", "tel:09001234"),
        ("14 030", "14 030", "tel:14030"),
        ("112", "112", "tel:112"),
        ("116 123", "116 123", "tel:116123"),
    ],
)
def test_number_is_grouped_and_dialled(typed: str, shown: str, dialled: str) -> None:
    number = Telefoon.lees(typed)
    assert (number.tekst, number.uri) == (shown, dialled)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("06-123", "dit heeft 5 cijfers; een telefoonnummer heeft er 10"),
        ("030 000 00 123", "dit heeft 11 cijfers; een telefoonnummer heeft er 10"),
        ("*21*0300000012#", "een telefoonnummer heeft geen * of #"),
        ("bel ons", "een telefoonnummer heeft alleen cijfers en spaties"),
        ("0123 45 67 10", "dit nummer bestaat niet in Nederland"),
        ("", "een telefoonnummer heeft alleen cijfers en spaties"),
    ],
)
def test_what_is_no_number_is_refused_with_the_reason(typed: str, reason: str) -> None:
    with pytest.raises(GeenTelefoonnummer) as refused:
        Telefoon.lees(typed)
    assert str(refused.value) == reason


def test_mobile_number_is_known_as_such() -> None:
    assert Telefoon.lees("0612345678").mobiel
    assert not Telefoon.lees("030 000 00 12").mobiel


@given(st.text(max_size=20) | st.from_regex(r"[0-9 ()+-]{3,16}", fullmatch=True))
def test_any_text_is_a_number_or_refused(text: str) -> None:
    try:
        number = Telefoon.lees(text)
    except GeenTelefoonnummer:
        return
    assert Telefoon.lees(number.tekst) == number
