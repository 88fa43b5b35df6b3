"""One YAML file: bytes to texts, lists and fields, or the reasons why not.

Built on the events of libyaml: fast, and without YAML's surprises (types that are guessed, keys
that overwrite each other, references that grow). Whatever stands in the file, the answer is a
value or a problem; nothing is raised.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

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
from sociale_kaart.load.places import Places, Position
from sociale_kaart.problems import Problem

DEEPEST = 12
_ROOT = 2

_BEHIND = re.compile(r"\s+(#.*)")
_GLUED = re.compile(r"#[^\s#]")

Value: TypeAlias = str | list["Value"] | dict[str, "Value"]
"""What was typed, without its quotes and folds and without the spaces around it."""


class Limits(NamedTuple):
    """How much one file may hold, so that no file can keep a machine busy."""

    bytes: int
    parts: int


TYPED = Limits(64 * 1024, 4_000)
"""For what people write: far more than an editor types about one thing."""

LISTED = Limits(256 * 1024, 20_000)
"""For a list of words: each wijk of a large city, with its neighbours and its other names."""

RECORDED = Limits(1024 * 1024, 60_000)
"""For what a command writes: all that a booklet of 1,500 offers said."""


class Loaded(NamedTuple):
    value: Value | None
    """None when the file could not be read to the end."""
    places: Places
    problems: tuple[Problem, ...]


def load_file(file: Path, name: str, *, allow_tags: bool = False) -> Loaded:
    return parse(file.read_bytes(), name, allow_tags=allow_tags)


def parse(data: bytes, name: str, limits: Limits = TYPED, *, allow_tags: bool = False) -> Loaded:
    """`name` is the path that problems show. Tags are for `mkdocs.yml` alone; they are skipped."""
    found: list[Finding] = []
    value: Value | None = None
    text = ""
    try:
        if len(data) > limits.bytes:
            raise Refused(refusals.too_large(limits.bytes))
        text = decode(data)
        found.extend(unwanted(text))
        if found:
            text = with_our_line_ends(text)
        value = _Reader(text, found, limits, allow_tags).document()
    except Refused as refused:
        found.append(refused.finding)
    except yaml.YAMLError as error:
        # An unwanted character is most often the very reason why the rest cannot be read.
        if not found:
            found.append(explain(text, error))
    return Loaded(value, Places(text), tuple(_problem(name, finding) for finding in found))


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
        self._parts_left = limits.parts
        self._allow_tags = allow_tags
        self._lines = text.split("\n") if " #" in text else []

    def document(self) -> Value:
        root: Value | None = None
        event = self._next()
        while type(event) is not StreamEndEvent:
            if type(event) is DocumentStartEvent:
                if root is not None:
                    raise Refused(refusals.second_document(Position.of(event).line))
                root = self._value(self._next(), 1)
            event = self._next()
        if root is None or root == "":
            raise Refused(refusals.EMPTY)
        return root

    def _value(self, event: Any, depth: int, *, in_a_list: bool = False) -> Value:
        self._parts_left -= 1
        if self._parts_left < 0:
            raise Refused(refusals.too_many(*Position.of(event)))
        kind = type(event)
        if event.anchor is not None:
            sign = "*" if kind is AliasEvent else "&"
            raise Refused(refusals.reference(self._text, *Position.of(event), sign))
        if event.tag is not None and not self._allow_tags:
            raise Refused(refusals.tag(self._text, *Position.of(event)))
        if kind is ScalarEvent:
            text: str = event.value
            if event.style:
                return self._quoted(text, event)
            return self._with_what_is_behind(text, event) if self._lines else text
        if depth > DEEPEST:
            raise Refused(refusals.too_deep(*Position.of(event), DEEPEST))
        if kind is SequenceStartEvent:
            return self._items(depth + 1)
        return self._fields(depth + 1, in_a_list)

    def _quoted(self, text: str, event: Any) -> str:
        """Or a block of lines."""
        if event.style == '"':
            self._found.extend(escaped(text, *Position.of(event)))
        return text.strip()

    def _with_what_is_behind(self, text: str, event: Any) -> str:
        """To YAML a sign # after a space begins a remark; to who types «groep #3» it is text."""
        end = event.end_mark
        behind = _BEHIND.match(self._lines[end.line], end.column)
        if behind is None or not (" " in text or _GLUED.match(behind[1])):
            return text
        whole = f"{text} {behind[1]}".strip()
        place = end.line + 1, behind.start(1) + 1
        self._found.append(refusals.falls_away(self._lines, *place, whole, behind[1]))
        return whole

    def _items(self, depth: int) -> list[Value]:
        items: list[Value] = []
        while type(event := self._next()) is not SequenceEndEvent:
            items.append(self._value(event, depth, in_a_list=True))
        return items

    def _fields(self, depth: int, in_a_list: bool) -> dict[str, Value]:
        fields: dict[str, Value] = {}
        keys: dict[str, Any] = {}
        repeated: list[Finding] = []
        second: Finding | None = None
        next_one = False
        while type(key := self._next()) is not MappingEndEvent:
            if type(self._value(key, depth)) is not str:
                raise Refused(refusals.key_without_name(*Position.of(key)))
            name: str = key.value
            if name == "<<" and not key.style:
                raise Refused(refusals.merge_key(*Position.of(key)))
            value = self._value(self._next(), depth)
            if name in fields:
                place, first = Position.of(key), Position.of(keys[name])
                if in_a_list and name == next(iter(fields)):
                    next_one = True
                    self._found.append(refusals.dash_missing(name, *place))
                elif not next_one:
                    repeated.append(refusals.twice(name, *place, first.line))
                    if depth == _ROOT and name == next(iter(fields)):
                        second = second or refusals.second_one(str(value), *place)
            else:
                fields[name], keys[name] = value, key
        # More than that one field: then a whole file was pasted below another.
        self._found.extend([second] if second and len(repeated) > 1 else repeated)
        return fields
