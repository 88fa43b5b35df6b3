"""Why libyaml stopped, in words for the person who typed the line.

libyaml says what its grammar missed, often lines further on. People make a dozen mistakes over
and over; each is looked for here, first where libyaml stopped and then where it began to read.
"""

import re
from collections.abc import Callable, Iterator

import yaml

from sociale_kaart.load.alignment import out_of_line
from sociale_kaart.load.findings import Finding
from sociale_kaart.load.lines import Line, in_quotes, line
from sociale_kaart.load.refusals import second_document
from sociale_kaart.problems import printable, quoted

Words = tuple[str, str]
"""What is wrong and what to type."""

_OUT_OF_LINE = (
    "De regels staan hier niet recht onder elkaar.",
    "Tel de spaties aan het begin van deze regel en van de regels erboven. Velden die bij elkaar "
    "horen, hebben er evenveel. Wat onder een veld valt, heeft er twee meer.\n"
    "Is hierboven een regel weggevallen, zoals «contact:», zet die dan terug.",
)


def explain(text: str, error: yaml.YAMLError) -> Finding:
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return Finding(1, 1, "Dit bestand bevat tekens die er niet in horen.", "Typ het opnieuw.")
    start = getattr(error, "context_mark", None) or mark
    lines = text.split("\n")
    stopped, began = (min(place.line + 1, len(lines)) for place in (mark, start))
    if "<document start>" in str(error):
        return second_document(stopped)
    if found := _open_quote(text, lines, stopped) or _fence(lines) or out_of_line(lines, stopped):
        return found
    if found := _below_text(lines, stopped):
        return found
    for number in dict.fromkeys((stopped, began, max(stopped - 1, 1))):
        at = line(lines, number)
        for words in _mistakes(at):
            return Finding(number, at.column, *words)
    return Finding(stopped, line(lines, stopped).indent + 1, *_OUT_OF_LINE)


def _mistakes(at: Line) -> Iterator[Words]:
    for looks_like, words in _MISTAKES:
        if looks_like(at):
            yield words(at)


def _starts_with(signs: str) -> Callable[[Line], bool]:
    return lambda at: at.value[:1] != "" and at.value[0] in signs


def _matches(pattern: str) -> Callable[[Line], bool]:
    compiled = re.compile(pattern)
    return lambda at: compiled.search(at.value) is not None


def _sign(at: Line) -> Words:
    return (
        f"Een tekst kan niet beginnen met «{at.value[0]}».",
        f"Zet aanhalingstekens om de hele tekst: {at.in_quotes()}",
    )


def _block(at: Line) -> Words:
    return (
        f"Achter {at.value[0]} kan geen tekst staan.",
        f"Haal het teken {at.value[0]} weg. Of begin de tekst op de volgende regel, "
        "met twee spaties ervoor.",
    )


def _open_bracket(at: Line) -> Words:
    closing = {"[": "]", "{": "}"}[at.value[0]]
    return (
        f"Het haakje {at.value[0]} wordt nergens gesloten.",
        f"Zet {closing} aan het eind: {at.with_value(at.value + closing)}",
    )


def _backslash(at: Line) -> Words:
    return (
        "Tussen dubbele aanhalingstekens heeft \\ een eigen betekenis.",
        f"Gebruik enkele aanhalingstekens: {at.in_quotes()}",
    )


def _colon(at: Line) -> Words:
    return (
        "In deze tekst staat een dubbele punt met een spatie erachter. "
        "Zonder aanhalingstekens begint daar een nieuw veld.",
        f"Zet aanhalingstekens om de hele tekst: {at.in_quotes()}",
    )


def _dash(at: Line) -> Words:
    return (
        "Een lijst met streepjes begint op een nieuwe regel.",
        f"Is het een lijst, typ dan:\n{at.key}:\n  {printable(at.value)}\n"
        "Is het een gewone tekst, haal het streepje dan weg.",
    )


def _no_space(at: Line) -> Words:
    name, _, rest = at.value.partition(":")
    return (
        f"Na de dubbele punt achter «{name}» ontbreekt een spatie.",
        f"Typ: {at.with_value(f'{name}: {rest}')}",
    )


def _no_name(_: Line) -> Words:
    return (
        "Vóór de dubbele punt staat geen naam van een veld.",
        "Typ de naam van het veld ervoor, bijvoorbeeld: naam: Samen eten",
    )


def _no_colon(at: Line) -> Words:
    return (
        "Op deze regel ontbreekt een dubbele punt, of de regel hoort bij de tekst erboven.",
        f"Is dit een veld, typ dan een dubbele punt en een spatie: {at.value.split(' ')[0]}: ...\n"
        "Hoort dit bij de tekst erboven, zet er dan twee spaties meer voor dan bij dat veld.",
    )


_MISTAKES: tuple[tuple[Callable[[Line], bool], Callable[[Line], Words]], ...] = (
    (_starts_with("@`%,]}?*&!"), _sign),
    (_matches(r"^:( |$)"), _no_name),
    (_matches(r"^[|>][+-]?[0-9]? *[^\s#+-]"), _block),
    (
        lambda at: (
            at.value[:1] in ("[", "{")
            and at.value[-1] not in "]}"
            and not set(at.value) & set("]}")
        ),
        _open_bracket,
    ),
    (_matches(r"^(?!(\[[^\]]*\]|\{[^}]*\})$)[\[{]"), _sign),
    (_matches(r'^".*\\[^\\"/abefnrtvxuULNP_0 ]'), _backslash),
    (lambda at: bool(at.key) and re.search(r":( |$)", at.value) is not None, _colon),
    (lambda at: bool(at.key) and at.value.startswith("- "), _dash),
    (lambda at: not at.key and re.match(r"[a-z_]+:\S", at.value) is not None, _no_space),
    (lambda at: not at.key and not at.dash and re.match(r"\w", at.value) is not None, _no_colon),
)


def _fence(lines: list[str]) -> Finding | None:
    """Around an example of the handbook, copied along with it."""
    for number, text in enumerate(lines, 1):
        if text.startswith("```"):
            return Finding(
                number,
                1,
                f"{quoted(text)} hoort bij het voorbeeld in de uitleg, niet in dit bestand.",
                "Haal deze regel weg, en ook zo'n regel aan het eind of het begin.",
            )
    return None


def _below_text(lines: list[str], number: int) -> Finding | None:
    """A field, or a text with a colon, further to the right than the field above, that is full."""
    at = line(lines, number)
    above = line(lines, max(number - 1, 1))
    if not (at.key and above.key and above.value and at.indent > above.indent) or at.dash:
        return None
    return Finding(
        number,
        at.indent + 1,
        f"Deze regel hoort door de spaties ervoor bij de tekst van «{printable(above.key)}», "
        "maar er staat een dubbele punt in.",
        f"Is dit een nieuw veld, zet het dan recht onder «{printable(above.key)}».\n"
        f"Valt het onder «{printable(above.key)}», haal dan weg wat daar achter de dubbele punt "
        "staat.\n"
        "Hoort het bij de tekst erboven, zet dan aanhalingstekens om de hele tekst, "
        "van het begin tot het eind.\n"
        "Is hierboven een regel weggevallen, zoals «contact:», zet die dan terug.",
    )


_QUOTED = {"'": re.compile(r"'(?:[^']|'')*'"), '"': re.compile(r'"(?:[^"\\]|\\.)*"', re.S)}
_REST_OF_LINE = re.compile(r"[^\S\n]*(#.*)?(\n|$)")


def _open_quote(text: str, lines: list[str], until: int) -> Finding | None:
    """The first quote that opens a text and is closed too early, too late or never.

    Matches where the quote stands: a copy of the rest for each of them would take minutes."""
    number, offset = 1, 0
    while number <= until:
        at = line(lines, number)
        quote = at.value[:1]
        following = number + 1
        if quote in _QUOTED and (at.key or at.dash):
            closed = _QUOTED[quote].match(text, offset + at.column - 1)
            if closed is None or not _ends_there(closed, at.indent):
                return Finding(number, at.column, *_quote_words(at, quote))
            following += closed[0].count("\n")
        offset += sum(len(passed) + 1 for passed in lines[number - 1 : following - 1])
        number = following
    return None


def _ends_there(closed: re.Match[str], indent: int) -> bool:
    """Nothing but a comment follows, and no field was swallowed on the way."""
    swallowed = re.search(rf"\n {{0,{indent}}}[^\s]", closed[0])
    return swallowed is None and _REST_OF_LINE.match(closed.string, closed.end()) is not None


def _quote_words(at: Line, quote: str) -> Words:
    inside = at.value[1:]
    if quote == "'":
        example = at.with_value(in_quotes(inside[:-1] if inside.endswith("'") else at.value))
        return (
            "Een tekst die begint met een apostrof (') heeft aanhalingstekens nodig.",
            f"Zet dubbele aanhalingstekens om de hele tekst: {example}",
        )
    if quote in inside:
        return (
            'Na het tweede aanhalingsteken (") staat nog tekst.',
            f"Zet enkele aanhalingstekens om de hele tekst: {at.with_value(in_quotes(at.value))}",
        )
    return (
        'Het aanhalingsteken (") aan het begin wordt niet gesloten.',
        f"Zet er aan het eind ook een: {at.with_value(in_quotes(inside))}",
    )
