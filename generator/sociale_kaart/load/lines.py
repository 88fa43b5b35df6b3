"""A line of YAML as an editor sees it: a field, a colon and a text. Used to show what to type
when the line itself cannot be read."""

import re
from dataclasses import dataclass

from sociale_kaart.problems import printable

LONGEST_EXAMPLE = 90

_LINE = re.compile(
    r"(?P<indent> *)(?P<dashes>(?:- +)*)(?:(?P<key>[^\s:'\"#&*!|>@`%\[\]{},-][^:#]*?):(?: +|$))?"
    r"(?P<value>.*)"
)


@dataclass(frozen=True, slots=True)
class Line:
    number: int
    indent: int
    dash: bool
    key: str
    value: str
    column: int
    """Where the value begins."""

    def with_value(self, value: str) -> str:
        """The same line with another value, to copy from a message."""
        return f"{'- ' * self.dash}{self.key and f'{self.key}: '}{value}"

    def in_quotes(self) -> str:
        """The same line with its whole text between quotes that it does not hold itself."""
        return self.with_value(in_quotes(self.value.strip("'\"") or self.value))


def line(lines: list[str], number: int) -> Line:
    """The line with this number, counted from 1; before the first and past the last it is empty."""
    raw = lines[number - 1] if 0 < number <= len(lines) else ""
    match = _LINE.fullmatch(raw)
    assert match is not None
    return Line(
        number,
        len(match["indent"]),
        bool(match["dashes"]),
        (match["key"] or "").strip(),
        match["value"].rstrip(),
        match.start("value") + 1,
    )


def in_quotes(text: str) -> str:
    text = printable(text)
    if len(text) > LONGEST_EXAMPLE:
        text = text[: LONGEST_EXAMPLE - 1].rstrip() + "…"
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
