"""From nodes to values: what is text in YAML becomes the type that the schema gives its place.

A schema is compiled once into a tree of `Shape`s. Typing follows that tree along the nodes and
gathers on its way every word that refers to something else, so a document is walked only once.
What does not fit is passed on as text, for the schema to refuse.
"""

import dataclasses
import re
from collections.abc import Iterable
from collections.abc import Mapping as Schema
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from sociale_kaart.load import Mapping, Node, Scalar, Sequence

_NUMBER = re.compile(r"-?[0-9]{1,9}(?:[.,][0-9]{1,2})?")
_INTEGER = re.compile(r"-?[0-9]{1,9}")
_ANSWERS = {"ja": True, "nee": False}

ORGANISATION = "organisation"


class Reference(NamedTuple):
    """A word that has to stand in a vocabulary, or is the id of an organisation."""

    refers_to: str
    """The name of the vocabulary, or `ORGANISATION`."""
    word: Scalar
    shape: "Shape"


@dataclass(slots=True)
class Shape:
    field: str
    """The dotted path that problems show."""
    description: str = ""
    examples: tuple[Any, ...] = ()
    scalar: str = "string"
    constants: tuple[str, ...] = ()
    """Words that the schema itself allows here, such as `onbekend`."""
    refers_to: str = ""
    keys_refer_to: str = ""
    properties: "dict[str, Shape]" = dataclasses.field(default_factory=dict)
    required: frozenset[str] = frozenset()
    other: "Shape | None" = None
    """Of properties that the schema does not name."""
    items: "Shape | None" = None


ANYTHING = Shape("")


def compile_shape(schema: Schema[str, Any], root: Schema[str, Any], path: str = "") -> Shape:
    """The branches of an `anyOf` become one shape: they differ in kind, and a node has only one."""
    shape = Shape(path)
    _add(shape, schema, root)
    return shape


def _add(shape: Shape, schema: Schema[str, Any], root: Schema[str, Any]) -> None:
    shape.description = shape.description or schema.get("description", "")
    shape.examples = shape.examples or tuple(schema.get("examples", ()))
    if "$ref" in schema:
        _add(shape, _resolve(schema["$ref"], root), root)
    for branch in schema.get("anyOf", ()):
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
        part = shape.items if isinstance(step, int) else shape.properties.get(step, shape.other)
        shape = part or ANYTHING
    return shape


def _resolve(reference: str, root: Schema[str, Any]) -> Schema[str, Any]:
    part = root
    for name in reference.removeprefix("#/").split("/"):
        part = part[name]
    return part


def typed(node: Node, shape: Shape, references: list[Reference]) -> Any:
    """The value of this node; whatever it refers to is added to `references`."""
    if type(node) is Scalar:
        return _scalar(node, shape, references)
    if type(node) is Sequence:
        items = shape.items or ANYTHING
        return [typed(item, items, references) for item in node.items]
    assert type(node) is Mapping
    if shape.keys_refer_to:
        references += [Reference(shape.keys_refer_to, key, shape) for key in node.keys.values()]
    properties = shape.properties
    other = shape.other or ANYTHING
    return {
        name: typed(value, properties.get(name, other), references)
        for name, value in node.entries.items()
    }


def _scalar(node: Scalar, shape: Shape, references: list[Reference]) -> Any:
    text = node.text.strip()
    if shape.refers_to and text and text not in shape.constants:
        references.append(Reference(shape.refers_to, node, shape))
    if shape.scalar == "string":
        return text
    if shape.scalar == "number" and _NUMBER.fullmatch(text):
        return Decimal(text.replace(",", "."))
    if shape.scalar == "integer" and _INTEGER.fullmatch(text):
        return int(text)
    if shape.scalar == "boolean":
        return _ANSWERS.get(text, text)
    return text
