"""How well a word describes each offer: lunr's BM25 over the fields, counted once per offer.

The same numbers as `lunr.Builder` gives (a test holds them together), many times as fast: lunr
weighs each field of each offer apart and keeps every step. Ten thousand offers make over a million
numbers, so each is touched a few times only.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain
from typing import Final

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.search.analysis import stem
from sociale_kaart.search.entries import BOOSTS, Reading, chosen

K1: Final = 1.2
B: Final = 0.75
"""lunr's defaults: how soon repetition stops to count, and how much a long field weakens a word."""


@dataclass(frozen=True)
class Weights:
    """Positions of offers, ascending, with the weight of each."""

    offers: Sequence[int]
    weights: Sequence[float]

    @classmethod
    def of(cls, by_offer: Mapping[int, float], least: float = 0) -> "Weights":
        offers = sorted([offer for offer, weight in by_offer.items() if weight >= least])
        return cls(offers, list(map(by_offer.__getitem__, offers)))

    def __bool__(self) -> bool:
        return bool(self.offers)

    def __iter__(self) -> Iterator[tuple[int, float]]:
        return zip(self.offers, self.weights, strict=True)

    def top(self) -> float:
        return max(self.weights)

    @cached_property
    def by_offer(self) -> Mapping[int, float]:
        return dict(self)

    def scaled(self, factor: float) -> "Weights":
        return Weights(self.offers, [weight * factor for weight in self.weights])

    def at_least(self, least: float) -> "Weights":
        return self if min(self.weights) >= least else Weights.of(self.by_offer, least)


NONE: Final = Weights((), ())


def weigh(
    readings: Sequence[Reading], compounds: Mapping[str, tuple[str, ...]]
) -> dict[str, Weights]:
    """By stem. The field `delen` is filled with the parts of the compounds in the others."""
    fields = _Fields([{**found, "delen": _parts(found, compounds)} for found in readings])
    return {term: fields.weights(places) for term, places in fields.by_stem().items()}


def _parts(found: Reading, compounds: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    inside = filter(compounds.__contains__, chain.from_iterable(found.values()))
    return tuple(chain.from_iterable(map(compounds.__getitem__, inside)))


class _Fields:
    """All fields of all offers in a row. A place in it says both: the offer and the field."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._offers = len(readings)
        self._offer_of = [offer for offer in range(len(readings)) for _ in BOOSTS]
        self._words = [found.get(name, ()) for found in readings for name in BOOSTS]
        kinds = [
            _of_kind(boost, list(map(len, self._words[start :: len(BOOSTS)])))
            for start, boost in enumerate(BOOSTS.values())
        ]
        self._scores = list(chain.from_iterable(zip(*kinds, strict=True)))
        self._once = [score(1) for score in self._scores]

    def by_stem(self) -> dict[str, list[int]]:
        """Each place as often as the stem stands there, ascending."""
        by_word: defaultdict[str, list[int]] = defaultdict(list)
        for place, words in enumerate(self._words):
            for word in words:
                by_word[word].append(place)
        by_stem: defaultdict[str, list[int]] = defaultdict(list)
        for word, places in by_word.items():
            by_stem[stem(word)] += places
        return {term: sorted(places) for term, places in by_stem.items()}

    def weights(self, places: Sequence[int]) -> Weights:
        offers: list[int] = []
        weights: list[float] = []
        offer_of, once = self._offer_of, self._once
        offer = before = -1
        for place in places:
            if offer_of[place] != offer:
                offer = offer_of[place]
                offers.append(offer)
                weights.append(once[place])
                count = 1
            elif place != before:
                weights[-1] += once[place]
                count = 1
            else:
                score = self._scores[place]
                weights[-1] += score(count + 1) - score(count)
                count += 1
            before = place
        factor = rarity(self._offers, len(offers))
        return Weights(offers, [weight * factor for weight in weights])


def _of_kind(boost: float, lengths: Sequence[int]) -> Iterable[Callable[[int], float]]:
    """For one field of each offer, what a word is worth that stands so often in it."""
    mean = sum(lengths) / len(lengths) if any(lengths) else 1

    def score(length: int) -> Callable[[int], float]:
        penalty = K1 * (1 - B + B * length / mean)
        return cache(lambda count: boost * (K1 + 1) * count / (penalty + count))

    return map(cache(score), lengths)


def rarity(offers: int, found: int) -> float:
    """lunr's inverse document frequency: a word that few offers have says most."""
    return math.log(1 + abs((offers - found + 0.5) / (found + 0.5)))


def by_term(catalogue: Catalogue) -> dict[str, Weights]:
    """What offers stand under each term of a list, such as `wensen/samen-eten`."""
    size = len(catalogue.findable)
    return {
        term: Weights.of(found).scaled(rarity(size, len(found)))
        for term, found in chosen(catalogue).items()
    }


def strongest(several: Iterable[Weights]) -> Weights:
    """Each offer with the best of its weights."""
    longest, *others = sorted(several, key=lambda one: len(one.offers), reverse=True) or (NONE,)
    if not any(others):
        return longest
    best = dict(longest)
    for found in others:
        for offer, weight in found:
            if weight > best.get(offer, 0.0):
                best[offer] = weight
    return Weights.of(best)


def together(several: Iterable[Weights]) -> Weights:
    """Offers that have all of these, as strong as their weakest."""
    found, *others = sorted(several, key=lambda one: len(one.offers)) or (NONE,)
    for other in others:
        same = other.by_offer
        found = Weights.of({one: min(weight, same[one]) for one, weight in found if one in same})
    return found
