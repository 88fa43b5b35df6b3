"""Bytes in, texts, lists and fields out, and a problem for whatever cannot be read.

YAML decides nothing but structure: every scalar stays the text that was typed, until the schema
says what its field is (`validate`).
"""

from sociale_kaart.load.content import Source, load_content
from sociale_kaart.load.document import Document, document
from sociale_kaart.load.parse import Loaded, Value, load_file, parse
from sociale_kaart.load.places import Places, Position

__all__ = [
    "Document",
    "Loaded",
    "Places",
    "Position",
    "Source",
    "Value",
    "document",
    "load_content",
    "load_file",
    "parse",
]
