"""The pages of a booklet as paper needs them: two by two on sheets, so that a printed pile folds
into the booklet, or each with an edge for a printer to cut off.

Printed on both sides, flipped over the short edge, folded in the middle and stapled in the fold.
The sheets have no tags: they are for a printer, the reading edition is for reading.
"""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

MM = 72 / 25.4
"""Points in a millimetre."""


def sides(pages: int) -> Iterator[tuple[int, int]]:
    """Left and right page of each side, front and back by turns, counted from 0."""
    if pages % 4:
        raise ValueError(f"{pages} pages do not fill sheets of four")
    for sheet in range(pages // 4):
        first = 2 * sheet
        yield pages - 1 - first, first
        yield first + 1, pages - 2 - first


def impose(booklet: bytes, title: str) -> bytes:
    with Pdf.open(BytesIO(booklet)) as source, Pdf.new() as sheets:
        forms = [sheets.copy_foreign(page.as_form_xobject()) for page in source.pages]
        _, _, width, height = (float(side) for side in source.pages[0].mediabox)
        for left, right in sides(len(forms)):
            _add_side(sheets, forms[left], forms[right], width, height)
        sheets.Root.ViewerPreferences = Dictionary(
            Duplex=Name.DuplexFlipShortEdge, PrintScaling=Name("/None"), DisplayDocTitle=True
        )
        sheets.Root.Lang = pikepdf.String("nl")
        sheets.docinfo.Title = pikepdf.String(title)
        return packed(sheets)


def cut_at(booklet: Pdf, bleed: float) -> None:
    """Says where a printer cuts: `bleed` millimetres inside the edge of each page."""
    for page in booklet.pages:
        left, bottom, right, top = (float(side) for side in page.mediabox)
        edge = bleed * MM
        page.obj.BleedBox = Array([left, bottom, right, top])
        page.obj.TrimBox = Array([left + edge, bottom + edge, right - edge, top - edge])


def packed(pdf: Pdf) -> bytes:
    """The same bytes each time, and half as many as Typst writes: most of a PDF is tags."""
    written = BytesIO()
    generate = pikepdf.ObjectStreamMode.generate
    pdf.save(written, deterministic_id=True, object_stream_mode=generate)
    return written.getvalue()


def _add_side(
    sheets: Pdf, left: pikepdf.Object, right: pikepdf.Object, width: float, height: float
) -> None:
    page = sheets.add_blank_page(page_size=(2 * width, height))
    page.obj.Resources = Dictionary(XObject=Dictionary(L=left, R=right))
    page.obj.Contents = sheets.make_stream(f"q /L Do Q q 1 0 0 1 {width:.4f} 0 cm /R Do Q".encode())
    page.obj.CropBox = Array([0, 0, 2 * width, height])
