"""Which colour each custom property has in one scheme, as a browser would work it out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import atan2, hypot, radians

from tinycss2 import color4
from tinycss2.ast import FunctionBlock, Node

from sociale_kaart.colour import Colour
from sociale_kaart.house_style.sheet import Property, Scheme, Sheet
from sociale_kaart.problems import quoted

MOST_PARTS = 200
"""More than this is no colour, but an attempt to keep us busy."""
LONGEST_CHAIN = 30


class Unreadable(Exception):
    """Not a colour that the check knows; the message says why, in Dutch."""

    origin: Property | None = None
    """Where the municipality wrote it."""


@dataclass(frozen=True, slots=True)
class Found:
    colour: Colour
    origin: Property | None
    """Where the municipality chose it; None when it is ours."""


@dataclass(frozen=True, slots=True)
class _Value:
    nodes: tuple[Node, ...]
    origin: Property | None


class Palette:
    def __init__(self, ours: Sheet, own: Sheet, scheme: Scheme) -> None:
        """`own` is read after `ours`, as in the head of a page."""
        self._own = set(map(id, own.properties))
        self._values: dict[str, _Value] = {}
        self._winners: dict[str, Property] = {}
        for one in (*ours.properties, *own.properties):
            if scheme in one.schemes:
                before = self._winners.get(one.name)
                if before is None or one.weight >= before.weight:
                    self._winners[one.name] = one

    def colour(self, name: str) -> Found:
        """Raises `Unreadable`."""
        value = self._value(name, ())
        try:
            return Found(_colour(value.nodes), value.origin)
        except Unreadable as reason:
            reason.origin = value.origin
            raise

    def _value(self, name: str, chain: tuple[str, ...]) -> _Value:
        """`chain`: the names that led here."""
        if name in self._values:
            return self._values[name]
        if name not in self._winners:
            raise Unreadable(f"{quoted(name)} is nergens bij :root ingevuld")
        winner = self._winners[name]
        origin = winner if id(winner) in self._own else None
        try:
            if name in chain:
                raise Unreadable(f"{quoted(name)} verwijst naar zichzelf")
            if len(chain) >= LONGEST_CHAIN:
                raise Unreadable("dit verwijst te vaak door")
            origins: list[Property | None] = [origin]
            nodes = tuple(self._substituted(winner.value, (*chain, name), origins))
            if len(nodes) > MOST_PARTS:
                raise Unreadable("dit is te lang voor een kleur")
        except Unreadable as reason:
            reason.origin = origin or reason.origin
            raise
        value = _Value(nodes, next((one for one in origins if one), None))
        self._values[name] = value
        return value

    def _substituted(
        self, value: Iterable[Node], chain: tuple[str, ...], origins: list[Property | None]
    ) -> Iterator[Node]:
        """With what `var()` stands for in its place."""
        for node in value:
            if not isinstance(node, FunctionBlock):
                yield node
                continue
            if node.lower_name == "var":
                name, fallback = _reference(node)
                if name in self._winners or fallback is None:
                    found = self._value(name, chain)
                    origins.append(found.origin)
                    yield from found.nodes
                else:
                    yield from self._substituted(fallback, chain, origins)
            else:
                inside = list(self._substituted(node.arguments, chain, origins))
                yield FunctionBlock(node.source_line, node.source_column, node.name, inside)


def _reference(var: FunctionBlock) -> tuple[str, list[Node] | None]:
    """The name in a `var()`, and what it says for when that does not exist."""
    nodes = var.arguments
    commas = (at for at, node in enumerate(nodes) if node.type == "literal" and node.value == ",")
    comma = next(commas, None)
    names = [node.value for node in nodes[:comma] if node.type == "ident"]
    if len(names) != 1:
        raise Unreadable("tussen de haakjes van var() hoort één naam")
    return names[0], None if comma is None else nodes[comma + 1 :]


def _colour(value: Iterable[Node]) -> Colour:
    parts = [node for node in value if node.type not in ("whitespace", "comment")]
    found = color4.parse_color(parts[0]) if len(parts) == 1 else None
    if found is None or isinstance(found, str):
        raise Unreadable("dit is geen kleur die de controle kent")
    if found.alpha < 1:
        raise Unreadable("deze kleur is doorzichtig, en dan is niet te zeggen hoe hij eruitziet")
    numbers = [number or 0.0 for number in found.coordinates]
    if found.space in ("oklab", "oklch"):
        return _of_oklab(found.space, numbers)
    try:
        parts = found.to("srgb").coordinates
    except NotImplementedError:
        raise Unreadable("deze schrijfwijze kent de controle niet") from None
    return Colour(*(round(255 * min(1.0, max(0.0, part))) for part in parts))


def _of_oklab(space: str, numbers: list[float]) -> Colour:
    lightness, a, b = numbers
    chroma, hue = (a, radians(b)) if space == "oklch" else (hypot(a, b), atan2(b, a))
    try:
        return Colour.of_oklch(lightness, chroma, hue)
    except ValueError:
        raise Unreadable("niet elk scherm kan deze kleur tonen") from None
