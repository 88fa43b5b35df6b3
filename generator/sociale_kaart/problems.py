"""What is wrong with the content, said to the editor who can mend it.

Loading and checking make a `Problem` of everything they find; a `Report` gathers and sorts them.
Text, JSON and GitHub annotations are views of that report (`reporting`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Literal

Severity = Literal["fout", "waarschuwing"]

MOST_IN_A_FILE = 25
"""More than this in one file has one cause; the rest is counted, not shown."""

LONGEST_VALUE = 60


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    file: str
    line: int
    column: int
    field: str
    """Dotted path of the field, such as `voorwaarden.doelgroepen`; empty for the file itself."""
    message: str
    advice: str = ""
    """What to type; may hold several lines."""
    severity: Severity = "fout"


@dataclass(frozen=True, slots=True)
class FileProblems:
    file: str
    shown: tuple[Problem, ...]
    hidden: tuple[Problem, ...]
    """What is only counted, the worst first: no error as long as a warning is shown."""


@dataclass(frozen=True)
class Report:
    problems: tuple[Problem, ...] = field(default=())
    """Sorted by file and place, each once; at one place in the order in which they were found."""

    @classmethod
    def of(cls, problems: Iterable[Problem]) -> "Report":
        once = dict.fromkeys(problems)
        return cls(tuple(sorted(once, key=lambda one: (one.file, one.line, one.column))))

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity == "fout")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity == "waarschuwing")

    @property
    def ok(self) -> bool:
        """Warnings do not keep a map from being published."""
        return not self.errors

    def by_file(self) -> Iterator[FileProblems]:
        for file, group in groupby(self.problems, key=lambda problem: problem.file):
            found = tuple(group)
            worst_first = sorted(found, key=lambda problem: problem.severity != "fout")
            told = frozenset(worst_first[:MOST_IN_A_FILE])
            shown = tuple(problem for problem in found if problem in told)
            yield FileProblems(file, shown, tuple(worst_first[MOST_IN_A_FILE:]))


def printable(text: str) -> str:
    """Text that can stand in a message: one line, nothing invisible, nothing that reverses it."""
    if text.isprintable():
        return text
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii")
        for char in text
    )


def quoted(value: object) -> str:
    """What the editor typed, between « and », at most `LONGEST_VALUE` characters of it."""
    text = printable(str(value))
    if len(text) > LONGEST_VALUE:
        text = text[: LONGEST_VALUE - 1].rstrip() + "…"
    return f"«{text}»"
