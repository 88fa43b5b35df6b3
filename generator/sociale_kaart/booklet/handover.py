"""Everything that one edition prints, as one tree of plain values: the JSON that Typst reads.

Text that is handed over as data stays text: nothing in an offer can become markup.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from sociale_kaart.booklet import font, qr, words
from sociale_kaart.booklet.format import Format
from sociale_kaart.booklet.phrases import bare_address, bound
from sociale_kaart.booklet.selection import Selected
from sociale_kaart.colour import Colour, better_on
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.controle import controle
from sociale_kaart.model.dutch import MAANDEN, datum, hoeveel, registerletter, zin
from sociale_kaart.model.known import ONBEKEND
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.uitgave import titel_op_de_voorkant
from sociale_kaart.model.vocabulary import Term
from sociale_kaart.settings import Settings

Json = dict[str, Any]

FEW = 12
"""An edition of so few offers has one page of contents, and no chapters or registers."""


@dataclass(frozen=True)
class Handover:
    catalogue: Catalogue
    settings: Settings
    selected: Selected
    format: Format

    def tree(self) -> Json:
        offers = self.selected.offers
        chapters = self._chapters()
        tree: Json = printable(
            {
                "uitgave": {
                    **self._edition(),
                    "wensen": [
                        {key: chapter[key] for key in ("id", "label", "icoon")}
                        for chapter in chapters
                    ],
                },
                "inhoud": {
                    "aanbod": [self._page(offer) for offer in offers],
                    "hoofdstukken": chapters,
                    "register": _by_letter(offers),
                    "groepen": self._by_people(),
                    "controles": _by_check(offers),
                    "bronnen": sorted({source for offer in offers for source in _sources(offer)}),
                },
            }
        )
        return tree

    def sheet(self, address: str) -> Json:
        """For a poster or a card: the edition without its content, leading to one address."""
        edition = {
            **self._edition(),
            "oproep": self._call(),
            "adres": bare_address(address),
            "qr": qr.code(address) if address else None,
        }
        tree: Json = printable({"uitgave": edition, "inhoud": {}})
        return tree

    def _call(self) -> str:
        return f"{self._places()}. Voor gezelschap, een praatje of hulp."

    def _edition(self) -> Json:
        """Small: see `style.typ`."""
        line = self.settings.telefoonlijn
        return {
            "papier": self.format.papier,
            "per_bladzijde": self.format.per_bladzijde,
            "corps": self.format.corps,
            "cijfers": "0" * len(str(2 * len(self.selected.offers) + 100)),
            "meten": False,
            "klein": len(self.selected.offers) <= FEW,
            "naam": self.settings.naam,
            "titel": self.selected.titel,
            "ondertitel": self._subtitle(),
            "gemeente": self.settings.gemeente,
            "uitgever": f"de gemeente {self.settings.gemeente}",
            "uitgave": titel_op_de_voorkant(self.catalogue.uitgaven, self.settings.boekje.uitgave),
            "datum": datum(self.catalogue.today),
            "voorbeeld": self.settings.voorbeeld,
            "lijn": {
                "naam": line.naam,
                "nummer": line.nummer.tekst,
                "uren": line.uren,
                "uren_kort": line.uren_kort,
            },
            "crisis": [
                {"vraag": one.vraag, "nummer": one.nummer.tekst}
                for one in self.settings.crisislijnen
            ],
            "adres": bare_address(self.settings.site_url),
            "qr": qr.code(self.settings.site_url) if self.settings.site_url else None,
            "kleur": _on_the_cover(self.settings.boekje.kleur),
            "logo": logo_name(self.settings.boekje.logo),
        }

    def _subtitle(self) -> str:
        where = self.settings.gemeente
        return f"{self._places()} voor {where}. Met telefoonnummers en grote letters."

    def _places(self) -> str:
        here = sum(not offer.gebied.elders for offer in self.selected.offers)
        return hoeveel(here, "plek of mens", "plekken en mensen")

    def _page(self, offer: Offer) -> Json:
        on = words.Printed(
            self.settings.gemeente, self.catalogue.today, self.settings.controle_na_maanden
        )
        address = self._address(offer)
        return {
            "id": offer.id,
            "naam": offer.naam,
            "voorbeeld": offer.voorbeeld,
            "delen": [_part(part) for part in words.parts(offer, on)],
            "van": offer.aanbieder.naam,
            "telefoon": offer.telefoon.tekst if offer.telefoon is not ONBEKEND else "",
            "email": offer.email if offer.email is not ONBEKEND else "",
            "website": bare_address(offer.website or "") if words.only_a_website(offer) else "",
            "adres": bare_address(address) if address else "",
            "qr": qr.code(address) if address else None,
        }

    def _address(self, offer: Offer) -> str:
        """The offer's page on the map, which is kept up to date; else its own website."""
        if self.settings.site_url:
            return f"{self.settings.site_url}aanbod/{offer.id}/"
        return offer.website if offer.website is not ONBEKEND else ""

    def _chapters(self) -> list[Json]:
        """An offer has its page in the chapter of its first wish, and is named in its others. What
        is near, or meant for these people, comes first."""
        chapters: list[Json] = []
        for wens in self.catalogue.vocabularies["wensen"].termen:
            answers = [offer for offer in self.selected.offers if wens in offer.kenmerken.wensen]
            own = [offer for offer in answers if offer.kenmerken.wensen[0] == wens]
            first = [offer for offer in own if offer.id in self.selected.eigen]
            later = [offer for offer in own if offer not in first]
            also = [offer for offer in answers if offer.kenmerken.wensen[0] != wens]
            also.sort(key=lambda offer: (offer.id not in self.selected.eigen, _place(wens, offer)))
            if own:
                chapters.append(
                    {
                        "id": wens.id,
                        "label": wens.label,
                        "inleiding": bound(wens.inleiding or wens.uitleg),
                        "icoon": wens.icoon,
                        "koppen": self.selected.koppen if first and later else (),
                        "eerst": [offer.id for offer in first],
                        "namen": _names([*first, *later]),
                        "ook": _names(also),
                    }
                )
        for number, chapter in enumerate(chapters):
            chapter["tab"] = {
                "icoon": chapter["icoon"],
                "nummer": number,
                "aantal": len(chapters),
            }
        return chapters

    def _by_people(self) -> list[Json]:
        """What is for everyone stands in no group: half the booklet would be named again."""
        groups = []
        for group in self.catalogue.vocabularies["doelgroepen"].termen:
            members = [
                offer
                for offer in self.selected.offers
                if not offer.voorwaarden.voor_iedereen
                and offer.voorwaarden.doelgroepen is not ONBEKEND
                and group in offer.voorwaarden.doelgroepen
            ]
            if members:
                groups.append(
                    {"label": group.label, "uitleg": bound(group.uitleg), "namen": _names(members)}
                )
        return groups


def _on_the_cover(ground: Colour | None) -> Json | None:
    return {"grond": str(ground), "inkt": str(better_on(ground))} if ground else None


def logo_name(logo: Path | None) -> str:
    """What the file is called where Typst finds it."""
    return f"logo{logo.suffix.lower()}" if logo else ""


def _place(wens: Term, offer: Offer) -> int:
    """0 is what the offer is for in the first place."""
    return offer.kenmerken.wensen.index(wens)


def _names(offers: Iterable[Offer]) -> list[Json]:
    return [
        {"id": offer.id, "naam": offer.naam, "gecontroleerd": controle(offer.gecontroleerd)}
        for offer in offers
    ]


def _part(part: words.Deel) -> Json:
    return {**asdict(part), "tekst": bound(part.tekst)}


def printable(value: Any) -> Any:
    """The same tree with every text in characters that the typeface has."""
    if isinstance(value, str):
        return font.printable(value)
    if isinstance(value, dict):
        return {key: printable(inner) for key, inner in value.items()}
    return [printable(inner) for inner in value] if isinstance(value, list | tuple) else value


def _by_letter(offers: Iterable[Offer]) -> list[Json]:
    return [
        {"letter": letter, "namen": _names(group)}
        for letter, group in groupby(offers, key=lambda offer: registerletter(offer.naam))
    ]


def _by_check(offers: Sequence[Offer]) -> list[Json]:
    """Newest first; a year of which no month is known stands behind its months."""

    def month(offer: Offer) -> tuple[int, int]:
        return -offer.gecontroleerd.jaar, -(offer.gecontroleerd.maand or 0)

    in_order = sorted(offers, key=month)
    return [
        {"wanneer": _month_text(-year, -number), "namen": "; ".join(o.naam for o in group) + "."}
        for (year, number), group in groupby(in_order, key=month)
    ]


def _month_text(year: int, number: int) -> str:
    return f"In {MAANDEN[number - 1]} {year}:" if number else f"In {year}:"


def _sources(offer: Offer) -> Iterable[str]:
    if offer.bron:
        title = (offer.bron.titel, str(offer.bron.jaar or ""))
        yield zin(", ".join(part for part in title if part))
