"""A pile of sheets, printed on both sides and folded, must read as a booklet."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from sociale_kaart import booklet
from sociale_kaart.booklet import FORMATS
from sociale_kaart.booklet.impose import impose, sides
from tests.booklet.conftest import FIVE, PARTS, Printed
from tests.booklet.reading import Reading, plain


def folded(printed_sides: list[tuple[int, int]]) -> list[int]:
    """The pages as a reader turns them. Sheets lie on each other with their fronts down, are folded
    in the middle and opened at the first: of each front the right half comes in the first part of
    the booklet and the left half in the last; of each back the other way round."""
    first_part: list[int] = []
    last_part: list[int] = []
    for front, back in zip(printed_sides[::2], printed_sides[1::2], strict=True):
        first_part += [front[1], back[0]]
        last_part = [back[1], front[0], *last_part]
    return first_part + last_part


@pytest.mark.parametrize("pages", [4, 8, 24, 60, 80])
def test_folded_sheets_read_from_the_first_page_to_the_last(pages: int) -> None:
    assert folded(list(sides(pages))) == list(range(pages))


def test_eight_pages_lie_on_two_sheets_as_every_printer_knows_them() -> None:
    assert list(sides(8)) == [(7, 0), (1, 6), (5, 2), (3, 4)]


def test_a_booklet_that_does_not_fill_its_sheets_is_refused() -> None:
    with pytest.raises(ValueError, match="6 pages"):
        list(sides(6))


@pytest.mark.parametrize("part", PARTS)
def test_each_half_of_a_sheet_holds_its_page(part: str, edition: Callable[[str], Printed]) -> None:
    reading = edition(f"{part} a5").reading
    sheets = Reading(impose(reading.pdf, "Boekje"))
    assert len(sheets) == len(reading) // 2
    for number, (left, right) in enumerate(sides(len(reading)), 1):
        text = sheets.text_of(number)
        for page in (left, right):
            assert plain(reading.texts[page])[:60] in text
        assert sheets.size_of(number) == pytest.approx((296, 210), abs=0.1)


def test_sheets_tell_the_printer_how_to_turn_them(edition: Callable[[str], Printed]) -> None:
    with pikepdf.open(BytesIO(impose(edition("five a5").booklet.pdf, "Vijf"))) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
        assert pdf.docinfo.Title == "Vijf"


def test_sheets_are_made_from_the_reading_edition(edition: Callable[[str], Printed]) -> None:
    five = edition("five a5")
    made = booklet.make(five.catalogue, five.settings, FIVE, FORMATS["a5-drukvel"])
    assert made.bladzijden == five.booklet.bladzijden
    assert made.pdf == impose(five.booklet.pdf, five.booklet.titel)
