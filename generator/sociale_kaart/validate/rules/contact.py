"""Telephone numbers that exist, and hours in which somebody answers."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from sociale_kaart.problems import quoted
from sociale_kaart.telefoon import GeenTelefoonnummer, Telefoon
from sociale_kaart.validate.known import Known
from sociale_kaart.validate.mistake import Mistake, Path
from sociale_kaart.validate.rules import private
from sociale_kaart.validate.rules.wanneer import times
from sociale_kaart.validate.suggestions import addresses

Document = Mapping[str, Any]

UNKNOWN = "onbekend"
_EMERGENCY = ("tel:112", "tel:113", "tel:08000113", "tel:09008844")


def telephone(offer: Document, _: Known) -> Iterator[Mistake]:
    yield from _telephone(
        offer.get("contact", {}).get("telefoon", UNKNOWN), ("contact", "telefoon")
    )


def no_emergency_number(offer: Document, _: Known) -> Iterator[Mistake]:
    """An organisation may have one: what is of that organisation shows it."""
    text = offer.get("contact", {}).get("telefoon", UNKNOWN)
    number = read_number(text)
    if isinstance(number, Telefoon) and number.uri in _EMERGENCY:
        yield Mistake(
            ("contact", "telefoon"),
            f"{quoted(text)} is een nummer voor nood. Daarmee vraagt niemand iets over dit aanbod.",
            "Schrijf het nummer van de organisatie, of: telefoon: onbekend\n"
            "Een nummer voor nood onderaan elke pagina zet u in mkdocs.yml, bij crisislijnen.",
        )


def telephone_of_organisation(organisation: Document, _: Known) -> Iterator[Mistake]:
    yield from _telephone(organisation.get("telefoon", UNKNOWN), ("telefoon",))


def _telephone(text: str, path: Path) -> Iterator[Mistake]:
    if text == UNKNOWN:
        return
    number = read_number(text)
    if isinstance(number, str):
        yield Mistake(
            path,
            f"{quoted(text)} is geen telefoonnummer: {number}.",
            "Bijvoorbeeld: telefoon: 030 000 00 12\n"
            "Weet u het niet, schrijf dan: telefoon: onbekend",
        )
    elif number.mobiel:
        yield private.number(path, text)


@lru_cache(maxsize=4096)
def read_number(text: str) -> Telefoon | str:
    """The number, or why it is none."""
    try:
        return Telefoon.lees(text)
    except GeenTelefoonnummer as reason:
        return str(reason)


def one_link(offer: Document, _: Known) -> Iterator[Mistake]:
    links = [link for link in addresses(offer.get("link", "")) if "://" in link]
    if len(links) > 1:
        yield Mistake(
            ("link",),
            "Hier past één adres, en er staan er meer.",
            f"Kies er één, zoals: link: {links[0]}",
        )


def mail_of_nobody_in_particular(offer: Document, _: Known) -> Iterator[Mistake]:
    yield from _mail(offer.get("contact", {}).get("email", UNKNOWN), ("contact", "email"))


def mail_of_organisation(organisation: Document, _: Known) -> Iterator[Mistake]:
    yield from _mail(organisation.get("email", UNKNOWN), ("email",))


def _mail(address: str, path: Path) -> Iterator[Mistake]:
    if private.is_of_one_person(address):
        yield private.address(path, address)


def hours_in_order(offer: Document, _: Known) -> Iterator[Mistake]:
    hours = offer.get("contact", {}).get("bereikbaar")
    for index, block in enumerate(hours if isinstance(hours, list) else ()):
        yield from times(block, ("contact", "bereikbaar", index))
