"""An old browser, a slow line, a file that does not come: nobody gets another answer than they
asked for, and everybody is told whom to call."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import DESKTOP, PHONE, NewPage
from tests.browser.finder import Finder

COMPARISON = "/vergelijken/?id=eet-mee&id=telefooncirkel"
SHARED = "/lijst/#eet-mee,telefooncirkel"
FAILS = pytest.mark.expects_complaint("ERR_FAILED", "kan niet verder")


def block(page: Page, file: str) -> None:
    page.route(f"**/{file}", lambda route: route.abort())


def change_style(page: Page, before: str, after: str) -> None:
    """As if the style sheets say `after`, for what a browser does not know."""

    def answer(route: Route) -> None:
        response = route.fetch()
        text = response.text()
        assert before in text
        route.fulfill(response=response, body=text.replace(before, after))

    page.route("**/kaart.css", answer)


def told(page: Page) -> None:
    """What is wrong, and whom to call; but not what belongs to another question."""
    note = page.locator("div[data-fout]")
    expect(note).to_be_visible()
    expect(note.locator("a[href^='tel:']")).to_be_visible()
    expect(note.get_by_role("button", name="Probeer het opnieuw")).to_be_visible()
    expect(page.locator("main .sk-card:visible")).to_have_count(0)


@FAILS
@pytest.mark.parametrize(
    "file", ["finder.mjs", "finding.mjs", "renew.mjs", "bits.mjs", "kolommen.json", "query.mjs"]
)
def test_a_question_whose_answer_fails_gets_no_other_answer(new_page: NewPage, file: str) -> None:
    page = new_page(screen=PHONE)
    block(page, file)
    page.goto("/zoeken/?q=eten")
    told(page)
    expect(page.locator("output")).to_be_hidden()
    expect(page.get_by_role("button", name=re.compile("^Toon"))).to_be_hidden()
    expect(page.get_by_label("Wat zoekt u?")).to_have_value("eten")


@FAILS
@pytest.mark.parametrize("url", [SHARED, COMPARISON])
@pytest.mark.parametrize("file", ["kept.mjs", "words.mjs", "kolommen.json"])
def test_a_list_or_comparison_that_fails_tells_it(page: Page, url: str, file: str) -> None:
    block(page, file)
    page.goto(url)
    told(page)
    page.unroute(f"**/{file}")
    page.get_by_role("button", name="Probeer het opnieuw").click()
    expect(page.locator("main [data-lijst], main [data-vergelijking]")).to_be_visible()
    expect(page.locator("div[data-fout]")).to_be_hidden()


@pytest.mark.expects_complaint("kan niet verder")
@pytest.mark.parametrize("url", ["/zoeken/?q=eten", SHARED, COMPARISON])
def test_a_browser_of_some_years_ago_is_told_whom_to_call(page: Page, url: str) -> None:
    page.add_init_script("delete Element.prototype.replaceChildren")
    page.goto(url)
    told(page)


def test_a_browser_of_2021_searches_filters_and_keeps(new_page: NewPage) -> None:
    page = new_page(screen=PHONE)
    page.add_init_script(
        "delete Array.prototype.at; delete String.prototype.at;"
        "delete window.HTMLDialogElement; delete HTMLFormElement.prototype.requestSubmit;"
    )
    assert 0 < Finder(page, "?wens=samen-eten").total < 40
    expect(page.get_by_role("button", name=re.compile("^Filters"))).to_be_hidden()
    assert 0 < Finder(page, "?q=samen eten").total < 60
    page.goto(SHARED)
    expect(page.locator(".sk-saved__offer")).to_have_count(2)
    page.goto(COMPARISON)
    expect(page.locator(".sk-compare__table")).to_be_visible()


@FAILS
def test_what_cannot_be_saved_has_no_button_to_save(page: Page) -> None:
    block(page, "acties.mjs")
    page.goto("/aanbod/eet-mee/")
    expect(page.locator("[data-failed]").first).to_be_attached()
    expect(
        page.locator(".sk-acties__save, .sk-acties__compare").locator("visible=true")
    ).to_have_count(0)


def test_without_scripts_an_old_browser_shows_nothing_that_is_deaf(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP, javascript=False)
    change_style(page, "(scripting:none)", "(unheard-of:none)")
    page.goto("/zoeken/")
    expect(page.locator("noscript > .sk-lead")).to_be_visible()
    deaf = (
        ".sk-search-field__row, .sk-filters, .sk-finder__tools, .sk-finder__more, .sk-acties__save"
    )
    for part in page.locator(f"{deaf}, .sk-acties__compare, [data-letters]").all():
        expect(part).to_be_hidden()


def test_print_is_as_ever_where_a_selector_is_not_known(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    change_style(page, ":has(", ":unheard-of(")
    page.goto("/aanbod/eet-mee/")
    page.emulate_media(media="print")
    for part in (".sk-header__menu", ".sk-footer", ".sk-breadcrumb", ".sk-acties__save"):
        expect(page.locator(part).first).to_be_hidden()
    page.emulate_media(media="screen")
    page.route(
        "**/lijst.css",
        lambda route: route.fulfill(
            response=(one := route.fetch()), body=one.text().replace(":has(", ":unheard-of(")
        ),
    )
    page.goto(SHARED)
    expect(page.locator(".sk-saved__offer")).to_have_count(2)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    expect(page.locator(".sk-sheet")).to_be_visible()
    expect(page.locator("header.sk-header")).to_be_hidden()
    expect(page.locator(".sk-saved__offers")).to_be_hidden()


@FAILS
def test_no_empty_sheet_is_printed_when_the_list_fails(page: Page) -> None:
    block(page, "kolommen.json")
    page.goto(SHARED)
    told(page)
    page.emulate_media(media="print")
    expect(page.locator(".sk-sheet")).to_be_hidden()
    expect(page.locator("div[data-fout]")).to_be_visible()


def test_while_the_answer_comes_nothing_of_another_is_shown(page: Page) -> None:
    """And every file that the answer needs is asked for before one of them came."""
    held: dict[str, Route] = {}
    page.route("**/*.mjs", lambda route: held.update({route.request.url.rsplit("/", 2)[-1]: route}))
    page.goto("/zoeken/?q=eten", wait_until="commit")
    expect(page.get_by_label("Wat zoekt u?")).to_have_value("eten")
    expect(page.locator("output")).to_have_text("Even zoeken …")
    expect(page.locator("main .sk-card:visible")).to_have_count(0)
    expect(page.get_by_role("button", name=re.compile("^Toon .* meer"))).to_be_hidden()
    assert {"finding.mjs", "bits.mjs", "engine.mjs", "query.mjs", "compounds.mjs"} <= held.keys()
    page.unroute("**/*.mjs")
    page.reload()
    expect(page.locator("output")).to_have_text(re.compile(r"^\d\d? resultaten"))


@pytest.mark.parametrize("file", ["finder.mjs", "kolommen.json"])
def test_what_is_typed_before_the_answer_comes_is_not_lost(page: Page, file: str) -> None:
    held: list[Route] = []
    page.route(f"**/{file}", lambda route: held.append(route), times=1)
    with page.expect_request(f"**/{file}"):
        page.goto("/zoeken/?q=eten", wait_until="commit")
    field = page.get_by_label("Wat zoekt u?")
    expect(field).to_have_value("eten")
    field.fill("wandelen")
    page.wait_for_timeout(300)
    for route in held:
        route.continue_()
    expect(page).to_have_url(re.compile(r"\?q=wandelen$"))
    expect(page.locator("output")).to_have_text(re.compile(r"^\d\d? resultaten"))
    expect(field).to_have_value("wandelen")


def test_the_first_letter_finds_what_was_found_before_it(page: Page) -> None:
    finder = Finder(page)
    everything = finder.ids
    field = page.get_by_label("Wat zoekt u?")
    title = page.locator("#resultaten")
    field.press_sequentially("w")
    expect(page).to_have_url(re.compile(r"\?q=w$"))
    page.wait_for_load_state("networkidle")
    expect(title).to_have_text("Gevonden")
    assert finder.ids == everything
    field.fill("eten")
    expect(page.locator("output")).to_have_text(re.compile(r"^\d\d resultaten"))
    meals = finder.ids
    field.press_sequentially(" w")
    expect(page).to_have_url(re.compile(r"\?q=eten\+w$"))
    page.wait_for_load_state("networkidle")
    expect(title).to_have_text("Gevonden")
    assert finder.ids == meals


@pytest.mark.parametrize("url", ["/lijst/", COMPARISON])
def test_the_name_of_a_button_begins_with_what_one_sees(page: Page, url: str) -> None:
    page.add_init_script(
        """localStorage.setItem("sociale-kaart / lijst", '["eet-mee", "telefooncirkel"]')"""
    )
    page.goto(url)
    expect(page.get_by_role("button", name="Haal weg: Eet Mee")).to_be_visible()
    other = page.locator("main button[aria-label]:visible").evaluate_all(
        """parts => parts.map((part) => [part.innerText.trim(), part.ariaLabel])
            .filter(([seen, name]) => !name.startsWith(seen))"""
    )
    assert other == []


@pytest.mark.parametrize("url", ["/hulp/", "/privacy/", "/toegankelijkheid/", "/zoeken/?q=xyzzy"])
def test_a_number_to_call_fits_a_small_screen_in_very_large_letters(
    new_page: NewPage, url: str
) -> None:
    page = new_page(screen=PHONE)
    change_style(page, "*,::before", "html{font-size:45px!important}*,::before")
    page.goto(url)
    if "?" in url:
        expect(page.locator(".sk-zero__call").last).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
