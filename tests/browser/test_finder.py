"""The finder: what people ask, what they get, and that the numbers never lie."""

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.axe import assert_accessible
from tests.browser.conftest import DESKTOP, PHONE, NewPage
from tests.browser.finder import Finder


def test_everything_stands_there_before_anything_is_fetched(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    finder = Finder(page)
    page.wait_for_load_state("networkidle")
    assert len(finder.ids) == 20
    assert finder.total > 60
    assert not [url for url in asked if url.endswith(".json")]


def test_ticking_gives_the_number_that_stood_behind_the_words(page: Page) -> None:
    finder = Finder(page)
    for facet, term in (("wens", "samen-eten"), ("doelgroep", "ouderen"), ("kosten", "gratis")):
        with finder.filters():
            promised = finder.number_behind(facet, term)
        finder.tick(facet, term, promised)
        assert finder.total == promised


def test_within_a_facet_a_second_choice_widens_and_its_number_says_to_what(page: Page) -> None:
    finder = Finder(page, "?wens=bellen")
    before = finder.total
    with finder.filters():
        promised = finder.number_behind("wens", "samen-eten")
    finder.tick("wens", "samen-eten", promised)
    assert finder.total == promised > before


def test_numbers_follow_the_other_filters(page: Page) -> None:
    finder = Finder(page)
    with finder.filters():
        before = finder.number_behind("doelgroep", "ouderen")
    finder.tick("wens", "samen-eten")
    with finder.filters():
        assert finder.number_behind("doelgroep", "ouderen") < before


def test_the_question_stands_in_the_address_and_comes_back_from_it(page: Page) -> None:
    finder = Finder(page)
    finder.tick("doelgroep", "ouderen")
    finder.tick("wens", "samen-eten")
    assert page.url.endswith("/zoeken/?wens=samen-eten&doelgroep=ouderen")
    ids = finder.ids
    page.reload()
    finder.settled()
    assert finder.ids == ids
    with finder.filters():
        expect(finder.box("doelgroep", "ouderen")).to_be_checked()


def test_back_undoes_one_choice_at_a_time(page: Page) -> None:
    finder = Finder(page)
    all_of_them = finder.ids
    finder.tick("wens", "samen-eten")
    only_meals = finder.ids
    finder.tick("kosten", "gratis")
    page.go_back()
    expect(page).to_have_url(re.compile(r"\?wens=samen-eten$"))
    finder.settled()
    assert finder.ids == only_meals
    page.go_back()
    expect(page).to_have_url(re.compile("/zoeken/$"))
    finder.settled()
    assert finder.ids == all_of_them


def test_who_comes_back_from_an_offer_stands_where_they_were(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    finder = Finder(page, "?doelgroep=ouderen")
    page.locator(".sk-card__link").nth(9).scroll_into_view_if_needed()
    place = page.evaluate("scrollY")
    assert place > 1000
    page.locator(".sk-card__link").nth(9).click()
    page.wait_for_url("**/aanbod/**")
    page.go_back()
    finder.settled()
    assert abs(page.evaluate("scrollY") - place) < 400


def test_who_goes_back_and_forward_again_stands_where_they_were(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    finder = Finder(page, "?doelgroep=ouderen")
    finder.tick("kosten", "gratis")
    page.evaluate("scrollTo(0, 700)")
    page.wait_for_function("history.state?.y === 700")
    page.go_back()
    expect(page).to_have_url(re.compile("doelgroep=ouderen$"))
    finder.settled()
    page.go_forward()
    expect(page).to_have_url(re.compile("kosten=gratis"))
    page.wait_for_function("scrollY === 700")


def test_the_page_stays_where_it_is_when_the_rest_of_the_finder_comes(page: Page) -> None:
    held: list[Route] = []
    page.route("**/components/finder/finding.mjs", lambda route: held.append(route))
    page.goto("/zoeken/", wait_until="networkidle")
    with page.expect_request("**/components/finder/finding.mjs"):
        page.locator(".sk-card").nth(3).get_by_role("checkbox").check()
    before = page.evaluate("scrollY")
    assert before > 0
    held[0].continue_()
    # The field becomes a combobox as soon as the rest has come.
    expect(page.locator("#zoek")).to_have_attribute("role", "combobox")
    assert page.evaluate("scrollY") == before


def test_what_nobody_knows_stands_apart_and_is_one_tap_away(page: Page) -> None:
    finder = Finder(page, "?kosten=gratis")
    apart = page.locator("[data-apart=onbekend]")
    button = apart.get_by_role("button", name=re.compile("waarvan dit niet bekend is"))
    promised = int(re.findall(r"\d+", button.inner_text())[0])
    assert promised > 0
    button.click()
    expect(apart.locator("li.sk-card")).to_have_count(min(20, promised))
    assert "onbekend=ja" in page.url
    assert not set(finder.ids) & {
        card.get_attribute("data-offer-id") for card in apart.locator("li.sk-card").all()
    }


def test_nationwide_stands_apart_when_someone_chooses_a_wijk(page: Page) -> None:
    finder = Finder(page, "?wijk=noord&doelgroep=slechtzienden")
    assert finder.total > 0
    expect(page.get_by_role("heading", name="In heel Nederland")).to_be_visible()
    nationwide = page.locator("[data-ver] li.sk-card")
    assert nationwide.count() > 0
    assert "Noord" not in " ".join(nationwide.all_inner_texts())


def test_what_is_only_elsewhere_is_told_apart_and_stands_last(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    finder = Finder(page)
    expect(finder.count).to_have_text("109 resultaten (15 elders)")
    page.goto("/zoeken/?p=6")
    finder.settled()
    expect(finder.count).to_have_text("109 resultaten (15 elders)")
    expect(page.get_by_role("heading", name="Alleen in een andere regio")).to_be_visible()
    expect(page.locator("[data-ver] li.sk-card")).to_have_count(15)
    finder.tick("wijk", "noord")
    expect(finder.count).to_have_text(re.compile(r"^\d+ resultaten$"))


def test_a_choice_of_the_rest_of_a_list_is_seen_in_its_group(page: Page) -> None:
    finder = Finder(page, "?wens=samen-eten&wens=praten")
    with finder.filters() as form:
        ticked = form.locator("[data-facet=wens] input:checked")
        expect(ticked).to_have_count(2)
        assert [box.get_attribute("value") for box in ticked.all()] == ["samen-eten", "praten"]
        expect(form.locator("[data-facet=doelgroep] [data-alle]")).to_be_visible()


NINE = (
    "?wens=samen-eten&wens=praten&wens=bellen&doelgroep=ouderen&doelgroep=mantelzorgers"
    "&kosten=gratis&vorm=groep&vorm=individueel&tot=5"
)


@pytest.mark.parametrize("question", ["?doelgroep=lichamelijke-beperking", NINE])
def test_on_a_phone_what_was_chosen_takes_one_line(new_page: NewPage, question: str) -> None:
    page = new_page(screen=PHONE)
    Finder(page)
    top = "document.querySelector('.sk-card').getBoundingClientRect().top"
    before = page.evaluate(top)
    Finder(page, question)
    assert page.evaluate(top) <= before + 25


def test_on_a_phone_many_choices_unfold_and_go_one_by_one(new_page: NewPage) -> None:
    page = new_page(screen=PHONE)
    finder = Finder(page, "?wens=samen-eten&doelgroep=ouderen&kosten=gratis")
    fold = page.get_by_role("button", name="3 filters gekozen")
    expect(page.get_by_role("button", name="Ouderen weghalen")).to_be_hidden()
    fold.click()
    expect(fold).to_have_attribute("aria-expanded", "true")
    page.get_by_role("button", name="Ouderen weghalen").click()
    expect(page).to_have_url(re.compile(r"\?wens=samen-eten&kosten=gratis$"))
    finder.settled()
    expect(page.get_by_role("button", name="2 filters gekozen")).to_be_visible()
    assert_accessible(page)


def test_nearby_is_offered_but_not_counted(page: Page) -> None:
    Finder(page, "?wijk=noord")
    button = page.get_by_role("button", name=re.compile("^Ook in de buurt"))
    expect(button).to_be_visible()
    button.click()
    expect(page.locator("[data-apart=buurt] li.sk-card").first).to_be_visible()


def test_who_finds_nothing_hears_what_to_leave_out(page: Page) -> None:
    finder = Finder(page, "?wens=samen-wonen&kosten=abonnement&plek=telefoon")
    assert finder.total == 0
    expect(page.get_by_role("heading", name="Dit hebben we nog niet.")).to_have_count(1)
    expect(page.get_by_text("0 resultaten", exact=True).and_(page.locator("output"))).to_be_hidden()
    expect(page.locator("[name=sort]")).to_be_hidden()
    expect(page.locator(".sk-zero a[href^='tel:']")).to_be_visible()
    assert_accessible(page)
    repair = page.locator(".sk-zero__repair").first
    promised = int(re.findall(r"\d+$", repair.inner_text().strip())[0])
    repair.click()
    expect(finder.count).to_have_text(re.compile(rf"^{promised} resulta"))
    expect(page.get_by_role("heading", name="Gevonden")).to_be_focused()
    expect(page.locator("[name=sort]")).to_be_visible()


def test_nothing_out_of_reach_is_disabled(page: Page) -> None:
    finder = Finder(page, "?q=schaken&wijk=veldbrink")
    with finder.filters() as form:
        empty = form.locator(".sk-check--none input")
        assert empty.count() > 0
        assert all(box.is_enabled() for box in empty.all())


def test_a_choice_that_no_longer_exists_is_told(page: Page) -> None:
    finder = Finder(page, "?doelgroep=marsmannen&wens=samen-eten")
    assert finder.total > 0
    expect(page.get_by_text("Deze keuze bestaat niet meer: marsmannen.")).to_be_visible()


def test_cheapest_first_puts_free_on_top_and_unknown_last(page: Page) -> None:
    finder = Finder(page, "?wens=samen-eten")
    page.locator("[name=sort]").select_option("kosten")
    expect(page).to_have_url(re.compile("sort=kosten"))
    finder.settled()
    costs = page.locator("[data-lijst] [data-fact=kosten]").all_inner_texts()
    unknown = [i for i, text in enumerate(costs) if "niet bekend" in text]
    assert unknown in ([], list(range(len(costs) - len(unknown), len(costs))))
    paid = [i for i, text in enumerate(costs) if "€" in text and "bijdrage" not in text]
    free = [i for i, text in enumerate(costs) if text.strip() == "Gratis"]
    assert not free or not paid or max(free) < min(paid)


def test_nearby_first_needs_a_wijk(page: Page) -> None:
    finder = Finder(page, "?wens=binnenlopen")
    expect(page.locator("option[value=dichtbij]")).to_be_disabled()
    finder.tick("wijk", "veldbrink")
    page.locator("[name=sort]").select_option("dichtbij")
    expect(page).to_have_url(re.compile("sort=dichtbij"))
    finder.settled()
    assert "Veldbrink" in page.locator("[data-lijst] [data-fact=waar]").first.inner_text()


def test_the_age_of_a_person_leaves_out_what_is_not_for_them(page: Page) -> None:
    finder = Finder(page)
    before = finder.total
    with finder.filters():
        finder.box("vrij", "ja")
        page.get_by_label(re.compile("^Leeftijd")).fill("80")
        page.keyboard.press("Tab")
        expect(page).to_have_url(re.compile("leeftijd=80"))
    finder.settled()
    assert 0 < finder.total < before
    expect(page.get_by_role("button", name="Leeftijd 80 jaar weghalen")).to_be_visible()


@pytest.mark.parametrize(
    ("label", "typed", "asked"),
    [("Hoogstens €", "€ 5,-", "tot=5"), ("Leeftijd", "78 jaar", "leeftijd=78")],
)
def test_a_number_may_be_typed_as_people_write_it(
    page: Page, label: str, typed: str, asked: str
) -> None:
    finder = Finder(page)
    facet, number = asked.split("=")
    with finder.filters() as form:
        form.locator(f"details[data-facetten~='{facet}']:not([open]) > summary").click()
        field = page.get_by_role("textbox", name=label)
        field.fill(typed)
        page.keyboard.press("Tab")
        expect(page).to_have_url(re.compile(rf"\?{asked}$"))
        expect(field).to_have_value(number)
        expect(field).to_have_attribute("aria-invalid", "false")


def test_what_is_no_number_stays_and_is_told(page: Page) -> None:
    finder = Finder(page, "?tot=5")
    with finder.filters() as form:
        form.locator("details[data-facetten~='tot']:not([open]) > summary").click()
        field = page.get_by_role("textbox", name="Hoogstens €")
        field.fill("vijf")
        page.keyboard.press("Tab")
        note = page.get_by_role("alert").filter(has_text="Dit bedrag begrijpen wij niet.")
        expect(note).to_be_in_viewport()
        expect(field).to_have_attribute("aria-invalid", "true")
        expect(field).to_have_accessible_description(re.compile("zoals 5 of 2,50"))
        assert_accessible(page)
        finder.box("vrij", "ja").check()
        finder.asked("vrij", "ja")
        expect(field).to_have_value("vijf")
        assert "tot=5" in page.url
        page.locator("[data-wis]:visible").last.click()
        expect(field).to_have_value("")
        expect(note).to_be_hidden()


def test_at_most_so_much_leaves_out_what_costs_more(page: Page) -> None:
    finder = Finder(page, "?tot=2,50&wens=samen-eten")
    dear = [
        text
        for text in page.locator("[data-lijst] [data-fact=kosten]").all_inner_texts()
        if any(
            float(euro.replace(",", ".")) > 2.5
            for euro in re.findall(r"€\s(\d+(?:,\d+)?) per keer", text)
        )
    ]
    assert finder.total > 0
    assert dear == []


def test_removing_a_choice_moves_the_focus_to_the_next_one(page: Page) -> None:
    finder = Finder(page, "?wens=samen-eten&doelgroep=ouderen")
    fold = page.get_by_role("button", name="2 filters gekozen")
    if fold.is_visible():
        fold.click()
    page.get_by_role("button", name="Samen eten weghalen").click()
    expect(page.get_by_role("button", name="Ouderen weghalen")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Wat zoekt u?")).to_be_focused()
    finder.settled()
    assert page.url.endswith("/zoeken/")
    expect(page.get_by_text("Gekozen filters:")).to_be_hidden()


def test_more_brings_twenty_and_the_focus_to_the_first_new_one(page: Page) -> None:
    finder = Finder(page)
    page.get_by_role("button", name="Toon 20 meer").click()
    expect(page.locator("[data-lijst] > li")).to_have_count(40)
    expect(page.locator("[data-lijst] > li").nth(20).locator("a").first).to_be_focused()
    assert page.url.endswith("?p=2")
    assert len(set(finder.ids)) == 40


def test_shortcuts_stand_in_one_row_with_free_access_among_them(page: Page) -> None:
    Finder(page)
    chips = page.locator(".sk-finder__shortcuts .sk-chip:visible")
    assert "Vrij toegankelijk" in chips.all_inner_texts()
    tops = chips.evaluate_all("chips => chips.map((chip) => chip.getBoundingClientRect().top)")
    assert len(tops) >= 3
    assert max(tops) - min(tops) < 1


def test_shortcuts_work_for_who_never_opens_filters(page: Page) -> None:
    finder = Finder(page)
    page.get_by_role("navigation", name="Snel kiezen").get_by_role("link", name="Gratis").click()
    finder.asked("kosten", "gratis")
    expect(page.get_by_role("heading", name="Gevonden")).to_be_focused()


def test_what_is_done_before_the_finder_has_loaded_still_counts(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)

    def late(route: Route) -> None:
        page.wait_for_timeout(400)
        route.continue_()

    page.route("**/finding.mjs", late)
    page.goto("/zoeken/")
    page.get_by_role("checkbox", name=re.compile("^Samen eten")).check()
    expect(page).to_have_url(re.compile("wens=samen-eten"))


def test_a_group_opened_before_any_script_came_is_filled_when_it_comes(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    held: list[Route] = []
    page.route("**/components/finder/finder.mjs", lambda route: held.append(route))
    with page.expect_request("**/components/finder/finder.mjs"):
        page.goto("/zoeken/")
    page.locator("summary", has_text="Kan ik meedoen?").click()
    held[0].continue_()
    expect(page.get_by_label(re.compile("^Leeftijd"))).to_be_visible()


def test_status_is_said_after_a_pause_and_zero_at_once(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    finder = Finder(page)
    page.clock.install()
    said = page.locator(".sk-finder [role=status]")
    finder.box("wens", "samen-wonen").check()
    finder.asked("wens", "samen-wonen")
    expect(said).to_have_text("")
    page.clock.run_for(1000)
    expect(said).to_have_text(re.compile(r"^\d+ resulta"))
    page.get_by_role("button", name="Wis alles").click()
    finder.settled()
    page.goto("/zoeken/?wens=samen-wonen&plek=telefoon&kosten=abonnement")
    page.clock.run_for(10)
    expect(page.locator(".sk-finder [role=status]")).to_have_text("0 resultaten")


@pytest.mark.expects_complaint("500", "kan niet verder")
def test_when_it_fails_it_says_so_and_shows_other_ways(page: Page) -> None:
    page.route("**/kolommen.json", lambda route: route.fulfill(status=500, body=""))
    page.goto("/zoeken/?q=koffie")
    expect(page.get_by_role("heading", name="Het zoeken lukt nu niet.")).to_be_visible()
    expect(page.locator(".sk-zero a[href='../voor/']")).to_be_visible()
    expect(page.locator(".sk-zero a[href^='tel:']")).to_be_visible()
    assert page.locator(".sk-card").count() == 20


def test_without_javascript_it_leads_to_the_plain_lists(new_page: NewPage) -> None:
    page = new_page(screen=PHONE, javascript=False)
    page.goto("/zoeken/")
    assert page.locator(".sk-filters").is_hidden()
    page.locator("main").get_by_role("link", name="Mantelzorgers").click()
    assert page.url.endswith("/voor/mantelzorgers/")
    assert page.locator(".sk-card").count() > 0


def test_a_sensitive_offer_can_be_found_but_not_kept(page: Page) -> None:
    Finder(page, "?probleem=onveilig-thuis")
    card = page.locator(".sk-card[data-offer-id=praten-over-thuis]")
    expect(card).to_be_visible()
    assert card.get_by_role("button").count() == 0
    assert card.get_by_role("checkbox").count() == 0


def test_no_choice_scrolls_the_page_sideways(new_page: NewPage) -> None:
    page = new_page(screen={"width": 320, "height": 640})
    finder = Finder(page, "?wens=mensen-ontmoeten&doelgroep=lichamelijke-beperking&wijk=noord")
    page.evaluate("document.documentElement.style.fontSize = '225%'")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    with finder.filters() as form:
        finder.box("doelgroep", "partner-verloren")
        assert form.evaluate("form => form.scrollWidth <= form.clientWidth")
