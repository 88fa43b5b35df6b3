"""What of an offer stands on its page, and how many pages it takes.

Nothing is ever set smaller, and no line closer. The seven fields always stand there; what comes
beside them (the full description in place of the one sentence, hours, languages, the route) is
added in order of importance as long as there is room. An offer of which the seven fields alone are
too long for one page gets two, and then as much of the rest as those hold. What is left over is
white between the parts.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sociale_kaart.booklet.words import Deel

MARGIN = 0.2
"""Millimetres left over at least on each page: heights come rounded."""

TURNING = 25.0
"""Millimetres that can be lost where a part goes on over the page: no line stands alone there."""


@dataclass(frozen=True, slots=True)
class Room:
    """In millimetres."""

    eerste: float
    """On the page with the name and the contact box, between the two."""
    volgende: float
    """On a page that the offer has to itself."""
    helft: float = 0.0
    """Where two offers share a page: what one has there, beside its name."""
    vervolg: float = 0.0
    """What the line takes of the first of several pages that says what comes on the next."""
    vak: float = 0.0
    """The white that the contact box has inside where that costs no page."""

    def in_one_piece(self, height: float) -> bool:
        """What a page can hold is never torn apart."""
        return height <= self.volgende - MARGIN


@dataclass(frozen=True, slots=True)
class Fit:
    delen: tuple[int, ...]
    """Which parts are printed, as positions in the list of parts."""
    eerste: int
    """How many of those begin on the first page."""
    bladzijden: int
    """Or halves, where two offers share a page."""
    te_lang: float
    """Millimetres by which the seven fields are too long for one page; 0 when they fit."""
    lucht: float
    """Millimetres that are left over for each part, on its fullest page."""
    vak: float = 0.0
    """Millimetres of white inside the contact box."""


@dataclass(slots=True)
class _Page:
    left: float
    parts: int = 0
    begun: int = 0
    """Without what goes on from the page before."""


def choose(room: Room, parts: Sequence[Deel], heights: Sequence[float]) -> Fit:
    always = sum(heights[i] for i, part in enumerate(parts) if part.rang == 0)
    beyond = always + MARGIN - (room.helft or room.eerste)
    if room.helft and beyond <= 0:
        return choose(replace(room, eerste=room.helft, helft=0.0), parts, heights)
    if always + MARGIN > room.eerste:
        room = replace(room, eerste=room.eerste - room.vervolg)
    fields = [height for height, part in zip(heights, parts, strict=True) if part.rang == 0]
    roomy = replace(room, eerste=room.eerste - room.vak)
    is_free = len(_pages(roomy, fields)) == len(_pages(room, fields))
    room = roomy if is_free else room
    chosen = _fill(room, parts, heights)
    pages = _pages(room, [heights[i] for i in chosen])
    box = room.vak
    if not is_free:
        box = min(box, pages[0].left)
        pages[0].left -= box
    air = min(page.left / page.parts for page in pages if page.parts)
    halves = 2 if room.helft else 1
    too_long = max(0.0, round(beyond, 1))
    return Fit(chosen, pages[0].begun, halves * len(pages), too_long, round(air, 2), round(box, 2))


def _fill(room: Room, parts: Sequence[Deel], heights: Sequence[float]) -> tuple[int, ...]:
    """As many parts as stand on the pages that those need which always stand there."""

    def count(chosen: set[int]) -> int:
        return len(_pages(room, [heights[i] for i in sorted(chosen)]))

    chosen = {i for i, part in enumerate(parts) if part.rang == 0}
    wanted = count(chosen)
    for i in sorted(range(len(parts)), key=lambda i: parts[i].rang):
        gives_way = {at for at in chosen if parts[at].veld == parts[i].in_plaats_van}
        if i not in chosen and count(more := chosen - gives_way | {i}) <= wanted:
            chosen = more
    return tuple(sorted(chosen))


def _pages(room: Room, heights: Sequence[float]) -> list[_Page]:
    """As Typst sets them: a part that does not fit below the one before begins the next page."""
    pages = [_Page(room.eerste - MARGIN)]
    for height in heights:
        rest = height
        while rest > pages[-1].left:
            if not room.in_one_piece(height) and pages[-1].left > TURNING:
                pages[-1].begun += rest == height
                rest -= pages[-1].left - TURNING
                pages[-1].parts += 1
                pages[-1].left = 0.0
            pages.append(_Page(room.volgende - MARGIN))
        pages[-1].left -= rest
        pages[-1].parts += 1
        pages[-1].begun += rest == height
    return pages
