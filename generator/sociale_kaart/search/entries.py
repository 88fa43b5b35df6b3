"""What the search reads of an offer: its texts by field, and where editors put it in the lists."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, TypeAlias

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
    "zoekwoorden": 3,
    "delen": 1,
    "rest": 0.3,
}
"""How much a word counts in each field. `delen` holds the parts of the compounds in the others."""

TERM_WEIGHTS: Final[Mapping[str, float]] = {
    "wensen": 2,
    "doelgroepen": 2,
    "problemen": 2,
    "kosten": 2,
    "wijken": 4,
    "talen": 2,
    "profielen": 2,
    "plek": 1,
    "vorm": 1,
    "door": 1,
    "duur": 1,
    "isolement": 1,
}
"""How much it counts that an editor chose a word from these lists. Most for a wijk: who names it
wants what is there."""

FIRST: Final = 1.3
"""Editors put the wish and the problem that matter most first."""

_FACETS: Final = tuple(facet for facet in FACETS if facet.vocabulary in TERM_WEIGHTS)

Reading: TypeAlias = Mapping[str, Sequence[str]]
"""All that the index needs of the texts of one offer, and of no other: field of `BOOSTS` to the
words that say something, folded."""


def readings(catalogue: Catalogue) -> tuple[Reading, ...]:
    """One for each findable offer, in that order."""
    return tuple(map(reading, catalogue.findable))


def reading(offer: Offer) -> Reading:
    return {field: read(found) for field, found in texts(offer).items()}


def read(found: Iterable[str]) -> Sequence[str]:
    return tuple(chain.from_iterable(map(telling_words, found)))


def texts(offer: Offer) -> dict[str, Iterable[str]]:
    """By field of `BOOSTS`; `delen` follows from the others."""
    essentie, kenmerken = offer.essentie, offer.kenmerken
    return {
        "naam": (offer.naam,),
        "aanbieder": (offer.aanbieder.naam,),
        "doelgroep": _for_whom(offer),
        "essentie": (essentie.kort, essentie.wat, essentie.voor_wie),
        "wensen": (*_labels(kenmerken.wensen), *_labels(kenmerken.problemen)),
        "zoekwoorden": offer.zoekwoorden,
        "rest": _rest(offer),
    }


def _labels(terms: tuple[Term, ...] | NietBekend) -> tuple[str, ...]:
    return () if terms is ONBEKEND else tuple(term.label for term in terms)


def _for_whom(offer: Offer) -> Iterator[str]:
    yield from _labels(offer.voorwaarden.doelgroepen)
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
    yield offer.wanneer.toelichting
    yield offer.aanmelden.hoe
    if offer.locatie:
        yield from (offer.locatie.naam, offer.locatie.plaats)


def chosen(catalogue: Catalogue) -> Mapping[str, Mapping[int, float]]:
    """Terms such as `wensen/samen-eten`, with the positions of the offers that have it, ascending,
    and the weight that it has there."""
    found: defaultdict[str, dict[int, float]] = defaultdict(dict)
    for position, offer in enumerate(catalogue.findable):
        for term in offer.isolement:
            found[f"isolement/{term.id}"][position] = TERM_WEIGHTS["isolement"]
    for facet in _FACETS:
        weight = TERM_WEIGHTS[facet.vocabulary]
        for position, keuze in enumerate(catalogue.keuzes(facet)):
            for term_id in keuze.ids:
                found[f"{facet.vocabulary}/{term_id}"][position] = weight
            if keuze.ids and facet.vocabulary in ("wensen", "problemen"):
                found[f"{facet.vocabulary}/{keuze.ids[0]}"][position] = weight * FIRST
    return found
