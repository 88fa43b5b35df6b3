"""How well a word describes each offer: lunr's BM25 over the fields, counted once per offer.

The same numbers as `lunr.Builder` gives (a test holds them together), many times as fast: lunr
weighs each field of each offer apart and keeps every step.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from sociale_kaart.search.analysis import STOP_WORDS, stem, words
from sociale_kaart.search.compounds import Splitter
from sociale_kaart.search.entries import BOOSTS, Entry

K1: Final = 1.2
B: Final = 0.75
"""lunr's defaults: how soon repetition stops to count, and how much a long field weakens a word."""

Weights: TypeAlias = dict[int, float]
"""Position of an offer to weight."""
Spoken: TypeAlias = Mapping[str, list[str]]
"""Field to the words in it."""


def spoken(entries: Iterable[Entry]) -> list[Spoken]:
    """The words of each entry that say something."""
    seen: dict[str, list[str]] = {}
    return [
        {field: _telling_words(text, seen) for field, text in entry.texts.items()}
        for entry in entries
    ]


def weigh(spoken: Sequence[Spoken], splitter: Splitter) -> dict[str, Weights]:
    """By stem. The field `delen` is filled with the parts of the compounds in the others."""
    fields = [{**found, "delen": _parts(found, splitter)} for found in spoken]
    weighed: dict[str, Weights] = {}
    for field, boost in BOOSTS.items():
        scale = _FieldScale.of([len(found.get(field, ())) for found in fields])
        for offer, found in enumerate(fields):
            inside = found.get(field, ())
            penalty = scale.penalty(len(inside))
            for term, count in Counter(map(stem, inside)).items():
                weights = weighed.setdefault(term, {})
                score = boost * (K1 + 1) * count / (penalty + count)
                weights[offer] = weights.get(offer, 0) + score
    return {term: scaled(found, rarity(len(fields), len(found))) for term, found in weighed.items()}


@dataclass(frozen=True, slots=True)
class _FieldScale:
    mean: float

    @classmethod
    def of(cls, lengths: list[int]) -> "_FieldScale":
        return cls(sum(lengths) / len(lengths) if any(lengths) else 1)

    def penalty(self, length: int) -> float:
        return K1 * (1 - B + B * length / self.mean)


def rarity(offers: int, found: int) -> float:
    """lunr's inverse document frequency: a word that few offers have says most."""
    return math.log(1 + abs((offers - found + 0.5) / (found + 0.5)))


def strongest(several: Sequence[Weights]) -> Weights:
    """Each offer's best weight."""
    if len(several) == 1:
        return several[0]
    best: Weights = {}
    for weights in several:
        for offer, weight in weights.items():
            if weight > best.get(offer, 0):
                best[offer] = weight
    return best


def scaled(weights: Weights, factor: float) -> Weights:
    return {offer: weight * factor for offer, weight in weights.items()}


def together(several: Sequence[Weights]) -> Weights:
    """Offers that have all of these, as strong as their weakest."""
    if len(several) < 2:
        return several[0] if several else {}
    first, *rest = sorted(several, key=len)
    return {
        offer: min(weight, *(weights[offer] for weights in rest))
        for offer, weight in first.items()
        if all(offer in weights for weights in rest)
    }


def _telling_words(text: str, seen: dict[str, list[str]]) -> list[str]:
    found = seen.get(text)
    if found is None:
        found = seen[text] = [word for word in words(text) if word not in STOP_WORDS]
    return found


def _parts(found: Spoken, splitter: Splitter) -> list[str]:
    return [part for inside in found.values() for word in inside for part in splitter.parts(word)]
