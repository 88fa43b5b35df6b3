"""Where each part of a file begins.

Nearly every file is right, and then nobody asks. So reading keeps no places; of a file with
something wrong the text is read once more.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias

from yaml._yaml import CParser
from yaml.events import (
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

Path: TypeAlias = tuple[str | int, ...]


class Position(NamedTuple):
    """Both from 1."""

    line: int
    column: int

    @classmethod
    def of(cls, event: Any) -> "Position":
        mark = event.start_mark
        return cls(mark.line + 1, mark.column + 1)


class _Place(NamedTuple):
    key: Position
    value: Position


@dataclass(frozen=True)
class Places:
    text: str
    """Of a file that could be read."""
    root: Path = ()
    """Where the paths that are asked for begin."""

    def at(self, path: Iterable[str | int], *, of_key: bool = False) -> Position:
        """Where the value at this path stands, or its key. For what is missing: where the key
        stands of the nearest part around it."""
        wanted = (*self.root, *path)
        for end in range(len(wanted), len(self.root), -1):
            if place := self._all.get(wanted[:end]):
                return place.value if end == len(wanted) and not of_key else place.key
        return self._all[self.root].value

    def below(self, path: Path) -> "Places":
        return replace(self, root=(*self.root, *path))

    @cached_property
    def _all(self) -> dict[Path, _Place]:
        found: dict[Path, _Place] = {}
        next_event = CParser(self.text.encode()).get_event
        while type(next_event()) is not DocumentStartEvent:
            pass
        _gather(next_event(), None, (), next_event, found)
        return found


def _gather(
    event: Any,
    key: Position | None,
    path: Path,
    next_event: Callable[[], Any],
    found: dict[Path, _Place],
) -> None:
    value = Position.of(event)
    found[path] = _Place(key or value, value)
    if type(event) is SequenceStartEvent:
        number = 0
        while type(event := next_event()) is not SequenceEndEvent:
            _gather(event, None, (*path, number), next_event, found)
            number += 1
    elif type(event) is MappingStartEvent:
        while type(event := next_event()) is not MappingEndEvent:
            below = (*path, event.value)
            # Of two equal fields the first is kept.
            kept = found if below not in found else {}
            _gather(next_event(), Position.of(event), below, next_event, kept)
