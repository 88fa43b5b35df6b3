"""Which offers an edition holds, and what it is called."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sociale_kaart.errors import UsageError
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.facets import facet
from sociale_kaart.model.nabij import Nabij, hoe_ver, nabij
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.vocabulary import Term

NEAR_ENOUGH: Mapping[str, Callable[[Offer, Term], bool]] = {
    "wijk": lambda offer, wijk: nabij(offer, wijk) <= Nabij.ELDERS,
    "gemeente": lambda offer, wijk: nabij(offer, wijk) <= Nabij.GEMEENTE,
    "regio": lambda offer, _: hoe_ver(offer) == 0,
    "landelijk": lambda *_: True,
}
"""What `bereik` leaves in."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Every condition that is given narrows the edition; none at all is the whole map."""

    wijk: str = ""
    doelgroep: str = ""
    offers: tuple[str, ...] = ()
    bereik: str = ""
    """With a wijk: `wijk`, `gemeente` or `regio` leaves out what comes from farther away."""
    titel: str = ""
    """In place of the one that follows from the rest."""


@dataclass(frozen=True, slots=True)
class Selected:
    titel: str
    offers: tuple[Offer, ...]
    """In register order."""
    eigen: frozenset[str] = frozenset()
    """Ids of what is near the chosen wijk or meant for the chosen group: it comes first."""
    koppen: tuple[str, str] | tuple[()] = ()
    """What stands above those names, and above the others."""
    wijk: str = ""
    """Its name, when all is for the people of one wijk."""
    verder: int = 0
    """How much more those people can go to: `bereik` left it out."""

    def nearest_first(self, offers: Iterable[Offer]) -> list[Offer]:
        """Who reads a list to its end has passed what is near before what is only elsewhere."""
        return sorted(offers, key=lambda offer: (offer.id not in self.eigen, hoe_ver(offer)))

    def heading(self, offer: Offer) -> str:
        """Under which it stands in its chapter, where some are near or meant for the reader and
        others not."""
        return self.koppen[offer.id not in self.eigen] if self.koppen else ""


DISTANCES = ("", "In heel Nederland", "Alleen ergens anders")


def distance(offer: Offer) -> str:
    """What stands above those of a list that are not here: each has an alphabet of its own."""
    return DISTANCES[hoe_ver(offer)]


def select(catalogue: Catalogue, selection: Selection, naam: str) -> Selected:
    """Raises `UsageError` for what does not exist. May hold nothing."""
    offers = catalogue.findable
    title = naam
    first: frozenset[str] = frozenset()
    headings: tuple[str, str] | tuple[()] = ()
    label, left_out = "", 0
    if selection.wijk:
        wijk = term(catalogue, "wijk", selection.wijk)
        label = wijk.label
        title = f"{title}: {label}"
        choice = facet("wijk").keuze
        for_wijk = tuple(offer for offer in offers if choice(offer).past_bij(wijk.id))
        near_enough = NEAR_ENOUGH[selection.bereik or "landelijk"]
        offers = tuple(offer for offer in for_wijk if near_enough(offer, wijk))
        left_out = len(for_wijk) - len(offers)
        first = frozenset(offer.id for offer in offers if nabij(offer, wijk) <= Nabij.ELDERS)
        headings = f"In en voor {label}", "Voor alle wijken"
    if selection.doelgroep:
        group = term(catalogue, "doelgroep", selection.doelgroep)
        title = f"{title}: {group.label}"
        choice = facet("doelgroep").keuze
        offers = tuple(offer for offer in offers if choice(offer).past_bij(group.id))
        if not selection.wijk:
            first = frozenset(offer.id for offer in offers if group.id in choice(offer).ids)
            headings = f"Voor {group.in_zin}", "Voor iedereen"
    if selection.offers:
        offers = _chosen(offers, selection.offers)
    return Selected(selection.titel or title, offers, first, headings, label, left_out)


def term(catalogue: Catalogue, facet_id: str, term_id: str) -> Term:
    terms = catalogue.termen(facet(facet_id))
    for found in terms:
        if found.id == term_id:
            return found
    known = ", ".join(found.id for found in terms)
    raise UsageError(f"De {facet_id} «{term_id}» bestaat niet. U kunt kiezen uit: {known}.")


def _chosen(offers: tuple[Offer, ...], ids: tuple[str, ...]) -> tuple[Offer, ...]:
    known = {offer.id for offer in offers}
    if strangers := [one for one in ids if one not in known]:
        raise UsageError(f"Dit staat niet op de kaart: {', '.join(strangers)}.")
    return tuple(offer for offer in offers if offer.id in ids)
