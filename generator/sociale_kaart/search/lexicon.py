"""What a word or phrase leads to beyond itself: synonyms, situations and the words of the lists.

Everything about meaning is worked out here, once: the browser gets a few hundred lists of offers,
for each word and phrase the numbers of some of them, and knows nothing of groups, directions or
terms.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.facets import facet
from sociale_kaart.model.thesaurus import Thesaurus, Woordgroep
from sociale_kaart.search.analysis import WEAK_WORDS, stem, telling_words, words
from sociale_kaart.search.weights import NONE, Weights, by_term, strongest, together

Key: TypeAlias = tuple[str, ...]
"""The stems of a word or phrase, sorted, because people put them in any order."""
Leads: TypeAlias = tuple[tuple[int, int], ...]
"""Numbers of lists, each with how many tenths of its weights count."""

SYNONYM: Final = 6
"""Tenths: a synonym counts less than the word itself."""
TERM_LABEL: Final = 8
TERM_SYNONYM: Final = 5
"""The synonyms of a term are often narrower: who types «breien» wants more than «creatief»."""
SITUATION: Final = 10
TOLD: Final = 12
"""The best offer of a situation told in several words weighs this. Such a phrase is specific,
however many offers it leads to; a single word is as telling as what it leads to is rare."""
NEXT_TARGET: Final = 0.9
"""Of the words that a situation leads to, each next one counts this much of the one before."""

MOST_NARROW: Final = 3
"""An offer for more groups than these is for many."""
UNASKED: Final = 0.6
"""A wish counts this much for an offer made for a group that the situation does not name."""
FAINTEST: Final = 0.15
"""What a synonym or situation finds this much weaker than its best is left out."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    lists: tuple[Weights, ...]
    leads: Mapping[Key, Leads]
    words: frozenset[str]
    """Every word of a key that finds something, as people write it."""


def lexicon(catalogue: Catalogue, weighed: Mapping[str, Weights]) -> Lexicon:
    return _Compiler(catalogue, weighed).lexicon(catalogue.thesaurus)


@lru_cache(maxsize=1 << 14)
def key(phrase: str, families: frozenset[str] = frozenset()) -> Key:
    """Without stop words, so that «deur niet uit» is found in «ze komt de deur haast niet uit».
    Empty when the phrase is one weak word: that would be found in nearly every question."""
    signs = families.intersection(phrase.split())
    written = [piece for piece in phrase.split() if piece not in signs] if signs else [phrase]
    telling = telling_words(" ".join(written))
    if not signs and len(telling) == 1 and telling[0] in WEAK_WORDS:
        return ()
    return tuple(sorted({*map(stem, telling), *map(sign, signs)}))


def sign(family: str) -> str:
    """What stands in a key for every word of a family; no stem looks like it."""
    return f"={family.lower()}"


class _Compiler:
    def __init__(self, catalogue: Catalogue, weighed: Mapping[str, Weights]) -> None:
        self._size = len(catalogue.findable)
        self._weighed = weighed
        self._terms = by_term(catalogue)
        self._for_few = self._wishes_for_few(catalogue)
        self._lists: list[Weights] = []
        self._leads: dict[Key, list[tuple[int, int]]] = {}
        self._targets: dict[str, Weights] = {}
        self._spoken: set[str] = set()
        self._families = {one.naam: one.woorden for one in catalogue.thesaurus.families}
        for vocabulary in catalogue.vocabularies.values():
            for term in vocabulary.termen:
                chosen = self._terms.get(f"{vocabulary.id}/{term.id}", NONE)
                self._keep(chosen, {TERM_LABEL: [term.label], TERM_SYNONYM: term.synoniemen}, TOLD)

    def lexicon(self, thesaurus: Thesaurus) -> Lexicon:
        for group in thesaurus.groepen:
            if group.woorden:
                own = strongest(self._own(key(phrase)) for phrase in group.woorden)
                self._keep(own, {SYNONYM: group.woorden})
        # Situations last: what they lead to may have synonyms of its own.
        led = [(self._led_to(group), group.als) for group in thesaurus.groepen if group.als]
        for weights, phrases in led:
            self._keep(weights, {SITUATION: phrases}, TOLD)
        leads = {found: tuple(lists) for found, lists in sorted(self._leads.items())}
        lists = tuple(one.at_least(FAINTEST * one.top()) for one in self._lists)
        spoken = (self._families.get(piece, (piece,)) for piece in self._spoken)
        found = (word for parts in spoken for part in parts for word in words(part))
        return Lexicon(lists, leads, frozenset(found))

    def _keep(
        self, weights: Weights, words_by_strength: Mapping[int, Iterable[str]], told: float = 0
    ) -> None:
        """Keeps a list and what leads to it. With `told`, the best offer of whoever says it in
        several words weighs at least that."""
        if not weights:
            return
        of_phrases = told / weights.top()
        for strength, phrases in words_by_strength.items():
            families = frozenset(self._families)
            spelled = [one for phrase in phrases for one in self._families.get(phrase, (phrase,))]
            keys = {phrase: key(phrase, families) for phrase in spelled}
            for found in sorted(set(keys.values()) - {()}):
                tenths = strength if len(found) < 2 else max(strength, round(strength * of_phrases))
                self._leads.setdefault(found, []).append((len(self._lists), tenths))
            self._spoken.update(*(phrase.split() for phrase, found in keys.items() if found))
        self._lists.append(weights)

    def _wishes_for_few(
        self, catalogue: Catalogue
    ) -> Mapping[str, Sequence[tuple[int, float, frozenset[str]]]]:
        """Of each wish the offers that are made for some group alone."""
        few = _for_few(catalogue)
        return {
            term: [(offer, weight, few[offer]) for offer, weight in found if offer in few]
            for term, found in self._terms.items()
            if term.startswith("wensen/")
        }

    def _own(self, found: Key) -> Weights:
        """Offers in whose texts these words stand themselves."""
        return together([self._weighed.get(part, NONE) for part in found])

    def _led_to(self, group: Woordgroep) -> Weights:
        total: dict[int, float] = {}
        named = frozenset(target.removeprefix("doelgroepen/") for target in group.dan)
        shares = [NEXT_TARGET**place for place in range(len(group.dan))]
        # Who matches all targets stands above who matches one, yet below a rare word itself.
        whole = sum(shares) ** 0.5
        for target, share in zip(group.dan, shares, strict=True):
            strength = share / whole
            for offer, weight in self._target(target):
                total[offer] = total.get(offer, 0.0) + weight * strength
            for offer, weight, groups in self._for_few.get(target, ()):
                if groups.isdisjoint(named):
                    total[offer] -= (1 - UNASKED) * weight * strength
        return Weights.of(total, FAINTEST * max(total.values(), default=0))

    def _target(self, target: str) -> Weights:
        found = self._targets.get(target)
        if found is None:
            found = self._targets[target] = self._looked_up(target)
        return found

    def _looked_up(self, target: str) -> Weights:
        if "/" in target:
            return self._terms.get(target, NONE)
        found = key(target)
        led = (self._lists[at].scaled(tenths / 10) for at, tenths in self._leads.get(found, ()))
        return strongest((self._own(found), *led))


def _for_few(catalogue: Catalogue) -> dict[int, frozenset[str]]:
    """By position, the groups of offers that are made for these alone, and not for others."""
    groups = catalogue.vocabularies[facet("doelgroep").vocabulary].termen
    besloten = frozenset(term.id for term in groups if term.besloten)
    narrow = (
        besloten.intersection(keuze.ids) if len(keuze.ids) <= MOST_NARROW else frozenset()
        for keuze in catalogue.keuzes(facet("doelgroep"))
    )
    return {offer: groups for offer, groups in enumerate(narrow) if groups}
