"""What a device keeps of the map: its pages, what they load, and what the finder needs.

It is the map without the sensitive offers: on a device that people share nothing may be left of
those, not even a name in a list. What the site made of each other offer is not made again. Pages
keep their links from the root, as `="~/zoeken/"`: the device knows where the map stands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.offline.pages import instead_pages
from sociale_kaart.pages.compare import compare_page
from sociale_kaart.pages.facets import FacetPages
from sociale_kaart.pages.finder import URL, FinderPage
from sociale_kaart.pages.offers import OfferPages
from sociale_kaart.pages.paper import NO_PAPER, paper_pages
from sociale_kaart.pages.register import register_pages
from sociale_kaart.pages.saved_list import saved_list_page
from sociale_kaart.pages.shell import Page, Shell
from sociale_kaart.pages.shelves import Shelves
from sociale_kaart.pages.site import WHOLE, Site
from sociale_kaart.search import Search

LARGE = 5_000
"""Of a map larger than `WHOLE` the pages of the offers are not kept; of one larger than this, what
the finder needs is not kept either. So never more than about 1.5 MB comes over the line."""


@dataclass(frozen=True)
class Kept:
    site: Site
    search: Search
    written: Sequence[Page]
    """The pages that were written by hand."""

    @property
    def shell(self) -> Shell:
        return self.site.shell

    @property
    def stamped(self) -> tuple[str, str]:
        """The folders whose name holds a stamp."""
        return f"assets/{self.shell.theme.stamp}/", f"{self._data_in}/"

    @property
    def texts(self) -> dict[str, str]:
        """By address below the root of the site."""
        assets, finder = self.stamped
        kept = {assets + path: text for path, text in self.shell.theme.assets.texts.items()}
        if self.shell.settings.huisstijl:
            file = self.shell.settings.content / "pages" / self.shell.settings.huisstijl
            kept[self.shell.settings.huisstijl] = file.read_text("utf-8")
        if self._has_data:
            kept |= {str(file.path): file.content.decode() for file in self._finder.files()}
            kept |= {
                finder + file.path.name: file.content.decode()
                for file in self.search.showing(self._catalogue).files
            }
        return kept | {page.url: self.shell.html(page) for page in self._pages}

    @cached_property
    def _catalogue(self) -> Catalogue:
        return self.site.catalogue.without_sensitive()

    @cached_property
    def _finder(self) -> FinderPage:
        return self.site.finder.showing(self._catalogue)

    @property
    def _has_data(self) -> bool:
        return len(self._catalogue.findable) <= LARGE

    @cached_property
    def _data_in(self) -> str:
        """The search index is in the same folder. What is not kept is there with a connection."""
        return (self._finder if self._has_data else self.site.finder).finder.folder

    @property
    def _pages(self) -> Iterator[Page]:
        catalogue, settings, theme = self._catalogue, self.shell.settings, self.shell.theme
        yield from self.written
        yield self._finder.page(self._data_in, f"{self._data_in}/" if self._has_data else URL)
        yield compare_page(settings, theme, self._data_in)
        yield saved_list_page(settings, theme, self._data_in)
        yield from paper_pages(NO_PAPER, catalogue, settings, theme)
        yield from register_pages(catalogue, theme)
        shelves = Shelves(catalogue)
        lists = FacetPages(catalogue, shelves, settings, theme, self.site.cards)
        yield from map(lists.index, shelves)
        if len(catalogue.findable) <= WHOLE:
            yield from self._offers
        yield from instead_pages(settings, theme, catalogue.today)

    @property
    def _offers(self) -> Iterator[Page]:
        """Without what is like them: that weighs a third of a page, and may be sensitive."""
        catalogue, shell = self._catalogue, self.shell
        alone = OfferPages(catalogue, shell.settings, shell.theme, self.site.cards, verwant=0)
        for offer, page in zip(self.site.catalogue.offers, self.site.offers, strict=True):
            if offer.gevoelig:
                continue
            # An ended offer points to what is like it.
            ended = offer.beeindigd(catalogue.today)
            yield replace(alone.page(offer) if ended else page, head="", below="")
