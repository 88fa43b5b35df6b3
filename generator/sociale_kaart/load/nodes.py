"""What a YAML file holds, each part with the line and column where it begins (both from 1).

Named tuples, because a large map makes a million of them: they cost a third of a frozen dataclass.
"""

from collections.abc import Iterable
from typing import NamedTuple, TypeAlias


class Scalar(NamedTuple):
    text: str
    """What was typed, without its quotes and folds."""
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


def position(root: Node, path: Iterable[str | int], *, of_key: bool = False) -> Position:
    """Where the value at this path stands, or its key. For what is missing: where the key stands
    of the nearest part around it."""
    node = root
    key: Node = root
    for step in path:
        if isinstance(node, Mapping) and step in node.entries:
            key, node = node.keys[str(step)], node.entries[str(step)]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            key = node = node.items[step]
        else:
            return Position(key.line, key.column)
    found = key if of_key else node
    return Position(found.line, found.column)
