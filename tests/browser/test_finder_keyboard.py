"""The finder for who has no mouse, and for who hears the page instead of seeing it."""

import re

from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, PHONE, NewPage
from tests.browser.finder import Finder

WHERE = """() => {
  const at = document.activeElement;
  const part = at.closest(".sk-skip, .sk-phone-line, .sk-header, .sk-search-field, .sk-filters,"
    + " .sk-finder__sort, .sk-choices, .sk-card, .sk-finder__more");
  return part ? part.classList[0] : at.tagName;
}"""


def _stops(page: Page, until: str, most: int = 80) -> list[str]:
    """The parts of the page that Tab walks through, in order, up to the first of the last."""
    stops: list[str] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(WHERE)
        if stop not in stops[-1:]:
            stops.append(stop)
        if stop == until:
            return stops
    raise AssertionError(f"Tab never came to {until}: {stops}")


def test_tab_walks_from_the_skip_link_through_search_and_filters_to_the_cards(
    new_page: NewPage,
) -> None:
    page = new_page(screen=DESKTOP)
    Finder(page, "?wens=samen-eten")
    assert _stops(page, "sk-card") == [
        "sk-skip",
        "sk-phone-line",
        "sk-header",
        "sk-search-field",
        "sk-filters",
        "sk-finder__sort",
        "sk-choices",
        "sk-card",
    ]


def test_everything_can_be_done_with_the_keyboard_alone(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    finder = Finder(page)
    _stops(page, "sk-search-field")
    page.keyboard.type("wandelen")
    page.keyboard.press("Enter")
    finder.settled()
    expect(page.locator("#resultaten")).to_be_focused()
    finder.box("wens", "bewegen").focus()
    page.keyboard.press("Space")
    finder.asked("wens", "bewegen")
    expect(finder.box("wens", "bewegen")).to_be_focused()
    first = page.locator(".sk-card").first
    name = first.get_by_role("link").first.inner_text()
    _stops(page, "sk-card")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def test_on_a_phone_the_keyboard_stays_in_the_dialog_until_escape(new_page: NewPage) -> None:
    page = new_page(screen=PHONE)
    Finder(page)
    opener = page.get_by_role("button", name=re.compile("^Filters"))
    opener.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Filters")
    expect(dialog).to_be_visible()
    for _ in range(50):
        page.keyboard.press("Tab")
        assert page.evaluate(
            "document.activeElement === document.body || !!document.activeElement.closest('dialog')"
        )
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()


def test_a_screen_reader_hears_the_field_the_groups_and_the_number(page: Page) -> None:
    finder = Finder(page, "?wens=samen-eten")
    heard = page.locator(".sk-finder").aria_snapshot()
    assert 'heading "Wat zoekt u?" [level=1]' in heard
    assert 'combobox "Wat zoekt u?"' in heard
    assert 'heading "Gevonden" [level=2]' in heard
    assert f"status: {finder.total} resultaten" in heard
    assert 'list "Gekozen filters:"' in heard
    assert 'button "Samen eten weghalen"' in heard
    with finder.filters() as form:
        filters = form.aria_snapshot()
    assert 'group "Wat wilt u?"' in filters
    assert re.search(r'checkbox "Samen eten \d+" \[checked\]', filters)


def test_what_is_announced_is_said_once_and_by_one_voice(page: Page) -> None:
    finder = Finder(page)
    finder.tick("wens", "samen-eten")
    said = page.locator(".sk-finder [role=status]")
    expect(said).to_have_text(finder.count.inner_text())
    # The visible count is read by who goes there; it does not speak by itself.
    expect(finder.count).to_have_attribute("aria-live", "off")
