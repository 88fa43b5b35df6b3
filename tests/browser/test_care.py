"""Care for who looks over a shoulder, and for who cannot read small letters."""

import re

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.axe import assert_accessible
from tests.browser.conftest import DESKTOP, PHONE, NewPage

SENSITIVE = "/aanbod/praten-over-thuis/"


@pytest.mark.expects_complaint("left the host: https://www.knmi.nl/")
def test_sensitive_page_can_be_left_at_once_and_back_does_not_return(page: Page) -> None:
    page.route("https://www.knmi.nl/", lambda route: route.fulfill(body="weer"))
    page.goto("/hulp/")
    page.goto(SENSITIVE)
    expect(page.locator("[data-module=quick-exit]")).to_have_attribute("data-started", "")
    page.get_by_role("link", name="Verlaat deze site snel").click()
    expect(page).to_have_url("https://www.knmi.nl/")
    page.go_back()
    expect(page).to_have_url(re.compile("/hulp/$"))


def test_way_out_stays_in_sight(page: Page) -> None:
    page.goto(SENSITIVE)
    page.mouse.wheel(0, 900)
    expect(page.get_by_role("link", name="Verlaat deze site snel")).to_be_in_viewport()
    assert_accessible(page)


def test_sensitive_page_cannot_be_saved_or_compared(page: Page) -> None:
    page.goto(SENSITIVE)
    article = page.locator("article")
    assert article.get_by_role("button", name="Bewaar").count() == 0
    assert article.get_by_role("checkbox").count() == 0


def test_ordinary_pages_have_no_alarm_on_them(page: Page) -> None:
    page.goto("/aanbod/telefooncirkel/")
    assert page.get_by_text("Verlaat deze site snel").count() == 0


def test_larger_letters_are_remembered_on_the_next_page(page: Page) -> None:
    page.goto("/zoeken/")
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    before = page.evaluate(size)
    page.get_by_role("button", name="Grotere letters").click()
    assert page.evaluate(size) > before * 1.2
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0
    page.goto("/aanbod/telefooncirkel/")
    button = page.get_by_role("button", name="Gewone letters")
    assert page.evaluate(size) > before * 1.2
    assert_accessible(page)
    button.click()
    assert page.evaluate(size) == before
    expect(page.get_by_role("button", name="Grotere letters")).to_be_focused()


TOP = "document.querySelector('main').getBoundingClientRect().top"


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_with_larger_letters_the_number_to_call_is_larger(new_page: NewPage, width: int) -> None:
    page = new_page(screen=ViewportSize(width=width, height=740))
    page.goto("/aanbod/samen-eten-in-de-linde/")
    number = page.locator(".sk-phone-line__number > span")
    menu = page.get_by_role("link", name="A tot Z")
    before = [part.bounding_box() for part in (number, menu)]
    page.get_by_role("button", name="Grotere letters").click()
    after = [part.bounding_box() for part in (number, menu)]
    wider = [
        new["width"] / old["width"] for old, new in zip(before, after, strict=True) if old and new
    ]
    assert wider[0] > 1.2
    assert (wider[1] > 1.2) == (width == 1280)
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_larger_letters_are_near_the_top_and_leave_the_page_its_room(new_page: NewPage) -> None:
    page = new_page(screen=PHONE)
    page.goto("/")
    button = page.get_by_role("button", name="Grotere letters")
    expect(button).to_be_in_viewport()
    before = page.evaluate(TOP)
    button.click()
    expect(page.locator("html.sk-larger")).to_have_count(1)
    assert page.evaluate(TOP) <= before * 1.2


IN_READING_ORDER = """() => {
  const places = [...document.querySelectorAll(".sk-header :is(a, button)")].map((part) => {
    const { left, top, bottom } = part.getBoundingClientRect();
    return { left, row: Math.round((top + bottom) / 2 / 24) };
  });
  const follows = (a, b) => b.row > a.row || (b.row === a.row && b.left > a.left);
  return places.slice(1).every((place, i) => follows(places[i], place));
}"""


def test_keyboard_walks_the_header_as_the_eye_does(page: Page) -> None:
    page.goto("/")
    assert page.evaluate(IN_READING_ORDER)


def test_header_of_a_phone_takes_two_rows(new_page: NewPage) -> None:
    page = new_page(screen=PHONE)
    page.goto("/")
    for _ in ("ordinary letters", "larger letters"):
        rows = page.locator(".sk-header__row").evaluate(
            "row => new Set([...row.children].map((it) => Math.round(it.offsetTop / 40))).size"
        )
        assert rows == 2
        page.locator("[data-letters]").click()


def test_without_javascript_there_are_no_dead_buttons(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP, javascript=False)
    for url in ("/", "/zoeken/", "/aanbod/telefooncirkel/", "/voor/mantelzorgers/"):
        page.goto(url)
        assert page.get_by_role("button").filter(visible=True).count() <= (url == "/"), url
        assert page.get_by_role("checkbox").filter(visible=True).count() == 0, url
