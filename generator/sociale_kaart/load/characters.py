"""From bytes to text, and the characters that have no place in a text.

A character that nobody sees can hide a word from the search engine, turn a line around on the
screen or smuggle one text in under another. Letters of every script are welcome, and so are the
joiners that Arabic and Persian spelling needs between two Arabic letters.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterator

from sociale_kaart.load.findings import Finding, Refused

SAVE_AS_UTF_8 = (
    "Sla het bestand opnieuw op en kies als codering UTF-8. "
    "In Kladblok kiest u dat in het venster «Opslaan als»."
)

_JOINERS = "\u200c\u200d"
_REFUSED = frozenset({"Cc", "Cf", "Zl", "Zp", "Cs", "Co"})
_LOST = "\N{REPLACEMENT CHARACTER}"
_OTHER_LINE_ENDS = dict.fromkeys(map(ord, "\r\u0085\u2028\u2029"), " ")

# A hard space where YAML wants a plain one: before a field, after its colon or after a dash.
_HARD_SPACE = re.compile(r" *(?:(?:- +)*[\w-]+:|-)?[\u00a0\u202f]")
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|={7}$)", re.MULTILINE)
_CONFLICT_MARKS = ("<<<<<<<", ">>>>>>>", "=======")
_PLAIN = b"\n" + bytes(range(ord(" "), ord("~") + 1))


def decode(data: bytes) -> str:
    """The text with plain line ends and without a byte order mark."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        message = "Dit bestand is opgeslagen als UTF-16 («Unicode»). Dat kunnen wij niet lezen."
        raise Refused(Finding(1, 1, message, SAVE_AS_UTF_8))
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        before = _text(data[: error.start].decode())
        message = "Dit teken is niet te lezen: het bestand is niet opgeslagen als UTF-8."
        place = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise Refused(Finding(*place, message, SAVE_AS_UTF_8)) from None
    return _text(text)


def _text(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def with_our_line_ends(text: str) -> str:
    """libyaml begins a new line at more characters than editors do; it would lose count."""
    return text.translate(_OTHER_LINE_ENDS)


def unwanted(text: str) -> Iterator[Finding]:
    if any(mark in text for mark in _CONFLICT_MARKS) and (conflict := _CONFLICT.search(text)):
        yield Finding(
            text.count("\n", 0, conflict.start()) + 1,
            1,
            "Hier staan twee versies door elkaar: een samenvoeging is niet afgemaakt.",
            "Kies welke regels goed zijn. Haal de andere weg, en ook de regels met "
            "<<<<<<<, ======= en >>>>>>>.",
        )
    # Most of a text is plain letters; without them next to nothing is left to look at.
    special = text.encode().translate(None, _PLAIN).decode()
    if special.isprintable() and _LOST not in special:
        return
    for number, line in enumerate(text.split("\n"), 1):
        if hard_space := _HARD_SPACE.match(line):
            yield Finding(
                number,
                hard_space.end(),
                "Hier staat een harde spatie, die eruitziet als een gewone.",
                "Haal de spatie weg en typ een nieuwe met de spatiebalk. Harde spaties komen mee "
                "als u tekst plakt uit Word of van een website.",
            )
        for column, message, advice in _in_line(line):
            yield Finding(number, column, message, advice)


def escaped(value: str, line: int, column: int) -> Iterator[Finding]:
    r"""Between double quotes «\u202e» stands for a character that the file itself does not hold."""
    for _, message, advice in _in_line(value.replace("\n", " ")):
        yield Finding(line, column, message, advice)


def _in_line(line: str) -> Iterator[tuple[int, str, str]]:
    """Each kind of unwanted character once: a line that begins with four tabs has one mistake."""
    seen = set()
    if line.isprintable() and _LOST not in line:
        return
    for index, char in enumerate(line):
        if char in seen:
            continue
        if words := _words(line, index):
            seen.add(char)
            yield index + 1, *words


def _words(line: str, index: int) -> tuple[str, str] | None:
    char = line[index]
    if char == "\t":
        return (
            "Hier staat een tab.",
            "Haal de tab weg en typ spaties: twee spaties per stap naar rechts.",
        )
    if char == _LOST:
        return (
            f"Hier is een letter kwijtgeraakt: er staat «{_LOST}».",
            "Typ de letter die hier hoort, bijvoorbeeld een é of een ë.",
        )
    if unicodedata.category(char) in _REFUSED and not _joins_arabic(line, index):
        return (
            f"Dit teken hoort niet in een tekst: {_name(char)}.",
            "U ziet het misschien niet. Zet de cursor erachter en druk op Backspace. "
            "Of typ het woord opnieuw.",
        )
    return None


def _joins_arabic(text: str, index: int) -> bool:
    if text[index] not in _JOINERS:
        return False
    around = text[index - 1 : index] + text[index + 1 : index + 2]
    return len(around) == 2 and all(
        char.isalpha() and unicodedata.name(char, "").startswith("ARABIC") for char in around
    )


_NAMES = {
    "\u00ad": "een zacht koppelteken",
    "\u200b": "een spatie zonder breedte",
    "\u200c": "een teken dat letters scheidt",
    "\u200d": "een teken dat letters of plaatjes verbindt",
    "\u2060": "een verbinding zonder breedte",
    "\u2028": "een regeleinde uit een ander programma",
    "\u2029": "een alinea-einde uit een ander programma",
    "\ufeff": "een bytevolgordeteken",
    "\r": "een regeleinde van een oude Mac",
}
_KINDS = {"Cc": "een stuurteken", "Co": "een teken dat alleen in één lettertype bestaat"}
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _name(char: str) -> str:
    known = "een teken dat de leesrichting omkeert" if char in _DIRECTION else _NAMES.get(char)
    kind = _KINDS.get(unicodedata.category(char), "een onzichtbaar teken")
    return f"{known or kind} (U+{ord(char):04X})"
