"""An offer as a row in a list: what it is, what it costs, when, where, and whom to call.

A card is rendered once and then stands on every page that lists its offer.
"""

from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from sociale_kaart.model.conditions import limits
from sociale_kaart.model.dutch import zin
from sociale_kaart.model.known import KOSTEN_NIET_BEKEND, ONBEKEND, TIJDEN_NIET_BEKEND
from sociale_kaart.model.let_op import let_op
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.reach import Reach, own_reach, reach_by_line
from sociale_kaart.pages.theme import Theme
from sociale_kaart.pages.words import joined
from sociale_kaart.settings import Settings


@dataclass(frozen=True, slots=True)
class Fact:
    icoon: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Card:
    id: str
    naam: str
    kort: str
    voorbeeld: bool
    gevoelig: bool
    """Never saved, compared or shared: nobody may see that someone looked at it."""
    let_op: str
    kosten: Fact
    wanneer: Fact
    waar: Fact
    wie: Fact | None
    bereik: Reach


class Cards:
    def __init__(self, theme: Theme, settings: Settings, today: date) -> None:
        self._macro = theme.macro("card")
        self._today = today
        self._months = settings.controle_na_maanden
        self._line = reach_by_line(settings.telefoonlijn)
        self._rendered: dict[str, Markup] = {}

    def __call__(self, offer: Offer) -> Markup:
        if offer.id not in self._rendered:
            self._rendered[offer.id] = self._macro(self.view(offer))
        return self._rendered[offer.id]

    def view(self, offer: Offer) -> Card:
        return Card(
            id=offer.id,
            naam=offer.naam,
            kort=offer.essentie.kort,
            voorbeeld=offer.voorbeeld,
            gevoelig=offer.gevoelig,
            let_op=let_op(offer, self._today, self._months),
            kosten=kosten(offer),
            wanneer=wanneer(offer, self._today),
            waar=Fact(plek_icoon(offer), offer.waar),
            wie=wie(offer),
            bereik=own_reach(offer) or self._line,
        )


def kosten(offer: Offer) -> Fact:
    if not offer.kosten.bekend:
        return Fact("unknown", f"{KOSTEN_NIET_BEKEND}, vraag ernaar")
    return Fact("free" if offer.kosten.soort == "gratis" else "euro", offer.kosten.tekst)


def wanneer(offer: Offer, today: date) -> Fact:
    if not offer.wanneer.bekend:
        return Fact("clock", f"{TIJDEN_NIET_BEKEND}, vraag ernaar")
    return Fact("clock", offer.wanneer.kort(today))


def plek_icoon(offer: Offer) -> str:
    plek = offer.kenmerken.plek
    if offer.locatie or plek is ONBEKEND:
        return "place"
    return plek[0].icoon or "place"


def wie(offer: Offer) -> Fact | None:
    """With how many one is, and what may keep somebody out: in one line, for each line is three
    elements and twenty cards stand on a page."""
    shape, keeps_out = vorm(offer), limits(offer)
    if not (shape and keeps_out):
        return Fact("letter", keeps_out) if keeps_out else shape
    return Fact(shape.icoon, f"{zin(shape.tekst)} {keeps_out}")


def vorm(offer: Offer) -> Fact | None:
    terms = offer.kenmerken.vorm
    if terms is ONBEKEND:
        return None
    in_group = any(term.id == "groep" for term in terms)
    return Fact("group" if in_group else "two", joined(terms))
