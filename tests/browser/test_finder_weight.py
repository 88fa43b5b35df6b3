"""What the finder asks of a phone: bytes, elements and layouts, never seconds."""

from collections.abc import Iterator
from datetime import date

import pytest
from playwright.sync_api import Browser, Page, Response, ViewportSize

from sociale_kaart import publish
from sociale_kaart.configuration import read_settings
from sociale_kaart.finder.facts import written_facts
from sociale_kaart.pages.cards import Cards
from sociale_kaart.pages.finder import FinderPage
from sociale_kaart.pages.shell import Shell
from sociale_kaart.pages.theme import Theme
from sociale_kaart.pipeline import build_catalogue
from tests.browser.conftest import DESKTOP, PHONE, NewPage
from tests.browser.finder import Finder
from tests.browser.server import Served, serve
from tests.conftest import ROOT
from tests.finder.enlarged import enlarged


def _weight(responses: list[Response], *endings: str) -> int:
    return sum(
        one.request.sizes()["responseBodySize"] for one in responses if one.url.endswith(endings)
    )


def test_the_whole_finder_has_at_most_18_kb_of_script_and_8_kb_of_style(new_page: NewPage) -> None:
    page = new_page(screen=PHONE)
    responses: list[Response] = []
    page.on("response", lambda one: responses.append(one))
    finder = Finder(page)
    finder.tick("wens", "samen-eten")
    page.wait_for_load_state("networkidle")
    assert _weight(responses, ".js", ".mjs") <= 18_000
    assert _weight(responses, ".css") <= 8_000


@pytest.fixture(params=[109, 1_000, 10_000], scope="module")
def any_map(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Served]:
    """The finder of a map with so many offers; the offers have no pages of their own."""
    folder = tmp_path_factory.mktemp("map")
    settings = read_settings(ROOT / "mkdocs.yml").settings
    example = build_catalogue(ROOT / "content", date(2026, 11, 21)).catalogue
    assert settings and example
    catalogue, theme = enlarged(example, request.param), Theme(settings.thema)
    cards = Cards(theme, settings, catalogue.today)
    facts = written_facts(catalogue.today, settings.controle_na_maanden)
    finder = FinderPage(catalogue, settings, theme, cards, facts)
    page = Shell(theme, settings).file(finder.page())
    publish.write(folder, [page, *finder.files(), *theme.files()])
    with serve(folder) as served:
        yield served


@pytest.mark.parametrize("screen", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("question", ["?wens=samen-eten", "?indicatie=wmo"])
def test_a_filter_costs_as_little_on_a_map_of_any_size(
    browser: Browser, any_map: Served, screen: ViewportSize, question: str
) -> None:
    """Whatever is found: also of offers that not everyone may go to."""
    page = browser.new_page(base_url=any_map.url, viewport=screen, locale="nl-NL")
    finder = Finder(page, question)
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")

    def layouts() -> int:
        metrics = session.send("Performance.getMetrics")["metrics"]
        return int(next(one["value"] for one in metrics if one["name"] == "LayoutCount"))

    with finder.filters():
        finder.box("doelgroep", "ouderen").focus()
        before = layouts()
        page.keyboard.press("Space")
        finder.asked("doelgroep", "ouderen")
        assert layouts() - before <= 5
    assert page.evaluate("document.querySelectorAll('*').length") <= 800
    page.close()


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
