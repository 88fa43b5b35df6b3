"""A report as annotations that GitHub shows beside the lines of a pull request.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from sociale_kaart.problems import Problem, Report

_COMMANDS = {"fout": "error", "waarschuwing": "warning"}


def render(report: Report) -> str:
    lines = []
    for found in report.by_file():
        lines += [_annotation(problem) for problem in found.shown]
        if found.hidden:
            worst, more = found.hidden[0], f"En nog {len(found.hidden)} in dit bestand."
            lines.append(
                f"::{_COMMANDS[worst.severity]} file={_property(found.file)}::{_message(more)}"
            )
    return "\n".join(lines)


def _annotation(problem: Problem) -> str:
    properties = {
        "file": problem.file,
        "line": str(problem.line),
        "col": str(problem.column),
        "title": problem.field or problem.file.rpartition("/")[2],
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = f"{problem.message}\n{problem.advice}".rstrip()
    return f"::{_COMMANDS[problem.severity]} {listed}::{_message(text)}"


def _message(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    # An older form of command counts wherever it stands in a line, and knows no escape.
    return escaped.replace("##[", "# #[")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
