"""The JSON Schemas of a map, read and compiled once.

A compiled validator says yes in a tenth of the time; only when it says no does `jsonschema` look
for the reasons. Both know one format of our own, a day that exists.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

import fastjsonschema
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError

from sociale_kaart.errors import FileError
from sociale_kaart.validate.shapes import Shape, compile_shape


def is_day(text: object) -> bool:
    """A day on the calendar, written as 2026-12-24."""
    if not isinstance(text, str):
        return True
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


_FORMATS = FormatChecker(formats=())
_FORMATS.checks("date")(is_day)


@dataclass(frozen=True)
class Schema:
    raw: dict[str, Any]

    @cached_property
    def shape(self) -> Shape:
        return compile_shape(self.raw, self.raw)

    @cached_property
    def _accept(self) -> Callable[[Any], Any]:
        accept: Callable[[Any], Any] = fastjsonschema.compile(
            _with_enums(self.raw), formats={"date": is_day}, use_default=False
        )
        return accept

    @cached_property
    def validator(self) -> Draft202012Validator:
        return Draft202012Validator(self.raw, format_checker=_FORMATS)

    def accepts(self, value: Any) -> bool:
        try:
            self._accept(value)
        except fastjsonschema.JsonSchemaValueException:
            return False
        return True

    def errors(self, value: Any) -> Iterator[ValidationError]:
        return self.validator.iter_errors(value)


def _with_enums(schema: Any) -> Any:
    """The same verdicts from less work: the compiler tries the branches of an `anyOf` one by one,
    with an exception for each that fails, and looks a constant up in an `enum` at once."""
    if isinstance(schema, list):
        return [_with_enums(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    quick = {name: _with_enums(part) for name, part in schema.items()}
    branches = quick.get("anyOf")
    if isinstance(branches, list) and all("const" in branch for branch in branches):
        del quick["anyOf"]
        quick["enum"] = [branch["const"] for branch in branches]
    return quick


@dataclass(frozen=True)
class Schemas:
    offer: Schema
    organisation: Schema
    vocabulary: Schema
    thesaurus: Schema
    edition: Schema

    @classmethod
    def read(cls, folder: Path) -> "Schemas":
        """`folder` holds `offer.schema.json` and its companions (`resources.schema_folder`)."""
        return cls(*(_read(folder / f"{name}.schema.json") for name in cls.__annotations__))


def _read(file: Path) -> Schema:
    try:
        return Schema(json.loads(file.read_text("utf-8")))
    except (OSError, ValueError) as error:
        raise FileError(f"Het schema «{file.name}» is niet te lezen: {error}") from error
