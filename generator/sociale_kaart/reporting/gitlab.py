"""A report that GitLab shows beside the lines of a merge request.

https://docs.gitlab.com/ci/testing/code_quality/
"""

import hashlib
from collections import Counter
from collections.abc import Iterator

from sociale_kaart.problems import Problem, Report
from sociale_kaart.reporting.json import document

_SEVERITIES = {"fout": "major", "waarschuwing": "minor"}


def render(report: Report) -> str:
    return document([_finding(problem, known) for problem, known in fingerprinted(report)])


def _finding(problem: Problem, fingerprint: str) -> dict[str, object]:
    return {
        "description": f"{problem.message}\n{problem.advice}".rstrip(),
        "check_name": problem.field or "bestand",
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[problem.severity],
        "location": {"path": problem.file, "lines": {"begin": problem.line}},
    }


def fingerprinted(report: Report) -> Iterator[tuple[Problem, str]]:
    """Each problem with what it is known by, also after lines were added above it: the words, and
    for the same words twice in a file, which of them."""
    seen: Counter[str] = Counter()
    for problem in report.problems:
        told = "\0".join((problem.file, problem.field, problem.message))
        seen[told] += 1
        text = f"{told}\0{seen[told]}".encode("utf-8", "surrogatepass")
        yield problem, hashlib.sha256(text).hexdigest()
