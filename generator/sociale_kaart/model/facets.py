"""What one can filter on: each facet says which of its terms an offer has.

The table `FACETS` is the only list of facets. Facet pages, the finder's form, its data and the
address parameters follow from it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from sociale_kaart.model.dutch import DAGEN, met_hoofdletter
from sociale_kaart.model.known import GEEN, NietBekend, NietNodig
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.vocabulary import Term, Vocabulary

Waarde = tuple[Term, ...] | Term | NietBekend | NietNodig


class Keuze(NamedTuple):
    """What an offer says about one facet."""

    ids: tuple[str, ...] = ()
    alle: bool = False
    """Matches every term, but ranks after offers made for that term («iedereen», whole town)."""
    onbekend: bool = False
    """Of every term in neither `ids` nor `nee` nobody knows: it never matches silently, and is
    shown apart."""
    nee: tuple[str, ...] = ()
    """What it surely has not, where the rest is not known."""

    def past_bij(self, term_id: str) -> bool:
        return self.alle or term_id in self.ids


@dataclass(frozen=True, slots=True)
class Facet:
    id: str
    """The key in the finder's address."""
    vocabulary: str
    """The vocabulary that holds its terms; see `Catalogue.termen`."""
    keuze: Callable[[Offer], Keuze]
    pad: str = ""
    """The folder of its plain pages, for facets that have them."""


def _terms(value: Waarde) -> Keuze:
    if isinstance(value, Term):
        return Keuze((value.id,))
    if isinstance(value, tuple):
        return Keuze(tuple(term.id for term in value))
    return Keuze() if value is GEEN else Keuze(onbekend=True)


def _doelgroep(offer: Offer) -> Keuze:
    if offer.voorwaarden.voor_iedereen:
        return Keuze(("iedereen",), alle=True)
    return _terms(offer.voorwaarden.doelgroepen)


def _kosten(offer: Offer) -> Keuze:
    """Of a price that may stay small nobody knows whether it does; the rest it surely is not, and
    that it is not known would be untrue too."""
    known, classes = offer.kosten.bekend, offer.kosten.klassen
    if "onbekend" not in classes:
        return Keuze(classes)
    has = tuple(one for one in classes if not known or one != "onbekend")
    others = ("gratis", "abonnement", "korting", "onbekend") if known else ()
    return Keuze(has, onbekend=True, nee=tuple(one for one in others if one not in has))


def _korting(offer: Offer) -> Keuze:
    if not offer.kosten.bekend:
        return Keuze(onbekend=True)
    return Keuze(tuple(korting.met.id for korting in offer.kosten.korting))


def _wijk(offer: Offer) -> Keuze:
    """What is for the whole town counts as made for the wijk where it is."""
    if offer.gebied.elders:
        return Keuze()
    if offer.gebied.bereik.id == "wijk":
        return Keuze(tuple(wijk.id for wijk in offer.gebied.wijken))
    here = offer.locatie.wijk if offer.locatie else None
    return Keuze((here.id,) if here else (), alle=True)


def _nodig(value: Waarde) -> Keuze:
    """A need (indicatie, verwijzing) that is «geen» has a term of its own: people look for it."""
    return Keuze(("geen",)) if value is GEEN else _terms(value)


def _dag(offer: Offer) -> Keuze:
    """Of what happens by appointment nobody knows whether it can be on this day."""
    if offer.wanneer.soort == "altijd":
        return Keuze(alle=True)
    return Keuze(offer.wanneer.dagen, onbekend=not offer.wanneer.momenten)


def _dagdeel(offer: Offer) -> Keuze:
    if offer.wanneer.soort == "altijd":
        return Keuze(alle=True)
    moments = offer.wanneer.momenten
    timeless = any(not moment.dagdelen for moment in moments)
    return Keuze(offer.wanneer.dagdelen, onbekend=timeless or not moments)


def _toegankelijkheid(offer: Offer) -> Keuze:
    """Each term has an answer of its own; what has none is not known."""
    answers = offer.locatie.toegankelijkheid if offer.locatie else ()
    yes, no = (
        tuple(one.term.id for one in answers if one.antwoord == answer) for answer in ("ja", "nee")
    )
    return Keuze(yes, onbekend=True, nee=no)


FACETS: tuple[Facet, ...] = (
    Facet("wens", "wensen", lambda o: _terms(o.kenmerken.wensen), pad="wens"),
    Facet("doelgroep", "doelgroepen", _doelgroep, pad="voor"),
    Facet("kosten", "kosten", _kosten, pad="kosten"),
    Facet("korting", "kortingen", _korting),
    Facet("wijk", "wijken", _wijk, pad="wijk"),
    Facet("vorm", "vorm", lambda o: _terms(o.kenmerken.vorm)),
    Facet("plek", "plek", lambda o: _terms(o.kenmerken.plek)),
    Facet("duur", "duur", lambda o: _terms(o.kenmerken.duur)),
    Facet("door", "door", lambda o: _terms(o.kenmerken.door)),
    Facet("bekostiging", "bekostiging", lambda o: _terms(o.kenmerken.bekostiging)),
    Facet("probleem", "problemen", lambda o: _terms(o.kenmerken.problemen)),
    Facet("indicatie", "indicaties", lambda o: _nodig(o.voorwaarden.indicatie)),
    Facet("verwijzing", "verwijzers", lambda o: _nodig(o.voorwaarden.verwijzing)),
    Facet("dag", "dagen", _dag),
    Facet("dagdeel", "dagdelen", _dagdeel),
    Facet("toegankelijk", "toegankelijkheid", _toegankelijkheid),
    Facet("taal", "talen", lambda o: _terms(o.talen) if o.talen else Keuze(onbekend=True)),
    Facet(
        "profiel",
        "profielen",
        lambda o: _terms(o.profielen) if o.profielen else Keuze(onbekend=True),
    ),
)


CALENDAR = {
    "dagen": Vocabulary(
        "dagen",
        "Op welke dag?",
        "De dagen waarop u terechtkunt.",
        tuple(Term(day, met_hoofdletter(day)) for day in DAGEN),
    ),
    "dagdelen": Vocabulary(
        "dagdelen",
        "Welk deel van de dag?",
        "Wat van de middag tot in de avond duurt, staat bij allebei.",
        (
            Term(
                "ochtend", "Ochtend", "Een uur of meer vóór 12.00 uur, of twee als het lang duurt."
            ),
            Term(
                "middag",
                "Middag",
                "Een uur of meer tussen 12.00 en 18.00 uur, of twee als het lang duurt.",
            ),
            Term("avond", "Avond", "Een uur of meer na 18.00 uur, of twee als het lang duurt."),
        ),
    ),
}
"""Words that no municipality chooses: they stand in the model, not in the content."""


def facet(facet_id: str, facets: Iterable[Facet] = FACETS) -> Facet:
    return next(facet for facet in facets if facet.id == facet_id)
