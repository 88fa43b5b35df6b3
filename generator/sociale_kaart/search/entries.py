"""What the search reads of an offer: its texts by field, and where editors put it in the lists."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.facets import FACETS
from sociale_kaart.model.known import ONBEKEND, NietBekend
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.vocabulary import Term
from sociale_kaart.search.analysis import telling_words

BOOSTS: Final[Mapping[str, float]] = {
    "naam": 3,
    "aanbieder": 3,
    "doelgroep": 2,
    "essentie": 2,
    "wensen": 2,
    "zoekwoorden": 2,
    "delen": 1,
    "rest": 0.3,
}
"""How much a word counts in each field. `delen` holds the parts of the compounds in the others."""

TERM_WEIGHTS: Final[Mapping[str, float]] = {
    "wensen": 2,
    "doelgroepen": 2,
    "problemen": 2,
    "kosten": 2,
    "wijken": 2,
    "talen": 2,
    "profielen": 2,
    "plek": 1,
    "vorm": 1,
    "door": 1,
    "duur": 1,
}
"""How much it counts that an editor chose a word from these lists."""

FIRST: Final = 1.3
"""Editors put the wish and the problem that matter most first."""

_FACETS: Final = tuple(facet for facet in FACETS if facet.vocabulary in TERM_WEIGHTS)


@dataclass(frozen=True, slots=True)
class Entry:
    texts: Mapping[str, str]
    """Field of `BOOSTS` to text."""
    terms: Mapping[str, float]
    """Terms such as `wensen/samen-eten`, with their weight."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An entry after analysis: all that the index needs of one offer, and of no other."""

    words: Mapping[str, tuple[str, ...]]
    """Field of `BOOSTS` to the words that say something, folded."""
    terms: Mapping[str, float]


def entries(catalogue: Catalogue) -> tuple[Entry, ...]:
    """One for each findable offer, in that order."""
    return tuple(map(entry, catalogue.findable))


def readings(catalogue: Catalogue) -> tuple[Reading, ...]:
    """One for each findable offer, in that order."""
    return tuple(reading(offer) for offer in catalogue.findable)


def reading(offer: Offer) -> Reading:
    """Depends on the offer alone, so that a cache may keep it as long as the offer is the same."""
    return analysed(entry(offer))


def analysed(found: Entry) -> Reading:
    words = {field: telling_words(text) for field, text in found.texts.items()}
    return Reading(words, found.terms)


def entry(offer: Offer) -> Entry:
    essentie, kenmerken = offer.essentie, offer.kenmerken
    texts = {
        "naam": offer.naam,
        "aanbieder": offer.aanbieder.naam,
        "doelgroep": " ".join(_for_whom(offer)),
        "essentie": " ".join((essentie.kort, essentie.wat, essentie.voor_wie)),
        "wensen": " ".join((_labels(kenmerken.wensen), _labels(kenmerken.problemen))),
        "zoekwoorden": " ".join(offer.zoekwoorden),
        "rest": " ".join(_rest(offer)),
    }
    return Entry(texts, dict(_terms(offer)))


def _labels(terms: tuple[Term, ...] | NietBekend) -> str:
    return "" if terms is ONBEKEND else " ".join(term.label for term in terms)


def _for_whom(offer: Offer) -> Iterator[str]:
    yield _labels(offer.voorwaarden.doelgroepen)
    if offer.voorwaarden.geslacht:
        yield offer.voorwaarden.geslacht.label


def _rest(offer: Offer) -> Iterator[str]:
    if offer.essentie.hoe is not ONBEKEND:
        yield offer.essentie.hoe
    if offer.onderbouwing:
        yield offer.onderbouwing.tekst
    yield offer.gebied.tekst
    yield offer.voorwaarden.toelichting
    yield offer.kosten.toelichting
    yield offer.aanmelden.hoe
    if offer.locatie:
        yield from (offer.locatie.naam, offer.locatie.plaats)


def _terms(offer: Offer) -> Iterator[tuple[str, float]]:
    for term in offer.isolement:
        yield f"isolement/{term.id}", 1
    for facet in _FACETS:
        weight = TERM_WEIGHTS[facet.vocabulary]
        for position, term_id in enumerate(facet.keuze(offer).ids):
            first = position == 0 and facet.vocabulary in ("wensen", "problemen")
            yield f"{facet.vocabulary}/{term_id}", weight * FIRST if first else weight
