"""What people look for, they find: searches, filters and sorts on the example map, by name."""

import re

import pytest
from playwright.sync_api import Page, expect

from sociale_kaart.clock import today
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.facets import facet
from sociale_kaart.pipeline import build_catalogue
from tests.browser.finder import Finder
from tests.conftest import ROOT

SEARCHES = {
    "samen eten": {"eet-mee", "samen-eten-in-de-linde"},
    "schaken": {"schaken-aan-de-kade"},
    "zingen in een koor": {"koor-linde-zingt"},
    "iemand die elke dag belt": {"belcirkel-de-goedemorgen", "telefooncirkel"},
    "huis bezoek": {"activerend-huisbezoek", "huisbezoek-75-plus"},
    "mijn man is overleden": {"bezoekdienst-weduwen-weduwnaars", "55plus-club-weduwen-weduwnaars"},
    "ik wil beter nederlands leren": {"taalcafe"},
    "rolstoel vervoer": {"anwb-automaatje", "lindemobiel-haalt-u-op"},
    "hulp met brieven": {"post-op-tafel", "thuisadministratie"},
    "mantelzorg": {"mantelzorgsalon"},
}
FILTERS = {
    "wens": "bellen",
    "doelgroep": "mantelzorgers",
    "kosten": "gratis",
    "korting": "stadspas",
    "plek": "telefoon",
    "verwijzing": "huisarts",
}


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    built = build_catalogue(ROOT / "content", today())
    assert built.catalogue is not None
    return built.catalogue


@pytest.mark.parametrize(("question", "expected"), SEARCHES.items(), ids=SEARCHES.keys())
def test_who_searches_sees_it_among_the_first_three(
    page: Page, question: str, expected: set[str]
) -> None:
    assert expected <= set(Finder(page, f"?q={question}").ids[:3])


@pytest.mark.parametrize(("facet_id", "term"), FILTERS.items(), ids=FILTERS.keys())
def test_who_filters_gets_all_that_match_and_nothing_else(
    page: Page, catalogue: Catalogue, facet_id: str, term: str
) -> None:
    wanted = {offer.id for offer in catalogue.met(facet(facet_id), term)}
    finder = Finder(page, f"?{facet_id}={term}")
    assert finder.total == len(wanted)
    assert set(finder.ids) <= wanted
    assert len(finder.ids) == min(20, len(wanted))


def test_more_leads_to_the_last_card_of_every_wijk(page: Page, catalogue: Catalogue) -> None:
    more = page.get_by_role("button", name=re.compile(r"^Toon \d+ meer$"))
    for wijk in catalogue.termen(facet("wijk")):
        finder = Finder(page, f"?wijk={wijk.id}")
        for first in range(20, finder.total, 20):
            more.click()
            cards = page.locator("[data-lijst] > li, [data-ver] > ul > li")
            expect(cards).to_have_count(min(first + 20, finder.total))
            expect(cards.nth(first).locator("a").first).to_be_focused()
        expect(more).to_be_hidden()


def test_sorted_by_name_the_list_is_the_register_of_what_is_here(
    page: Page, catalogue: Catalogue
) -> None:
    assert Finder(page, "?sort=naam").ids == [offer.id for offer in catalogue.here[:20]]


def test_sorted_by_cost_nothing_dearer_comes_first(page: Page, catalogue: Catalogue) -> None:
    offers = {offer.id: offer for offer in catalogue.findable}
    shown = [offers[offer_id] for offer_id in Finder(page, "?wens=samen-eten&sort=kosten").ids]
    assert len(shown) > 5
    assert shown[-1].kosten.soort == "onbekend"
    a_month = [one.kosten.per_maand(one.wanneer.keren_per_maand) for one in shown]
    assert a_month == sorted(a_month)
    how = page.get_by_text("Wij rekenen uit wat u gemiddeld per maand betaalt")
    expect(how).to_be_visible()
    page.locator("[name=sort]").select_option("naam")
    expect(how).to_be_hidden()


def test_sorted_by_check_the_latest_comes_first(page: Page, catalogue: Catalogue) -> None:
    checks = {offer.id: offer.gecontroleerd.uiterlijk for offer in catalogue.findable}
    shown = [checks[offer_id] for offer_id in Finder(page, "?sort=gecontroleerd").ids]
    assert len(shown) == 20
    assert shown == sorted(shown, reverse=True)
