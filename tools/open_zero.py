"""Draws the open zero of the booklet: Atkinson Hyperlegible's zero without its slash.

In a telephone number a slashed zero can be read as an 8, and the typeface has no other zero. So
this makes two tiny fonts with that one figure, from the same outline. Run it again only when the
typeface changes: `pip install fonttools`, then this file.
"""

from pathlib import Path

import fontpkg_atkinson_hyperlegible
from fontTools.fontBuilder import FontBuilder
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph, GlyphCoordinates
from fontTools.ttLib.tables.ttProgram import Program

FAMILY = "Open Nul"
SOURCE = Path(fontpkg_atkinson_hyperlegible.__file__).parent / "files"
TARGET = Path(__file__).parents[1] / "theme" / "booklet" / "fonts"
MADE_AT = 3_850_000_000
"""Seconds since 1904. Fixed, so that the same outline gives the same file."""


def open_zero(source: TTFont) -> Glyph:
    """The outer outline as it is, and inside it the half ovals joined into a whole one."""
    glyphs = source["glyf"]
    points, ends, on_curve = glyphs["zero"].getCoordinates(glyphs)
    last = ends[0] + 1
    oval, oval_on_curve = whole_oval(list(points)[last:])
    glyph = Glyph()
    glyph.numberOfContours = 2
    glyph.coordinates = GlyphCoordinates([*list(points)[:last], *oval])
    glyph.flags = bytearray([*list(on_curve)[:last], *oval_on_curve])
    glyph.program = Program()
    glyph.program.fromBytecode(b"")
    glyph.endPtsOfContours = [last - 1, last - 1 + len(oval)]
    return glyph


def whole_oval(halves: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], list[int]]:
    """One quarter is drawn whole, from the rightmost point to the top; the rest mirrors it."""
    start = max(range(len(halves)), key=lambda i: (halves[i][0], -abs(halves[i][1] - 335)))
    (x_most, y_mid), (_, y_control), (x_control, _), (x_mid, y_most) = halves[start : start + 4]

    def left(x: int) -> int:
        return 2 * x_mid - x

    def down(y: int) -> int:
        return 2 * y_mid - y

    around = [
        (x_mid, y_most), (left(x_control), y_most), (left(x_most), y_control),
        (left(x_most), y_mid), (left(x_most), down(y_control)), (left(x_control), down(y_most)),
        (x_mid, down(y_most)), (x_control, down(y_most)), (x_most, down(y_control)),
        (x_most, y_mid), (x_most, y_control), (x_control, y_most),
    ]  # fmt: skip
    return around, [1, 0, 0] * 4


def make(cut: str) -> None:
    source = TTFont(SOURCE / f"AtkinsonHyperlegible-{cut}.ttf")
    builder = FontBuilder(source["head"].unitsPerEm, isTTF=True)
    builder.setupGlyphOrder([".notdef", "zero"])
    builder.setupCharacterMap({ord("0"): "zero"})
    builder.setupGlyf({".notdef": Glyph(), "zero": open_zero(source)})
    width = source["hmtx"]["zero"]
    builder.setupHorizontalMetrics({".notdef": width, "zero": width})
    line = source["hhea"]
    builder.setupHorizontalHeader(ascent=line.ascent, descent=line.descent)
    builder.setupNameTable(
        {
            "copyright": source["name"].getDebugName(0),
            "familyName": FAMILY,
            "styleName": cut,
            "uniqueFontIdentifier": f"OpenNul-{cut}",
            "fullName": f"{FAMILY} {cut}",
            "psName": f"OpenNul-{cut}",
            "version": "Version 1.0",
            "licenseDescription": source["name"].getDebugName(13),
            "licenseInfoURL": source["name"].getDebugName(14),
        }
    )
    bold = cut == "Bold"
    builder.setupOS2(
        sTypoAscender=line.ascent,
        sTypoDescender=line.descent,
        sxHeight=source["OS/2"].sxHeight,
        sCapHeight=source["OS/2"].sCapHeight,
        usWeightClass=700 if bold else 400,
        fsSelection=0x20 if bold else 0x40,
    )
    builder.setupPost()
    builder.updateHead(created=MADE_AT, modified=MADE_AT, macStyle=1 if bold else 0)
    builder.font.recalcTimestamp = False
    builder.save(TARGET / f"OpenNul-{cut}.ttf")


if __name__ == "__main__":
    TARGET.mkdir(parents=True, exist_ok=True)
    for cut in ("Regular", "Bold"):
        make(cut)
