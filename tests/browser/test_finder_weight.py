"""What the finder asks of a phone: bytes, elements and layouts, never seconds."""

from playwright.sync_api import Page, Response

from tests.browser.conftest import DESKTOP, PHONE, NewPage
from tests.browser.finder import Finder


def _weight(responses: list[Response], ending: str) -> int:
    return sum(
        one.request.sizes()["responseBodySize"] for one in responses if one.url.endswith(ending)
    )


def test_the_whole_finder_has_at_most_18_kb_of_script_and_8_kb_of_style(new_page: NewPage) -> None:
    page = new_page(screen=PHONE)
    responses: list[Response] = []
    page.on("response", lambda one: responses.append(one))
    finder = Finder(page)
    finder.tick("wens", "samen-eten")
    page.wait_for_load_state("networkidle")
    assert _weight(responses, ".mjs") <= 18_000
    assert _weight(responses, ".css") <= 8_000


def test_after_a_filter_there_are_at_most_800_elements(page: Page) -> None:
    finder = Finder(page)
    finder.tick("doelgroep", "ouderen")
    assert len(finder.ids) == 20
    assert page.evaluate("document.querySelectorAll('*').length") <= 800


def test_a_filter_costs_at_most_five_layouts(new_page: NewPage) -> None:
    page = new_page(screen=DESKTOP)
    finder = Finder(page, "?wens=samen-eten")
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")

    def layouts() -> int:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return int(next(one["value"] for one in metrics if one["name"] == "LayoutCount"))

    box = finder.box("doelgroep", "ouderen")
    box.focus()
    before = layouts()
    page.keyboard.press("Space")
    finder.asked("doelgroep", "ouderen")
    assert layouts() - before <= 5


def test_nothing_jumps_while_the_finder_loads(page: Page) -> None:
    page.add_init_script(
        """
        window.shift = 0;
        new PerformanceObserver((list) => {
          for (const { hadRecentInput, value } of list.getEntries()) {
            if (!hadRecentInput) window.shift += value;
          }
        }).observe({ type: "layout-shift", buffered: true });
        """
    )
    for question in ("", "?q=koffie", "?wens=samen-eten&kosten=gratis"):
        page.goto(f"/zoeken/{question}")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("window.shift") <= 0.05, question
