"""Why the schema refuses a value, in words for the person who typed it.

`jsonschema-rs` names the keyword that failed; each keyword has a sentence of its own here, and its
advice is made of what the schema says about that place: description, choices, examples.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from jsonschema_rs import ValidationError, ValidationErrorKind

from sociale_kaart.validate.mistake import Mistake, Path
from sociale_kaart.validate.schemas import Schema
from sociale_kaart.validate.shapes import shape_at
from sociale_kaart.validate.words import fields, headings, types, values
from sociale_kaart.validate.words.place import Place, Words

Meanings: TypeAlias = Mapping[str, Mapping[str, str]]
NO_MEANINGS: Meanings = {}


def mistakes(schema: Schema, value: Any, meanings: Meanings = NO_MEANINGS) -> Iterator[Mistake]:
    """One for each place, however many keywords it fails."""
    gone, meant = headings.put_back(schema.shape, value)
    yield from gone
    moved = {step for step in meant if step not in value} if gone else ()
    told: set[Path] = set()
    leaves = [leaf for error in schema.errors(meant) for leaf in _leaves(schema, error)]
    for error in sorted(leaves, key=_weight):
        keyword = error.kind.name
        path = tuple(error.instance_path)
        if path and path[0] in moved:
            continue
        given = _at(meant, path)
        where = (*path, values.second(given)) if keyword == "uniqueItems" else path
        if not told.isdisjoint((path, where)):
            continue
        told |= {path, where}
        shape, around = shape_at(schema.shape, path), shape_at(schema.shape, path[:-1])
        if keyword in ("required", "additionalProperties"):
            found = list(fields.mistakes(shape, path, given, schema.shape))
            told |= {mistake.path for mistake in found}
            yield from found
        else:
            step = path[-1] if path else schema.raw["title"]
            words = values.empty if given == "" else _WORDS.get(keyword, values.refused)
            repeated = len(path) > 1 and isinstance(path[-2], int)
            place = Place(schema, error.schema_path, given, shape, around, step, meanings, repeated)
            yield Mistake(where, *(types.nothing(place) or words(place)))


def _at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value


def _leaves(schema: Schema, error: ValidationError) -> Iterator[ValidationError]:
    """An `anyOf` fails in all its branches; only the one that the editor chose says why."""
    chosen: list[ValidationError] = []
    if isinstance(error.kind, ValidationErrorKind.AnyOf):
        kinds: dict[Any, str] = {list: "array", dict: "object"}
        wanted = kinds.get(type(error.instance), "")
        branches = schema.part(error.schema_path)
        for branch, errors in zip(branches, error.kind.context, strict=True):
            chosen += errors if branch.get("type") == wanted else []
    if not chosen:
        yield error
    for below in chosen:
        yield from _leaves(schema, below)


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
    keyword = error.kind.name
    return _WEIGHTS.index(keyword) if keyword in _WEIGHTS else len(_WEIGHTS)
