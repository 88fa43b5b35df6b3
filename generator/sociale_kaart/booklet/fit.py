"""What of an offer stands on its page, and how many pages it takes.

Nothing is ever set smaller or closer. The seven fields always stand there; what comes beside them
(the full description in place of the one sentence, hours, languages, the route) is added in order
of importance as long as there is room. An offer of which the seven fields alone are too long for
one page gets two, and then as much of the rest as those hold.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from sociale_kaart.booklet.words import Deel

MARGIN = 0.5
"""Millimetres left over at least on one page: heights come rounded."""

TURNING = 25.0
"""Millimetres that can be lost where a text goes on over the page: three lines of words with icons
are not torn apart, and no line stands alone."""


@dataclass(frozen=True, slots=True)
class Room:
    """In millimetres."""

    eerste: float
    """On the page with the name and the contact box, between the two."""
    volgende: float
    """On a page that the offer has to itself."""
    verlies: float = TURNING
    """What can be lost at the turn of the page."""


@dataclass(frozen=True, slots=True)
class Fit:
    delen: tuple[int, ...]
    """Which parts are printed, as positions in the list of parts."""
    bladzijden: int
    te_lang: float
    """Millimetres by which the seven fields are too long for one page; 0 when they fit."""


def choose(room: Room, parts: Sequence[Deel], heights: Sequence[float]) -> Fit:
    always = sum(heights[i] for i, part in enumerate(parts) if part.rang == 0)
    on_one = room.eerste - MARGIN
    if always <= on_one:
        return Fit(_fill(on_one, parts, heights), 1, 0.0)
    on_two = room.eerste + room.volgende - room.verlies
    chosen = _fill(max(on_two, always), parts, heights)
    beyond = sum(heights[i] for i in chosen) + room.verlies - room.eerste
    return Fit(chosen, 1 + ceil(beyond / room.volgende), round(always - on_one, 1))


def _fill(room: float, parts: Sequence[Deel], heights: Sequence[float]) -> tuple[int, ...]:
    chosen = {i for i, part in enumerate(parts) if part.rang == 0}
    left = room - sum(heights[i] for i in chosen)
    for i in sorted(range(len(parts)), key=lambda i: parts[i].rang):
        gives_way = {at for at in chosen if parts[at].veld == parts[i].in_plaats_van}
        cost = heights[i] - sum(heights[at] for at in gives_way)
        if i in chosen or cost > left:
            continue
        left -= cost
        chosen = chosen - gives_way | {i}
    return tuple(sorted(chosen))
