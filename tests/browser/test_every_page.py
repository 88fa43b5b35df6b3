"""Every kind of page, as people with different eyes, screens and habits meet it."""

from time import sleep

import pytest
from playwright.sync_api import Locator, Page, Route, ViewportSize, expect

from sociale_kaart.settings import Telefoonlijn
from tests.browser.axe import assert_accessible
from tests.browser.conftest import DESKTOP, PHONE, NewPage
from tests.browser.server import Served

KINDS = {
    "home": "/",
    "finder": "/zoeken/",
    "saved list": "/lijst/",
    "comparison": "/vergelijken/",
    "offer": "/aanbod/samen-eten-in-de-linde/",
    "unknown offer": "/aanbod/telefooncirkel/",
    "facet": "/voor/mantelzorgers/",
    "facet index": "/wens/",
    "register": "/a-z/",
    "booklet": "/boekje/",
    "changes since a booklet": "/boekje/wijzigingen/1/",
    "open data": "/data/",
    "hand-written": "/hulp/",
    "without internet": "/zonder-internet/",
}
FILLED_HERE = {"saved list", "comparison", "without internet"}
"""What stands on these pages follows from what the device keeps."""
NARROW = ViewportSize(width=320, height=640)

every_kind = pytest.mark.parametrize("url", KINDS.values(), ids=KINDS.keys())


@every_kind
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_page_breaks_no_rule_of_accessibility(
    new_page: NewPage, url: str, screen: ViewportSize, scheme: str
) -> None:
    page = new_page(screen=screen, scheme=scheme)
    page.goto(url)
    page.wait_for_load_state("networkidle")
    assert_accessible(page)


@every_kind
def test_page_never_scrolls_sideways(new_page: NewPage, url: str) -> None:
    for screen in (NARROW, PHONE, DESKTOP):
        page = new_page(screen=screen)
        page.goto(url)
        assert _sideways(page) == 0, screen


@every_kind
def test_page_never_scrolls_sideways_with_letters_twice_as_large(
    new_page: NewPage, url: str
) -> None:
    page = new_page(screen=NARROW)
    page.goto(url)
    page.evaluate("document.documentElement.style.fontSize = '225%'")
    assert _sideways(page) == 0


@every_kind
def test_phone_line_stands_on_top_and_can_be_called(
    page: Page, url: str, telefoonlijn: Telefoonlijn
) -> None:
    page.goto(url)
    line = page.locator(f"a[href='{telefoonlijn.nummer.uri}']").first
    box = line.bounding_box()
    assert box is not None
    assert box["y"] < 60
    assert telefoonlijn.nummer.tekst in _text(line)


@every_kind
def test_number_stands_on_one_line_with_the_full_stop_behind_it(
    new_page: NewPage, url: str
) -> None:
    page = new_page(screen=PHONE)
    page.goto(url)
    torn = page.locator("main a[href^='tel:']").evaluate_all(
        """links => links.filter((link) => {
          const after = document.createRange();
          const next = link.nextSibling;
          if (!link.checkVisibility()) return false;
          if (!/^[.,:;]/.test(next?.textContent ?? "")) return link.getClientRects().length > 1;
          after.setStart(next, 0);
          after.setEnd(next, 1);
          const box = after.getBoundingClientRect();
          return Math.abs(box.top - link.getBoundingClientRect().top) > box.height / 2;
        }).map((link) => link.parentElement.textContent)"""
    )
    assert torn == []


def test_footer_stands_at_the_foot_of_a_screen_that_the_page_does_not_fill(
    new_page: NewPage,
) -> None:
    page = new_page(screen=ViewportSize(width=1280, height=3000))
    page.goto("/wijk/")
    foot = page.locator("footer").evaluate("one => one.getBoundingClientRect().bottom")
    assert abs(foot - 3000) < 1


@every_kind
def test_page_reads_without_javascript(new_page: NewPage, url: str) -> None:
    page = new_page(screen=PHONE, javascript=False)
    page.goto(url)
    assert page.locator("h1").count() == 1
    assert page.locator("main").inner_text().strip()
    assert page.get_by_role("link", name="Ga naar de inhoud").count() == 1


@every_kind
def test_first_tab_skips_to_the_content_and_leaves_it_as_it_is(page: Page, url: str) -> None:
    _remember(page)
    page.goto(url)
    page.wait_for_load_state("networkidle")
    content = page.locator("main").inner_text()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Ga naar de inhoud")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("main :focus, footer :focus")).to_have_count(1)
    page.wait_for_load_state("networkidle")
    assert page.locator("main").inner_text() == content


@every_kind
def test_how_much_is_saved_stands_on_every_page(page: Page, url: str) -> None:
    _remember(page)
    page.goto(url)
    expect(page.get_by_role("link", name="Mijn lijst (3)")).to_be_visible()


@pytest.mark.parametrize("url", [KINDS[kind] for kind in KINDS if kind not in FILLED_HERE])
@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_nothing_jumps_for_who_has_larger_letters_and_a_list(
    new_page: NewPage, url: str, screen: ViewportSize
) -> None:
    page = new_page(screen=screen)
    _remember(page)
    page.add_init_script(
        """
        window.shift = 0;
        new PerformanceObserver((list) => {
          for (const { value } of list.getEntries()) window.shift += value;
        }).observe({ type: "layout-shift", buffered: true });
        """
    )
    page.route("**/start.*", _late)
    page.goto(url)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") > "20px"
    assert page.evaluate("window.shift") <= 0.01


@every_kind
def test_page_says_what_it_is(page: Page, url: str) -> None:
    page.goto(url)
    assert "Samen in Lindewaard" in page.title()
    description = page.locator("meta[name=description]").get_attribute("content")
    assert description is not None
    assert len(description) > 20
    assert page.locator("html").get_attribute("lang") == "nl"
    assert "Dit is een voorbeeld" in page.locator("body").inner_text()


def test_who_searches_without_javascript_hears_why_nothing_comes_and_where_to_look(
    new_page: NewPage,
) -> None:
    page = new_page(screen=PHONE, javascript=False)
    page.goto("/")
    page.get_by_label("Wat zoekt u?").fill("samen eten")
    page.get_by_role("button", name="Zoek").click()
    found = page.get_by_role("main")
    expect(page).to_have_url("/zoeken/?q=samen+eten")
    assert "Zoeken kan hier niet, want JavaScript staat uit." in found.inner_text()
    expect(found.get_by_role("link", name="030 000 00 00")).to_be_visible()
    assert page.locator(".sk-card").filter(visible=True).count() == 0
    found.get_by_role("link", name="Samen eten", exact=True).click()
    expect(page).to_have_url("/wens/samen-eten/")
    assert page.locator("main a[href*='zoeken/?']").filter(visible=True).count() == 0


@pytest.mark.expects_complaint("404")
def test_lost_visitor_gets_a_page_that_helps(page: Page, telefoonlijn: Telefoonlijn) -> None:
    page.goto("/aanbod/dit-bestaat-niet/")
    assert page.locator("a[href='/zoeken/']").count() > 0
    assert telefoonlijn.nummer.tekst in _text(page.locator("body"))
    assert_accessible(page)


@pytest.mark.parametrize(
    ("url", "most_bytes", "most_requests"),
    [
        ("/", 20_000, 6),
        ("/aanbod/samen-eten-in-de-linde/", 20_000, 6),
        ("/aanbod/telefooncirkel/", 20_000, 6),
        ("/zoeken/", 30_000, 30),
    ],
)
def test_page_is_light(
    new_page: NewPage, served: Served, url: str, most_bytes: int, most_requests: int
) -> None:
    page = new_page(screen=PHONE)
    before = len(served.answers)
    page.goto(url)
    page.wait_for_load_state("networkidle")
    weight = {answer.path: answer.sent for answer in served.answers[before:]}
    assert sum(weight.values()) <= most_bytes, weight
    assert len(weight) <= most_requests, weight


def _remember(page: Page) -> None:
    """Someone who was here before."""
    page.add_init_script(
        """
        localStorage.setItem("sociale-kaart letters", "groot");
        const three = ["telefooncirkel", "samen-eten-in-de-linde", "buurttafel-op-de-brink"];
        localStorage.setItem("sociale-kaart / lijst", JSON.stringify(three));
        """
    )


def _late(route: Route) -> None:
    """After all else, on a slow line."""
    sleep(0.4)
    route.continue_()


def _text(part: Locator) -> str:
    return part.inner_text().replace("\N{NO-BREAK SPACE}", " ")


def _sideways(page: Page) -> int:
    """How many pixels of the page stick out of the screen."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
