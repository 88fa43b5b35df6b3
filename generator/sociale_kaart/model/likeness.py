"""Which offers are like one another, for «lijkt hierop»: quick enough to ask for every offer.

A set of offers is one number, in which bit n stands for the offer at position n. So the scores of
all offers are counted at once, in columns as on paper: in the list `scores`, bit n of number d is
the binary digit d of what offer n scores.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from sociale_kaart.model.facets import Facet, Keuze, facet
from sociale_kaart.model.offer import Offer

WISHES = facet("wens")
DIGITS = (
    (WISHES, 2),
    (facet("doelgroep"), 1),
    (facet("wijk"), 1),
    (facet("plek"), 0),
    (facet("vorm"), 0),
)
"""What two offers can share, and the digit it adds one to: each wish counts four, each doelgroep
two. A local offer has three more: a visit next door is worth more than one far away."""


@dataclass(frozen=True)
class Likeness:
    findable: Sequence[Offer]
    """In register order, which decides between equals."""
    keuzes: Callable[[Facet], Sequence[Keuze]]
    """What each of these says about a facet."""

    def most_like(self, offer: Offer, most: int) -> tuple[Offer, ...]:
        """Of those that answer a same wish, and to which people here can go."""
        if not most:
            return ()
        position = self._positions.get(offer.id)
        candidates, scores = 0, [self._local, self._local]
        for of, digit in DIGITS:
            keuze = of.keuze(offer) if position is None else self.keuzes(of)[position]
            for term_id in keuze.ids:
                sharing = self._sharing.get((of.id, term_id), 0)
                candidates |= sharing if of is WISHES else 0
                _add(scores, sharing, digit)
        if position is not None:
            candidates &= ~(1 << position)
        candidates &= ~self._elsewhere
        if not offer.gevoelig:
            candidates &= ~self._sensitive
        found: list[Offer] = []
        while candidates and len(found) < most:
            best = _best(candidates, scores)
            found.append(self.findable[best])
            candidates ^= 1 << best
        return tuple(found)

    @cached_property
    def _positions(self) -> dict[str, int]:
        return {offer.id: position for position, offer in enumerate(self.findable)}

    @cached_property
    def _sharing(self) -> dict[tuple[str, str], int]:
        """Who has each trait: a facet and one of its terms."""
        found: dict[tuple[str, str], list[int]] = {}
        for of, _ in DIGITS:
            for position, keuze in enumerate(self.keuzes(of)):
                for term_id in keuze.ids:
                    found.setdefault((of.id, term_id), []).append(position)
        return {trait: self._set(positions) for trait, positions in found.items()}

    @cached_property
    def _local(self) -> int:
        return self._set(
            position
            for position, offer in enumerate(self.findable)
            if offer.gebied.bereik.id in ("gemeente", "wijk")
        )

    @cached_property
    def _elsewhere(self) -> int:
        return self._set(p for p, offer in enumerate(self.findable) if offer.gebied.elders)

    @cached_property
    def _sensitive(self) -> int:
        return self._set(p for p, offer in enumerate(self.findable) if offer.gevoelig)

    def _set(self, positions: Iterable[int]) -> int:
        bits = bytearray(len(self.findable) // 8 + 1)
        for position in positions:
            bits[position // 8] |= 1 << position % 8
        return int.from_bytes(bits, "little")


def _add(scores: list[int], carry: int, digit: int) -> None:
    while carry:
        if digit == len(scores):
            scores.append(0)
        scores[digit], carry = scores[digit] ^ carry, scores[digit] & carry
        digit += 1


def _best(candidates: int, scores: list[int]) -> int:
    """The first position with the highest score: whoever has a digit is ahead of who has not."""
    for digit in reversed(scores):
        candidates = candidates & digit or candidates
    return (candidates & -candidates).bit_length() - 1
