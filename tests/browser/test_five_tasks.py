"""Five things that people come for, from the home page, with every tap counted.

Typing is no tap; touching the field to type is one.
"""

import re

from playwright.sync_api import Locator, Page, expect

MOST_TAPS = 6
STEP = re.compile("^Toon .* resulta")


class Visitor:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = 0
        page.goto("/")

    def tap(self, place: Locator) -> None:
        place.click()
        self.taps += 1
        assert self.taps <= MOST_TAPS, place

    def link(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("link", name=name).first

    def card(self, name: str) -> Locator:
        return self.page.locator(".sk-card").filter(has=self.page.get_by_role("link", name=name))


def test_a_free_activity_with_a_meal_in_your_own_village(page: Page) -> None:
    visitor = Visitor(page)
    visitor.tap(visitor.link("Samen eten"))
    visitor.tap(visitor.link("Kies ook een dag, wijk of prijs"))
    form = page.locator(".sk-filters")
    visitor.tap(form.get_by_label("Gratis", exact=False).first)
    visitor.tap(form.get_by_label("Lindeloo"))
    show = page.get_by_role("button", name=STEP)
    if show.is_visible():
        visitor.tap(show)
    expect(page).to_have_url(re.compile(r"\?wens=samen-eten&kosten=gratis&wijk=lindeloo$"))
    expect(page.locator("output")).to_have_text(re.compile(r"^[1-9]\d* resulta"))


def test_who_calls_every_day(page: Page) -> None:
    visitor = Visitor(page)
    visitor.tap(visitor.link("Iemand die belt"))
    daily = page.locator(".sk-card").filter(has_text="Elke dag").filter(has_text="Gratis").first
    expect(daily).to_contain_text("Elke ochtend gaat de telefoon")
    expect(daily.get_by_role("link", name=re.compile("^Bel "))).to_be_visible()


def test_two_buddy_projects_beside_each_other(page: Page) -> None:
    visitor = Visitor(page)
    visitor.tap(visitor.link("Een maatje om samen iets te doen"))
    for name in ("Een maatje in de buurt", "Humanitas Tandem"):
        visitor.tap(visitor.card(name).get_by_role("checkbox"))
    visitor.tap(page.get_by_role("complementary").get_by_role("link", name="Vergelijk"))
    expect(page.locator("thead th")).to_have_count(2)
    expect(page.locator("tbody")).to_contain_text("Kosten")


def test_a_list_of_three_printed_for_a_neighbour(page: Page) -> None:
    page.add_init_script("window.print = () => dispatchEvent(new Event('beforeprint'));")
    visitor = Visitor(page)
    visitor.tap(visitor.link("Samen eten"))
    cards = page.locator(".sk-card")
    for place in range(3):
        button = cards.nth(place).get_by_role("button", name="Bewaar")
        visitor.tap(button)
        expect(button).to_have_text("Bewaard")
    visitor.tap(visitor.link(re.compile("^Mijn lijst")))
    visitor.tap(page.get_by_role("button", name="Print om mee te geven"))
    page.emulate_media(media="print")
    expect(page.locator(".sk-sheet__offer")).to_have_count(3)


def test_little_money_and_a_wmo_indication_on_tuesday(page: Page) -> None:
    visitor = Visitor(page)
    field = page.get_by_label("Wat zoekt u?")
    visitor.tap(field)
    field.fill("wmo, gratis op dinsdag")
    visitor.tap(page.get_by_role("button", name="Zoek"))
    quick = page.get_by_role("navigation", name="Snel kiezen")
    expect(quick.get_by_role("link", name="Wmo")).to_be_visible()
    visitor.tap(quick.get_by_role("link", name="Dinsdag"))
    visitor.tap(quick.get_by_role("link", name="Gratis"))
    expect(page).to_have_url(re.compile(r"kosten=gratis&dag=dinsdag$"))
    expect(page.locator(".sk-card").first).to_contain_text("Gratis")
