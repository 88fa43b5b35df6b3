"""What comes out of a printer: an offer on one sheet, in letters that can be read."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, NewPage
from tests.browser.server import Served

SMALLEST_LETTER = 11
"""In points."""
MOST_ON_TWO_SHEETS = 0.15


@pytest.fixture
def desktop(new_page: NewPage) -> Page:
    return new_page(screen=DESKTOP)


def sheets(page: Page) -> int:
    printed = page.pdf(prefer_css_page_size=True, format="A4")
    return len(re.findall(rb"/Type\s*/Page\b", printed))


def test_nearly_every_offer_is_one_sheet_and_none_is_more_than_two(
    desktop: Page, served: Served
) -> None:
    offers = sorted(path.parent.name for path in served.site.glob("aanbod/*/index.html"))
    counts = {}
    for offer in offers:
        desktop.goto(f"/aanbod/{offer}/")
        counts[offer] = sheets(desktop)
    longer = {offer: count for offer, count in counts.items() if count > 1}
    assert max(counts.values()) <= 2, longer
    assert len(longer) <= len(counts) * MOST_ON_TWO_SHEETS, longer


def test_nothing_on_the_sheet_is_smaller_than_eleven_points(desktop: Page) -> None:
    desktop.emulate_media(media="print")
    for url in ("/aanbod/samen-eten-in-de-linde/", "/aanbod/de-nachtlamp/", "/wens/samen-eten/"):
        desktop.goto(url)
        smallest = desktop.evaluate(
            """() => Math.min(...[...document.querySelectorAll("body *")]
                .filter((one) => one.checkVisibility() && one.innerText?.trim())
                .map((one) => parseFloat(getComputedStyle(one).fontSize)))"""
        )
        assert smallest * 72 / 96 >= SMALLEST_LETTER, url


def test_costs_and_phone_stand_once_on_the_sheet_with_the_whole_address(desktop: Page) -> None:
    desktop.emulate_media(media="print")
    desktop.goto("/aanbod/samen-eten-in-de-linde/")
    expect(desktop.get_by_text("€ 6,50 per keer").filter(visible=True)).to_have_count(1)
    address = desktop.locator(".sk-offer__website").evaluate(
        "one => getComputedStyle(one, '::after').content"
    )
    assert "https://" in address


def test_button_prints_the_page(page: Page) -> None:
    page.add_init_script("window.print = () => (document.title = 'afgedrukt');")
    for url in ("/aanbod/samen-eten-in-de-linde/", "/aanbod/praten-over-thuis/"):
        page.goto(url)
        page.get_by_role("button", name="Print deze bladzijde").click()
        expect(page).to_have_title("afgedrukt")


def test_address_of_a_card_is_written_out(desktop: Page) -> None:
    desktop.emulate_media(media="print")
    desktop.goto("/wens/samen-eten/")
    for name, part in (("Stuur een mail", "@"), ("Bekijk de website", "https://")):
        reach = desktop.locator(".sk-card__reach").filter(has_text=name).first
        assert part in reach.evaluate("one => getComputedStyle(one, '::after').content")


def test_finder_prints_what_was_found_and_no_choices(desktop: Page) -> None:
    desktop.emulate_media(media="print")
    desktop.goto("/zoeken/?wens=samen-eten")
    expect(desktop.locator("output")).to_have_text(re.compile(r"^\d+ resulta"))
    for part in (".sk-filters", ".sk-chip", "select", ".sk-finder__more", "button"):
        assert desktop.locator(part).filter(visible=True).count() == 0, part
