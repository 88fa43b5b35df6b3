"""The list someone keeps on this device, shares, and prints for a neighbour."""

import json
import re
from urllib.parse import unquote

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page, Route, expect

from tests.browser.axe import assert_accessible
from tests.browser.conftest import DESKTOP, PHONE, NewPage
from tests.browser.finder import Finder
from tests.browser.test_print import sheets

SHARED = "/lijst/#telefooncirkel,samen-eten-in-de-linde"
NAMES = {
    "telefooncirkel": "Telefooncirkel",
    "samen-eten-in-de-linde": "Samen eten in De Linde",
    "buurttafel-op-de-brink": "Buurttafel op de brink",
}
NOTHING_LEFT = re.compile("^In deze lijst staat niets.")


@pytest.fixture
def kept(page: Page) -> Page:
    """A visitor who saved three."""
    Finder(page, "?wens=samen-eten")
    for place in range(3):
        page.locator("[data-lijst] > li").nth(place).get_by_role(
            "button", name=re.compile("^Bewaar ")
        ).click()
    page.get_by_role("link", name="Mijn lijst (3)").click()
    expect(page.get_by_text("U hebt er 3 bewaard, alleen op dit toestel.")).to_be_visible()
    return page


def _names(page: Page) -> list[str]:
    return page.locator(".sk-saved__name").all_inner_texts()


def test_saving_is_a_toggle_whose_word_changes(page: Page) -> None:
    Finder(page)
    button = page.locator("[data-lijst] > li").first.locator(".sk-acties__save")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_have_text("Bewaard")
    page.reload()
    expect(button).to_have_text("Bewaard")
    button.click()
    expect(button).to_have_text("Bewaar")


def test_a_tap_before_the_scripts_come_counts(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    held: list[Route] = []
    page.route("**/acties.mjs", lambda route: held.append(route))
    with page.expect_request("**/acties.mjs"):
        page.goto("/wens/samen-eten/")
    button = page.locator(".sk-acties__save").first
    button.click()
    for route in held:
        route.continue_()
    expect(button).to_have_text("Bewaard")


def test_a_tap_before_the_whole_page_came_counts(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    held: list[Route] = []

    def unfinished(route: Route) -> None:
        answer = route.fetch()
        text = answer.text().replace("</body>", '<script src="/laat.js"></script></body>')
        route.fulfill(response=answer, body=text)

    page.route("**/wens/samen-eten/", unfinished)
    page.route("**/laat.js", lambda route: held.append(route))
    with page.expect_request("**/laat.js"):
        page.goto("/wens/samen-eten/", wait_until="commit")
    button = page.locator(".sk-acties__save").first
    button.click()
    expect(button).to_have_text("Bewaar")
    (late,) = held
    late.fulfill(body="", content_type="text/javascript")
    expect(button).to_have_text("Bewaard")


@pytest.mark.expects_complaint("ERR_FAILED")
def test_no_button_to_save_when_no_tap_is_heard(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    page.route("**/start.js", lambda route: route.abort())
    page.goto("/wens/samen-eten/")
    expect(page.locator(".sk-card").first).to_be_visible()
    expect(page.locator(".sk-acties__save").first).to_be_hidden()


def test_list_keeps_what_was_saved_and_breaks_no_rule(kept: Page) -> None:
    assert len(_names(kept)) == 3
    assert_accessible(kept)


def test_an_empty_list_says_how_to_fill_it(page: Page) -> None:
    page.goto("/lijst/")
    expect(page.get_by_text("Uw lijst is nog leeg.")).to_be_visible()
    assert_accessible(page)


def test_the_way_out_of_an_empty_list_stands_free(page: Page) -> None:
    page.goto("/lijst/")
    button = page.get_by_role("link", name="Bekijk alles")
    sentence = page.get_by_text("Uw lijst is nog leeg.").bounding_box()
    below = button.bounding_box()
    assert sentence and below
    assert below["y"] - sentence["y"] - sentence["height"] >= 16


REACHED = "/lijst/#eet-mee,samen-eten-in-de-linde,post-actief"


def test_list_says_what_is_not_known_and_how_to_reach_each(page: Page) -> None:
    page.goto(REACHED)
    facts = page.locator(".sk-saved__facts")
    expect(facts.first).to_contain_text("Tijden niet bekend")
    expect(facts.first).to_contain_text("Kosten niet bekend")
    ways = ["Bekijk de website", "Bel 030 000 00 12", "Stuur een mail"]
    expect(page.locator(".sk-saved__reach")).to_have_text(
        [*ways, "Bel de Lindelijn: 030 000 00 00"]
    )


def test_sheet_says_how_to_reach_each(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    page.goto(REACHED)
    expect(page.locator(".sk-saved__name")).to_have_count(3)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    website, phone, line = page.locator(".sk-sheet__reach").all()
    expect(website).to_have_text("eetmee.nl")
    expect(phone).to_have_text("030 000 00 12")
    ways = page.locator(".sk-sheet__ways").nth(1)
    expect(ways).to_contain_text("eten@buurthuisdelinde.example · Er neemt iemand op: maandag")
    expect(line).to_have_text("030 000 00 00Nummer van de Lindelijn")


def test_the_list_and_the_sheet_tell_what_one_pays_and_where_it_is(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    page.goto("/lijst/#film-met-thee,dagplek-de-huiskamer,avond-zonder-drank")
    expect(page.locator(".sk-saved__offer")).to_have_count(3)
    film, _, evening = page.locator(".sk-saved__offer").all()
    expect(film).to_contain_text("Met stadspas: € 4")
    expect(film).to_contain_text("Lantaarnsteeg 9, Lindewaard")
    expect(evening).to_contain_text("Ook online")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    film, day_care, evening = page.locator(".sk-sheet__offer").all()
    expect(film).to_contain_text("Met korting voor ouderen: € 6,50")
    expect(film).to_contain_text("Lantaarnsteeg 9, Lindewaard")
    expect(day_care).to_contain_text("Dit is de eigen bijdrage met een Wmo-indicatie.")
    expect(evening).to_contain_text("Ook online")


def test_who_hardly_hears_is_told_to_mail_first(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    page.goto("/lijst/#liplezen")
    expect(page.locator(".sk-saved__reach")).to_have_text(["Stuur een mail", "Bel 030 000 00 53"])
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    first = page.locator(".sk-sheet__reach > p").first
    expect(first).to_have_text("horen@welzijnlindewaard.example")


def test_the_number_of_an_organisation_never_passes_for_the_offers_own(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    page.goto("/lijst/#theetafel-voor-mannen")
    whose = ["Algemeen nummer van Buurthuis De Linde", "Algemeen mailadres van Buurthuis De Linde"]
    expect(page.locator(".sk-saved__way .sk-hint")).to_have_text(whose)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    for words in whose:
        expect(page.locator(".sk-sheet__offer")).to_contain_text(words)
    page.emulate_media(media="screen")
    page.goto("/vergelijken/?id=theetafel-voor-mannen&id=film-met-thee")
    expect(page.locator("tr[data-contact] .sk-hint")).to_have_text([*whose, "", ""])


def test_a_list_that_fits_beside_each_other_can_be_compared(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    ids = [*NAMES, "film-met-thee", "liplezen"]
    link = page.get_by_role("link", name="Vergelijk deze")
    for count, fits in ((1, False), (2, True), (5, False), (4, True)):
        page.goto("/")
        page.goto(f"/lijst/#{','.join(ids[:count])}")
        expect(page.locator(".sk-saved__offer")).to_have_count(count)
        expect(link).to_be_visible(visible=fits)
    tops = page.locator(".sk-saved__actions > :visible").evaluate_all(
        "parts => parts.map((part) => part.getBoundingClientRect().top)"
    )
    assert len(tops) == 4
    assert len(set(tops)) == 1
    link.click()
    expect(page.locator("thead th")).to_have_count(4)


def test_order_can_be_changed_and_one_taken_away(kept: Page) -> None:
    first, second, third = _names(kept)
    kept.get_by_role("button", name=f"Zet hoger: {third}").click()
    assert _names(kept) == [first, third, second]
    expect(kept.get_by_role("button", name=f"Zet hoger: {third}")).to_be_focused()
    kept.get_by_role("button", name=f"Haal weg: {first}").click()
    assert _names(kept) == [third, second]
    kept.reload()
    expect(kept.locator(".sk-saved__name").first).to_have_text(third)


def test_notes_stay_on_the_device_and_out_of_the_link(kept: Page) -> None:
    kept.get_by_label("Uw notitie").first.fill("Vraag naar de rolstoelplek")
    kept.reload()
    expect(kept.get_by_label("Uw notitie").first).to_have_value("Vraag naar de rolstoelplek")
    kept.get_by_role("button", name="Stuur naar iemand").click()
    link = kept.get_by_label("Link naar deze lijst").input_value()
    mail = kept.locator("#delen [data-mail]").get_attribute("href") or ""
    assert re.search(r"/lijst/#[a-z0-9-]+,[a-z0-9-]+,[a-z0-9-]+$", link)
    assert link in unquote(mail)
    assert "rolstoel" not in link + unquote(mail)
    assert_accessible(kept)


def test_link_opens_the_same_list_elsewhere_and_keeps_it_when_asked(page: Page) -> None:
    page.goto(SHARED)
    expect(page.get_by_text("Iemand zocht dit voor u uit.")).to_be_visible()
    assert _names(page) == ["Telefooncirkel", "Samen eten in De Linde"]
    expect(page.get_by_label("Uw notitie")).to_have_count(0)
    assert_accessible(page)
    page.get_by_role("button", name="Bewaar op dit toestel").click()
    expect(page.get_by_text("U hebt er 2 bewaard, alleen op dit toestel.")).to_be_visible()
    assert page.url.endswith("/lijst/")


def test_link_without_anything_we_know_says_what_may_be_wrong(page: Page) -> None:
    page.goto("/lijst/#%E0%A4%A")
    expect(page.get_by_text(NOTHING_LEFT)).to_be_visible()
    expect(page.get_by_role("link", name="Bekijk alles")).to_be_visible()
    assert_accessible(page)


def test_whatever_became_of_a_link_the_ids_in_it_are_found(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    page.goto(SHARED)
    ids = st.lists(st.sampled_from([*NAMES]), unique=True).flatmap(st.permutations)
    damage = st.text("%+&=#É ", max_size=3)

    @settings(max_examples=25, phases=[Phase.generate])
    @given(ids=ids, comma=st.sampled_from([",", "%2C", "%2c", ",,"]), damage=damage)
    def holds(ids: list[str], comma: str, damage: str) -> None:
        page.evaluate("hash => (location.hash = hash)", comma.join([*ids, f"%{damage}"]))
        expect(page.locator(".sk-saved__name")).to_have_text([NAMES[each] for each in ids])
        expect(page.get_by_role("heading", level=1)).to_have_text("Voor u uitgezocht")

    holds()


@pytest.mark.parametrize("address", ["/lijst/", SHARED])
def test_the_link_to_the_content_leaves_the_list_and_its_address(kept: Page, address: str) -> None:
    kept.goto("/")
    kept.goto(address)
    expect(kept.locator(".sk-saved__name").first).to_be_visible()
    seen = kept.locator("main").inner_text()
    kept.keyboard.press("Tab")
    kept.keyboard.press("Enter")
    expect(kept).to_have_url(re.compile(f"{address}$"))
    kept.keyboard.press("Tab")
    assert kept.locator("main :focus").count() == 1
    assert kept.locator("main").inner_text() == seen


def test_an_address_that_leads_to_the_content_shows_your_own_list(kept: Page) -> None:
    names = _names(kept)
    kept.goto("/")
    kept.goto("/lijst/#inhoud")
    expect(kept.locator(".sk-saved__name")).to_have_text(names)


REFUSED = "void (navigator.clipboard.writeText = () => Promise.reject(new Error('no')))"
MISSING = "void Object.defineProperty(navigator, 'clipboard', { value: undefined })"
GRANTED = "void (navigator.clipboard.writeText = () => Promise.resolve())"


@pytest.mark.parametrize("clipboard", [REFUSED, MISSING])
def test_a_link_that_is_not_copied_is_selected_and_says_how(page: Page, clipboard: str) -> None:
    page.goto(SHARED)
    page.get_by_role("button", name="Stuur naar iemand").click()
    page.evaluate(clipboard)
    page.get_by_role("button", name="Kopieer de link").click()
    expect(page.get_by_text("Uw browser kopieert de link niet.")).to_be_visible()
    expect(page.get_by_text("Gekopieerd")).to_have_count(0)
    expect(page.get_by_label("Link naar deze lijst")).to_be_focused()
    assert page.evaluate("String(getSelection())").endswith(SHARED)
    assert_accessible(page)


def test_a_link_that_is_copied_says_so(page: Page) -> None:
    page.goto(SHARED)
    page.get_by_role("button", name="Stuur naar iemand").click()
    page.evaluate(GRANTED)
    page.get_by_role("button", name="Kopieer de link").click()
    expect(page.get_by_role("button", name="Gekopieerd")).to_be_visible()


def test_a_list_too_long_for_a_code_gets_it_back_when_it_is_shorter(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    Finder(page, "?p=5")
    page.evaluate(
        """() => {
            const all = [...document.querySelectorAll(".sk-card [data-id]")];
            const ids = all.slice(0, 60).map((one) => one.dataset.id);
            localStorage.setItem("sociale-kaart / lijst", JSON.stringify(ids));
        }"""
    )
    page.goto("/lijst/")
    page.get_by_role("button", name="Stuur naar iemand").click()
    code = page.get_by_role("img", name="QR-code van deze lijst")
    expect(page.get_by_text("U hebt er 60 bewaard,")).to_be_visible()
    expect(code).to_be_hidden()
    remove = page.get_by_role("button", name=re.compile("^Haal weg: "))
    for _ in range(56):
        remove.first.click()
    expect(code).to_be_visible()


def test_question_form_of_the_link_works_too(page: Page) -> None:
    page.goto("/lijst/?id=telefooncirkel&id=bestaat-niet")
    expect(page.get_by_text("Iemand zocht dit voor u uit.")).to_be_visible()
    assert _names(page) == ["Telefooncirkel"]


def test_a_sensitive_offer_is_never_shared(page: Page) -> None:
    page.goto("/lijst/#praten-over-thuis,telefooncirkel")
    expect(page.locator(".sk-saved__name")).to_have_text(["Telefooncirkel"])


def test_each_note_says_of_which_offer_it_is(kept: Page) -> None:
    for name in kept.locator(".sk-saved__name").all_inner_texts():
        note = kept.get_by_role("textbox", name=f"Uw notitie bij {name}", exact=True)
        expect(note).to_be_visible()


def test_list_can_be_wiped(kept: Page) -> None:
    kept.get_by_label("Uw notitie").first.fill("iets")
    kept.get_by_role("button", name="Wis mijn lijst").click()
    expect(kept.get_by_text("Uw lijst is nog leeg.")).to_be_visible()
    assert kept.evaluate("localStorage.length + sessionStorage.length") == 0


def test_what_one_writes_for_the_sheet_stays_in_its_own_field(kept: Page) -> None:
    """A browser puts texts back by the place of their fields, and the offers come later."""
    written = {
        "Titel": "Voor mevrouw hiernaast",
        "Een paar woorden erbij": "Tot donderdag!",
    }
    for place in range(3):
        kept.get_by_label("Uw notitie").nth(place).fill(f"notitie {place}")
    for label, text in written.items():
        kept.get_by_label(label).fill(text)
    kept.locator(".sk-saved__name a").first.click()
    kept.wait_for_url("**/aanbod/**")
    for come_back in (kept.go_back, kept.reload):
        come_back()
        for label, text in written.items():
            expect(kept.get_by_label(label)).to_have_value(text)
        for place in range(3):
            expect(kept.get_by_label("Uw notitie").nth(place)).to_have_value(f"notitie {place}")
    assert "hiernaast" not in kept.evaluate("JSON.stringify({...localStorage}) + location.href")


def test_a_note_never_becomes_the_letter(kept: Page) -> None:
    kept.get_by_label("Uw notitie").first.fill("bel niet voor tienen")
    kept.locator(".sk-saved__name a").first.click()
    kept.wait_for_url("**/aanbod/**")
    kept.go_back()
    expect(kept.get_by_label("Uw notitie").first).to_have_value("bel niet voor tienen")
    expect(kept.get_by_label("Een paar woorden erbij")).to_have_value("")
    expect(kept.get_by_label("Titel")).to_have_value("Voor u uitgezocht")


def test_what_was_taken_away_comes_back(kept: Page) -> None:
    names = _names(kept)
    kept.get_by_label("Uw notitie").nth(1).fill("vraag naar de lift")
    kept.get_by_role("button", name=f"Haal weg: {names[1]}").click()
    expect(kept.get_by_text(f"«{names[1]}» is van uw lijst gehaald.")).to_be_visible()
    assert_accessible(kept)
    kept.get_by_role("button", name="Maak ongedaan").click()
    assert _names(kept) == names
    expect(kept.get_by_label("Uw notitie").nth(1)).to_have_value("vraag naar de lift")
    expect(kept.get_by_role("button", name="Maak ongedaan")).to_be_hidden()
    kept.reload()
    expect(kept.locator(".sk-saved__name")).to_have_text(names)


def test_a_list_that_was_wiped_comes_back_until_one_leaves(kept: Page) -> None:
    names = _names(kept)
    kept.get_by_label("Uw notitie").first.fill("iets")
    kept.get_by_label("Een paar woorden erbij").fill("Tot donderdag!")
    wipe = kept.get_by_role("button", name="Wis mijn lijst")
    wipe.click()
    kept.get_by_role("button", name="Maak ongedaan").click()
    expect(kept.get_by_role("heading", level=1)).to_be_focused()
    assert _names(kept) == names
    expect(kept.get_by_label("Uw notitie").first).to_have_value("iets")
    expect(kept.get_by_label("Een paar woorden erbij")).to_have_value("Tot donderdag!")
    wipe.click()
    kept.reload()
    expect(kept.get_by_text("Uw lijst is nog leeg.")).to_be_visible()
    expect(kept.get_by_role("button", name="Maak ongedaan")).to_be_hidden()


def test_what_is_wiped_in_one_tab_is_wiped_in_the_other(kept: Page) -> None:
    other = kept.context.new_page()
    Finder(other)
    button = other.locator(".sk-acties__save").first
    button.click()
    expect(kept.get_by_text("U hebt er 4 bewaard,")).to_be_visible()
    kept.get_by_role("button", name="Wis mijn lijst").click()
    expect(button).to_have_text("Bewaar")
    expect(other.get_by_role("link", name="Mijn lijst", exact=True)).to_be_visible()
    other.close()


def test_sheet_for_one_person_holds_what_they_need(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    page.goto(SHARED)
    page.get_by_label("Titel").fill("Voor mevrouw hiernaast")
    page.get_by_label("Een paar woorden erbij").fill("Tot donderdag!")
    page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    page.get_by_role("button", name="Print om mee te geven").click()
    page.emulate_media(media="print")
    sheet = page.locator(".sk-sheet")
    expect(sheet).to_be_visible()
    text = sheet.inner_text()
    for word in ("Voor mevrouw hiernaast", "Tot donderdag!", "Telefooncirkel", "030 000 00 00"):
        assert word in text
    assert sheet.locator(".sk-qr path[d^='M']").count() == 1
    expect(page.get_by_role("button", name="Print om mee te geven")).to_be_hidden()
    size = page.locator(".sk-sheet__short").first.evaluate(
        "part => getComputedStyle(part).fontSize"
    )
    assert float(size.removesuffix("px")) >= 18.6
    assert "hiernaast" not in page.evaluate("JSON.stringify({...localStorage}) + location.href")


def test_list_and_sheet_tell_what_decides(page: Page) -> None:
    page.goto("/lijst/#buurttuin-de-akkers,dagplek-de-huiskamer")
    garden, day_care = (page.locator(".sk-saved__offer").nth(place) for place in range(2))
    expect(garden).to_contain_text("Dit ligt even stil.")
    expect(garden).to_contain_text("Woensdag en zaterdag")
    expect(garden).to_contain_text("Kinderen tot 12 jaar met een volwassene.")
    expect(garden).to_contain_text("Voor mensen uit De Akkers en Noord.")
    expect(day_care).to_contain_text("Indicatie en verwijzing nodig.")
    expect(day_care.locator(".sk-card__warning")).to_be_hidden()
    assert_accessible(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    garden, day_care = (page.locator(".sk-sheet__offer").nth(place) for place in range(2))
    expect(garden).to_contain_text("Dit ligt even stil.")
    expect(garden).to_contain_text("Elke zaterdag, 10.00 tot 13.00 uur")
    expect(garden).to_contain_text("We beginnen weer op zaterdag 6 maart 2027.")
    expect(day_care).to_contain_text("Indicatie nodig: Wmo of Wlz.")
    expect(day_care).to_contain_text("Aanmelden: Bel ons of het sociaal wijkteam.")


def test_list_tells_the_facts_of_the_card_and_who_cannot_come(page: Page) -> None:
    page.goto("/zoeken/?q=molenhof")
    card = page.locator(".sk-card[data-offer-id=wonen-in-het-molenhof] .sk-facts__fact")
    expect(card).to_have_count(4)
    facts = card.all_inner_texts()
    page.goto("/lijst/#wonen-in-het-molenhof,film-met-thee")
    kept, film = (page.locator(".sk-saved__offer").nth(place) for place in range(2))
    limits = "Vanaf 50 jaar. Inkomen: tot ongeveer 54.000 euro per jaar voor twee mensen."
    assert facts[-1].replace("\N{NO-BREAK SPACE}", " ") == f"In een groep. {limits}"
    more = "U staat ingeschreven bij Woonstichting Lindewonen."
    expect(kept.locator(".sk-facts__fact")).to_contain_text([*facts, more])
    expect(kept.locator(".sk-facts__fact .sk-icon")).to_have_count(5)
    expect(film.locator(".sk-facts__fact")).to_have_count(4)


def test_a_long_story_stays_on_the_page_of_its_offer(new_page: NewPage) -> None:
    page = new_page(screen=PHONE)
    page.goto("/lijst/#dag-eropuit-met-de-bus")
    offer = page.locator(".sk-saved__offer")
    expect(offer.locator(".sk-facts__fact").first).to_contain_text("Met stadspas: € 12,50")
    expect(offer).not_to_contain_text("De prijs hangt af van hoe ver we rijden.")
    box = offer.bounding_box()
    assert box
    assert box["height"] <= PHONE["height"]


def test_whom_to_call_is_easy_to_tap_and_to_read(page: Page) -> None:
    page.goto(REACHED)
    reach = page.locator(".sk-saved__reach")
    expect(reach).to_have_count(4)
    for each in reach.all():
        box = each.bounding_box()
        assert box
        assert box["height"] >= 44
        size = each.evaluate("part => parseFloat(getComputedStyle(part).fontSize)")
        assert size >= 24


def test_a_note_is_seen_as_a_whole(kept: Page) -> None:
    for label in ("Uw notitie", "Een paar woorden erbij"):
        field = kept.get_by_label(label).first
        short = field.bounding_box()
        field.fill("Vraag of de lift het weer doet, en of de buurvrouw mee mag.\n" * 6)
        tall = field.bounding_box()
        assert short
        assert tall
        assert tall["height"] > short["height"] + 100
        assert field.evaluate("part => part.scrollHeight - part.clientHeight") <= 0
    kept.reload()
    field = kept.get_by_label("Uw notitie").first
    expect(field).to_have_value(re.compile("lift"))
    assert field.evaluate("part => part.scrollHeight - part.clientHeight") <= 0


def test_undoing_stands_in_line_with_what_happened(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    _saved_before(page, "telefooncirkel", "film-met-thee")
    page.get_by_role("button", name="Haal weg: Telefooncirkel").click()
    middles = page.locator("[data-ongedaan] > *").evaluate_all(
        """parts => parts.map((part) => {
            const range = document.createRange();
            range.selectNodeContents(part);
            const { top, bottom } = range.getBoundingClientRect();
            return (top + bottom) / 2;
        })"""
    )
    assert abs(middles[0] - middles[1]) <= 1


def test_two_stand_on_one_sheet_with_all_that_is_told_of_them(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    page.goto("/lijst/#warm-aan-huis,film-met-thee")
    expect(page.locator(".sk-saved__offer")).to_have_count(2)
    assert sheets(page) == 1


def test_no_offer_is_broken_over_two_sheets(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    page.goto("/lijst/#dag-eropuit-met-de-bus,dagplek-de-huiskamer,logeren-in-rivierzicht")
    expect(page.locator(".sk-saved__offer")).to_have_count(3)
    assert sheets(page) == 2
    page.emulate_media(media="print")
    broken = page.locator(".sk-sheet__offer").evaluate_all(
        "parts => parts.filter((part) => getComputedStyle(part).breakInside !== 'avoid').length"
    )
    assert broken == 0


def test_maps_in_other_folders_keep_lists_of_their_own(page: Page) -> None:
    Finder(page)
    button = page.locator(".sk-acties__save").first
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("Object.keys(localStorage)") == ["sociale-kaart / lijst"]


def _saved_before(page: Page, *ids: str) -> None:
    """What a device still holds from an earlier visit, with a note at each."""
    page.goto("/")
    page.evaluate(
        """(ids) => {
          localStorage.setItem("sociale-kaart / lijst", JSON.stringify(ids));
          const notes = Object.fromEntries(ids.map((id) => [id, `bij ${id}`]));
          localStorage.setItem("sociale-kaart / notities", JSON.stringify(notes));
        }""",
        list(ids),
    )
    page.goto("/lijst/")


def test_what_stopped_stays_on_the_list_and_says_so(page: Page) -> None:
    _saved_before(page, "telefooncirkel", "sjoelclub-de-schijf")
    expect(page.get_by_text("U hebt er 2 bewaard,")).to_be_visible()
    stopped = page.locator(".sk-saved__offer").nth(1)
    expect(stopped).to_contain_text("Sjoelclub De Schijf")
    expect(stopped).to_contain_text("Dit is gestopt.")
    expect(stopped.locator("textarea")).to_have_value("bij sjoelclub-de-schijf")
    assert_accessible(page)
    page.get_by_role("button", name="Stuur naar iemand").click()
    expect(page.get_by_label("Link naar deze lijst")).to_have_value(re.compile("#telefooncirkel$"))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".sk-sheet__name").all_text_contents() == ["Telefooncirkel"]


def test_a_list_of_what_stopped_cannot_be_handed_over_but_can_be_wiped(page: Page) -> None:
    _saved_before(page, "sjoelclub-de-schijf")
    expect(page.locator(".sk-saved__offer")).to_have_count(1)
    expect(page.get_by_role("button", name="Print om mee te geven")).to_be_hidden()
    page.get_by_role("button", name="Wis mijn lijst").click()
    assert page.evaluate("localStorage.length") == 0


DEVICE = "JSON.stringify({...localStorage})"
ABOUT_ONE = "Van één plek die u bewaarde, weten wij hier niets"


def test_what_this_map_does_not_know_stays_on_the_device_and_is_told(page: Page) -> None:
    """Someone without internet may look at an older map than the one they saved from."""
    _saved_before(page, "op-een-nieuwere-kaart", "telefooncirkel", "constructor", "eet-mee")
    expect(page.get_by_text("U hebt er 4 bewaard,")).to_be_visible()
    expect(page.get_by_text("Van 2 plekken die u bewaarde, weten wij hier niets")).to_be_visible()
    expect(page.locator(".sk-saved__offer")).to_have_count(2)
    assert_accessible(page)
    page.get_by_role("button", name="Zet hoger: Eet Mee").click()
    page.get_by_role("button", name="Haal weg: Telefooncirkel").click()
    kept = page.evaluate(DEVICE)
    assert "bij op-een-nieuwere-kaart" in kept
    assert "bij constructor" in kept
    page.reload()
    expect(page.get_by_text("U hebt er 3 bewaard,")).to_be_visible()
    expect(page.get_by_role("link", name="Mijn lijst (3)")).to_be_visible()


def test_what_nobody_knows_can_be_taken_away_and_comes_back(page: Page) -> None:
    _saved_before(page, "van-de-kaart-gehaald")
    line = page.get_by_text(ABOUT_ONE)
    expect(line).to_be_visible()
    expect(page.get_by_text("U hebt er 1 bewaard,")).to_be_visible()
    before = page.evaluate(DEVICE)
    line.locator("..").get_by_role("button", name="Haal weg").click()
    expect(page.get_by_text("Uw lijst is nog leeg.")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Maak ongedaan").click()
    expect(line).to_be_visible()
    assert page.evaluate(DEVICE) == before
    line.locator("..").get_by_role("button", name="Haal weg").click()
    page.reload()
    expect(page.get_by_text("Uw lijst is nog leeg.")).to_be_visible()
    expect(line).to_be_hidden()


def test_wiping_the_list_wipes_what_nobody_knows_too(page: Page) -> None:
    _saved_before(page, "telefooncirkel", "van-de-kaart-gehaald")
    page.get_by_role("button", name="Wis mijn lijst").click()
    expect(page.get_by_text(ABOUT_ONE)).to_be_hidden()
    assert page.evaluate("localStorage.length") == 0
    page.get_by_role("button", name="Maak ongedaan").click()
    expect(page.get_by_text(ABOUT_ONE)).to_be_visible()
    expect(page.get_by_role("link", name="Mijn lijst (2)")).to_be_visible()


def test_a_tab_with_an_older_map_wipes_nothing_that_another_saved(kept: Page) -> None:
    other = kept.context.new_page()
    _saved_before(other, "telefooncirkel", "op-een-nieuwere-kaart")
    expect(kept.get_by_text(ABOUT_ONE)).to_be_visible()
    stored = other.evaluate(DEVICE)
    assert "bij op-een-nieuwere-kaart" in stored
    assert json.loads(json.loads(stored)["sociale-kaart / lijst"]) == [
        "telefooncirkel",
        "op-een-nieuwere-kaart",
    ]
    other.close()


def test_what_became_sensitive_leaves_the_device(page: Page) -> None:
    _saved_before(page, "praten-over-thuis", "telefooncirkel")
    expect(page.get_by_text("U hebt er 1 bewaard,")).to_be_visible()
    assert "praten-over-thuis" not in page.evaluate(DEVICE)


FULL = """() => {
  let rest = "x".repeat(2 ** 20);
  for (let i = 0; rest; i++) {
    try {
      localStorage.setItem(`rest ${i}`, rest);
    } catch {
      rest = rest.slice(rest.length / 2 + 1);
    }
  }
}"""
DENIED = """Object.defineProperty(window, "localStorage", {
  get() { throw new DOMException("denied", "SecurityError"); },
});"""
REFUSES = "Uw browser bewaart dit niet"


def test_a_full_browser_never_says_that_it_saved(page: Page) -> None:
    Finder(page)
    page.evaluate(FULL)
    button = page.locator(".sk-acties__save").first
    button.click()
    expect(button).to_have_text(REFUSES)
    expect(button).to_have_accessible_name(re.compile(f"^{REFUSES} "))
    expect(button).to_have_attribute("aria-pressed", "false")
    assert page.evaluate("localStorage.getItem('sociale-kaart / lijst')") is None
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0


def test_a_browser_that_keeps_nothing_never_says_that_it_saved(page: Page) -> None:
    page.add_init_script(DENIED)
    Finder(page)
    button = page.locator(".sk-acties__save").first
    button.click()
    expect(button).to_have_text(REFUSES)
    page.goto("/vergelijken/?id=telefooncirkel&id=eet-mee")
    page.get_by_role("button", name="Bewaar in mijn lijst").click()
    expect(page.get_by_role("button", name=REFUSES)).to_be_visible()
    page.goto(SHARED)
    page.get_by_role("button", name="Bewaar op dit toestel").click()
    expect(page.get_by_text(REFUSES)).to_be_visible()
    assert _names(page) == ["Telefooncirkel", "Samen eten in De Linde"]
    assert_accessible(page)


def test_a_note_that_is_not_kept_is_told_and_stands_on_the_sheet(page: Page) -> None:
    _saved_before(page, "telefooncirkel")
    warning = page.get_by_text("Print of deel de lijst voordat u weggaat.")
    note = page.get_by_label("Uw notitie")
    note.fill("kort")
    expect(warning).to_be_hidden()
    page.evaluate(FULL)
    note.fill("Vraag naar Ria. " * 20)
    expect(warning).to_be_in_viewport()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".sk-sheet__note")).to_contain_text("Vraag naar Ria.")
    note.fill("kort")
    expect(warning).to_be_hidden()


def test_a_note_of_one_tab_is_not_overwritten_by_another(kept: Page) -> None:
    other = kept.context.new_page()
    other.goto("/lijst/")
    theirs, mine = (tab.get_by_label("Uw notitie").first for tab in (other, kept))
    expect(theirs).to_be_visible()
    mine.fill("Mevrouw heeft vervoer nodig")
    expect(theirs).to_have_value("Mevrouw heeft vervoer nodig")
    theirs.press("End")
    theirs.press_sequentially(", op tijd")
    expect(mine).to_have_value("Mevrouw heeft vervoer nodig, op tijd")
    other.get_by_role("button", name="Wis mijn lijst").click()
    expect(kept.get_by_text("Uw lijst is nog leeg.")).to_be_visible()
    assert kept.evaluate("localStorage.length") == 0
    other.close()


@pytest.mark.parametrize("broken", ["null", "{kapot", "7"])
def test_whatever_stands_where_notes_belong_the_list_is_shown(page: Page, broken: str) -> None:
    page.goto("/")
    page.evaluate(
        """(broken) => {
          localStorage.setItem("sociale-kaart / lijst", '["telefooncirkel"]');
          localStorage.setItem("sociale-kaart / notities", broken);
        }""",
        broken,
    )
    page.goto("/lijst/")
    page.get_by_label("Uw notitie").fill("nieuw")
    page.reload()
    expect(page.get_by_label("Uw notitie")).to_have_value("nieuw")
