"""How well a word describes each offer: lunr's BM25 over the fields, counted once per offer.

The same numbers as `lunr.Builder` gives (a test holds them together), many times as fast: lunr
weighs each field of each offer apart and keeps every step. Ten thousand offers make over a million
numbers, so they stand in arrays and each is touched a few times only.
"""

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, compress
from typing import Final

from sociale_kaart.search.analysis import stem
from sociale_kaart.search.entries import BOOSTS, Reading

K1: Final = 1.2
B: Final = 0.75
"""lunr's defaults: how soon repetition stops to count, and how much a long field weakens a word."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Positions of offers, ascending, with the weight of each."""

    offers: "array[int]" = field(default_factory=lambda: array("l"))
    weights: "array[float]" = field(default_factory=lambda: array("d"))

    @classmethod
    def of(cls, pairs: Sequence[tuple[int, float]]) -> "Weights":
        return cls(array("l", [one for one, _ in pairs]), array("d", [one for _, one in pairs]))

    def __bool__(self) -> bool:
        return bool(self.offers)

    def top(self) -> float:
        return max(self.weights)

    def scaled(self, factor: float) -> "Weights":
        return Weights(self.offers, array("d", [weight * factor for weight in self.weights]))


NONE: Final = Weights()


def weigh(
    readings: Sequence[Reading], compounds: Mapping[str, tuple[str, ...]]
) -> dict[str, Weights]:
    """By stem. The field `delen` is filled with the parts of the compounds in the others."""
    fields = [{**found.words, "delen": _parts(found, compounds)} for found in readings]
    scales = {
        name: _FieldScale.of(boost, [len(found.get(name, ())) for found in fields])
        for name, boost in BOOSTS.items()
    }
    pairs: defaultdict[str, list[float]] = defaultdict(list)
    for offer, found in enumerate(fields):
        total: dict[str, float] = {}
        for name, scale in scales.items():
            _add(total, list(map(stem, found.get(name, ()))), scale)
        for term, weight in total.items():
            # Offer and weight by turns: the one list that is appended to a million times.
            flat = pairs[term]
            flat.append(offer)
            flat.append(weight)
    return {term: _weights(flat, len(readings)) for term, flat in pairs.items()}


def _weights(flat: Sequence[float], offers: int) -> Weights:
    found = array("l", map(int, flat[::2]))
    factor = rarity(offers, len(found))
    return Weights(found, array("d", [weight * factor for weight in flat[1::2]]))


def _add(total: dict[str, float], stems: list[str], scale: "_FieldScale") -> None:
    if not stems:
        return
    score = scale.scoring(len(stems))
    once = score(1)
    different = set(stems)
    if len(different) == len(stems):
        for term in stems:
            total[term] = total.get(term, 0) + once
    else:
        for term, count in Counter(stems).items():
            total[term] = total.get(term, 0) + (once if count == 1 else score(count))


@dataclass(frozen=True, slots=True)
class _FieldScale:
    boost: float
    mean: float

    @classmethod
    def of(cls, boost: float, lengths: list[int]) -> "_FieldScale":
        return cls(boost, sum(lengths) / len(lengths) if any(lengths) else 1)

    def scoring(self, length: int) -> Callable[[int], float]:
        """What a word is worth that stands so often in a field of this length."""
        penalty = K1 * (1 - B + B * length / self.mean)
        factor = self.boost * (K1 + 1)
        return lambda count: factor * count / (penalty + count)


def rarity(offers: int, found: int) -> float:
    """lunr's inverse document frequency: a word that few offers have says most."""
    return math.log(1 + abs((offers - found + 0.5) / (found + 0.5)))


def strongest(several: Sequence[tuple[Weights, float]], offers: int) -> Weights:
    """Each offer's best weight, after each list was multiplied by its factor."""
    some = [(found, factor) for found, factor in several if found]
    if len(some) < 2:
        return some[0][0].scaled(some[0][1]) if some else NONE
    best = [0.0] * offers
    for found, factor in some:
        for offer, weight in zip(found.offers, found.weights, strict=True):
            if weight * factor > best[offer]:
                best[offer] = weight * factor
    return dense(best)


def dense(weights: Sequence[float], factor: float = 1) -> Weights:
    """Of a weight for every offer, zero where there is none."""
    offers = array("l", compress(range(len(weights)), weights))
    return Weights(offers, array("d", [weight * factor for weight in weights if weight]))


def together(several: Sequence[Weights]) -> Weights:
    """Offers that have all of these, as strong as their weakest."""
    if len(several) < 2:
        return several[0] if several else NONE
    first, *rest = (dict(zip(one.offers, one.weights, strict=True)) for one in several)
    common = sorted(set(first).intersection(*rest))
    weights = [min(one[offer] for one in (first, *rest)) for offer in common]
    return Weights(array("l", common), array("d", weights))


def _parts(found: Reading, compounds: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    inside = filter(compounds.__contains__, chain.from_iterable(found.words.values()))
    return tuple(chain.from_iterable(map(compounds.__getitem__, inside)))


def by_term(readings: Sequence[Reading]) -> dict[str, Weights]:
    """What offers stand under each term of a list."""
    pairs: defaultdict[str, list[float]] = defaultdict(list)
    for offer, found in enumerate(readings):
        for term, weight in found.terms.items():
            pairs[term] += (offer, weight)
    return {term: _weights(flat, len(readings)) for term, flat in pairs.items()}
