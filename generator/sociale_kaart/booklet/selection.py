"""Which offers an edition holds, and what it is called."""

from dataclasses import dataclass

from sociale_kaart.errors import UsageError
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.facets import facet
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.vocabulary import Term


@dataclass(frozen=True, slots=True)
class Selection:
    """Every condition that is given narrows the edition; none at all is the whole map."""

    wijk: str = ""
    doelgroep: str = ""
    offers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Selected:
    titel: str
    offers: tuple[Offer, ...]
    """In register order."""


def select(catalogue: Catalogue, selection: Selection, naam: str) -> Selected:
    offers = catalogue.findable
    title = naam
    if selection.wijk:
        wijk = _term(catalogue, "wijk", selection.wijk)
        offers = tuple(offer for offer in offers if facet("wijk").keuze(offer).past_bij(wijk.id))
        title = f"{title}: {wijk.label}"
    if selection.doelgroep:
        group = _term(catalogue, "doelgroep", selection.doelgroep)
        choice = facet("doelgroep").keuze
        offers = tuple(offer for offer in offers if choice(offer).past_bij(group.id))
        title = f"{title}: {group.label}"
    if selection.offers:
        offers = _chosen(offers, selection.offers)
    if not offers:
        raise UsageError("Hier past niets van de kaart bij: het boekje zou leeg zijn.")
    return Selected(title, offers)


def _term(catalogue: Catalogue, facet_id: str, term_id: str) -> Term:
    terms = catalogue.termen(facet(facet_id))
    for term in terms:
        if term.id == term_id:
            return term
    known = ", ".join(term.id for term in terms)
    raise UsageError(f"De {facet_id} «{term_id}» bestaat niet. U kunt kiezen uit: {known}.")


def _chosen(offers: tuple[Offer, ...], ids: tuple[str, ...]) -> tuple[Offer, ...]:
    known = {offer.id for offer in offers}
    if strangers := [one for one in ids if one not in known]:
        raise UsageError(f"Dit staat niet op de kaart: {', '.join(strangers)}.")
    return tuple(offer for offer in offers if offer.id in ids)
