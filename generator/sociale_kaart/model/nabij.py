"""How near something is: the order of the finder, of lists and of what is printed."""

from datetime import date
from enum import IntEnum

from sociale_kaart.model.offer import Offer
from sociale_kaart.model.vocabulary import Term


class Nabij(IntEnum):
    HIER = 0
    """In the wijk itself: at a place there, or at home for its people."""
    ELDERS = 1
    """Made for people of this wijk, at a place somewhere else."""
    GEMEENTE = 2
    VERDER = 3
    """For a region or the whole country."""


HOE_VER = {"wijk": 0, "gemeente": 0, "regio": 0, "landelijk": 1, "elders": 2}


def hoe_ver(offer: Offer) -> int:
    """From whoever lives in the municipality: what is only elsewhere comes last."""
    return HOE_VER[offer.gebied.bereik.id]


def rang(offer: Offer, today: date, maanden: int) -> int:
    """What stands first when nothing else decides: 0 near and checked, 1 nationwide, 2 and 3 the
    same but checked more than so many months ago or standing still, 4 what is only elsewhere."""
    if offer.gebied.elders:
        return 4
    behind = offer.gecontroleerd.verouderd(today, maanden) or offer.status.id == "pauze"
    return 2 * behind + (offer.gebied.bereik.id == "landelijk")


def nabij(offer: Offer, wijk: Term) -> Nabij:
    """Of an offer that people of this wijk can go to; the facet `wijk` says which those are."""
    place = offer.locatie.wijk if offer.locatie else None
    is_for_wijk = wijk in offer.gebied.wijken
    if place == wijk or (is_for_wijk and offer.locatie is None):
        return Nabij.HIER
    if is_for_wijk:
        return Nabij.ELDERS
    return Nabij.GEMEENTE if offer.gebied.bereik.id == "gemeente" else Nabij.VERDER
