"""The JSON Schemas of a map. `jsonschema-rs` says whether a value fits, and if not, why."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from jsonschema_rs import (
    RegexOptions,
    ValidationError,
    Validator,
    ValidatorMap,
    validator_for,
    validator_map_for,
)

from sociale_kaart.errors import FileError
from sociale_kaart.validate.shapes import Shape, compile_shape


def is_day(text: str) -> bool:
    """A day on the calendar, written as 2026-12-24."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


_OPTIONS: dict[str, Any] = {
    "formats": {"date": is_day},
    "validate_formats": True,
    "ignore_unknown_formats": False,
    # An engine that no text can keep busy: its time grows with the text and not faster.
    "pattern_options": RegexOptions(),
    "offline": True,
}


@dataclass(frozen=True)
class Schema:
    raw: dict[str, Any]

    @cached_property
    def shape(self) -> Shape:
        return compile_shape(self.raw, self.raw)

    @cached_property
    def _validator(self) -> Validator:
        return validator_for(self.raw, **_OPTIONS)

    @cached_property
    def _validators_of_parts(self) -> ValidatorMap:
        return validator_map_for(self.raw, **_OPTIONS)

    def accepts(self, value: Any) -> bool:
        return self._validator.is_valid(value)

    def errors(self, value: Any) -> Iterator[ValidationError]:
        return self._validator.iter_errors(value)

    def part(self, path: list[str | int]) -> Any:
        """What stands at this place in the schema."""
        part: Any = self.raw
        for step in path:
            part = part[step]
        return part

    def part_accepts(self, path: list[str | int], value: Any) -> bool:
        pointer = "/".join(["#", *map(str, path)])
        return self._validators_of_parts[pointer].is_valid(value)


@dataclass(frozen=True)
class Schemas:
    offer: Schema
    organisation: Schema
    vocabulary: Schema
    thesaurus: Schema
    edition: Schema
    page: Schema
    home: Schema

    @classmethod
    def read(cls, folder: Path) -> "Schemas":
        """`folder` holds `offer.schema.json` and its companions (`resources.schema_folder`)."""
        return cls(*(_read(folder / f"{name}.schema.json") for name in cls.__annotations__))


def _read(file: Path) -> Schema:
    try:
        return Schema(json.loads(file.read_text("utf-8")))
    except (OSError, ValueError) as error:
        raise FileError(f"Het schema «{file.name}» is niet te lezen: {error}") from error
