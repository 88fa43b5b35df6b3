"""A report as people read it in a terminal.

What an editor typed is echoed here, and a build service obeys commands that it finds in output.
So no line can begin with `::` or hold `##[`, however it came there.
"""

from collections.abc import Iterator

from sociale_kaart.model.dutch import hoeveel
from sociale_kaart.problems import Problem, Report


def render(report: Report) -> str:
    lines = "\n".join(_lines(report)).splitlines()
    return "\n".join(harmless(line) for line in lines)


def _lines(report: Report) -> Iterator[str]:
    for found in report.by_file():
        for problem in found.shown:
            yield _headline(problem)
            yield from (f"    {line}" for line in problem.advice.splitlines())
        if found.hidden:
            yield f"{found.file}: en nog {len(found.hidden)} in dit bestand."


def _headline(problem: Problem) -> str:
    place = f"{problem.file}:{problem.line}:{problem.column}"
    label = " (let op):" if problem.severity == "waarschuwing" else ":" if problem.field else ""
    field = f" {problem.field}" if problem.field else ""
    return f"{place}{field}{label} {problem.message}"


def harmless(line: str) -> str:
    """A line that no build service takes for a command."""
    line = line.replace("##[", "# #[")
    return line.replace("::", ": :", 1) if line.lstrip().startswith("::") else line


def summary(report: Report, files: int) -> str:
    """«46 bestanden gecontroleerd: geen fouten, 2 waarschuwingen.»"""
    checked = hoeveel(files, "bestand", "bestanden")
    errors = _count(len(report.errors), "fout", "fouten")
    warnings = _count(len(report.warnings), "waarschuwing", "waarschuwingen")
    return f"{checked} gecontroleerd: {errors}, {warnings}."


def _count(number: int, one: str, more: str) -> str:
    return hoeveel(number, one, more) if number else f"geen {more}"
