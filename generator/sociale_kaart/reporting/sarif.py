"""A report in SARIF 2.1.0, which many editors and code hosts read.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from urllib.parse import quote

from sociale_kaart.problems import Problem, Report
from sociale_kaart.reporting.gitlab import fingerprinted
from sociale_kaart.reporting.json import document

_LEVELS = {"fout": "error", "waarschuwing": "warning"}


def render(report: Report) -> str:
    run = {
        "tool": {"driver": {"name": "sociale-kaart"}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, known) for problem, known in fingerprinted(report)],
    }
    return document(
        {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [run],
        }
    )


def _result(problem: Problem, fingerprint: str) -> dict[str, object]:
    region = {"startLine": problem.line, "startColumn": problem.column}
    place = {"artifactLocation": {"uri": quote(problem.file)}, "region": region}
    return {
        "ruleId": problem.field or "bestand",
        "level": _LEVELS[problem.severity],
        "message": {"text": f"{problem.message}\n{problem.advice}".rstrip()},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"probleem/v1": fingerprint},
    }
