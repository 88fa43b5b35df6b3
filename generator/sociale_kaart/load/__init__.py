"""Bytes in, nodes with a line and a column out, and a problem for whatever cannot be read.

YAML decides nothing but structure: every scalar stays the text that was typed, until the schema
says what its field is (`validate`).
"""

from sociale_kaart.load.content import Document, Source, document, load_content
from sociale_kaart.load.nodes import Mapping, Node, Scalar, Sequence
from sociale_kaart.load.parse import Loaded, load_file, parse

__all__ = [
    "Document",
    "Loaded",
    "Mapping",
    "Node",
    "Scalar",
    "Sequence",
    "Source",
    "document",
    "load_content",
    "load_file",
    "parse",
]
