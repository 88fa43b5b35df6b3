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
from sociale_kaart.search.lexicon import Key, Lexicon, key, lexicon
from sociale_kaart.search.weights import Weights, spoken, weigh

LEVELS: Final = 8
"""Weights are kept in so many steps: three bits each."""
FAINTEST: Final = 0.15
"""What a synonym or situation finds this much weaker than its best is left out."""


@dataclass(frozen=True, slots=True)
class Found:
    """The offers that one word or phrase finds, each with `scale` times its level as weight."""

    scale: int
    offers: tuple[int, ...]
    levels: bytes
    """Of each offer, 1 to `LEVELS`."""


@dataclass(frozen=True)
class Index:
    size: int
    """How many offers can be found."""
    stamp: str
    """Of the offers and their order, see `stamp`."""
    terms: Mapping[str, Found]
    """By stem: offers in whose text the word stands."""
    leads: tuple[tuple[tuple[Key, ...], Found], ...]
    """Words and phrases, with the offers that mean them in other words."""
    elsewhere: frozenset[Key]
    words: tuple[str, ...]
    """Every word that finds something, as people write it, sorted."""
    wishes: tuple[tuple[str, str], ...]
    """Id and label of each wish."""
    names: tuple[str, ...]

    @cached_property
    def led(self) -> Mapping[Key, Found]:
        return {key: found for keys, found in self.leads for key in keys}

    @cached_property
    def known(self) -> frozenset[str]:
        """Stems of all words that mean something here, if only that the answer is elsewhere."""
        return frozenset(map(stem, self.words)).union(*self.elsewhere)

    @cached_property
    def splitter(self) -> Splitter:
        return Splitter(self.words)


def build_index(catalogue: Catalogue) -> Index:
    read = entries(catalogue)
    words_read = spoken(read)
    used = {word for found in words_read for inside in found.values() for word in inside}
    weighed = weigh(words_read, Splitter(used | _words_of_lists(catalogue)))
    lexical = lexicon(catalogue, read, weighed)
    known = used | {word for word in lexical.words if word not in STOP_WORDS}
    return Index(
        size=len(read),
        stamp=stamp(catalogue),
        terms={term: _found(weights) for term, weights in sorted(weighed.items())},
        leads=_leads(lexical),
        elsewhere=frozenset(key(phrase) for phrase in catalogue.thesaurus.elders) - {()},
        words=tuple(sorted(known)),
        wishes=tuple((term.id, term.label) for term in catalogue.vocabularies["wensen"].termen),
        names=tuple(offer.naam for offer in catalogue.findable),
    )


def stamp(catalogue: Catalogue) -> str:
    """Equal in the finder's data and in the index, or their numbers mean different offers."""
    ids = "\n".join(offer.id for offer in catalogue.findable)
    return hashlib.sha256(ids.encode()).hexdigest()[:12]


def _found(weights: Weights) -> Found:
    top = max(weights.values())
    step = top / LEVELS
    offers = tuple(sorted(weights))
    levels = bytes([int(weights[offer] / step + 0.5) or 1 for offer in offers])
    return Found(max(1, round(100 * step)), offers, levels)


def _leads(lexical: Lexicon) -> tuple[tuple[tuple[Key, ...], Found], ...]:
    """Once for all words and phrases that lead to the same offers."""
    sharing: dict[Found, list[Key]] = {}
    for lead in lexical.leads:
        sharing.setdefault(_found(_without_faint(lead.weights)), []).extend(lead.keys)
    return tuple((tuple(keys), found) for found, keys in sharing.items())


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
