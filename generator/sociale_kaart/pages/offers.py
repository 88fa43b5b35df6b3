"""One page per offer: the seven fields in fixed order, with call and mail on top."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.conditions import nothing_asked
from sociale_kaart.model.controle import controle_voluit
from sociale_kaart.model.essentie import hoe, voor_wie
from sociale_kaart.model.let_op import VRAAG_EERST
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.reach import ways_to_reach
from sociale_kaart.pages.cards import Cards
from sociale_kaart.pages.offer_view import kenmerken, voorwaarden
from sociale_kaart.pages.shell import Page
from sociale_kaart.pages.structured import json_ld
from sociale_kaart.pages.theme import Theme
from sociale_kaart.pages.words import area
from sociale_kaart.settings import Settings


@dataclass(frozen=True)
class OfferPages:
    catalogue: Catalogue
    settings: Settings
    theme: Theme
    cards: Cards
    verwant: int = 3
    """How many that are like it stand below each."""

    def __iter__(self) -> Iterator[Page]:
        """Ended offers keep their page: people saved it, and it shows what is like it."""
        return map(self.page, self.catalogue.offers)

    def page(self, offer: Offer) -> Page:
        ended = offer.beeindigd(self.catalogue.today)
        related = self._related(offer)
        return Page(
            url=f"aanbod/{offer.id}/",
            title=offer.naam,
            description=offer.essentie.kort,
            main=self._main(offer, ended, related),
            below=self.theme.template("pages/related.html").render(verwant=related),
            section="zoeken/",
            head="" if ended else json_ld(offer, self.settings),
            index=not ended,
            checked=checked_on(offer),
        )

    def _main(self, offer: Offer, ended: bool, related: list[Markup]) -> str:
        today = self.catalogue.today
        access = self.catalogue.vocabularies["toegankelijkheid"]
        return self.theme.template("pages/offer.html").render(
            offer=offer,
            kaart=self.settings,
            beeindigd=ended,
            wegen=ways_to_reach(offer, self.settings.telefoonlijn),
            niets_gevraagd=nothing_asked(offer),
            begint=offer.begint_nog(today),
            verouderd=offer.gecontroleerd.verouderd(today, self.settings.controle_na_maanden),
            gebied=area(offer, self.settings.gemeente),
            kenmerken=kenmerken(offer, access),
            voor_wie=voor_wie(offer.essentie),
            hoe=hoe(offer.essentie),
            controle=controle_voluit(offer.gecontroleerd),
            vraag_eerst=VRAAG_EERST,
            voorwaarden=voorwaarden(offer),
            verwant=related,
            profielen_uitleg=self.catalogue.vocabularies["profielen"].uitleg,
        )

    def _related(self, offer: Offer) -> list[Markup]:
        return [self.cards(other) for other in self.catalogue.lijkt_op(offer, self.verwant)]


def checked_on(offer: Offer) -> str:
    check = offer.gecontroleerd
    return check.uiterlijk.isoformat() if check.dag else ""
