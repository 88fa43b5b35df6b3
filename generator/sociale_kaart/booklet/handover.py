"""Everything that one edition prints, as one tree of plain values: the JSON that Typst reads.

Text that is handed over as data stays text: nothing in an offer can become markup.
"""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sociale_kaart.booklet import font, qr, words
from sociale_kaart.booklet.format import Format
from sociale_kaart.booklet.phrases import bare_address, bound, web_address
from sociale_kaart.booklet.registers import Registers, names, sources
from sociale_kaart.booklet.selection import Selected
from sociale_kaart.colour import Colour, better_on
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.dutch import datum, hoeveel
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
                    **Registers(self.catalogue, self.selected).tree(),
                    "bronnen": sources(offers),
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
        left = self.selected.verder
        return {
            "papier": self.format.papier,
            "per_bladzijde": self.format.per_bladzijde,
            "corps": self.format.corps,
            "afloop": self.format.afloop,
            "cijfers": "0" * len(str(2 * len(self.selected.offers) + 100)),
            "meten": False,
            "klein": len(self.selected.offers) <= FEW,
            "naam": self.settings.naam,
            "titel": self.selected.titel,
            "ondertitel": self._subtitle(),
            "meer": hoeveel(left, "plek of mens", "plekken en mensen") if left else "",
            "gemeente": self.settings.gemeente,
            "uitgever": f"de gemeente {self.settings.gemeente}",
            "uitgave": titel_op_de_voorkant(self.catalogue.uitgaven, self.settings.boekje.uitgave),
            "datum": bound(datum(self.catalogue.today)),
            "voorbeeld": self.settings.voorbeeld,
            "lijn": {
                "naam": line.naam,
                "nummer": line.nummer.tekst,
                "uren": bound(line.uren),
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
        where = self.selected.wijk or self.settings.gemeente
        return f"{self._places()} voor {where}. Met telefoonnummers en grote letters."

    def _places(self) -> str:
        """What is only elsewhere does not count: nobody comes for that."""
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
            "algemeen": offer.algemeen_nummer,
            "email": offer.email if offer.email is not ONBEKEND else "",
            "website": web_address(offer.website or "") if words.only_a_website(offer) else "",
            "adres": bare_address(address) if address else "",
            "qr": qr.code(address) if address else None,
        }

    def _address(self, offer: Offer) -> str:
        """The offer's page on the map, which is kept up to date; else its own website."""
        if self.settings.site_url:
            return f"{self.settings.site_url}aanbod/{offer.id}/"
        return offer.website if offer.website is not ONBEKEND else ""

    def _chapters(self) -> list[Json]:
        """An offer has its page in the chapter of its first wish, and is named in its others: there
        nothing that is only elsewhere, for that is nothing for whoever reads it."""
        chapters: list[Json] = []
        nearest_first = self.selected.nearest_first
        for wens in self.catalogue.vocabularies["wensen"].termen:
            answers = [offer for offer in self.selected.offers if wens in offer.kenmerken.wensen]
            answers.sort(key=lambda offer: _place(wens, offer))
            own = nearest_first(offer for offer in answers if not _place(wens, offer))
            also = nearest_first(
                offer for offer in answers if _place(wens, offer) and not offer.gebied.elders
            )
            if own:
                chapters.append(
                    {
                        "id": wens.id,
                        "label": wens.label,
                        "inleiding": bound(wens.inleiding or wens.uitleg),
                        "icoon": wens.icoon,
                        "namen": names(own, self.selected.heading),
                        "ook": names(also),
                    }
                )
        for number, chapter in enumerate(chapters):
            chapter["tab"] = {
                "icoon": chapter["icoon"],
                "nummer": number,
                "aantal": len(chapters),
            }
        return chapters


def _on_the_cover(ground: Colour | None) -> Json | None:
    return {"grond": str(ground), "inkt": str(better_on(ground))} if ground else None


def logo_name(logo: Path | None) -> str:
    """What the file is called where Typst finds it."""
    return f"logo{logo.suffix.lower()}" if logo else ""


def _place(wens: Term, offer: Offer) -> int:
    """0 is what the offer is for in the first place."""
    return offer.kenmerken.wensen.index(wens)


def _part(part: words.Deel) -> Json:
    return {**asdict(part), "tekst": bound(part.tekst)}


def printable(value: Any) -> Any:
    """The same tree with every text in characters that the typeface has."""
    if isinstance(value, str):
        return font.printable(value)
    if isinstance(value, dict):
        return {key: printable(inner) for key, inner in value.items()}
    return [printable(inner) for inner in value] if isinstance(value, list | tuple) else value
