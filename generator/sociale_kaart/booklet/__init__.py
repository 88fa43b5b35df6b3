"""The map on paper: a catalogue and a selection come in, a PDF for reading or printing goes out."""

from sociale_kaart.booklet.edition import MOST_TO_STAPLE, Edition, file_name, size_text
from sociale_kaart.booklet.format import FORMATS, Format
from sociale_kaart.booklet.make import Booklet, make
from sociale_kaart.booklet.plan import problems
from sociale_kaart.booklet.published import Published, published
from sociale_kaart.booklet.selection import Selection

__all__ = [
    "FORMATS",
    "MOST_TO_STAPLE",
    "Booklet",
    "Edition",
    "Format",
    "Published",
    "Selection",
    "file_name",
    "make",
    "problems",
    "published",
    "size_text",
]
