"""The index as the query side sees it, in Python and in the browser alike: whole numbers only."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.search.analysis import STOP_WORDS, stem, words
from sociale_kaart.search.compounds import Splitter
from sociale_kaart.search.entries import entries
from sociale_kaart.search.lexicon import Key, key, lexicon
from sociale_kaart.search.weights import Weights, rarity, scaled, weigh

LEVELS: Final = 8
"""Weights are kept in so many steps: three bits each."""
FAINTEST: Final = 0.05
"""What a synonym or situation finds this much weaker than its best is left out."""


@dataclass(frozen=True, slots=True)
class Found:
    """The offers that one word or phrase finds: `scale` times a level of 1 to `LEVELS`."""

    scale: int
    levels: tuple[tuple[int, int], ...]
    """Offer and level, in order of offers."""


@dataclass(frozen=True)
class Index:
    size: int
    """How many offers can be found."""
    stamp: str
    """Of the offers and their order, see `stamp`."""
    terms: Mapping[str, Found]
    """By stem: offers in whose text the word stands."""
    leads: Mapping[Key, Found]
    """By word or phrase: offers that mean it in other words."""
    elsewhere: frozenset[Key]
    words: tuple[str, ...]
    """Every word that finds something, as people write it, sorted."""

    wishes: tuple[tuple[str, str], ...]
    """Id and label of each wish."""
    names: tuple[str, ...]

    @cached_property
    def known(self) -> frozenset[str]:
        """Stems of all words that mean something here, if only that the answer is elsewhere."""
        return frozenset(map(stem, self.words)).union(*self.elsewhere)

    @cached_property
    def splitter(self) -> Splitter:
        return Splitter(self.words)


def build_index(catalogue: Catalogue) -> Index:
    read = entries(catalogue)
    spoken = {word for entry in read for text in entry.texts.values() for word in words(text)}
    splitter = Splitter(spoken | _words_of_lists(catalogue))
    weighed = weigh(read, splitter)
    lexical = lexicon(catalogue, read, weighed)
    terms = {
        term: _found(scaled(weights, rarity(len(read), len(weights))))
        for term, weights in sorted(weighed.items())
    }
    leads = {
        phrase: _found(_without_faint(weights))
        for phrase, weights in sorted(lexical.found.items())
    }
    elsewhere = frozenset(
        found for phrase in catalogue.thesaurus.elders if (found := key(phrase))
    )
    known = {word for word in spoken | lexical.words if word not in STOP_WORDS}
    wishes = tuple((term.id, term.label) for term in catalogue.vocabularies["wensen"].termen)
    names = tuple(entry.texts["naam"] for entry in read)
    return Index(len(read), stamp(catalogue), terms, leads, elsewhere, tuple(sorted(known)), wishes, names)


def stamp(catalogue: Catalogue) -> str:
    """Equal in the finder's data and in the index, or their numbers mean different offers."""
    ids = "\n".join(offer.id for offer in catalogue.findable)
    return hashlib.sha256(ids.encode()).hexdigest()[:12]


def _found(weights: Weights) -> Found:
    top = max(weights.values())
    scale = max(1, round(100 * top / LEVELS))
    levels = ((offer, max(1, round(LEVELS * weights[offer] / top))) for offer in sorted(weights))
    return Found(scale, tuple(levels))


def _without_faint(weights: Weights) -> Weights:
    least = FAINTEST * max(weights.values())
    return {offer: weight for offer, weight in weights.items() if weight >= least}


def _words_of_lists(catalogue: Catalogue) -> set[str]:
    """Words of the field that help to split compounds, also where no offer uses them."""
    return {
        word
        for vocabulary in catalogue.vocabularies.values()
        for term in vocabulary.termen
        for phrase in (term.label, *term.synoniemen)
        for word in words(phrase)
    }
