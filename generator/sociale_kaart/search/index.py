"""The index as the query side sees it, in Python and in the browser alike: whole numbers only."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Final

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.facets import facet
from sociale_kaart.search.analysis import BARE_WORDS, STOP_WORDS, WEAK_WORDS, stem, words
from sociale_kaart.search.compounds import Splitter
from sociale_kaart.search.entries import Reading, readings
from sociale_kaart.search.lexicon import TOLD, Key, Leads, Lexicon, key, lexicon, sign
from sociale_kaart.search.suggested import suggested
from sociale_kaart.search.weights import Weights, weigh
from sociale_kaart.search.wholes import whole_phrases

LEVELS: Final = 8
"""Weights are kept in so many steps: three bits each."""
MOST_WORDS: Final = 12_000
"""So many words are known beforehand, to complete, to split and to correct with. All others are
found too, by who types them."""
FILTERED_ONLY: Final = ("indicatie", "toegankelijk")
"""Facets that count for no score: who types «drempelvrij» is offered the filter."""
TOPICAL_FIELDS: Final = ("naam", "aanbieder", "zoekwoorden")
"""Where a word says what an offer is, and does not just occur."""


@dataclass(frozen=True, slots=True)
class Found:
    """The offers that one word or phrase finds, each with `scale` times its level as weight."""

    scale: int
    offers: Sequence[int]
    levels: bytes
    """Of each offer, 1 to `LEVELS`."""
    plain: bool = False
    """The word occurs, but is nobody's name, search word or synonym."""


@dataclass(frozen=True)
class Index:
    size: int
    """How many offers can be found."""
    stamp: str
    """Of the offers and their order, see `Catalogue.stamp`."""
    terms: Mapping[str, Found]
    """By stem: offers in whose text the word stands. By stems with spaces between: offers that are
    called so, or have it as search word; see `whole_phrases`."""
    lists: tuple[Found, ...]
    leads: Mapping[Key, Leads]
    """Words and phrases, with the lists of offers that mean them in other words."""
    families: Mapping[str, tuple[str, ...]]
    """Stems of words that stand for each other inside phrases, by the sign of their family."""
    own: frozenset[str]
    """Signs of the families of who asks, and not of someone else: «man», but not «mijn man»."""
    elsewhere: frozenset[Key]
    crisis: tuple[str, ...]
    """Pieces of `spoken_aloud`, sorted."""
    also: Mapping[str, tuple[str, ...]]
    """Of filters that no text tells about, by facet and term, the other words that name them."""
    words: tuple[str, ...]
    """Words that find something, as people write them, sorted."""
    wishes: tuple[tuple[str, str], ...]
    """Id and label of each wish."""
    names: tuple[str, ...]
    suggested: tuple[str, ...]
    """While someone types, beside wishes and names; best first."""

    @cached_property
    def by_name(self) -> Mapping[str, Sequence[int]]:
        """Positions of the offers that bear this name."""
        found: dict[str, list[int]] = {}
        for offer, name in enumerate(self.names):
            found.setdefault(name, []).append(offer)
        return found

    @cached_property
    def phrases(self) -> tuple[Key, ...]:
        own = {tuple(term.split(" ")) for term in self.terms}
        return tuple(sorted(found for found in own.union(self.leads) if len(found) > 1))

    @cached_property
    def kin(self) -> Mapping[str, frozenset[str]]:
        """Stem to the signs of its families."""
        found: dict[str, set[str]] = {}
        for family, stems in self.families.items():
            for one in stems:
                found.setdefault(one, set()).add(family)
        return {one: frozenset(families) for one, families in found.items()}

    @cached_property
    def spoken(self) -> frozenset[str]:
        """Stems of the words that mean something here."""
        return frozenset(map(stem, self.words))

    @cached_property
    def known(self) -> frozenset[str]:
        """The same, and what means that the answer is elsewhere."""
        return self.spoken.union(*self.elsewhere)

    @cached_property
    def splitter(self) -> Splitter:
        return Splitter(self.words)


def build_index(catalogue: Catalogue, read: Sequence[Reading] | None = None) -> Index:
    """`read`: the readings of the findable offers in their order, when they are there already."""
    read = readings(catalogue) if read is None else read
    used = said(read)
    splitter = Splitter(used | _words_of_lists(catalogue))
    compounds = {word: parts for word in used if (parts := splitter.parts(word))}
    weighed = weigh(read, compounds)
    lexical = lexicon(catalogue, weighed)
    elsewhere = frozenset(key(phrase) for phrase in catalogue.thesaurus.elders) - {()}
    whole = whole_phrases(catalogue, elsewhere)
    return Index(
        size=len(read),
        stamp=catalogue.stamp,
        terms={**_terms(weighed, _topical(read, compounds)), **_together(whole)},
        lists=tuple(map(_found, lexical.lists)),
        leads=lexical.leads,
        families={
            sign(one.naam): tuple(
                sorted({stem(part) for word in one.woorden for part in words(word)})
            )
            for one in catalogue.thesaurus.families
        },
        own=frozenset(sign(one.naam) for one in catalogue.thesaurus.families if one.zelf),
        elsewhere=elsewhere - whole.keys(),
        crisis=tuple(sorted(set(map(_crisis, catalogue.thesaurus.nood)))),
        also={
            f"{one.id}/{term.id}": term.synoniemen
            for one in map(facet, FILTERED_ONLY)
            for term in catalogue.termen(one)
            if term.synoniemen
        },
        words=_known_words(used, weighed, lexical),
        wishes=tuple((term.id, term.label) for term in catalogue.vocabularies["wensen"].termen),
        names=tuple(offer.naam for offer in catalogue.findable),
        suggested=suggested(catalogue),
    )


def said(read: Iterable[Reading]) -> set[str]:
    """All words of these offers."""
    return set(chain.from_iterable(chain.from_iterable(found.values() for found in read)))


def _terms(weighed: Mapping[str, Weights], topical: set[str]) -> dict[str, Found]:
    bare = set(map(stem, BARE_WORDS | WEAK_WORDS))
    return {
        term: _found(weights, plain=term not in topical)
        for term, weights in sorted(weighed.items())
        if term not in bare
    }


def _together(whole: Mapping[Key, Sequence[int]]) -> dict[str, Found]:
    return {
        " ".join(found): _found(Weights(offers, [TOLD] * len(offers)))
        for found, offers in sorted(whole.items())
        if len(found) > 1
    }


def _topical(read: Sequence[Reading], compounds: Mapping[str, tuple[str, ...]]) -> set[str]:
    found = {word for one in read for field in TOPICAL_FIELDS for word in one[field]}
    return {stem(part) for word in found for part in (word, *compounds.get(word, ()))}


def spoken_aloud(text: str) -> str:
    """Word for word, with the end of the question. Meaning is not looked for: whoever is in need is
    shown whom to call, and a sentence that only looks like it is not."""
    return f" {' '.join(words(text))} ."


def _crisis(phrase: str) -> str:
    said = spoken_aloud(phrase)
    return said if phrase.rstrip().endswith(".") else said.removesuffix(".")


def _known_words(
    used: Iterable[str], weighed: Mapping[str, Weights], lexical: Lexicon
) -> tuple[str, ...]:
    """Those of the thesaurus and the lists, and of the others those that most offers have."""
    ours = {word for word in lexical.words if word not in STOP_WORDS}
    others = sorted(set(used) - ours, key=lambda word: (-len(weighed[stem(word)].offers), word))
    return tuple(sorted((*ours, *others[: max(0, MOST_WORDS - len(ours))])))


def _found(weights: Weights, *, plain: bool = False) -> Found:
    step = weights.top() / LEVELS
    levels = bytes([int(weight / step + 0.5) or 1 for weight in weights.weights])
    return Found(max(1, round(100 * step)), weights.offers, levels, plain)


def _words_of_lists(catalogue: Catalogue) -> set[str]:
    """Words of the field that help to split compounds, also where no offer uses them."""
    return {
        word
        for vocabulary in catalogue.vocabularies.values()
        for term in vocabulary.termen
        for phrase in (term.label, *term.synoniemen)
        for word in words(phrase)
    }
