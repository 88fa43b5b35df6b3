"""What who has a booklet reads on the site: what to print, and what changed since."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from sociale_kaart.booklet import FORMATS, Edition
from sociale_kaart.errata import published, record
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.offer import Offer
from sociale_kaart.pages.paper import NO_PAPER, Paper, paper_pages
from sociale_kaart.pages.shell import Page
from sociale_kaart.pages.theme import Theme
from sociale_kaart.settings import Settings
from tests.pages.conftest import tree, words

JUNE = date(2026, 6, 15)

Render = Callable[[tuple[Offer, ...], tuple[Offer, ...]], tuple[Page, Page]]


@pytest.fixture(scope="module")
def since(make_catalogue: Callable[..., Catalogue], settings: Settings, theme: Theme) -> Render:
    """The page of the booklet and that of its changes."""

    def pages(before: tuple[Offer, ...], now: tuple[Offer, ...]) -> tuple[Page, Page]:
        uitgave, _ = record(make_catalogue(*before, today=JUNE), settings)
        catalogue = replace(make_catalogue(*now), uitgaven=(uitgave,))
        errata = tuple(published(catalogue, settings, lambda _: None))
        booklet, changes = paper_pages(Paper((), errata), catalogue, settings, theme)
        return booklet, changes

    return pages


def test_without_a_published_edition_the_page_asks_nothing(
    make_catalogue: Callable[..., Catalogue], settings: Settings, theme: Theme
) -> None:
    (page,) = paper_pages(NO_PAPER, make_catalogue(), settings, theme)
    assert "Hebt u het boekje al?" not in page.main


def test_the_booklet_says_how_much_changed_and_leads_there(
    make_offer: Callable[..., Offer], since: Render
) -> None:
    same = tuple(make_offer(f"plek-{number}") for number in range(3))
    booklet, changes = since(same, (*same, make_offer("film")))
    text = words(tree(booklet.main))
    assert "Uitgave 1, Winter 2026 Sindsdien is er 1 keer iets veranderd." in text
    assert "Er is een blad om erin te leggen." in text
    assert 'href="~/boekje/wijzigingen/1/"' in booklet.main
    assert changes.url == "boekje/wijzigingen/1/"


def test_the_changes_are_not_for_search_engines(
    make_offer: Callable[..., Offer], since: Render
) -> None:
    booklet, changes = since((make_offer(),), (make_offer(),))
    assert (booklet.index, changes.index) == (True, False)


def test_the_changes_tell_what_stopped_what_is_different_and_what_is_new(
    make_offer: Callable[..., Offer], since: Render
) -> None:
    same = tuple(make_offer(f"plek-{number}") for number in range(9))
    club = make_offer("club", naam="De club")
    tafel = make_offer("tafel", naam="De tafel")
    _, page = since(
        (*same, club, tafel),
        (*same, make_offer("tafel", naam="Aan tafel"), make_offer("film", naam="Film met thee")),
    )
    text = words(tree(page.main))
    assert "De club Dit is er niet meer." in text
    assert "De tafel Naam Was: De tafel Is nu: Aan tafel" in text
    assert "Voorwaarden Geen. Iedereen is welkom. Kosten Gratis. Telefoon 030 000 00 10" in text
    assert "Blad om te printen (A4)" in text


def test_a_new_number_can_be_called(make_offer: Callable[..., Offer], since: Render) -> None:
    same = tuple(make_offer(f"plek-{number}") for number in range(3))
    tafel = make_offer("tafel", contact={"telefoon": "030 000 00 12"})
    _, page = since((*same, make_offer("tafel")), (*same, tafel))
    assert "Telefoon Was: 030 000 00 10 Is nu: 030 000 00 12" in words(tree(page.main))
    assert 'href="tel:+31300000012"' in page.main


def test_when_nothing_changed_that_is_said_kindly(
    make_offer: Callable[..., Offer], since: Render
) -> None:
    booklet, page = since((make_offer(),), (make_offer(),))
    assert "Sindsdien is er niets veranderd. Uw boekje klopt nog." in words(tree(booklet.main))
    text = words(tree(page.main))
    assert "Dat klopt nog helemaal. Sinds 15 juni 2026 is er niets veranderd." in text
    assert "pdf" not in text


def test_when_much_changed_a_new_booklet_is_better(
    make_offer: Callable[..., Offer], since: Render
) -> None:
    booklet, page = since((make_offer(),), (make_offer("film", naam="Film met thee"),))
    assert "Neem liever een nieuw boekje." in words(tree(booklet.main))
    text = words(tree(page.main))
    assert "Er is veel veranderd." in text
    assert "Film met thee" in text
    assert "pdf" not in text


def edition(soort: str, deel: str, formaat: str, pages: int = 8) -> Edition:
    path = f"boekje/{deel or 'samen'}-{formaat}.pdf"
    return Edition(FORMATS[formaat], pages, 99_000, path, (), soort, deel)


@pytest.mark.parametrize(
    ("formaat", "pages", "advice"),
    [
        ("a5-drukvel", 4, "vouw in het midden."),
        ("a5-drukvel", 8, "Zet nietjes in de vouw."),
        ("a5-drukvel", 80, "Zet nietjes in de vouw."),
        ("a5-drukker", 80, "Geef dit bestand aan een drukker."),
        ("a5-drukker", 84, "Geef dit bestand aan een drukker. Laat het lijmen."),
        ("a5", 84, "voor wie zich laat voorlezen."),
    ],
)
def test_what_keeps_the_pages_together_is_said(formaat: str, pages: int, advice: str) -> None:
    assert edition("", "", formaat, pages).waarvoor.endswith(advice)


def test_parts_of_the_map_stand_in_a_list_per_wijk(
    make_catalogue: Callable[..., Catalogue], settings: Settings, theme: Theme
) -> None:
    editions = (
        edition("", "", "a5"),
        *(edition("wijk", wijk, form) for wijk in ("Noord", "Lindeloo") for form in ("a5", "a4")),
    )
    paper = Paper(editions, ())
    assert paper.whole == editions[:1]
    ((title, parts),) = paper.series
    assert title == "Per wijk of dorp"
    assert [[one.pad for one in part] for part in parts] == [
        ["boekje/Noord-a5.pdf", "boekje/Noord-a4.pdf"],
        ["boekje/Lindeloo-a5.pdf", "boekje/Lindeloo-a4.pdf"],
    ]
    page = next(iter(paper_pages(paper, make_catalogue(), settings, theme)))
    said = words(tree(page.main))
    assert (
        "Noord Boekje om te lezen (A5) : Noord pdf, 8 bladzijden, 99 kB "
        "Om te lezen op een scherm, en voor wie zich laat voorlezen." in said
    )
    assert page.main.count("<h3") == 3


def test_a_booklet_of_a_wijk_has_pictures_of_its_own(
    make_catalogue: Callable[..., Catalogue], settings: Settings, theme: Theme
) -> None:
    noord = replace(
        edition("wijk", "Noord", "a5-drukvel"), beelden=("boekje/a.png", "boekje/b.png")
    )
    page = next(iter(paper_pages(Paper((noord,), ()), make_catalogue(), settings, theme)))
    assert 'src="~/boekje/a.png"' in page.main
    assert 'alt="De voorkant van Noord"' in page.main
