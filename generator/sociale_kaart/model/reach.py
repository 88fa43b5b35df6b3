"""How one reaches an offer: call, else mail, else look at its website, else call the phone line.

Cards, pages, the comparison, the saved list and the sheet all follow this one order.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sociale_kaart.model.known import ONBEKEND
from sociale_kaart.model.offer import Offer
from sociale_kaart.settings import Telefoonlijn


@dataclass(frozen=True, slots=True)
class Reach:
    icoon: str
    href: str
    tekst: str
    """On a screen: what one does."""
    papier: str
    """What one dials or types."""


def own_reach(offer: Offer) -> Reach | None:
    """Nothing when neither the offer nor its organisation says how."""
    return next(_own_ways(offer), None)


def ways_to_reach(offer: Offer, lijn: Telefoonlijn) -> tuple[Reach, ...]:
    """For the page of the offer: who can both be called and mailed leaves one the choice."""
    found = tuple(_own_ways(offer))
    people = tuple(way for way in found if way.icoon != "web")
    return people or found or (reach_by_line(lijn),)


def _own_ways(offer: Offer) -> Iterator[Reach]:
    if offer.telefoon is not ONBEKEND:
        number = offer.telefoon.tekst
        yield Reach("phone", offer.telefoon.uri, f"Bel {number}", number)
    if offer.email is not ONBEKEND:
        yield Reach("mail", f"mailto:{offer.email}", "Stuur een mail", offer.email)
    if offer.website is not ONBEKEND:
        yield Reach("web", offer.website, "Bekijk de website", domain(offer.website))


def reach_by_line(lijn: Telefoonlijn) -> Reach:
    number = lijn.nummer.tekst
    return Reach("phone", lijn.nummer.uri, f"Bel de {lijn.naam}: {number}", number)


def domain(address: str) -> str:
    """«buurthuis.example»: a web address as people say it."""
    return address.split("://", 1)[-1].split("/")[0].removeprefix("www.")
