"""A heading that was deleted: the fields that stood below it now stand below the one before it."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from sociale_kaart.validate.mistake import Mistake
from sociale_kaart.validate.shapes import Shape


class Heading(NamedTuple):
    name: str
    above: str
    """The heading that its fields now stand below."""
    first: int
    """Of the fields there, the first that is not at home."""


def put_back(shape: Shape, value: Any) -> tuple[list[Mistake], Any]:
    """What to say of each heading that is gone, and the document as it was meant."""
    told, meant = [], value
    for heading in _gone(shape, value) if isinstance(value, dict) else ():
        fields = list(value[heading.above].items())
        kept, moved = dict(fields[: heading.first]), dict(fields[heading.first :])
        meant = meant | {heading.above: kept, heading.name: moved}
        told.append(
            Mistake(
                (heading.above, next(iter(moved))),
                f"Boven deze regel ontbreekt de regel «{heading.name}:».",
                f"Zet erboven: {heading.name}:\n"
                f"Begin die regel even ver naar links als «{heading.above}:».",
                of_key=True,
            )
        )
    return told, meant


def _gone(shape: Shape, value: dict[str, Any]) -> Iterator[Heading]:
    gone = {name: part for name, part in shape.properties.items() if name not in value}
    for above, part in value.items():
        at_home = shape.below(above).properties
        names = list(part) if at_home and isinstance(part, dict) else []
        first = next((at for at, name in enumerate(names) if name not in at_home), len(names))
        moved = set(names[first:])
        for name, lost in gone.items():
            enough = len(moved) > 1 or (moved and lost.required and lost.required <= moved)
            if enough and moved <= lost.properties.keys():
                yield Heading(name, above, first)
                del gone[name]
                break
