"""What a schema says about each place, in a tree of `Shape`s that follows the fields.

Typing walks that tree along a document: what is text in YAML becomes the type that its place has.
What does not fit is passed on as text, for the schema to refuse.
"""

import dataclasses
import re
from collections.abc import Iterable
from collections.abc import Mapping as Schema
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sociale_kaart.load import Value

_NUMBER = re.compile(r"-?[0-9]{1,9}(?:[.,][0-9]{1,2})?")
_INTEGER = re.compile(r"-?[0-9]{1,9}")
_ANSWERS = {"ja": True, "nee": False}

ORGANISATION = "organisation"
TEXT = "string"


@dataclass(slots=True)
class Shape:
    field: str
    """The dotted path that problems show."""
    description: str = ""
    examples: tuple[Any, ...] = ()
    scalar: str = TEXT
    constants: tuple[str, ...] = ()
    """Words that the schema itself allows here, such as `onbekend`."""
    refers_to: str = ""
    keys_refer_to: str = ""
    properties: "dict[str, Shape]" = dataclasses.field(default_factory=dict)
    required: frozenset[str] = frozenset()
    other: "Shape | None" = None
    """Of properties that the schema does not name."""
    items: "Shape | None" = None
    holds_types: bool = False
    """Something here or below is no text: typing leaves the rest as it is."""
    holds_references: bool = False
    """Something here or below refers to a word or an organisation."""
    is_text: bool = False
    """What is typed here is shown as it stands."""
    holds_texts: bool = False
    """The same of something here or below."""

    def below(self, step: str | int) -> "Shape":
        part = self.items if isinstance(step, int) else self.properties.get(step, self.other)
        return part or ANYTHING


ANYTHING = Shape("")


def compile_shape(schema: Schema[str, Any], root: Schema[str, Any], path: str = "") -> Shape:
    """The branches of an `anyOf` become one shape: they differ in kind, and a node has only one."""
    shape = Shape(path)
    _add(shape, schema, root)
    parts = [part for part in (*shape.properties.values(), shape.other, shape.items) if part]
    shape.holds_types = shape.scalar != TEXT or any(part.holds_types for part in parts)
    shape.holds_references = bool(shape.refers_to or shape.keys_refer_to) or any(
        part.holds_references for part in parts
    )
    shape.is_text = not (parts or shape.holds_types or shape.constants or shape.refers_to)
    shape.holds_texts = shape.is_text or any(part.holds_texts for part in parts)
    return shape


def _add(shape: Shape, schema: Schema[str, Any], root: Schema[str, Any]) -> None:
    shape.description = shape.description or schema.get("description", "")
    shape.examples = shape.examples or tuple(schema.get("examples", ()))
    if "$ref" in schema:
        _add(shape, _resolve(schema["$ref"], root), root)
    for branch in schema.get("anyOf", ()):
        # One that only asks for some of the fields leaves all of them a choice.
        if branch.keys() != {"required"}:
            _add(shape, branch, root)
    if "const" in schema:
        shape.constants = (*shape.constants, schema["const"])
    if schema.get("type") in ("number", "integer", "boolean"):
        shape.scalar = schema["type"]
    shape.refers_to = schema.get("x-vocabulary", shape.refers_to)
    if schema.get("x-organisation"):
        shape.refers_to = ORGANISATION
    shape.keys_refer_to = schema.get("x-vocabulary-keys", shape.keys_refer_to)
    shape.required |= set(schema.get("required", ()))
    for name, part in schema.get("properties", {}).items():
        path = f"{shape.field}.{name}" if shape.field else name
        shape.properties[name] = compile_shape(part, root, path)
    if isinstance(schema.get("additionalProperties"), dict):
        shape.other = compile_shape(schema["additionalProperties"], root, shape.field)
    if "items" in schema:
        shape.items = compile_shape(schema["items"], root, shape.field)
        shape.items.examples = shape.items.examples or tuple(
            item for one in shape.examples if isinstance(one, list) for item in one
        )


def shape_at(shape: Shape, path: Iterable[str | int]) -> Shape:
    for step in path:
        shape = shape.below(step)
    return shape


def _resolve(reference: str, root: Schema[str, Any]) -> Schema[str, Any]:
    part = root
    for name in reference.removeprefix("#/").split("/"):
        part = part[name]
    return part


def typed(value: Value, shape: Shape) -> Any:
    if not shape.holds_types:
        return value
    if isinstance(value, str):
        return _scalar(value, shape.scalar)
    if isinstance(value, list):
        return [typed(item, shape.below(number)) for number, item in enumerate(value)]
    return {name: typed(part, shape.below(name)) for name, part in value.items()}


def _scalar(text: str, kind: str) -> Any:
    if kind == "number" and _NUMBER.fullmatch(text):
        return Decimal(text.replace(",", "."))
    if kind == "integer" and _INTEGER.fullmatch(text):
        return int(text)
    if kind == "boolean":
        return _ANSWERS.get(text, text)
    return text
