"""How well a word describes each offer: lunr's BM25 over the fields, counted once per offer.

The same numbers as `lunr.Builder` gives (a test holds them together), a hundred times as fast:
lunr recounts per field and keeps every intermediate vector.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeAlias

from sociale_kaart.search.analysis import STOP_WORDS, stem, words
from sociale_kaart.search.compounds import Splitter
from sociale_kaart.search.entries import BOOSTS, Entry

K1: Final = 1.2
B: Final = 0.75
"""lunr's defaults: how soon repetition stops to count, and how much a long field weakens a word."""

Weights: TypeAlias = dict[int, float]
"""Position of an offer to weight; without inverse document frequency, see `rarity`."""


def weigh(entries: Sequence[Entry], splitter: Splitter) -> dict[str, Weights]:
    """Stem to weights. `delen` is filled with the parts of the compounds in the other fields."""
    weighed: dict[str, Weights] = {}
    fields = [_stems_by_field(entry, splitter) for entry in entries]
    for field, boost in BOOSTS.items():
        lengths = [len(by_field[field]) for by_field in fields]
        mean = sum(lengths) / len(lengths) if lengths else 0
        for offer, by_field in enumerate(fields):
            # A field that stands empty everywhere has no words to divide by its mean.
            penalty = K1 * (1 - B + B * lengths[offer] / mean) if mean else 0
            for term, count in Counter(by_field[field]).items():
                weights = weighed.setdefault(term, {})
                score = boost * (K1 + 1) * count / (penalty + count)
                weights[offer] = weights.get(offer, 0) + score
    return weighed


def rarity(offers: int, found: int) -> float:
    """lunr's inverse document frequency: a word that few offers have says most."""
    return math.log(1 + abs((offers - found + 0.5) / (found + 0.5)))


def strongest(several: Iterable[Weights]) -> Weights:
    """Each offer's best weight."""
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
    if not several:
        return {}
    first, *rest = several
    return {
        offer: min(weight, *(weights[offer] for weights in rest)) if rest else weight
        for offer, weight in first.items()
        if all(offer in weights for weights in rest)
    }


def _stems_by_field(entry: Entry, splitter: Splitter) -> Mapping[str, list[str]]:
    spoken = {
        field: [word for word in words(text) if word not in STOP_WORDS]
        for field, text in entry.texts.items()
    }
    parts = [part for found in spoken.values() for word in found for part in splitter.parts(word)]
    spoken["delen"] = parts
    return {field: [stem(word) for word in spoken.get(field, ())] for field in BOOSTS}
