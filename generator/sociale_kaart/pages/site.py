"""Every page that follows from the catalogue, with the assets they share."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from sociale_kaart.exports.sitemap import robots, sitemap
from sociale_kaart.finder.facts import written_facts
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.output import OutputFile
from sociale_kaart.pages.cards import Cards
from sociale_kaart.pages.compare import compare_page
from sociale_kaart.pages.facets import FacetPages
from sociale_kaart.pages.finder import FinderPage
from sociale_kaart.pages.fixed import data_page, not_found_page
from sociale_kaart.pages.offers import OfferPages
from sociale_kaart.pages.paper import NO_PAPER, Paper, paper_pages
from sociale_kaart.pages.register import register_pages
from sociale_kaart.pages.saved_list import saved_list_page
from sociale_kaart.pages.shell import Page, Shell
from sociale_kaart.pages.shelves import Shelves
from sociale_kaart.pages.theme import Theme
from sociale_kaart.settings import Settings

WHOLE = 1_000
"""A map of up to so many offers is kept as a whole by devices, with the pages of the offers."""


@dataclass(frozen=True)
class Site:
    catalogue: Catalogue
    shell: Shell
    paper: Paper = NO_PAPER

    @property
    def settings(self) -> Settings:
        return self.shell.settings

    @property
    def theme(self) -> Theme:
        return self.shell.theme

    def files(self, other_urls: Iterable[str] = ()) -> Iterator[OutputFile]:
        """`other_urls`: hand-written pages, for the sitemap."""
        yield from self.finder.files()
        listed: list[tuple[str, str]] = [(url, "") for url in other_urls]
        for page in self._pages:
            yield self.shell.file(page)
            if page.index:
                listed.append((page.url, page.checked))
        yield from self.theme.files()
        yield sitemap(self.settings.site_url, listed)
        yield robots(self.settings.site_url)

    @cached_property
    def cards(self) -> Cards:
        return Cards(self.theme, self.settings, self.catalogue.today)

    @cached_property
    def finder(self) -> FinderPage:
        facts = written_facts(self.catalogue.today, self.settings.controle_na_maanden)
        return FinderPage(self.catalogue, self.settings, self.theme, self.cards, facts)

    @cached_property
    def offers(self) -> Iterable[Page]:
        """In the order of the catalogue. Devices keep those of a small map too, so they stay."""
        pages = OfferPages(self.catalogue, self.settings, self.theme, self.cards)
        return tuple(pages) if len(self.catalogue.findable) <= WHOLE else pages

    @property
    def _pages(self) -> Iterator[Page]:
        catalogue, settings, theme = self.catalogue, self.settings, self.theme
        yield from (
            self.finder.page(),
            compare_page(settings, theme, self.finder.finder.folder),
            saved_list_page(settings, theme, self.finder.finder.folder),
        )
        yield from self.offers
        yield from FacetPages(catalogue, Shelves(catalogue), settings, theme, self.cards)
        yield from register_pages(catalogue, theme)
        yield from paper_pages(self.paper, catalogue, settings, theme)
        yield data_page(settings, theme)
        yield not_found_page(settings, theme)
