"""The filters on a phone."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import assert_accessible
from tests.browser.conftest import PHONE, NewPage
from tests.browser.finder import Finder


@pytest.fixture
def phone(new_page: NewPage) -> Page:
    return new_page(screen=PHONE)


def _open(page: Page) -> None:
    page.get_by_role("button", name=re.compile("^Filters")).click()
    expect(page.get_by_role("dialog", name="Filters")).to_be_visible()


def test_dialog_fills_the_screen_and_keeps_the_phone_number_in_sight(phone: Page) -> None:
    Finder(phone)
    _open(phone)
    dialog = phone.get_by_role("dialog", name="Filters")
    assert dialog.bounding_box() == {"x": 0, "y": 0, "width": 360, "height": 740}
    expect(dialog.locator("a[href='tel:+31300000000']")).to_be_in_viewport()
    expect(dialog.get_by_role("button", name=re.compile("^Toon .* resulta"))).to_be_in_viewport()
    assert dialog.evaluate("dialog => dialog.scrollHeight") == 740
    expect(dialog.get_by_role("heading", name="Filters")).to_be_focused()
    assert_accessible(phone)


NOT_BELOW_THE_FOOT = """() => {
  const foot = document.querySelector(".sk-filter-dialog__foot").getBoundingClientRect();
  return document.activeElement.getBoundingClientRect().bottom <= foot.top + 1;
}"""


@pytest.mark.parametrize("size", ["25px", "36px", "45px"])
def test_large_letters_leave_the_way_out_in_sight(phone: Page, size: str) -> None:
    Finder(phone)
    phone.evaluate("size => (document.documentElement.style.fontSize = size)", size)
    _open(phone)
    dialog = phone.get_by_role("dialog", name="Filters")
    show = dialog.get_by_role("button", name=re.compile("^Toon .* resulta"))
    for group in (dialog.locator("summary").last, dialog.locator("summary").first):
        group.focus()
        expect(show).to_be_in_viewport(ratio=1)
        expect(dialog.get_by_role("button", name="Wis alles")).to_be_in_viewport(ratio=1)
        phone.wait_for_function(NOT_BELOW_THE_FOOT)
    assert_accessible(phone)


def test_foot_tells_how_many_there_will_be(phone: Page) -> None:
    finder = Finder(phone)
    _open(phone)
    promised = finder.number_behind("wens", "samen-eten")
    finder.box("wens", "samen-eten").check()
    show = phone.get_by_role("button", name=f"Toon {promised} resultaten")
    show.click()
    expect(phone.get_by_role("heading", name="Gevonden")).to_be_focused()
    expect(phone.get_by_role("button", name="Filters (1)")).to_be_visible()


def test_escape_closes_it_keeps_the_choice_and_returns_the_focus(phone: Page) -> None:
    finder = Finder(phone)
    _open(phone)
    finder.box("wens", "samen-eten").check()
    finder.asked("wens", "samen-eten")
    phone.keyboard.press("Escape")
    expect(phone.get_by_role("dialog")).to_have_count(0)
    expect(phone.get_by_role("button", name="Filters (1)")).to_be_focused()


def test_back_closes_it_and_everything_is_as_before(phone: Page) -> None:
    finder = Finder(phone)
    before = finder.total
    _open(phone)
    finder.box("wens", "samen-eten").check()
    finder.asked("wens", "samen-eten")
    phone.go_back()
    expect(phone.get_by_role("dialog")).to_have_count(0)
    expect(phone.get_by_role("button", name="Filters", exact=True)).to_be_focused()
    expect(finder.count).to_have_text(re.compile(rf"^{before} resultaten"))
    assert phone.url.endswith("/zoeken/")


def test_who_only_looks_leaves_no_step_in_the_history(phone: Page) -> None:
    phone.goto("/hulp/")
    Finder(phone)
    _open(phone)
    phone.keyboard.press("Escape")
    expect(phone.get_by_role("dialog")).to_have_count(0)
    phone.go_back()
    expect(phone).to_have_url(re.compile("/hulp/$"))


def test_who_only_looks_stays_where_they_were(phone: Page) -> None:
    finder = Finder(phone, "?wens=praten")
    phone.evaluate("scrollTo(0, 300)")
    step = phone.evaluate("navigation.currentEntry.index")
    _open(phone)
    phone.keyboard.press("Escape")
    phone.wait_for_function("step => navigation.currentEntry.index === step", arg=step)
    phone.wait_for_timeout(200)
    finder.settled()
    assert phone.evaluate("scrollY") == 300


def test_page_behind_it_stands_still(phone: Page) -> None:
    Finder(phone)
    _open(phone)
    phone.mouse.move(180, 400)
    phone.mouse.wheel(0, 900)
    phone.wait_for_timeout(200)
    assert phone.evaluate("scrollY") == 0


def test_each_choice_is_explained_for_who_asks(phone: Page) -> None:
    Finder(phone)
    _open(phone)
    phone.get_by_role("button", name="Uitleg bij deze woorden").first.click()
    expect(phone.get_by_text("Aanschuiven aan tafel bij mensen uit de buurt.")).to_be_visible()


def test_a_link_to_choose_opens_the_groups_that_it_names(phone: Page) -> None:
    phone.goto("/wens/samen-eten/")
    phone.get_by_role("link", name="Kies ook een dag, wijk of prijs").click()
    dialog = phone.get_by_role("dialog", name="Filters")
    expect(dialog).to_be_visible()
    opened = dialog.locator("details[open] > summary")
    expect(opened).to_have_count(3)
    expect(opened).to_have_text(["Wat kost het?", "In welke wijk of welk dorp?", "Op welke dag?"])
    expect(phone).to_have_url(re.compile(r"/zoeken/\?wens=samen-eten$"))
    assert_accessible(phone)
    phone.keyboard.press("Escape")
    expect(phone.locator("output")).to_have_text(re.compile("^13 resulta"))


def test_on_a_large_screen_the_groups_stand_open_beside_the_list(new_page: NewPage) -> None:
    page = new_page()
    page.goto("/zoeken/?wens=samen-eten#kies=kosten")
    expect(page.locator(".sk-filters details[open]")).to_have_count(1)
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_label("Gratis").first).to_be_visible()
