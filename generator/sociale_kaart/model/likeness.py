"""Which offers are like one another, for «lijkt hierop»: quick enough to ask for every offer.

An offer's traits are the bits of one number, a trait that weighs four times is four bits. How much
two offers share is then the count of the bits that both have.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from sociale_kaart.model.facets import facet
from sociale_kaart.model.offer import Offer

WEIGHTS = (("wens", 4), ("doelgroep", 2), ("wijk", 2), ("plek", 1), ("vorm", 1))
NEARBY = 0b111
"""Counts three for every local offer: a visit next door is worth more than one far away."""
MOST_COMPARED = 300
"""Of one wish, around the offer's own place in the register. A map for one municipality stays
below it, so there all are compared; a larger one stays quick."""


@dataclass(frozen=True)
class Likeness:
    findable: Sequence[Offer]
    """In register order."""

    def most_like(self, offer: Offer, most: int) -> tuple[Offer, ...]:
        mine = self._number(offer) | NEARBY
        scored = sorted(
            (-(mine & self._numbers[position]).bit_count(), position)
            for position in self._candidates(offer)
        )
        return tuple(self.findable[position] for _, position in scored[:most])

    def _candidates(self, offer: Offer) -> set[int]:
        """Positions of the others that answer a same wish."""
        own = self._positions.get(offer.id, 0)
        found: set[int] = set()
        for wish in offer.kenmerken.wensen:
            found.update(_around(own, self._by_wish.get(wish.id, [])))
        found.discard(self._positions.get(offer.id, -1))
        if offer.gevoelig:
            return found
        return found - self._sensitive

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {offer.id: position for position, offer in enumerate(self.findable)}

    @cached_property
    def _by_wish(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for position, offer in enumerate(self.findable):
            for wish in offer.kenmerken.wensen:
                found.setdefault(wish.id, []).append(position)
        return found

    @cached_property
    def _sensitive(self) -> frozenset[int]:
        return frozenset(p for p, offer in enumerate(self.findable) if offer.gevoelig)

    @cached_property
    def _bits(self) -> dict[tuple[str, str], int]:
        return {}

    @cached_property
    def _numbers(self) -> list[int]:
        return [self._number(offer) for offer in self.findable]

    def _number(self, offer: Offer) -> int:
        number = NEARBY if offer.gebied.bereik.id in ("gemeente", "wijk") else 0
        for trait, weight in _traits(offer):
            if trait not in self._bits:
                used = sum(bits.bit_count() for bits in self._bits.values())
                self._bits[trait] = ((1 << weight) - 1) << (NEARBY.bit_length() + used)
            number |= self._bits[trait]
        return number


def _traits(offer: Offer) -> Iterator[tuple[tuple[str, str], int]]:
    for facet_id, weight in WEIGHTS:
        for term_id in facet(facet_id).keuze(offer).ids:
            yield (facet_id, term_id), weight


def _around(own: int, positions: list[int]) -> list[int]:
    middle = bisect_left(positions, own)
    start = max(0, min(middle - MOST_COMPARED // 2, len(positions) - MOST_COMPARED))
    return positions[start : start + MOST_COMPARED]
