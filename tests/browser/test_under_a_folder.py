"""A municipality may put the map anywhere on its web server, also below an address of its own."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.server import serve


def test_the_map_works_below_an_address(browser: Browser, site: Path) -> None:
    with serve(site, under="/inwoners/kaart") as served:
        page = browser.new_page(base_url=served.url, locale="nl-NL")
        page.goto(f"{served.url}/")
        page.get_by_role("searchbox").first.fill("samen eten")
        page.keyboard.press("Enter")
        page.wait_for_url("**/inwoners/kaart/zoeken/**")
        offer = page.get_by_role("link", name="Samen eten in De Linde").first
        expect(offer).to_be_visible()
        offer.click()
        page.wait_for_url("**/inwoners/kaart/aanbod/samen-eten-in-de-linde/**")
        expect(page.get_by_role("heading", level=1)).to_have_text("Samen eten in De Linde")
        page.close()
        assert [answer for answer in served.answers if answer.status != 200] == []
