"""The typeface of everything printed: which characters it has, and where its files lie.

Typst would name the template when a character is missing; we name the offer's file and field.
"""

import struct
from functools import cache
from pathlib import Path

import fontpkg_atkinson_hyperlegible

FILES = Path(fontpkg_atkinson_hyperlegible.__file__).parent / "files"

REPLACED = {"\u2011": "-", "\u2010": "-", "\u202f": "\u00a0", "\u2009": "\u00a0"}
"""Characters that the typeface lacks and that read the same in another form."""


def printable(text: str) -> str:
    return text.translate({ord(char): other for char, other in REPLACED.items()})


def missing(text: str) -> str:
    """The characters of a text that cannot be printed, each once, in order."""
    return "".join(dict.fromkeys(char for char in text if ord(char) not in _covered()))


@cache
def _covered() -> frozenset[int]:
    cuts = ("AtkinsonHyperlegible-Regular.ttf", "AtkinsonHyperlegible-Bold.ttf")
    return frozenset.intersection(*(frozenset(_characters(FILES / cut)) for cut in cuts))


def _characters(file: Path) -> list[int]:
    """Reads the `cmap` table, format 4, which every TrueType font has:
    https://learn.microsoft.com/typography/opentype/spec/cmap"""
    font = file.read_bytes()
    tables = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4sIII", font, 12 + 16 * i) for i in range(tables))
    cmap = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    subtables = struct.unpack_from(">H", font, cmap + 2)[0]
    encodings = (struct.unpack_from(">HHI", font, cmap + 4 + 8 * i) for i in range(subtables))
    table = cmap + next(
        offset for platform, kind, offset in encodings if (platform, kind) == (3, 1)
    )
    segments = struct.unpack_from(">H", font, table + 6)[0] // 2
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{segments}H", font, table + start + 2 * segments * row)
        for start, row in ((14, 0), (16, 1), (16, 2), (16, 3))
    )
    found = []
    for i in range(segments):
        for char in range(starts[i], min(ends[i], 0xFFFE) + 1):
            glyph = char + deltas[i]
            if offsets[i]:
                at = table + 16 + 2 * segments * 3 + 2 * i + offsets[i] + 2 * (char - starts[i])
                glyph = struct.unpack_from(">H", font, at)[0]
            if glyph & 0xFFFF:
                found.append(char)
    return found
