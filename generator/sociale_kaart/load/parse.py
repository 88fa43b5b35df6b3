"""One YAML file: bytes to nodes, or the reasons why not.

Built on the events of libyaml: fast, with the place of every value, and without YAML's surprises
(types that are guessed, keys that overwrite each other, references that grow). Whatever stands in
the file, the answer is a node or a problem; nothing is raised.
"""

from pathlib import Path
from typing import NamedTuple

import yaml
from yaml.cyaml import CParser
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from sociale_kaart.load import refusals
from sociale_kaart.load.characters import decode, escaped, unwanted
from sociale_kaart.load.findings import Finding, Refused
from sociale_kaart.load.mistakes import explain
from sociale_kaart.load.nodes import Mapping, Node, Scalar, Sequence
from sociale_kaart.problems import Problem

MOST_BYTES = 64 * 1024
MOST_EVENTS = 4_000
DEEPEST = 12


class Loaded(NamedTuple):
    root: Node | None
    """None when the file could not be read to the end."""
    problems: tuple[Problem, ...]


def load_file(file: Path, name: str, *, allow_tags: bool = False) -> Loaded:
    return parse(file.read_bytes(), name, allow_tags=allow_tags)


def parse(data: bytes, name: str, *, allow_tags: bool = False) -> Loaded:
    """`name` is the path that problems show. Tags are for `mkdocs.yml` alone; they are skipped."""
    found: list[Finding] = []
    root: Node | None = None
    try:
        if len(data) > MOST_BYTES:
            raise Refused(refusals.too_large(MOST_BYTES))
        text = decode(data)
        found.extend(unwanted(text))
        root = _Reader(text, found, allow_tags).document()
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

    def __init__(self, text: str, found: list[Finding], allow_tags: bool) -> None:
        self._next = CParser(text.encode()).get_event
        self._text = text
        self._found = found
        self._allow_tags = allow_tags
        self._events = 0

    def document(self) -> Node:
        root: Node | None = None
        while not isinstance(event := self._event(), StreamEndEvent):
            if isinstance(event, DocumentStartEvent):
                if root is not None:
                    raise Refused(refusals.second_document(_line(event)))
                root = self._node(self._event(), 1)
        if root is None or (isinstance(root, Scalar) and not root.text):
            raise Refused(refusals.EMPTY)
        return root

    def _event(self) -> Event:
        self._events += 1
        if self._events > MOST_EVENTS:
            mark = self._next().start_mark
            raise Refused(refusals.too_many(mark.line + 1, mark.column + 1))
        return self._next()

    def _node(self, event: Event, depth: int) -> Node:
        mark = event.start_mark
        line, column = mark.line + 1, mark.column + 1
        if type(event) is AliasEvent or event.anchor is not None:
            sign = "*" if type(event) is AliasEvent else "&"
            raise Refused(refusals.reference(self._text, line, column, sign))
        if event.tag is not None and not self._allow_tags:
            raise Refused(refusals.tag(self._text, line, column))
        if type(event) is ScalarEvent:
            if event.style == '"':
                self._found.extend(escaped(event.value, line, column))
            return Scalar(event.value, line, column)
        if depth > DEEPEST:
            raise Refused(refusals.too_deep(line, column, DEEPEST))
        if type(event) is SequenceStartEvent:
            return Sequence(self._items(depth), line, column)
        assert type(event) is MappingStartEvent
        return self._mapping(line, column, depth)

    def _items(self, depth: int) -> list[Node]:
        items: list[Node] = []
        while type(event := self._event()) is not SequenceEndEvent:
            items.append(self._node(event, depth + 1))
        return items

    def _mapping(self, line: int, column: int, depth: int) -> Mapping:
        entries: dict[str, Node] = {}
        keys: dict[str, Scalar] = {}
        while type(event := self._event()) is not MappingEndEvent:
            key = self._node(event, depth + 1)
            if type(key) is not Scalar:
                raise Refused(refusals.key_without_name(key.line, key.column))
            if key.text == "<<" and not event.style:
                raise Refused(refusals.merge_key(key.line, key.column))
            value = self._node(self._event(), depth + 1)
            if key.text in entries:
                self._found.append(refusals.twice(key, keys[key.text]))
            else:
                entries[key.text], keys[key.text] = value, key
        return Mapping(entries, keys, line, column)


def _line(event: Event) -> int:
    return int(event.start_mark.line) + 1
