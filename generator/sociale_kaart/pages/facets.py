"""The finder as plain pages: one list per wish, doelgroep, kosten and wijk, and their indexes.

They work without JavaScript, can be linked to and found by search engines.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from markupsafe import Markup

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.facets import Facet
from sociale_kaart.model.nabij import Nabij, nabij, rang
from sociale_kaart.model.offer import Offer
from sociale_kaart.pages.cards import Cards
from sociale_kaart.pages.listing import PER_PAGE, Listing, Sheet
from sociale_kaart.pages.shell import Page
from sociale_kaart.pages.shelves import EVERYONE, Shelf, Shelves
from sociale_kaart.pages.theme import Theme
from sociale_kaart.settings import Settings

NARROWING = {"dag": "dag", "wijk": "wijk", "kosten": "prijs"}
"""The facets by which people narrow a list, and what one chooses from each."""


@dataclass(frozen=True, slots=True)
class Way:
    """A link to another list."""

    url: str
    label: str
    aantal: int


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a list, the same on each of its pages."""

    titel: str
    uitleg: str
    terug: tuple[tuple[str, str], ...]
    zoeken: str
    """The finder with this choice made."""
    verder: tuple[Way, ...] = ()
    """The same list, narrowed by kosten."""


@dataclass(frozen=True, slots=True)
class Part:
    """Of a list, under a heading of its own."""

    kop: str
    kaarten: Sequence[Markup]
    meer: Way | None = None
    """Where all of it can be found."""


@dataclass(frozen=True)
class FacetPages:
    catalogue: Catalogue
    shelves: Shelves
    settings: Settings
    theme: Theme
    cards: Cards

    def __iter__(self) -> Iterator[Page]:
        for of in self.shelves:
            yield self.index(of)
            for shelf in self.shelves.of(of.id):
                yield from self.term_pages(shelf)

    def index(self, of: Facet) -> Page:
        words = self.catalogue.vocabulary(of)
        shelves = self.shelves.of(of.id)
        main = self.theme.template("pages/facet-index.html").render(
            words=words, facet=of, shelves=shelves
        )
        return Page(f"{of.pad}/", words.label, words.uitleg, main, section="zoeken/")

    def term_pages(self, shelf: Shelf) -> Iterator[Page]:
        pairs = tuple(self.shelves.pairs(shelf)) if shelf.facet.id == "doelgroep" else ()
        way_back = (f"{shelf.facet.pad}/", self.catalogue.vocabulary(shelf.facet).label)
        heading = Heading(
            titel=shelf.titel,
            uitleg=shelf.uitleg,
            terug=(way_back,),
            zoeken=f"zoeken/?{shelf.facet.id}={shelf.term.id}",
            verder=tuple(Way(pair.url, kosten.label, pair.aantal) for kosten, pair in pairs),
        )
        yield from self._list(heading, shelf)
        for kosten, pair in pairs:
            narrowed = Heading(
                titel=f"{shelf.titel}: {kosten.in_zin}",
                uitleg=kosten.uitleg,
                terug=(way_back, (shelf.url, shelf.titel)),
                zoeken=f"{heading.zoeken}&kosten={kosten.id}",
            )
            yield from self._list(narrowed, pair)

    def _list(self, heading: Heading, shelf: Shelf) -> Iterator[Page]:
        in_order = (
            self._nearest(shelf, part) for part in (shelf.made_for, shelf.for_all, shelf.elders)
        )
        listing = Listing(shelf.url, *in_order)
        elsewhere = self.theme.macro("ways")(self.shelves.of(shelf.facet.id), shelf.term.id)
        for sheet in listing.sheets():
            yield self._page(heading, shelf, sheet, elsewhere)

    def _page(self, heading: Heading, shelf: Shelf, sheet: Sheet, elsewhere: Markup) -> Page:
        number = sheet.paging.nummer
        title = heading.titel if number == 1 else f"{heading.titel}, bladzijde {number}"
        main = self.theme.template("pages/facet.html").render(
            heading=heading,
            kies=_not_chosen(shelf),
            shelf=shelf,
            paging=sheet.paging,
            delen=self._parts(shelf, sheet),
            ergens_anders=elsewhere,
        )
        return Page(sheet.url, title, heading.uitleg, main, section="zoeken/")

    def _nearest(self, shelf: Shelf, offers: Iterable[Offer]) -> Sequence[Offer]:
        """In the order of the finder, and of a wijk what is there before the rest."""
        of_wijk = shelf.facet.id == "wijk"

        def distance(offer: Offer) -> tuple[int, int]:
            return nabij(offer, shelf.term) if of_wijk else 0, self._ranks[offer.id]

        return sorted(offers, key=distance)

    @cached_property
    def _ranks(self) -> Mapping[str, int]:
        today, months = self.catalogue.today, self.settings.controle_na_maanden
        return {offer.id: rang(offer, today, months) for offer in self.catalogue.findable}

    def _parts(self, shelf: Shelf, sheet: Sheet) -> list[Part]:
        own = self._under(shelf.kop, shelf, sheet.offers)
        rest = self._under("Voor iedereen", shelf, sheet.rest)
        if len(shelf.for_all) > PER_PAGE:
            rest[-1:] = [replace(last, meer=self._rest_list(shelf)) for last in rest[-1:]]
        elsewhere = f"{len(shelf.elders)} alleen in een andere regio"
        return [*own, *rest, *self._under(elsewhere, shelf, sheet.elders)]

    def _under(self, heading: str, shelf: Shelf, offers: Sequence[Offer]) -> list[Part]:
        """One part, and of a wijk one for each distance."""
        if shelf.facet.id != "wijk":
            return [self._part(heading, offers)] if offers else []
        headings = self._by_distance(shelf)
        by_distance = groupby(offers, key=lambda offer: nabij(offer, shelf.term))
        return [self._part(headings[distance], part) for distance, part in by_distance]

    def _part(self, heading: str, offers: Iterable[Offer]) -> Part:
        return Part(heading, [self.cards(offer) for offer in offers])

    def _by_distance(self, shelf: Shelf) -> Mapping[Nabij, str]:
        elsewhere = len(shelf.made_for) - shelf.hier
        return {
            Nabij.HIER: f"{shelf.hier} in {shelf.term.label}",
            Nabij.ELDERS: f"{elsewhere} ergens anders, voor mensen uit {shelf.term.label}",
            Nabij.GEMEENTE: f"Voor heel {self.settings.gemeente}",
            Nabij.VERDER: "Voor een regio of heel Nederland",
        }

    def _rest_list(self, shelf: Shelf) -> Way:
        """Where all of what is for everyone can be found."""
        if shelf.facet.id == "wijk":
            return Way(f"zoeken/?wijk={shelf.term.id}", "Bekijk alle", shelf.aantal)
        url = f"kosten/{shelf.kosten.id}/" if shelf.kosten else f"{shelf.facet.pad}/{EVERYONE}/"
        return Way(url, "Bekijk alle", len(shelf.for_all))


def _not_chosen(shelf: Shelf) -> Mapping[str, str]:
    chosen = {shelf.facet.id, "kosten" if shelf.kosten else ""}
    return {one: word for one, word in NARROWING.items() if one not in chosen}
