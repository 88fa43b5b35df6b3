"""What a device keeps of the map: its pages, what they load, and what the finder needs.

The map is rendered once more, without the sensitive offers: on a device that people share nothing
may be left of those, not even a name in a list. Pages keep their links from the root, as
`="~/zoeken/"`: the device knows where the map stands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from sociale_kaart import search
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.offline.pages import instead_pages
from sociale_kaart.pages.cards import Cards
from sociale_kaart.pages.compare import compare_page
from sociale_kaart.pages.facets import FacetPages
from sociale_kaart.pages.finder import FinderPage
from sociale_kaart.pages.offers import OfferPages
from sociale_kaart.pages.paper import NO_PAPER, paper_pages
from sociale_kaart.pages.register import register_pages
from sociale_kaart.pages.saved_list import saved_list_page
from sociale_kaart.pages.shell import Page, Shell
from sociale_kaart.pages.shelves import Shelves

WHOLE = 1_000
"""Up to so many offers everything is kept; of a larger map the pages of the offers are not."""
LARGE = 5_000
"""Of a map that is larger still, what the finder needs is not kept either. So never more than about
1.5 MB comes over the line."""


@dataclass(frozen=True)
class Kept:
    complete: Catalogue
    shell: Shell
    written: Sequence[Page]
    """The pages that were written by hand."""

    @property
    def stamped(self) -> tuple[str, str]:
        """The folders whose name holds a stamp."""
        return f"assets/{self.shell.theme.stamp}/", f"{self._finder.finder.folder}/"

    @property
    def texts(self) -> dict[str, str]:
        """By address below the root of the site."""
        assets, finder = self.stamped
        kept = {assets + path: text for path, text in self.shell.theme.assets.texts.items()}
        if self.shell.settings.huisstijl:
            file = self.shell.settings.content / "pages" / self.shell.settings.huisstijl
            kept[self.shell.settings.huisstijl] = file.read_text("utf-8")
        if len(self._catalogue.findable) <= LARGE:
            kept |= {str(file.path): file.content.decode() for file in self._finder.files()}
            kept |= {
                finder + file.path.name: file.content.decode()
                for file in search.build(self._catalogue)
            }
        return kept | {page.url: self.shell.html(page) for page in self._pages}

    @cached_property
    def _catalogue(self) -> Catalogue:
        offers = (offer for offer in self.complete.offers if not offer.gevoelig)
        return replace(self.complete, offers=tuple(offers))

    @cached_property
    def _cards(self) -> Cards:
        months = self.shell.settings.controle_na_maanden
        return Cards(self.shell.theme, self._catalogue.today, months)

    @cached_property
    def _finder(self) -> FinderPage:
        return FinderPage(self._catalogue, self.shell.settings, self.shell.theme, self._cards)

    @property
    def _pages(self) -> Iterator[Page]:
        catalogue, settings, theme = self._catalogue, self.shell.settings, self.shell.theme
        finder = self._finder.finder
        yield from self.written
        yield self._finder.page(search_in=f"{finder.folder}/")
        yield compare_page(settings, theme, finder)
        yield saved_list_page(settings, theme, finder)
        yield from paper_pages(NO_PAPER, catalogue, settings, theme)
        yield from register_pages(catalogue, theme)
        shelves = Shelves(catalogue)
        lists = FacetPages(catalogue, shelves, settings, theme, self._cards)
        yield from map(lists.index, shelves)
        if len(catalogue.findable) <= WHOLE:
            for page in OfferPages(catalogue, settings, theme, self._cards, verwant=0):
                yield replace(page, head="")
        yield from instead_pages(settings, theme, catalogue.today)
