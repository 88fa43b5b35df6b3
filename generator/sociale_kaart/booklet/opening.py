"""What the opening of a chapter has room for beside its own names: answers of other chapters, each
by its name as long as there is room, the others by the number of their page.

All measures are millimetres, as `measure.typ` found them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil
from typing import Any

MOST_NUMBERS = 10
"""Pages; of more than that nobody turns up each, and they are only counted."""
SAFE = 0.5
"""Left at the foot of the page: heights come rounded."""


@dataclass(frozen=True, slots=True)
class Opening:
    bladzijden: int
    met_naam: int = 0
    """How many of the others are named, the nearest first."""


def opening(high: dict[str, Any], room: float, between: float) -> Opening:
    pages, left = _own(high["namen"], room - high["begin"], room, between)
    count = len(high["ook"])
    if not count:
        return Opening(pages)
    named = _named(high, left, between)
    if named is None:
        pages, left = pages + 1, room
        named = _named(high, left, between) or 0
    if count - named > MOST_NUMBERS:
        pages, left = pages + 1, _with_the_next(high, left, room, between)
        named = _named(high, left, between) or 0
    return Opening(pages, named)


def _own(names: Sequence[float], left: float, room: float, between: float) -> tuple[int, float]:
    """How many pages the names of the chapter itself take, and how much of the last one is left."""
    pages, on_page = 1, 0
    for height in names:
        if height + between > left:
            pages, left, on_page = pages + 1, room + between, 0
        left -= height + between
        on_page += 1
    # The last name of a list takes the one before it along over the page.
    alone = pages > 1 and on_page == 1
    return pages, left - (names[-2] + between if alone else 0)


def _named(high: dict[str, Any], left: float, between: float) -> int | None:
    """How many names fit with what there is to say of the others below them; None when not even
    that does."""
    left -= high["tussenkop"] + SAFE
    taken = [0.0, *accumulate(height + between for height in high["ook"])]
    count = len(high["ook"])
    fitting = [
        named
        for named, used in enumerate(taken)
        if used + _others(count - named, high["nummers"], between) <= left
    ]
    return max(fitting, default=None)


def _with_the_next(high: dict[str, Any], left: float, room: float, between: float) -> float:
    """Together with a page more. No list has one name at the turn: where there is no room for two,
    its heading goes along, and up to two names can leave their room empty."""
    two = 2 * (max(high["ook"]) + between)
    rest = left - two
    return room + rest if rest > high["tussenkop"] + two else room


def _others(count: int, measured: dict[str, float], between: float) -> float:
    """How high the sentence is that leads to so many others: by their pages, or counted."""
    if not count:
        return 0.0
    on_a_line = int(measured["breed"] / measured["nummer"])
    places = count + ceil(measured["aanloop"] / measured["nummer"])
    lines = ceil(places / on_a_line) if count <= MOST_NUMBERS else 1
    return between + lines * measured["regel"]
