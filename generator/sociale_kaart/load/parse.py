"""One YAML file: bytes to nodes."""

from pathlib import Path
from typing import NamedTuple

from sociale_kaart.load.nodes import Node
from sociale_kaart.problems import Problem


class Loaded(NamedTuple):
    root: Node | None
    """None when the file could not be read to the end."""
    problems: tuple[Problem, ...]


def parse(data: bytes, name: str, *, allow_tags: bool = False) -> Loaded:
    """`name` is the path that problems show."""
    raise NotImplementedError


def load_file(file: Path, name: str, *, allow_tags: bool = False) -> Loaded:
    return parse(file.read_bytes(), name, allow_tags=allow_tags)
