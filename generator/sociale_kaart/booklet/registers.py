"""The lists of names in a booklet: by letter, by place, by people, by check.

A list is in the order in which it is printed; the page behind each name comes later, see `layout`.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from sociale_kaart.booklet.phrases import bound
from sociale_kaart.booklet.selection import Selected, distance
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.controle import controle
from sociale_kaart.model.dutch import MAANDEN, registerletter, zin
from sociale_kaart.model.known import ONBEKEND
from sociale_kaart.model.nabij import Nabij, hoe_ver, nabij
from sociale_kaart.model.offer import Offer

Json = dict[str, Any]


def names(offers: Iterable[Offer], heading: Callable[[Offer], str] = lambda _: "") -> list[Json]:
    """What is only elsewhere says where, wherever it is named."""
    return [
        {
            "id": offer.id,
            "naam": offer.naam,
            "kop": heading(offer),
            "elders": _elsewhere(offer, heading(offer)),
            "gecontroleerd": controle(offer.gecontroleerd),
        }
        for offer in offers
    ]


def _elsewhere(offer: Offer, heading: str) -> str:
    """«alleen in Rotterdam», and under the heading that says so already «Rotterdam»."""
    if not offer.gebied.elders:
        return ""
    return offer.gebied.tekst if heading == distance(offer) else offer.gebied.waar


@dataclass(frozen=True)
class Registers:
    catalogue: Catalogue
    selected: Selected

    def tree(self) -> Json:
        return {
            "buurten": list(self._by_place()),
            "register": list(self._by_letter()),
            "groepen": list(self._by_people()),
            "controles": list(self._by_check()),
        }

    def _by_letter(self) -> Iterator[Json]:
        for letter, group in groupby(self.selected.offers, lambda one: registerletter(one.naam)):
            yield {"letter": letter, "namen": names(group)}

    def _by_place(self) -> Iterator[Json]:
        """What is in one wijk needs no list of its own in a booklet that is of one wijk."""
        wijken = self.catalogue.vocabularies["wijken"].termen
        here = {
            wijk: [one for one in self.selected.offers if nabij(one, wijk) == Nabij.HIER]
            for wijk in wijken
        }
        if self.selected.wijk or sum(map(bool, here.values())) < 2:
            return
        for wijk, offers in here.items():
            named = zip(names(offers), map(self._in_short, offers), strict=True)
            if offers:
                yield {
                    "label": wijk.label,
                    "namen": [{**name, "kort": short} for name, short in named],
                }

    def _in_short(self, offer: Offer) -> str:
        """«Dinsdag en donderdag. Gratis.»: what one chooses by before turning to its page."""
        when = offer.wanneer
        days = when.kort(self.catalogue.today) if when.bekend else "Dagen niet bekend"
        now = "" if offer.status.id == "actief" else offer.status.label
        price = "Gratis" if offer.kosten.gratis else ""
        return bound(" ".join(zin(said) for said in (days, price, now) if said))

    def _by_people(self) -> Iterator[Json]:
        """What is for everyone stands in no group: half the booklet would be named again."""
        for group in self.catalogue.vocabularies["doelgroepen"].termen:
            members = [
                offer
                for offer in sorted(self.selected.offers, key=hoe_ver)
                if not offer.voorwaarden.voor_iedereen
                and offer.voorwaarden.doelgroepen is not ONBEKEND
                and group in offer.voorwaarden.doelgroepen
            ]
            if members:
                yield {
                    "label": group.label,
                    "uitleg": bound(group.uitleg),
                    "namen": names(members, distance),
                }

    def _by_check(self) -> Iterator[Json]:
        """Newest first; a year of which no month is known stands behind its months."""

        def month(offer: Offer) -> tuple[int, int]:
            return -offer.gecontroleerd.jaar, -(offer.gecontroleerd.maand or 0)

        in_order = sorted(self.selected.offers, key=month)
        for (year, number), group in groupby(in_order, key=month):
            yield {"wanneer": _month_text(-year, -number), "namen": names(group)}


def sources(offers: Sequence[Offer]) -> list[str]:
    """Where editors found what they wrote, each named once."""
    return sorted({source for offer in offers for source in _sources(offer)})


def _sources(offer: Offer) -> Iterator[str]:
    if offer.bron:
        title = (offer.bron.titel, str(offer.bron.jaar or ""))
        yield zin(", ".join(part for part in title if part))


def _month_text(year: int, number: int) -> str:
    return f"In {MAANDEN[number - 1]} {year}:" if number else f"In {year}:"
