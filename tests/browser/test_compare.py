"""Two to four offers beside each other."""

import re

import pypdfium2
import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.axe import assert_accessible
from tests.browser.conftest import DESKTOP, PHONE, NewPage
from tests.browser.finder import Finder

THREE = "?id=samen-eten-in-de-linde&id=buurttafel-op-de-brink&id=telefooncirkel"


def _ids(page: Page) -> list[str]:
    return re.findall(r"id=([a-z0-9-]+)", page.url)


def _tick(page: Page, place: int) -> str:
    card = page.locator("[data-lijst] > li").nth(place)
    card.get_by_role("checkbox").check()
    return card.get_attribute("data-offer-id") or ""


def test_ticking_two_brings_a_tray_that_leads_to_the_table(page: Page) -> None:
    Finder(page, "?wens=samen-eten")
    first = _tick(page, 0)
    tray = page.get_by_role("complementary", name="Vergelijken")
    expect(tray).to_contain_text("1 gekozen")
    expect(tray.get_by_role("link", name="Vergelijk")).to_be_hidden()
    second = _tick(page, 1)
    expect(tray).to_contain_text("2 gekozen")
    assert_accessible(page)
    tray.get_by_role("link", name="Vergelijk").click()
    expect(page.locator("thead th")).to_have_count(2)
    assert _ids(page) == [first, second]


def test_tray_stays_while_one_looks_further_and_can_be_emptied(page: Page) -> None:
    finder = Finder(page, "?wens=samen-eten")
    first = _tick(page, 0)
    finder.tick("kosten", "gratis")
    page.goto("/zoeken/?wens=samen-eten")
    tray = page.get_by_role("complementary", name="Vergelijken")
    expect(tray).to_contain_text("1 gekozen")
    box = page.locator(f"[data-offer-id='{first}']").get_by_role("checkbox")
    expect(box).to_be_checked()
    tray.get_by_role("button", name="Wis keuze").click()
    expect(tray).to_be_hidden()
    expect(box).not_to_be_checked()


def test_going_back_adds_nothing_that_nobody_chose(page: Page) -> None:
    Finder(page, "?q=samen+eten")
    chosen = [_tick(page, 0), _tick(page, 1)]
    page.locator("[data-lijst] > li").nth(2).get_by_role("link").first.click()
    expect(page).to_have_url(re.compile("/aanbod/"))
    page.go_back()
    page.wait_for_load_state("networkidle")
    tray = page.get_by_role("complementary", name="Vergelijken")
    expect(tray).to_contain_text("2 gekozen")
    tray.get_by_role("link", name="Vergelijk").click()
    expect(page.locator("thead th")).to_have_count(2)
    assert _ids(page) == chosen


def test_a_page_that_slept_shows_what_was_taken_away_meanwhile(page: Page) -> None:
    Finder(page, "?wens=samen-eten")
    _tick(page, 0)
    tray = page.get_by_role("complementary", name="Vergelijken")
    expect(tray).to_contain_text("1 gekozen")
    page.evaluate(
        """() => {
          sessionStorage.clear();
          dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
        }"""
    )
    expect(tray).to_be_hidden()
    expect(page.locator("[data-lijst] > li").first.get_by_role("checkbox")).not_to_be_checked()


@pytest.mark.parametrize("width", [992, 1280])
def test_on_a_large_screen_the_tray_names_what_one_can_take_away(
    new_page: NewPage, width: int
) -> None:
    page = new_page(screen={"width": width, "height": 900})
    finder = Finder(page, "?wens=samen-eten")
    chosen = [_tick(page, place) for place in range(4)]
    tray = page.get_by_role("complementary", name="Vergelijken")
    chips = tray.get_by_role("listitem").get_by_role("button")
    expect(chips).to_have_count(4)
    whole, empty, link = (
        part.bounding_box()
        for part in (
            tray,
            tray.get_by_role("button", name="Wis keuze"),
            tray.get_by_role("link", name="Vergelijk"),
        )
    )
    assert whole and empty and link
    assert whole["height"] <= 162
    assert empty["x"] + empty["width"] < link["x"]
    assert link["x"] + link["width"] <= width
    finder.tick("vorm", "individueel")
    expect(chips).to_have_count(4)
    chips.nth(1).click()
    expect(chips).to_have_count(3)
    expect(chips.nth(1)).to_be_focused()
    expect(tray.get_by_role("status")).to_have_text("3 gekozen")
    page.goto("/wens/samen-eten/")
    expect(chips).to_have_count(3)
    assert_accessible(page)
    tray.get_by_role("link", name="Vergelijk").click()
    expect(page.locator("thead th")).to_have_count(3)
    assert _ids(page) == [chosen[0], *chosen[2:]]


def test_more_than_four_cannot_be_ticked(page: Page) -> None:
    Finder(page)
    for place in range(4):
        _tick(page, place)
    expect(page.get_by_text("4 gekozen. Meer kan niet.")).to_be_visible()
    expect(page.locator("[data-lijst] > li").nth(4).get_by_role("checkbox")).to_be_disabled()


@pytest.mark.parametrize("large", [False, True], ids=["ordinary", "larger"])
def test_tray_of_a_phone_has_air_below_its_button(new_page: NewPage, large: bool) -> None:
    page = new_page(screen=PHONE)
    Finder(page)
    if large:
        page.get_by_role("button", name="Grotere letters").click()
    for place in range(4):
        _tick(page, place)
    tray = page.get_by_role("complementary", name="Vergelijken")
    expect(tray).to_contain_text("4 gekozen")
    whole, button, words, empty = (
        part.bounding_box()
        for part in (
            tray,
            tray.get_by_role("link", name="Vergelijk"),
            tray.get_by_role("status"),
            tray.get_by_role("button", name="Wis keuze"),
        )
    )
    assert whole and button and words and empty
    assert whole["y"] + whole["height"] - button["y"] - button["height"] >= 8
    assert button["width"] >= whole["width"] * 0.85
    assert empty["y"] < words["y"] + words["height"]
    assert words["y"] < empty["y"] + empty["height"]
    assert empty["y"] + empty["height"] <= button["y"]


IS_IN_VIEW = """() => {
  const focused = document.activeElement;
  if (focused.closest(".sk-tray, .sk-footer")) return true;
  const tray = document.querySelector(".sk-tray").getBoundingClientRect();
  return focused.getBoundingClientRect().bottom <= tray.top + 1;
}"""


def test_tray_never_covers_what_has_the_focus(page: Page) -> None:
    Finder(page)
    _tick(page, 0)
    _tick(page, 1)
    expect(page.get_by_role("complementary", name="Vergelijken")).to_be_visible()
    for _ in range(30):
        page.keyboard.press("Tab")
        # A busy machine scrolls a moment later than it moves the focus.
        page.wait_for_function(IS_IN_VIEW)


def test_tray_that_comes_late_does_not_cover_what_has_the_focus(new_page: NewPage) -> None:
    page = new_page(screen=PHONE)
    held: list[Route] = []
    page.route("**/tray.mjs", lambda route: held.append(route))
    Finder(page)
    with page.expect_request("**/tray.mjs"):
        _tick(page, 0)
    button = page.locator("[data-lijst] > li").nth(2).get_by_role("button")
    button.focus()
    button.evaluate("(it) => scrollBy(0, it.getBoundingClientRect().bottom - innerHeight)")
    held[0].continue_()
    expect(page.get_by_role("complementary", name="Vergelijken")).to_be_visible()
    page.wait_for_function(IS_IN_VIEW)


@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_link_shows_the_same_comparison_to_anyone(new_page: NewPage, screen: object) -> None:
    page = new_page(screen=screen)
    page.goto(f"/vergelijken/{THREE}")
    expect(page.locator("thead th")).to_have_count(3)
    costs = page.locator("tbody tr").filter(has=page.locator("th", has_text="Kosten"))
    expect(costs.locator("td")).not_to_have_count(0)
    assert_accessible(page)
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0


def test_equal_rows_are_said_once_and_can_be_hidden(page: Page) -> None:
    page.goto(f"/vergelijken/{THREE}")
    expect(page.locator("thead th")).to_have_count(3)
    equal = page.locator("tbody tr[data-gelijk]")
    assert equal.count() > 0
    expect(equal.first.locator("td")).to_contain_text("Alle drie: ")
    page.get_by_label("Toon alleen de verschillen").check()
    expect(equal.first).to_be_hidden()
    assert page.locator("tbody tr:visible").count() > 3


def test_a_name_that_is_said_once_keeps_its_capital(page: Page) -> None:
    page.goto("/vergelijken/?id=buurttuin-de-akkers&id=mannen-achter-de-pannen")
    row = page.locator("tbody tr").filter(has=page.locator("th", has_text="Van wie"))
    expect(row.locator("td")).to_have_text("Allebei: Welzijn Lindewaard")


def test_colour_marks_only_a_value_that_differs_from_all_others(page: Page) -> None:
    page.goto(f"/vergelijken/{THREE}")
    expect(page.locator("thead th")).to_have_count(3)
    rows = page.locator("tbody tr")
    assert page.locator("tbody mark").count() > 0
    assert all(row.locator("td:has(mark)").count() <= 1 for row in rows.all())
    page.goto("/vergelijken/?id=samen-eten-in-de-linde&id=telefooncirkel")
    expect(page.locator("thead th")).to_have_count(2)
    assert page.locator("tbody mark").count() == 0


KADE = "?id=avond-zonder-drank&id=de-kade-elke-dag-open&id=film-met-thee"


def _row(page: Page, name: str) -> Locator:
    return page.locator("tbody tr").filter(has=page.locator("th", has_text=name))


def test_only_the_line_that_differs_is_marked(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    page.goto(f"/vergelijken/{KADE}")
    expect(page.locator("thead th")).to_have_count(3)
    expect(_row(page, "Waar").locator("mark")).to_have_text(["Ook online"])
    expect(_row(page, "Waar").locator("td").nth(1)).to_contain_text("Havenkade 19")


def test_what_few_ask_for_has_a_row_when_it_is_known_of_one(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    page.goto(f"/vergelijken/{KADE}")
    expect(_row(page, "Ringleiding")).to_be_visible()
    expect(_row(page, "Talen")).to_contain_text("Arabisch")
    page.goto("/vergelijken/?id=eet-mee&id=telefooncirkel")
    expect(page.locator("thead th")).to_have_count(2)
    expect(_row(page, "Rolstoel")).to_be_visible()
    expect(_row(page, "Ringleiding")).to_be_hidden()
    expect(_row(page, "Talen")).to_be_hidden()


def test_names_stay_in_sight_on_a_large_screen(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    page.goto(f"/vergelijken/{KADE}")
    expect(page.locator("thead th")).to_have_count(3)
    _row(page, "Gecontroleerd").evaluate("row => row.scrollIntoView({ block: 'end' })")
    for name in page.locator("thead th a").all():
        expect(name).to_be_in_viewport(ratio=1)


WORDS_ON_TWO_LINES = """() => {
  const found = [];
  const texts = document.createTreeWalker(document.querySelector("table"), NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (const word of text.data.matchAll(/[^\\s-]+/g)) {
      const range = document.createRange();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const tops = [...range.getClientRects()].filter(({ width }) => width).map(({ top }) => top);
      if (new Set(tops.map(Math.round)).size > 1) found.push(word[0]);
    }
  }
  return found;
}"""


@pytest.mark.parametrize("large", [False, True], ids=["ordinary", "larger"])
@pytest.mark.parametrize("width", [360, 412, 1280])
def test_no_word_and_no_number_is_broken(new_page: NewPage, width: int, large: bool) -> None:
    page = new_page(screen={"width": width, "height": 800})
    page.goto(f"/vergelijken/{KADE}&id=koor-linde-zingt")
    expect(page.locator("thead th")).to_have_count(4)
    if large:
        page.get_by_role("button", name="Grotere letters").click()
    assert page.evaluate(WORDS_ON_TWO_LINES) == []


def test_a_printed_address_breaks_before_its_dots_only(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    page.goto("/vergelijken/?id=koor-linde-zingt&id=film-met-thee")
    mail = page.locator("tr[data-contact] a[href^='mailto']").first
    expect(mail).to_have_attribute("data-papier", "zingen\u200b@lindezingt\u200b.example")


UNKNOWN = "?id=eet-mee&id=samen-eten-in-de-linde&id=resto-vanharte&id=warm-aan-huis&id=bestaat-niet"


def test_what_nobody_knows_is_never_marked_and_never_compared(page: Page) -> None:
    page.goto(f"/vergelijken/{UNKNOWN}")
    expect(page.locator("thead th")).to_have_count(4)
    marked = page.locator("tbody mark").all_inner_texts()
    assert marked
    assert not [text for text in marked if "bekend" in text]
    access = page.locator("tbody tr").filter(has=page.locator("th", has_text="Rolstoel"))
    assert access.locator(".sk-compare__unknown").all_inner_texts() == ["Niet bekend"] * 3
    assert access.locator("mark").count() == 0


def test_each_can_be_reached(page: Page) -> None:
    page.goto("/vergelijken/?id=eet-mee&id=samen-eten-in-de-linde&id=post-actief")
    ways = ["Bekijk de website", "Bel 030 000 00 12", "Stuur een mail"]
    expect(page.locator("tr[data-contact] a")).to_have_text(
        [*ways, "Bel de Lindelijn: 030 000 00 00"]
    )


def test_four_fit_on_paper_with_every_word_whole(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    page.goto(f"/vergelijken/{UNKNOWN}")
    expect(page.locator("thead th")).to_have_count(4)
    page.emulate_media(media="print")
    expect(page.locator("[data-uitleg]")).to_be_visible()
    words = " ".join(page.locator("thead th a, tbody tr > *").all_inner_texts()).split()
    sheets = list(pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)))
    read = " ".join(sheet.get_textpage().get_text_range() for sheet in sheets)
    printed = {word.strip(":") for word in read.split()}
    assert [word for word in words if word.strip(":") not in printed] == []
    assert all(sheet.get_width() > sheet.get_height() for sheet in sheets)


def test_what_is_not_as_people_expect_stands_on_top(page: Page) -> None:
    page.goto("/vergelijken/?id=buurttuin-de-akkers&id=koor-linde-zingt&id=dagplek-de-huiskamer")
    warnings = page.locator("thead .sk-card__warning")
    expect(warnings.nth(0)).to_have_text("Dit ligt even stil.")
    expect(warnings.nth(1)).to_have_text("Er is een wachtlijst.")
    expect(warnings.nth(2)).to_be_hidden()
    when = page.locator("tbody tr").filter(has=page.locator("th", has_text="Wanneer"))
    expect(when).to_contain_text("We beginnen weer op zaterdag 6 maart 2027.")


def test_one_can_be_taken_away(page: Page) -> None:
    page.goto(f"/vergelijken/{THREE}")
    page.get_by_role("button", name="Haal weg: Telefooncirkel").click()
    expect(page.locator("thead th")).to_have_count(2)
    assert _ids(page) == ["samen-eten-in-de-linde", "buurttafel-op-de-brink"]
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_all_can_be_saved(page: Page) -> None:
    page.goto(f"/vergelijken/{THREE}")
    page.get_by_role("button", name="Bewaar in mijn lijst").click()
    page.get_by_role("link", name="Mijn lijst").click()
    expect(page.get_by_text("U hebt er 3 bewaard, alleen op dit toestel.")).to_be_visible()


def test_who_chose_nothing_is_shown_the_way(page: Page) -> None:
    page.goto("/vergelijken/")
    expect(page.get_by_role("link", name="Bekijk alles")).to_be_visible()
    assert_accessible(page)


def test_a_sensitive_offer_is_never_compared(page: Page) -> None:
    page.goto("/vergelijken/?id=praten-over-thuis&id=telefooncirkel&id=bestaat-niet")
    expect(page.locator("thead th")).to_have_count(1)
    assert _ids(page) == ["telefooncirkel"]


def test_what_has_stopped_is_told_and_is_no_longer_chosen(page: Page) -> None:
    chosen = ["zomerterras-aan-de-haven", "bestaat-niet", "telefooncirkel", "eet-mee"]
    page.goto("/zoeken/")
    page.evaluate(
        "ids => sessionStorage.setItem('sociale-kaart / vergelijken', JSON.stringify(ids))", chosen
    )
    page.goto("/vergelijken/")
    expect(page.locator("thead th")).to_have_count(2)
    note = page.locator("[data-weg]")
    expect(note).to_contain_text("«Zomerterras aan de haven» is gestopt.")
    expect(note).to_contain_text("1 van uw keuzes staat niet meer op de kaart.")
    assert_accessible(page)
    page.goto("/vergelijken/")
    expect(page.locator("thead th")).to_have_count(2)
    expect(note).to_be_hidden()


def test_differences_need_two(page: Page) -> None:
    page.goto("/vergelijken/?id=zomerterras-aan-de-haven&id=telefooncirkel")
    expect(page.locator("thead th")).to_have_count(1)
    expect(page.get_by_text("Kies twee tot vier plekken")).to_be_visible()
    expect(page.get_by_label("Toon alleen de verschillen")).to_be_hidden()
