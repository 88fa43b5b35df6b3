"""Every component with every example: right HTML, for all eyes, on every screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from sociale_kaart import resources
from sociale_kaart.pages.theme import Theme
from tests.browser.axe import WHOLE_PAGE, assert_accessible
from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.server import Served, serve
from tests.components import gallery
from tests.conftest import ROOT
from tests.site.reading import complaints

NARROW = ViewportSize(width=320, height=640)
COMPONENTS = gallery.with_examples()

# Parts of one page, that scripts fill or that exist on paper only. An example would be a second
# copy of that page; these tests look at the page itself, in all its states.
ONLY_ON_THEIR_PAGE = {
    "compare": "tests/browser/test_compare.py",
    "filter-dialog": "tests/browser/test_finder_dialog.py",
    "finder": "tests/browser/test_finder.py",
    "offer": "tests/browser/test_every_page.py",
    "saved-list": "tests/browser/test_saved_list.py",
    "search-field": "tests/browser/test_finder_search.py",
    "sheet": "tests/browser/test_saved_list.py",
}

every_component = pytest.mark.parametrize("component", COMPONENTS)


@pytest.fixture(scope="module")
def theme() -> Theme:
    return Theme((resources.theme_folder(),))


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("gallery")
    gallery.write(folder)
    with serve(folder) as running:
        yield running


@pytest.fixture(scope="module")
def page(browser: Browser, served: Served) -> Iterator[Page]:
    context = browser.new_context(base_url=served.url, locale="nl-NL")
    yield context.new_page()
    context.close()


def test_every_component_has_examples_or_is_looked_at_on_its_page() -> None:
    assert set(COMPONENTS) | set(ONLY_ON_THEIR_PAGE) == gallery.components()
    assert set(COMPONENTS) & set(ONLY_ON_THEIR_PAGE) == set()
    assert [file for file in ONLY_ON_THEIR_PAGE.values() if not Path(ROOT, file).is_file()] == []


@every_component
def test_example_calls_the_component_it_is_named_for(component: str) -> None:
    told = (gallery.HERE / f"{component}.yaml").read_text("utf-8")
    has_template = (resources.theme_folder() / f"components/{component}/{component}.html").is_file()
    waits_in_a_template = component == "tray"
    calls = f"{component.replace('-', '_')}("
    assert not has_template or waits_in_a_template or calls in told


@every_component
def test_component_keeps_the_rules_of_html(theme: Theme, component: str) -> None:
    shown = list(gallery.examples(theme, component))
    assert shown
    found = {
        example.name: list(complaints(gallery.page(theme, component, [example])))
        for example in shown
    }
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@every_component
def test_component_breaks_no_rule_of_accessibility(page: Page, component: str) -> None:
    page.goto(f"/{component}.html")
    for screen in (PHONE, DESKTOP):
        page.set_viewport_size(screen)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            assert_accessible(page, but_for=WHOLE_PAGE)


@every_component
def test_component_never_makes_a_page_scroll_sideways(page: Page, component: str) -> None:
    page.set_viewport_size(NARROW)
    page.goto(f"/{component}.html")
    for size in ("100%", "225%"):
        page.evaluate("(size) => document.documentElement.style.fontSize = size", size)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") == 0, size
