"""What a YAML file holds, each part with the line and column where it begins (both from 1).

Named tuples, because a map makes a million of them: they cost a third of a frozen dataclass.
"""

from collections.abc import Sequence as Path
from typing import NamedTuple, TypeAlias


class Scalar(NamedTuple):
    text: str
    """Exactly what was typed, without quotes and folding."""
    line: int
    column: int


class Sequence(NamedTuple):
    items: "list[Node]"
    line: int
    column: int


class Mapping(NamedTuple):
    entries: "dict[str, Node]"
    keys: dict[str, Scalar]
    """Where each key of `entries` stands."""
    line: int
    column: int


Node: TypeAlias = Scalar | Sequence | Mapping


class Position(NamedTuple):
    line: int
    column: int


def position(root: Node, path: Path[str | int]) -> Position:
    """Where the value at this path stands; for what is missing, the nearest part around it."""
    node = root
    place: Node = root
    for step in path:
        if isinstance(node, Mapping) and step in node.entries:
            place = node = node.entries[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            place = node = node.items[step]
        else:
            break
    return Position(place.line, place.column)
