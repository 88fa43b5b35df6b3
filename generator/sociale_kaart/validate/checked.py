"""The whole check: shape of each document, then the relations between them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sociale_kaart.load import Document, Source
from sociale_kaart.problems import Report
from sociale_kaart.validate.schemas import Schemas


@dataclass(frozen=True, slots=True)
class Typed:
    document: Document
    value: dict[str, Any]
    """Text, `Decimal` (number), `int` (integer) or `bool` (ja and nee), lists and dicts of them."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Documents without an error; what is wrong with the others stands in the report."""

    offers: tuple[Typed, ...]
    organisations: tuple[Typed, ...]
    vocabularies: tuple[Typed, ...]
    report: Report
    """Includes what loading found."""


def validate(source: Source, schemas: Schemas, *, today: date) -> Checked:
    raise NotImplementedError
