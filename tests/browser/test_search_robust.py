"""Whatever fails or is typed, there is an answer that helps."""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Request, Route, expect

from tests.browser.axe import assert_accessible
from tests.browser.conftest import DESKTOP, PHONE, NewPage
from tests.browser.finder import STATUS, Finder

INDEX = "**/zoeken/index.json"
ELSEWHERE = [
    "kapper",
    "pakketje kwijt",
    "fiets huren",
    "weerbericht",
    "parkeervergunning aanvragen",
    "wifi storing",
    "goedkope vliegtickets",
    "paspoort verlengen",
    "treintijden utrecht",
    "belasting auto",
    "nieuwe keuken",
    "hypotheekrente",
    "bekeuring betalen",
    "voetbaluitslagen",
    "laptop kapot",
    "recept appeltaart",
    "grofvuil ophalen",
    "openingstijden bouwmarkt",
    "vacature vrachtwagenchauffeur",
    "loterij winnen",
]
ODD = [
    "xqzv wjk " * 55,
    "z" * 500,
    "<script>document.title='kapot'</script>",
    "<img src=x onerror=document.title='kapot'>",
    "%E0%A4%A",
    "'; DROP TABLE offers; --",
    "💥" * 100,
    "\u202eetihw",
    "+-*/()[]{}^$.?|\\",
    "__proto__ constructor toString",
]


def ask(page: Page, text: str) -> int:
    """How many there are for this text, asked in a page that stays open."""
    finder = page.locator(".sk-finder")
    finder.evaluate("(element) => (element.querySelector('output').textContent = '')")
    page.get_by_label("Wat zoekt u?").fill(text)
    page.keyboard.press("Enter")
    expect(page.locator("output")).to_have_text(STATUS)
    found = STATUS.match(page.locator("output").inner_text())
    assert found
    return int(found[1])


def failure(page: Page) -> None:
    """Says what is wrong, with other ways and the phone line."""
    told = page.get_by_role("heading", name="Het zoeken lukt nu niet.")
    # Comes after a second load of the whole page.
    expect(told).to_be_visible(timeout=20_000)
    expect(page.locator(".sk-zero a[href^='tel:']:visible")).to_be_visible()
    expect(page.locator(".sk-zero a[href='../wens/']:visible")).to_be_visible()


def some_found(page: Page) -> None:
    """Some, not all."""
    some = re.compile(r"^[1-9]\d? resulta")
    expect(page.locator("output")).to_have_text(some, timeout=20_000)


def loads(page: Page) -> list[str]:
    """Grows with every time that the page is loaded."""
    found: list[str] = []

    def note(request: Request) -> None:
        if request.is_navigation_request():
            found.append(request.url)

    page.on("request", note)
    return found


def changed(change: Callable[[dict[str, Any]], object]) -> Callable[[Route], None]:
    def answer(route: Route) -> None:
        response = route.fetch()
        content = response.json()
        change(content)
        route.fulfill(response=response, json=content)

    return answer


older = changed(lambda head: head.update(offers="of another build"))


@pytest.mark.expects_complaint("kan niet verder")
def test_an_index_of_another_build_reloads_once_and_then_tells(page: Page) -> None:
    page.route(INDEX, older)
    loaded = loads(page)
    page.goto("/zoeken/?q=koffie")
    failure(page)
    page.wait_for_timeout(300)
    assert len(loaded) == 2
    page.get_by_label("Wat zoekt u?").fill("wandelen")
    page.wait_for_timeout(500)
    failure(page)
    assert len(loaded) == 2


def test_a_renewed_map_answers_the_same_question_after_its_reload(page: Page) -> None:
    loaded = loads(page)
    page.goto("/zoeken/")
    page.route(INDEX, older, times=1)
    page.get_by_label("Wat zoekt u?").fill("koffie")
    some_found(page)
    expect(page.get_by_label("Wat zoekt u?")).to_have_value("koffie")
    assert len(loaded) == 2


@pytest.mark.expects_complaint("404")
def test_a_page_whose_data_are_gone_reloads_with_what_was_ticked(new_page: NewPage) -> None:
    def of_yesterday(route: Route) -> None:
        response = route.fetch()
        body = re.sub(r"zoeken/kaart-\w+", "zoeken/kaart-gisteren", response.text())
        route.fulfill(response=response, body=body)

    page = new_page(screen=DESKTOP)
    page.route("**/zoeken/", of_yesterday, times=1)
    loaded = loads(page)
    page.goto("/zoeken/")
    page.get_by_role("checkbox", name=re.compile("^Samen eten")).check()
    expect(page).to_have_url(re.compile(r"[?&]wens=samen-eten"))
    some_found(page)
    expect(page.get_by_role("checkbox", name=re.compile("^Samen eten"))).to_be_checked()
    assert len(loaded) == 2


@pytest.mark.expects_complaint("404", "Failed to load module", "kan niet verder")
def test_a_script_that_is_gone_for_good_is_told_without_a_reload(page: Page) -> None:
    page.route("**/finding.mjs", lambda route: route.fulfill(status=404, body=""))
    loaded = loads(page)
    page.goto("/zoeken/?q=koffie")
    failure(page)
    assert len(loaded) == 1


def test_what_someone_does_before_the_scripts_come_is_done_then(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    held: list[Route] = []
    page.route("**/finder.mjs", lambda route: held.append(route))
    page.goto("/zoeken/", wait_until="commit")
    page.get_by_label("Wat zoekt u?").fill("koffie")
    page.get_by_role("checkbox", name=re.compile("^Samen eten")).check()
    for route in held:
        route.continue_()
    expect(page).to_have_url(re.compile(r"\?q=koffie&wens=samen-eten$"), timeout=20_000)
    some_found(page)


def test_a_question_while_data_still_load_is_answered(page: Page) -> None:
    def late(route: Route) -> None:
        page.wait_for_timeout(400)
        route.continue_()

    page.goto("/zoeken/")
    page.route(INDEX, late)
    page.route("**/kolommen.json", late)
    page.get_by_label("Wat zoekt u?").fill("koffie")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=koffie$"))
    some_found(page)
    assert page.locator("[data-lijst] mark").count() > 0


@pytest.mark.expects_complaint("500", "kan niet verder")
@pytest.mark.parametrize(
    "broken",
    [
        {"status": 500, "body": ""},
        {"body": "<html>Onderhoud</html>", "content_type": "text/html"},
        {"json": {"schema": 1}},
        {"json": None},
    ],
    ids=["server error", "no JSON", "not complete", "empty"],
)
def test_a_broken_index_is_told_and_asked_again(new_page: NewPage, broken: dict[str, Any]) -> None:
    page = new_page(screen=PHONE)
    page.route(INDEX, lambda route: route.fulfill(**broken))
    page.goto("/zoeken/?q=koffie")
    failure(page)
    assert_accessible(page)
    page.unroute(INDEX)
    page.get_by_role("button", name="Probeer het opnieuw").click()
    some_found(page)
    expect(page.locator(".sk-zero:visible")).to_have_count(0)


@pytest.mark.expects_complaint("ERR_INTERNET_DISCONNECTED", "kan niet verder")
def test_without_a_connection_the_page_stays_and_goes_on_when_it_is_back(page: Page) -> None:
    finder = Finder(page, "?wens=samen-eten")
    loaded = loads(page)
    page.context.set_offline(True)
    page.get_by_label("Wat zoekt u?").fill("koffie")
    failure(page)
    page.context.set_offline(False)
    page.get_by_label("Wat zoekt u?").fill("koffie drinken")
    some_found(page)
    finder.settled()
    expect(page.locator(".sk-zero:visible")).to_have_count(0)
    assert loaded == []


def test_questions_for_elsewhere_find_nothing_and_are_helped_on(page: Page) -> None:
    Finder(page)
    answered = {text: found for text in ELSEWHERE if (found := ask(page, text))}
    assert answered == {}
    zero = page.locator(".sk-zero")
    expect(page.get_by_role("heading", name="Dit hebben we nog niet.")).to_be_visible()
    expect(zero.get_by_text("Probeer het met één of twee andere woorden")).to_be_visible()
    expect(zero.locator("a[href^='tel:']")).to_be_visible()
    assert_accessible(page)
    zero.get_by_role("link", name=re.compile("^Zonder «loterij winnen»")).click()
    expect(zero).to_be_hidden()


def test_signs_of_a_program_stand_in_the_answer_as_they_were_typed(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    Finder(page, "?q=%24%27+xqzxq+%24%26&kosten=gratis")
    expect(page.locator(".sk-zero__repair").first).to_contain_text("«$' xqzxq $&»")


def test_nonsense_and_code_are_words_like_any_other(page: Page) -> None:
    Finder(page)
    for text in ODD:
        ask(page, text)
        assert page.title().startswith("Zoeken"), text
    assert page.locator(".sk-finder :is(script, img[src='x'])").count() == 0
    page.goto("/zoeken/?q=" + "%3Cscript%3E" * 50)
    expect(page.locator("output")).to_have_text(STATUS)


def test_what_was_not_found_can_be_mailed_by_the_visitor(page: Page) -> None:
    Finder(page)
    ask(page, "kapper & meer + <b>")
    letter = page.get_by_role("link", name="Mail ons wat u zocht")
    expect(letter).to_be_visible()
    address = letter.get_attribute("href") or ""
    assert address.startswith("mailto:redactie@samenlindewaard.example?")
    assert "+" not in address
    assert parse_qs(urlsplit(address).query) == {
        "subject": ["Niet gevonden op Samen in Lindewaard: kapper & meer + <b>"],
        "body": [
            "Ik zocht op Samen in Lindewaard en vond niets. Dit typte ik: kapper & meer + <b>"
        ],
    }
    expect(page.get_by_text("In de mail staat alleen wat u typte.")).to_be_visible()


def test_words_that_find_something_are_not_mailed_when_a_filter_is_in_the_way(page: Page) -> None:
    finder = Finder(page, "?q=koffie&plek=telefoon&kosten=abonnement&wens=samen-wonen")
    assert finder.total == 0
    expect(page.get_by_role("heading", name="Dit hebben we nog niet.")).to_be_visible()
    expect(page.get_by_role("link", name="Mail ons wat u zocht")).to_be_hidden()
