"""What a word or phrase leads to beyond itself: synonyms, situations and the words of the lists.

Everything is worked out here, once: the browser gets, for each word and phrase, one ready list of
offers, and knows nothing of groups, directions or terms.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.thesaurus import Thesaurus, Woordgroep
from sociale_kaart.search.analysis import STOP_WORDS, WEAK_WORDS, stem, words
from sociale_kaart.search.entries import Entry
from sociale_kaart.search.weights import Weights, rarity, scaled, strongest, together

Key: TypeAlias = tuple[str, ...]
"""The stems of a word or phrase, sorted, because people put them in any order."""

SYNONYM: Final = 0.6
"""A synonym counts less than the word itself."""
TERM_LABEL: Final = 0.8
TERM_SYNONYM: Final = 0.5
"""The synonyms of a term are often narrower: who types «breien» wants more than «creatief»."""
NEXT_TARGET: Final = 0.85
"""Of the words that a situation leads to, each next one counts this much of the one before."""


@dataclass(frozen=True, slots=True)
class Lead:
    """What one or more words and phrases lead to."""

    keys: tuple[Key, ...]
    weights: Weights


@dataclass(frozen=True, slots=True)
class Lexicon:
    leads: tuple[Lead, ...]
    words: frozenset[str]
    """Every word of a key that finds something, as people write it."""


def lexicon(
    catalogue: Catalogue, entries: tuple[Entry, ...], weighed: Mapping[str, Weights]
) -> Lexicon:
    return _Compiler(catalogue, entries, weighed).lexicon(catalogue.thesaurus)


def key(phrase: str) -> Key:
    """Without stop words, so that «deur niet uit» is found in «ze komt de deur haast niet uit».
    Empty when the phrase is one weak word: that would be found in nearly every question."""
    telling = [word for word in words(phrase) if word not in STOP_WORDS]
    if len(telling) == 1 and telling[0] in WEAK_WORDS:
        return ()
    return tuple(sorted({stem(word) for word in telling}))


class _Compiler:
    def __init__(
        self, catalogue: Catalogue, entries: tuple[Entry, ...], weighed: Mapping[str, Weights]
    ) -> None:
        self._offers = len(entries)
        self._weighed = weighed
        self._terms = _by_term(entries)
        self._weights: list[Weights] = []
        self._concepts: dict[Key, list[int]] = {}
        """Positions in `_weights`."""
        self._spoken: set[str] = set()
        for vocabulary in catalogue.vocabularies.values():
            for term in vocabulary.termen:
                chosen = self._term(f"{vocabulary.id}/{term.id}")
                self._add(scaled(chosen, TERM_LABEL), [term.label])
                self._add(scaled(chosen, TERM_SYNONYM), term.synoniemen)

    def lexicon(self, thesaurus: Thesaurus) -> Lexicon:
        for group in thesaurus.groepen:
            if group.woorden:
                same = strongest([self._own(key(phrase)) for phrase in group.woorden])
                self._add(scaled(same, SYNONYM), group.woorden)
        # Situations last: what they lead to may have synonyms of its own.
        led = [(self._led_to(group), group.als) for group in thesaurus.groepen if group.als]
        for weights, phrases in led:
            self._add(weights, phrases)
        # Most words of a group lead to the very same: that is worked out and kept once.
        sharing: dict[tuple[int, ...], list[Key]] = {}
        for phrase, concepts in sorted(self._concepts.items()):
            sharing.setdefault(tuple(concepts), []).append(phrase)
        leads = tuple(
            Lead(tuple(phrases), strongest([self._weights[concept] for concept in concepts]))
            for concepts, phrases in sharing.items()
        )
        return Lexicon(leads, frozenset(self._spoken))

    def _add(self, weights: Weights, phrases: Iterable[str]) -> None:
        if not weights:
            return
        keys = {phrase: key(phrase) for phrase in phrases}
        for found in sorted(set(keys.values()) - {()}):
            self._concepts.setdefault(found, []).append(len(self._weights))
        self._weights.append(weights)
        self._spoken.update(
            word for phrase, found in keys.items() if found for word in words(phrase)
        )

    def _own(self, found: Key) -> Weights:
        """Offers in whose texts these words stand themselves."""
        return together([self._weighed.get(part, {}) for part in found])

    def _term(self, term: str) -> Weights:
        """Offers that stand under this term of a list."""
        chosen = self._terms.get(term, {})
        return scaled(chosen, rarity(self._offers, len(chosen)))

    def _led_to(self, group: Woordgroep) -> Weights:
        total: Weights = {}
        strengths = [NEXT_TARGET**place for place in range(len(group.dan))]
        for target, strength in zip(group.dan, strengths, strict=True):
            for offer, weight in self._target(target).items():
                total[offer] = total.get(offer, 0) + weight * strength
        # Who matches all targets stands above who matches one, yet below a rare word itself.
        return scaled(total, 1 / math.sqrt(sum(strengths)))

    def _target(self, target: str) -> Weights:
        if "/" in target:
            return self._term(target)
        found = key(target)
        return strongest(
            [self._own(found), *(self._weights[at] for at in self._concepts.get(found, ()))]
        )


def _by_term(entries: tuple[Entry, ...]) -> dict[str, Weights]:
    chosen: dict[str, Weights] = {}
    for offer, entry in enumerate(entries):
        for term, weight in entry.terms.items():
            chosen.setdefault(term, {})[offer] = weight
    return chosen
