"""A pile of sheets, printed on both sides and folded, must read as a booklet."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from sociale_kaart import booklet
from sociale_kaart.booklet import FORMATS, Booklet
from sociale_kaart.booklet.impose import impose, sides
from sociale_kaart.booklet.make import on_sheets
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


@pytest.mark.parametrize("part", [part for part in PARTS if part != "whole"])
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


def test_what_is_too_thick_to_staple_has_no_sheets(edition: Callable[[str], Printed]) -> None:
    whole = edition("whole a5").booklet
    assert whole.bladzijden > booklet.MOST_TO_STAPLE
    assert (on_sheets(whole).pdf, on_sheets(whole).problems) == (b"", ())


@pytest.fixture(scope="module")
def to_print(edition: Callable[[str], Printed]) -> Booklet:
    wijk = edition("wijk a5")
    return booklet.make(wijk.catalogue, wijk.settings, wijk.selection, FORMATS["a5-drukker"])


def test_a_printer_gets_the_same_pages(
    to_print: Booklet, edition: Callable[[str], Printed]
) -> None:
    reading, printer = edition("wijk a5").reading, Reading(to_print.pdf)
    assert printer.texts == reading.texts
    assert printer.bookmarks == reading.bookmarks


def test_a_printer_knows_where_to_cut(to_print: Booklet) -> None:
    with pikepdf.open(BytesIO(to_print.pdf)) as pdf:
        for page in pdf.pages:
            assert in_mm(page.BleedBox) == in_mm(page.MediaBox) == pytest.approx([0, 0, 154, 216])
            assert in_mm(page.TrimBox) == pytest.approx([3, 3, 151, 213])


def in_mm(box: pikepdf.Object) -> list[float]:
    return [float(side) / 72 * 25.4 for side in box]


def test_where_it_is_glued_there_is_white_beside_the_text(to_print: Booklet) -> None:
    printer = Reading(to_print.pdf)
    for number in range(2, len(printer)):
        signs = printer.signs(number)
        left, right = min(sign.left for sign in signs) - 3, 151 - max(sign.right for sign in signs)
        back, edge = (left, right) if number % 2 else (right, left)
        assert back >= 16.9, f"page {number}"
        assert edge >= 9.5, f"page {number}"


def test_what_is_black_at_the_edge_goes_on_where_it_is_cut(to_print: Booklet) -> None:
    """The tabs, and the line at the foot of the cover."""
    printer = Reading(to_print.pdf)
    chapter = min(printer.chapters.values())
    assert chapter % 2 == 0
    assert printer.black_along(chapter, "left") == pytest.approx(11, abs=0.5)
    assert printer.black_along(chapter, "right") == 0
    assert printer.black_along(1, "foot") == pytest.approx(154, abs=0.5)
