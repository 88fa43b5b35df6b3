"""Typing in the finder: results at once, suggestions that can be picked."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import assert_accessible
from tests.browser.conftest import DESKTOP, NewPage
from tests.browser.finder import Finder


def test_typing_finds_while_one_types_and_leaves_one_step_in_the_history(page: Page) -> None:
    page.goto("/hulp/")
    finder = Finder(page)
    everything = finder.total
    finder.type("koffie")
    expect(page).to_have_url(re.compile(r"\?q=koffie$"))
    assert 0 < finder.total < everything
    page.go_back()
    expect(page).to_have_url(re.compile("/hulp/$"))


def test_a_typing_error_is_mended_and_told(page: Page) -> None:
    finder = Finder(page, "?q=eenzaamhied")
    assert finder.total > 0
    expect(page.get_by_text("Bedoelde u «eenzaamheid»?")).to_be_visible()


def test_what_no_map_holds_finds_nothing(page: Page) -> None:
    assert Finder(page, "?q=weerbericht").total == 0


def test_no_filter_is_offered_that_would_leave_nothing(page: Page) -> None:
    Finder(page, "?q=weerbericht")
    expect(page.get_by_role("navigation", name="Snel kiezen")).to_be_hidden()
    finder = Finder(page, "?q=wandelen")
    quick = page.get_by_role("navigation", name="Snel kiezen")
    offered = quick.get_by_role("link").all_inner_texts()
    assert "Gratis" in offered
    for label in offered:
        asked = page.url
        quick.get_by_role("link", name=label).click()
        expect(page).not_to_have_url(asked)
        finder.settled()
        assert finder.total > 0
        page.go_back()
        finder.settled()


def test_a_filter_that_is_typed_is_one_tap_away(page: Page) -> None:
    finder = Finder(page, "?q=koffie+op+dinsdag+met+de+mantelzorgers")
    quick = page.get_by_role("navigation", name="Snel kiezen")
    assert quick.get_by_role("link").all_inner_texts()[:2] == ["Mantelzorgers", "Dinsdag"]
    assert_accessible(page)
    quick.get_by_role("link", name="Dinsdag").click()
    finder.asked("dag", "dinsdag")
    expect(page.get_by_label("Wat zoekt u?")).to_have_value("koffie op met de mantelzorgers")
    quick.get_by_role("link", name="Mantelzorgers").click()
    finder.asked("doelgroep", "mantelzorgers")
    expect(page).to_have_url(
        re.compile(r"\?q=koffie\+op\+met\+de&doelgroep=mantelzorgers&dag=dinsdag$")
    )
    expect(quick.get_by_role("link", name="Dinsdag")).to_be_hidden()


def test_words_that_were_only_filters_leave_an_empty_field(page: Page) -> None:
    finder = Finder(page, "?q=mantelzorgers+iets")
    page.get_by_role("link", name="Mantelzorgers", exact=True).click()
    finder.asked("doelgroep", "mantelzorgers")
    expect(page.get_by_label("Wat zoekt u?")).to_have_value("")
    expect(page).to_have_url(re.compile(r"/zoeken/\?doelgroep=mantelzorgers$"))


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("dinsdag", "?dag=dinsdag"),
        ("noord", "?wijk=noord"),
        ("dinsdagavond", "?dag=dinsdag&dagdeel=avond"),
        ("gratis in noord", "?kosten=gratis&wijk=noord"),
    ],
)
def test_who_types_only_filters_finds_what_ticking_them_finds(
    new_page: NewPage, typed: str, address: str
) -> None:
    page = new_page(screen=DESKTOP)
    ticked = Finder(page, address)
    wanted = (ticked.total, ticked.ids)
    chips = page.locator(".sk-finder__chosen .sk-chip")
    names = chips.all_inner_texts()
    finder = Finder(page, f"?q={typed}")
    assert (finder.total, finder.ids) == wanted
    assert chips.all_inner_texts() == names
    expect(page.get_by_label("Wat zoekt u?")).to_have_value(typed)
    assert_accessible(page)


def test_a_filter_that_was_typed_is_taken_away_like_any_other(page: Page) -> None:
    finder = Finder(page, "?q=dinsdag")
    page.get_by_role("button", name="Dinsdag weghalen").click()
    expect(page).to_have_url(re.compile(r"/zoeken/$"))
    finder.settled()
    expect(page.get_by_label("Wat zoekt u?")).to_have_value("")
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?q=dinsdag$"))
    expect(page.get_by_role("button", name="Dinsdag weghalen")).to_be_visible()
    page.get_by_role("button", name="Wis alles").click()
    expect(page).to_have_url(re.compile(r"/zoeken/$"))
    expect(page.get_by_label("Wat zoekt u?")).to_have_value("")


def test_other_words_take_the_place_of_a_filter_that_was_typed(page: Page) -> None:
    finder = Finder(page)
    finder.type("dinsdag")
    expect(page.get_by_role("button", name="Dinsdag weghalen")).to_be_visible()
    page.get_by_label("Wat zoekt u?").fill("wandelen")
    expect(page).to_have_url(re.compile(r"\?q=wandelen$"))
    finder.settled()
    expect(page.get_by_role("button", name="Dinsdag weghalen")).to_be_hidden()


def test_with_another_filter_the_one_that_was_typed_stays(page: Page) -> None:
    finder = Finder(page, "?q=dinsdag")
    with finder.filters():
        expect(finder.box("dag", "dinsdag")).to_be_checked()
    finder.tick("kosten", "gratis")
    expect(page).to_have_url(re.compile(r"/zoeken/\?kosten=gratis&dag=dinsdag$"))
    expect(page.get_by_label("Wat zoekt u?")).to_have_value("")


def test_who_wants_something_today_sees_what_is_today(page: Page) -> None:
    finder = Finder(page, "?q=vanavond")
    with finder.filters():
        expect(finder.box("dagdeel", "avond")).to_be_checked()


def test_who_asks_for_anything_sees_everything(page: Page) -> None:
    everything = Finder(page).count.inner_text()
    expect(Finder(page, "?q=dichtbij").count).to_have_text(everything)


def test_a_filter_that_was_typed_can_be_searched_as_a_word(page: Page) -> None:
    finder = Finder(page, "?q=gratis&plek=online")
    page.get_by_role("link", name="Zoek liever op de tekst «gratis»").click()
    expect(page.get_by_label("Wat zoekt u?")).to_have_value('"gratis"')
    finder.settled()
    expect(page.get_by_role("button", name="Online weghalen")).to_be_visible()
    expect(page.get_by_role("button", name="Gratis weghalen")).to_be_hidden()
    expect(page.get_by_role("link", name="Gratis", exact=True)).to_be_visible()
    page.go_back()
    expect(page.get_by_role("button", name="Gratis weghalen")).to_be_visible()


@pytest.mark.parametrize(
    "told", ["mijn vrouw is dood ik zit maar alleen", "moeder wil niet naar een groep"]
)
def test_what_someone_tells_offers_no_filter(new_page: NewPage, told: str) -> None:
    page = new_page(screen=DESKTOP)
    assert Finder(page, f"?q={told}").total > 0
    assert page.locator(".sk-finder__shortcuts [data-q]").count() == 0


def test_half_a_name_is_no_filter(page: Page) -> None:
    Finder(page, "?q=mensen")
    assert page.locator(".sk-finder__shortcuts [data-q]").count() == 0


def test_found_words_are_marked(page: Page) -> None:
    Finder(page, "?q=wandelen")
    assert page.locator(".sk-card mark").count() > 0


def test_suggestions_are_picked_with_the_arrows(page: Page) -> None:
    finder = Finder(page)
    finder.type("samen et")
    field = page.get_by_role("combobox", name="Wat zoekt u?")
    expect(field).to_have_attribute("aria-expanded", "true")
    options = page.get_by_role("listbox", name="Suggesties").get_by_role("option")
    expect(options.first).to_have_text("Samen eten")
    assert_accessible(page)
    page.keyboard.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(field).to_be_focused()
    page.keyboard.press("Enter")
    finder.asked("wens", "samen-eten")
    assert "q=" not in page.url
    expect(page.get_by_role("heading", name="Gevonden")).to_be_focused()


def test_half_a_word_that_will_find_something_is_no_dead_end(page: Page) -> None:
    finder = Finder(page)
    everything = finder.count.inner_text()
    finder.type("iem")
    expect(page.get_by_role("option", name="Iemand op bezoek")).to_be_visible()
    expect(finder.count).to_have_text(everything)
    page.keyboard.press("Enter")
    expect(finder.count).to_have_text(re.compile("^0 resultaten"))


def test_the_name_of_an_offer_leads_straight_to_it(page: Page) -> None:
    finder = Finder(page)
    finder.type("telefooncirk")
    page.get_by_role("option", name="Telefooncirkel").first.click()
    expect(page).to_have_url(re.compile(r"/aanbod/telefooncirkel/$|/zoeken/\?q="))


def test_escape_closes_the_suggestions_and_keeps_the_words(page: Page) -> None:
    finder = Finder(page)
    finder.type("samen")
    suggestions = page.get_by_role("listbox", name="Suggesties")
    expect(suggestions).to_be_visible()
    page.keyboard.press("Escape")
    expect(suggestions).to_be_hidden()
    expect(page.get_by_label("Wat zoekt u?")).to_have_value("samen")


def test_suggestions_are_as_wide_as_the_field_and_its_button(page: Page) -> None:
    """Beside the button, a long suggestion takes two lines on a phone."""
    Finder(page).type("samen")
    suggestions = page.get_by_role("listbox", name="Suggesties").bounding_box()
    field = page.get_by_label("Wat zoekt u?").bounding_box()
    button = page.get_by_role("button", name="Zoek", exact=True).bounding_box()
    assert suggestions and field and button
    assert suggestions["x"] == field["x"]
    assert suggestions["width"] == button["x"] + button["width"] - field["x"]


def test_enter_moves_to_what_was_found(page: Page) -> None:
    Finder(page)
    page.get_by_label("Wat zoekt u?").fill("wandelen")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Gevonden")).to_be_focused()
    expect(page).to_have_url(re.compile(r"\?q=wandelen$"))


def test_who_is_in_need_sees_first_whom_to_call(page: Page) -> None:
    Finder(page, "?q=ik wil dood")
    call = page.get_by_role("alert").filter(has_text="Nu met iemand praten?")
    expect(call).to_be_visible()
    expect(call.get_by_role("link", name="113")).to_have_attribute("href", "tel:113")
    assert_accessible(page)
    box, card = call.bounding_box(), page.locator(".sk-card").first.bounding_box()
    assert box and card and box["y"] + box["height"] <= card["y"]
    page.get_by_label("Wat zoekt u?").fill("koffie")
    expect(call).to_be_hidden()


@pytest.mark.parametrize("typing", [False, True], ids=["arrives", "types"])
def test_who_is_in_need_and_finds_nothing_does_not_read_that(page: Page, typing: bool) -> None:
    if typing:
        Finder(page).type("ik wil niet meer")
    else:
        Finder(page, "?q=ik wil niet meer")
    expect(page.get_by_text("Nu met iemand praten?").first).to_be_visible()
    expect(page.get_by_text("Dit hebben we nog niet.")).to_be_hidden()


def test_search_from_the_home_page_arrives_with_its_question(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    page.goto("/")
    page.get_by_role("searchbox", name="Wat zoekt u?").fill("breien")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/zoeken/\?q=breien$"))
    expect(page.locator("output")).to_have_text(re.compile(r"^[1-9]\d* resulta"))
    expect(page.get_by_label("Wat zoekt u?")).to_have_value("breien")
