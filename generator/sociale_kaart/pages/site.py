"""Every page that follows from the catalogue, with the assets they share."""

from collections.abc import Iterable, Iterator
from itertools import chain

from sociale_kaart.exports.sitemap import robots, sitemap
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


def render_site(
    catalogue: Catalogue,
    settings: Settings,
    theme: Theme,
    paper: Paper = NO_PAPER,
    other_urls: Iterable[str] = (),
) -> Iterator[OutputFile]:
    """`other_urls`: hand-written pages, for the sitemap."""
    shell = Shell(theme, settings)
    cards = Cards(theme, catalogue.today, settings.controle_na_maanden)
    finder = FinderPage(catalogue, settings, theme, cards)
    yield from finder.files()
    listed: list[tuple[str, str]] = [(url, "") for url in other_urls]
    found = (
        finder.page(),
        compare_page(settings, theme, finder.finder),
        saved_list_page(settings, theme, finder.finder),
    )
    for page in chain(found, pages(catalogue, settings, theme, cards, paper)):
        yield shell.file(page)
        if page.index:
            listed.append((page.url, page.checked))
    yield from theme.files()
    if settings.site_url:
        yield sitemap(settings.site_url, listed)
    yield robots(settings.site_url)


def pages(
    catalogue: Catalogue,
    settings: Settings,
    theme: Theme,
    cards: Cards,
    paper: Paper = NO_PAPER,
) -> Iterator[Page]:
    shelves = Shelves(catalogue)
    yield from chain(
        OfferPages(catalogue, settings, theme, cards),
        FacetPages(catalogue, shelves, settings, theme, cards),
        register_pages(catalogue, theme),
        paper_pages(paper, catalogue, settings, theme),
        (
            data_page(catalogue, settings, theme),
            not_found_page(settings, theme),
        ),
    )
