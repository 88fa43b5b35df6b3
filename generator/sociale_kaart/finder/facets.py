"""What one can filter on in the finder: the facets of the model, and what only the finder asks.

Each of these follows from conditions of an offer; none has words in the content's vocabularies.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.facets import FACETS, Facet, Keuze
from sociale_kaart.model.known import GEEN, ONBEKEND
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.vocabulary import Term, Vocabulary


def _vrij(offer: Offer) -> Keuze:
    free = offer.voorwaarden.vrij_toegankelijk
    if free is ONBEKEND:
        return Keuze(onbekend=True)
    return Keuze(("ja",)) if free else Keuze()


def _geslacht(offer: Offer) -> Keuze:
    only = offer.voorwaarden.geslacht
    return Keuze((only.id,)) if only else Keuze(alle=True)


def _inkomen(offer: Offer) -> Keuze:
    limit = offer.voorwaarden.inkomen
    if limit is ONBEKEND:
        return Keuze(onbekend=True)
    return Keuze(("geen",)) if limit is GEEN else Keuze(("grens",))


OWN_FACETS = (
    Facet("vrij", "vrij", _vrij),
    Facet("geslacht", "geslacht", _geslacht),
    Facet("inkomen", "inkomen", _inkomen),
)

OWN_VOCABULARIES = {
    "vrij": Vocabulary(
        "vrij",
        "Kan iemand er zo naartoe?",
        "Niemand hoeft eerst te beslissen of door te sturen.",
        (
            Term(
                "ja",
                "Vrij toegankelijk",
                "U hebt geen indicatie en geen verwijzing nodig.",
            ),
        ),
    ),
    "geslacht": Vocabulary(
        "geslacht",
        "Voor een vrouw of een man?",
        "Sommige groepen zijn alleen voor vrouwen of alleen voor mannen.",
        (
            Term("vrouwen", "Een vrouw", "Alles waar vrouwen welkom zijn."),
            Term("mannen", "Een man", "Alles waar mannen welkom zijn."),
        ),
    ),
    "inkomen": Vocabulary(
        "inkomen",
        "Telt het inkomen?",
        "Soms mag u alleen meedoen met een laag inkomen.",
        (
            Term("geen", "Inkomen maakt niet uit", "Iedereen mag meedoen, met elk inkomen."),
            Term("grens", "Voor mensen met een laag inkomen", "Er is een grens aan het inkomen."),
        ),
    ),
}

FINDER_FACETS: tuple[Facet, ...] = (*FACETS, *OWN_FACETS)
"""In the order of the address."""


@dataclass(frozen=True, slots=True)
class Count:
    term: Term
    aantal: int
    """Offers that one gets by ticking this alone."""


def vocabulary(catalogue: Catalogue, of: Facet) -> Vocabulary:
    return OWN_VOCABULARIES.get(of.vocabulary) or catalogue.vocabulary(of)


def terms(catalogue: Catalogue, of: Facet) -> tuple[Term, ...]:
    own = OWN_VOCABULARIES.get(of.vocabulary)
    return own.termen if own else catalogue.termen(of)


def counts(catalogue: Catalogue, of: Facet) -> tuple[Count, ...]:
    """What the page shows before anything is chosen."""
    choices = catalogue.keuzes(of)
    for_all = sum(choice.alle for choice in choices)
    made_for = Counter(chain.from_iterable(choice.ids for choice in choices if not choice.alle))
    return tuple(Count(term, for_all + made_for[term.id]) for term in terms(catalogue, of))


def finder_facet(facet_id: str, facets: Iterable[Facet] = FINDER_FACETS) -> Facet:
    return next(facet for facet in facets if facet.id == facet_id)
