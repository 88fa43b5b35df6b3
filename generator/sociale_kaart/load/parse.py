"""One YAML file: bytes to nodes, or the reasons why not.

Built on the events of libyaml: fast, with the place of every value, and without YAML's surprises
(types that are guessed, keys that overwrite each other, references that grow). Whatever stands in
the file, the answer is a node or a problem; nothing is raised.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from sociale_kaart.load import refusals
from sociale_kaart.load.characters import decode, escaped, unwanted, with_our_line_ends
from sociale_kaart.load.findings import Finding, Refused
from sociale_kaart.load.mistakes import explain
from sociale_kaart.load.nodes import Mapping, Node, Scalar, Sequence
from sociale_kaart.problems import Problem

DEEPEST = 12


class Limits(NamedTuple):
    """How much one file may hold, so that no file can keep a machine busy."""

    bytes: int
    parts: int


TYPED = Limits(64 * 1024, 4_000)
"""For what people write: far more than an editor types about one thing."""

RECORDED = Limits(1024 * 1024, 60_000)
"""For what a command writes: all that a booklet of 1,500 offers said."""


class Loaded(NamedTuple):
    root: Node | None
    """None when the file could not be read to the end."""
    problems: tuple[Problem, ...]


def load_file(file: Path, name: str, *, allow_tags: bool = False) -> Loaded:
    return parse(file.read_bytes(), name, allow_tags=allow_tags)


def parse(data: bytes, name: str, limits: Limits = TYPED, *, allow_tags: bool = False) -> Loaded:
    """`name` is the path that problems show. Tags are for `mkdocs.yml` alone; they are skipped."""
    found: list[Finding] = []
    root: Node | None = None
    try:
        if len(data) > limits.bytes:
            raise Refused(refusals.too_large(limits.bytes))
        text = decode(data)
        found.extend(unwanted(text))
        if found:
            text = with_our_line_ends(text)
        root = _Reader(text, found, limits, allow_tags).document()
    except Refused as refused:
        found.append(refused.finding)
    except yaml.YAMLError as error:
        # An unwanted character is most often the very reason why the rest cannot be read.
        if not found:
            found.append(explain(text, error))
    return Loaded(root, tuple(_problem(name, finding) for finding in found))


def _problem(name: str, finding: Finding) -> Problem:
    return Problem(name, finding.line, finding.column, "", finding.message, finding.advice)


class _Reader:
    """Follows the events of one file. Recursion is safe: `DEEPEST` is far below Python's limit."""

    def __init__(self, text: str, found: list[Finding], limits: Limits, allow_tags: bool) -> None:
        # The stubs know neither what CParser gives nor which event has a tag.
        parser: Any = CParser(text.encode())
        self._next: Callable[[], Any] = parser.get_event
        self._text = text
        self._found = found
        self._limits = limits
        self._allow_tags = allow_tags
        self._events = 0

    def document(self) -> Node:
        root: Node | None = None
        event = self._next()
        while type(event) is not StreamEndEvent:
            if type(event) is DocumentStartEvent:
                if root is not None:
                    mark: Any = event.start_mark
                    raise Refused(refusals.second_document(mark.line + 1))
                root = self._node(self._next(), 1)
            event = self._next()
        if root is None or (type(root) is Scalar and not root.text):
            raise Refused(refusals.EMPTY)
        return root

    def _node(self, event: Any, depth: int) -> Node:
        mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        kind = type(event)
        self._events += 1
        if self._events > self._limits.parts:
            raise Refused(refusals.too_many(line, column))
        if kind is AliasEvent or event.anchor is not None:
            sign = "*" if kind is AliasEvent else "&"
            raise Refused(refusals.reference(self._text, line, column, sign))
        if event.tag is not None and not self._allow_tags:
            raise Refused(refusals.tag(self._text, line, column))
        if kind is ScalarEvent:
            if event.style == '"':
                self._found.extend(escaped(event.value, line, column))
            return Scalar(event.value, line, column)
        if depth > DEEPEST:
            raise Refused(refusals.too_deep(line, column, DEEPEST))
        if kind is SequenceStartEvent:
            return Sequence(self._items(depth + 1), line, column)
        return self._mapping(line, column, depth + 1)

    def _items(self, depth: int) -> list[Node]:
        items: list[Node] = []
        while type(event := self._next()) is not SequenceEndEvent:
            items.append(self._node(event, depth))
        return items

    def _mapping(self, line: int, column: int, depth: int) -> Mapping:
        entries: dict[str, Node] = {}
        keys: dict[str, Scalar] = {}
        while type(event := self._next()) is not MappingEndEvent:
            key = self._node(event, depth)
            if type(key) is not Scalar:
                raise Refused(refusals.key_without_name(key.line, key.column))
            name = key.text
            if name == "<<" and not event.style:
                raise Refused(refusals.merge_key(key.line, key.column))
            value = self._node(self._next(), depth)
            if name in entries:
                self._found.append(refusals.twice(key, keys[name]))
            else:
                entries[name], keys[name] = value, key
        return Mapping(entries, keys, line, column)
