"""The finder as its visitors use it, on a phone and on a desktop alike."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Locator, Page, expect

STATUS = re.compile(r"^(\d+) resulta")


class Finder:
    def __init__(self, page: Page, question: str = "") -> None:
        self.page = page
        page.goto(f"/zoeken/{question}")
        self.count = page.locator("output")
        # Before that, links and forms lead to plain pages: other tests are about that.
        expect(page.locator(".sk-finder")).to_have_attribute("data-started", "")
        if question:
            self.settled()

    def settled(self) -> None:
        """Wait until the list belongs to the question."""
        expect(self.count).to_have_text(STATUS)
        expect(self.page.locator(".sk-finder")).to_have_attribute("aria-busy", "false")

    @property
    def total(self) -> int:
        found = STATUS.match(self.count.inner_text())
        assert found, self.count.inner_text()
        return int(found[1])

    @property
    def ids(self) -> list[str]:
        cards = self.page.locator("[data-lijst] > li, [data-ver] li.sk-card")
        return [card.get_attribute("data-offer-id") or "" for card in cards.all()]

    @property
    def on_phone(self) -> bool:
        return self.page.locator(".sk-finder__open").is_visible()

    @contextmanager
    def filters(self) -> Iterator[Locator]:
        """The form; on a phone in the dialog."""
        dialog = self.on_phone
        if dialog:
            self.page.get_by_role("button", name=re.compile("^Filters")).click()
        yield self.page.locator(".sk-filters")
        if dialog:
            self.page.get_by_role("button", name=re.compile("^Toon .* resulta")).click()

    def box(self, facet: str, term: str) -> Locator:
        """The box of a term, in a group that is opened and complete."""
        group = self.page.locator(f".sk-filters details[data-facetten~='{facet}']")
        if group.get_attribute("open") is None:
            group.locator("summary").click()
        box = group.locator(f"input[name='{facet}'][value='{term}']")
        more = group.locator(f"[data-facet='{facet}'] [data-alle]")
        if not box.count() and more.count():
            more.click()
        return box

    def number_behind(self, facet: str, term: str) -> int:
        return int(
            self.box(facet, term).locator("xpath=..").locator(".sk-check__count").inner_text()
        )

    def tick(self, facet: str, term: str, expected: int | None = None) -> None:
        with self.filters():
            self.box(facet, term).check()
            self.asked(facet, term)
            if expected is not None:
                expect(self.count).to_have_text(re.compile(rf"^{expected} resulta"))
        self.settled()

    def asked(self, facet: str, term: str) -> None:
        expect(self.page).to_have_url(re.compile(rf"[?&]{facet}={term}(&|$)"))
        self.settled()

    def type(self, text: str) -> None:
        self.page.get_by_label("Wat zoekt u?").press_sequentially(text, delay=20)
        expect(self.page).to_have_url(re.compile(r"[?&]q="))
        self.settled()
