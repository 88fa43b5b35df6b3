"""The fields of one file, with its place on the map."""

from dataclasses import dataclass
from typing import Any

from sociale_kaart.load import refusals
from sociale_kaart.load.findings import Finding
from sociale_kaart.load.parse import TYPED, Limits, parse
from sociale_kaart.load.places import Places
from sociale_kaart.problems import Problem


@dataclass(frozen=True, slots=True)
class Document:
    path: str
    """As problems show it: `content/offers/lindewaard/koffie.yaml`."""
    id: str
    fields: dict[str, Any]
    """Texts, and lists and fields of them."""
    places: Places


def document(
    data: bytes, name: str, document_id: str, limits: Limits = TYPED
) -> tuple[Document | None, list[Problem]]:
    """The fields in one file, and what is wrong with how they are written."""
    value, places, problems = parse(data, name, limits)
    if isinstance(value, dict):
        return Document(name, document_id, value, places), list(problems)
    if not problems:
        return None, [problem(name, refusals.NO_FIELDS)]
    return None, list(problems)


def problem(name: str, found: Finding) -> Problem:
    return Problem(name, found.line, found.column, "", found.message, found.advice)
