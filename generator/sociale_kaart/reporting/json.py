"""A report for programs: one JSON document."""

import json
from dataclasses import asdict

from sociale_kaart.problems import Report


def render(report: Report) -> str:
    """Holds every problem; only people are spared what is more than they can use."""
    return document(
        {
            "fouten": len(report.errors),
            "waarschuwingen": len(report.warnings),
            "problemen": [asdict(problem) for problem in report.problems],
        }
    )


def document(value: object) -> str:
    # In JSON two of these can stand in a text only, where this means the same.
    return json.dumps(value, ensure_ascii=False, indent=2).replace("##[", "\\u0023#[")
