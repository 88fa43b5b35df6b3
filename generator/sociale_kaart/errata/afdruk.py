"""What the paper says of one offer, as far as someone relies on it to go there or to call.

The words come from the functions that print them. A check date, a text that describes, or a word to
search with is left out: when one of those changes, the booklet is still right.
"""

from datetime import date

from sociale_kaart.booklet import words
from sociale_kaart.booklet.phrases import LINE, bare_address
from sociale_kaart.model.conditions import conditions
from sociale_kaart.model.dutch import NO_BREAK_SPACE, zin
from sociale_kaart.model.known import ONBEKEND, NietBekend
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.uitgave import Afdruk
from sociale_kaart.settings import Settings
from sociale_kaart.telefoon import Telefoon

LABELS = {
    "naam": "Naam",
    "status": "Let op",
    "wanneer": "Wanneer",
    "locatie": "Waar",
    "aanmelden": "Aanmelden",
    "voorwaarden": "Voorwaarden",
    "kosten": "Kosten",
    "telefoon": "Telefoon",
    "email": "E-mail",
    "link": "Website",
}
"""Every field of an `Afdruk` in the order of the page, with the word that stands before it."""


TO_GO = ("wanneer", "locatie", "aanmelden", "voorwaarden", "kosten")
"""What one has to know of something new, beside what it is and whom to call."""


def to_go(offer: Offer, settings: Settings, on: date) -> list[tuple[str, str]]:
    """Labels with their words."""
    said = afdruk(offer, settings, on)
    return [(LABELS[field], said[field]) for field in TO_GO if field in said]


def afdruk(offer: Offer, settings: Settings, on: date) -> Afdruk:
    """`on`: what has not begun by that day says so."""
    printed = words.Printed(settings.gemeente, on, settings.controle_na_maanden)
    parts = {part.veld: part.tekst for part in words.parts(offer, printed)}
    said = {
        **parts,
        "naam": offer.naam,
        "aanmelden": parts.get("aanmelden.hoe") or parts.get("aanmelden.nodig", ""),
        "telefoon": _telephone(offer.telefoon),
        "email": offer.email or "niet bekend",
        "link": bare_address(offer.website or ""),
    }
    return {field: _on_one_line(text) for field in LABELS if (text := said.get(field))}


def once_recorded(offer: Offer) -> Afdruk:
    """What editions that are not `volledig` remember of these fields. The paper said more: days on
    which it does not happen, what an editor says about the price, and of which wijk one has to be.
    """
    when = offer.wanneer
    said = {
        "wanneer": " ".join((*map(zin, when.regels), when.toelichting)).strip(),
        "voorwaarden": conditions(offer.voorwaarden),
        "kosten": words.prices(offer),
    }
    return {field: _on_one_line(text) for field, text in said.items()}


def _on_one_line(text: str) -> str:
    """Hard spaces and line ends are for the printer."""
    return text.replace(NO_BREAK_SPACE, " ").replace(LINE, " ")


def _telephone(number: Telefoon | NietBekend) -> str:
    return "niet bekend" if number is ONBEKEND else number.tekst
