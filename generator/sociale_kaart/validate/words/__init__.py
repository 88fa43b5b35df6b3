"""Why the schema refuses a value, in words for the person who typed it.

`jsonschema` names the keyword that failed; each keyword has a sentence of its own here, and its
advice is made of what the schema says about that place: description, choices, examples.
"""

from collections.abc import Callable, Iterator
from typing import Any

from jsonschema.exceptions import ValidationError

from sociale_kaart.validate.mistake import Mistake, Path
from sociale_kaart.validate.schemas import Schema
from sociale_kaart.validate.shapes import shape_at
from sociale_kaart.validate.words import fields, types, values
from sociale_kaart.validate.words.place import Place, Words


def mistakes(schema: Schema, value: Any) -> Iterator[Mistake]:
    """One for each place, however many keywords it fails."""
    told: set[Path] = set()
    leaves = [leaf for error in schema.errors(value) for leaf in _leaves(error)]
    for error in sorted(leaves, key=_weight):
        path = tuple(error.absolute_path)
        if path in told:
            continue
        told.add(path)
        shape, around = shape_at(schema.shape, path), shape_at(schema.shape, path[:-1])
        if error.validator in ("required", "additionalProperties"):
            given: Any = error.instance
            yield from fields.mistakes(shape, path, given, schema.shape)
        else:
            step = path[-1] if path else schema.raw["title"]
            yield _mistake(path, Place(schema, error, shape, around, step))


def _mistake(path: Path, place: Place) -> Mistake:
    keyword = str(place.error.validator)
    words = values.empty if place.value == "" else _WORDS.get(keyword, values.refused)
    if keyword == "uniqueItems":
        path = (*path, values.second(place.value))
    return Mistake(path, *words(place))


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    """An `anyOf` fails in all its branches; only the one that the editor chose says why."""
    kinds: dict[Any, str] = {list: "array", dict: "object"}
    wanted = kinds.get(type(error.instance))
    branches: Any = error.validator_value if error.validator == "anyOf" else ()
    chosen = [wanted is not None and branch.get("type") == wanted for branch in branches]
    if any(chosen):
        for below in error.context or ():
            if chosen[int(below.relative_schema_path[0])]:
                yield from _leaves(below)
    else:
        yield error


# In order of weight: of one place only the first is told.
_WORDS: dict[str, Callable[[Place], Words]] = {
    "type": types.wrong_type,
    "minItems": values.empty,
    "minProperties": values.empty,
    "minLength": values.too_short,
    "anyOf": types.no_branch,
    "pattern": values.badly_written,
    "format": values.no_day,
    "maxLength": values.too_long,
    "maxItems": values.too_many,
    "uniqueItems": values.twice,
    "minimum": values.too_low,
    "exclusiveMinimum": values.too_low,
    "maximum": values.too_high,
}

_WEIGHTS = ("required", "additionalProperties", *_WORDS)


def _weight(error: ValidationError) -> int:
    keyword = str(error.validator)
    return _WEIGHTS.index(keyword) if keyword in _WEIGHTS else len(_WEIGHTS)
