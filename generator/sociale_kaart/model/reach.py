"""How one reaches an offer: call, else mail, else look at its website, else call the phone line.
Who is hard of hearing mails first.

Cards, pages, the comparison, the saved list and the sheet all follow this one order.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sociale_kaart.model.known import ONBEKEND
from sociale_kaart.model.offer import Offer
from sociale_kaart.settings import Telefoonlijn

HARD_OF_HEARING = "slechthorenden"
"""The group to which a telephone is of no use."""


@dataclass(frozen=True, slots=True)
class Reach:
    icoon: str
    href: str
    tekst: str
    """On a screen: what one does."""
    papier: str
    """What one dials or types."""
    algemeen: str = ""
    """«Algemeen nummer van De Linde»: nothing when it is of the offer itself."""


def own_reach(offer: Offer) -> Reach | None:
    """For a card. Nothing when neither the offer nor its organisation says how."""
    return next(iter(own_ways(offer)), None)


def ways_to_reach(offer: Offer, lijn: Telefoonlijn) -> tuple[Reach, ...]:
    return own_ways(offer) or (reach_by_line(lijn),)


def own_ways(offer: Offer) -> tuple[Reach, ...]:
    """Who can both be called and mailed leaves one the choice; a website is for want of people."""
    people = tuple(_people(offer))
    if any(group.id == HARD_OF_HEARING for group in offer.voorwaarden.doelgroepen or ()):
        people = people[::-1]
    return people or tuple(_website(offer))


def _people(offer: Offer) -> Iterator[Reach]:
    of = f"van {offer.aanbieder.naam}"
    if offer.telefoon is not ONBEKEND:
        number = offer.telefoon.tekst
        general = f"Algemeen nummer {of}" if offer.algemeen_nummer else ""
        yield Reach("phone", offer.telefoon.uri, f"Bel {number}", number, general)
    if offer.email is not ONBEKEND:
        general = "" if offer.contact.email else f"Algemeen mailadres {of}"
        yield Reach("mail", f"mailto:{offer.email}", "Stuur een mail", offer.email, general)


def _website(offer: Offer) -> Iterator[Reach]:
    if offer.website is not ONBEKEND:
        general = "" if offer.link else f"Website van {offer.aanbieder.naam}"
        address = domain(offer.website)
        yield Reach("web", offer.website, "Bekijk de website", address, general)


def reach_by_line(lijn: Telefoonlijn) -> Reach:
    number = lijn.nummer.tekst
    return Reach("phone", lijn.nummer.uri, f"Bel de {lijn.naam}: {number}", number)


def domain(address: str) -> str:
    """«buurthuis.example»: a web address as people say it."""
    return address.split("://", 1)[-1].split("/")[0].removeprefix("www.")
