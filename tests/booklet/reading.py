"""A PDF as a reader has it: texts, sizes, codes and places on each page."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Literal, NamedTuple

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp

MM = 72 / 25.4
SOFT_HYPHEN_AT_LINE_END = re.compile("[\u00ad\ufffe\u0002]\r?\n?")

SPLIT_WORD = re.compile("(\\w+)[\u00ad\ufffe\u0002]\r?\n?(\\w+)")


def plain(text: str) -> str:
    """One line, without what only lays text out."""
    text = SOFT_HYPHEN_AT_LINE_END.sub("", unicodedata.normalize("NFC", text))
    return re.sub(r"\s+", " ", text).strip()


class Sign(NamedTuple):
    text: str
    size: float
    left: float
    right: float
    bottom: float
    top: float


class Link(NamedTuple):
    bladzijde: int
    """On which it stands."""
    doel: str
    tekst: str


@dataclass(frozen=True)
class Reading:
    pdf: bytes

    @cached_property
    def _document(self) -> pypdfium2.PdfDocument:
        return pypdfium2.PdfDocument(self.pdf)

    def __len__(self) -> int:
        return len(self._document)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        return tuple(self.text_of(number) for number in range(1, len(self) + 1))

    def text_of(self, number: int) -> str:
        return plain(str(self._document[number - 1].get_textpage().get_text_range()))

    @cached_property
    def lines(self) -> frozenset[str]:
        """As they stand on the paper; a word that is split stands on two."""
        raw = (str(page.get_textpage().get_text_range()) for page in self._document)
        return frozenset(
            plain(line) for text in raw for line in re.split("[\\r\\n\u00ad\ufffe\u0002]+", text)
        )

    @cached_property
    def split(self) -> frozenset[str]:
        """Words that stand on two lines, with the hyphen at which they are split."""
        raw = (str(page.get_textpage().get_text_range()) for page in self._document)
        found = (SPLIT_WORD.findall(unicodedata.normalize("NFC", text)) for text in raw)
        return frozenset(f"{head}-{tail}" for pairs in found for head, tail in pairs)

    def size_of(self, number: int) -> tuple[float, float]:
        """In millimetres."""
        width, height = self._document[number - 1].get_size()
        return width / MM, height / MM

    def signs(self, number: int) -> tuple[Sign, ...]:
        """Every visible character. Its size is that of its font, as it stands on the paper."""
        if number not in self._signs:
            self._signs[number] = tuple(self._signs_of(number))
        return self._signs[number]

    @cached_property
    def _signs(self) -> dict[int, tuple[Sign, ...]]:
        return {}

    def _signs_of(self, number: int) -> Iterator[Sign]:
        page = self._document[number - 1].get_textpage()
        for index in range(page.count_chars()):
            text = chr(pdfium.FPDFText_GetUnicode(page.raw, index))
            if text.isspace() or unicodedata.category(text).startswith("C"):
                continue
            left, bottom, right, top = page.get_charbox(index)
            matrix = pdfium.FS_MATRIX()
            pdfium.FPDFText_GetMatrix(page.raw, index, matrix)
            size = pdfium.FPDFText_GetFontSize(page.raw, index) * abs(matrix.d)
            yield Sign(text, size, left / MM, right / MM, bottom / MM, top / MM)

    def codes(self, number: int) -> tuple[str, ...]:
        """What a camera reads in the squares on a page, printed at 144 dots per inch."""
        image = self._document[number - 1].render(scale=2, grayscale=True).to_pil()
        return tuple(found.text for found in zxingcpp.read_barcodes(image))

    def black_along(self, number: int, side: Literal["left", "right", "foot"]) -> float:
        """How many millimetres are black along one edge of a page."""
        image = self._document[number - 1].render(scale=2, grayscale=True).to_pil()
        width, height = image.size
        edges = {
            "left": (0, 0, 1, height),
            "right": (width - 1, 0, width, height),
            "foot": (0, height - 1, width, height),
        }
        black: int = sum(image.crop(edges[side]).histogram()[:64])
        return black / 2 / MM

    def white_above(self, number: int, text: str) -> float:
        """How many millimetres there are above the last line that begins with a text, up to the
        next thing that is black."""
        page = self._document[number - 1]
        words = page.get_textpage()
        found = words.search(text.split()[0], match_case=True, match_whole_word=True)
        places = iter(found.get_next, None)
        boxes = (words.get_charbox(at) for at, _ in places)
        left, _, right, top = min(boxes, key=lambda box: box[3])
        image = page.render(scale=4, grayscale=True).to_pil()
        up = image.crop((int(left * 4), 0, int(right * 4), image.height - int(top * 4) - 2))
        rows = (
            up.crop((0, y, up.width, y + 1)).getextrema()[0] for y in range(up.height - 1, 0, -1)
        )
        white: int = next(at for at, darkest in enumerate(rows) if darkest < 128)
        return white / 4 / MM

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Everything that one can follow within the booklet."""
        with pikepdf.open(BytesIO(self.pdf)) as opened:
            annotated = [
                (number, page.get("/Annots", ())) for number, page in enumerate(opened.pages, 1)
            ]
            return tuple(link for number, notes in annotated for link in self._links(number, notes))

    def _links(self, number: int, notes: Iterable[pikepdf.Object]) -> Iterator[Link]:
        page = self._document[number - 1].get_textpage()
        for note in notes:
            if "/Dest" in note:
                sides = (float(side) for side in note.Rect)
                yield Link(number, str(note.Dest), plain(str(page.get_text_bounded(*sides))))

    @cached_property
    def chapters(self) -> dict[str, int]:
        """What the contents name, with its page."""
        top = [entry for entry in self._document.get_toc() if entry.level == 0]
        titles = [plain(entry.get_title()) for entry in top]
        return {title: self.bookmarks[title] for title in titles[titles.index("Inhoud") + 1 :]}

    @cached_property
    def bookmarks(self) -> dict[str, int]:
        """Each title and the page on which it stands."""
        found = {}
        for entry in self._document.get_toc():
            target = entry.get_dest()
            if target is not None:
                found[plain(entry.get_title())] = target.get_index() + 1
        return found


def figures(pdf: bytes) -> tuple[str, ...]:
    """The alternative texts of all figures; empty where one has none."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        tree = opened.Root.StructTreeRoot
        return tuple(
            str(element.get("/Alt", ""))
            for element in _elements(tree)
            if element.get("/S") == "/Figure"
        )


def _elements(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    waiting = [node]
    while waiting:
        current = waiting.pop()
        if isinstance(current, pikepdf.Array):
            waiting.extend(reversed(list(current)))
        elif isinstance(current, pikepdf.Dictionary):
            yield current
            if "/K" in current:
                waiting.append(current["/K"])
