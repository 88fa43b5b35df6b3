"""Every page of the example map, looked at without a browser.

Names, roles and contrast are for axe, in the browser.
"""

import re
from collections import Counter
from pathlib import Path

import pytest
import turbohtml
from turbohtml import Document

from tests.site.reading import complaints

LOADED = {
    "src": "[src]",
    "href": "link[rel~=stylesheet], link[rel~=icon], link[rel~=modulepreload], use[href]",
    "srcset": "[srcset]",
    "poster": "[poster]",
    "data": "object[data]",
}
ON_A_PAGE = "html[lang=nl]", "h1", "main", "title", "meta[charset=utf-8]", "meta[name=viewport]"


@pytest.fixture(scope="module")
def texts(site: Path) -> dict[str, str]:
    """Address below the site to HTML."""
    files = sorted(site.rglob("*.html"))
    assert files
    return {file.relative_to(site).as_posix(): file.read_text("utf-8") for file in files}


@pytest.fixture(scope="module")
def pages(texts: dict[str, str]) -> dict[str, Document]:
    return {name: turbohtml.parse(text) for name, text in texts.items()}


def test_every_drawing_that_is_asked_for_exists(site: Path) -> None:
    """On pages, and on the cards that the finder fetches."""
    (sprite,) = site.rglob("icons.svg")
    drawn = set(re.findall(r'<symbol id="([^"]+)"', sprite.read_text("utf-8")))
    asked = {
        name
        for kind in ("*.html", "*.json")
        for file in site.rglob(kind)
        for name in re.findall(r"icons\.svg#([^\\\"]*)", file.read_text("utf-8"))
    }
    assert len(asked) > 25
    assert asked - drawn == set()


def found_in(pages: dict[str, Document], selector: str) -> list[str]:
    return [
        f"{name}: {element.html[:100]}"
        for name, page in pages.items()
        for element in page.select(selector)
    ]


@pytest.mark.parametrize(
    "mistake",
    [
        "<p><div>dag</p>",
        "<b id=a id=b>dag</b>",
        "&aktie;",
        "<i id=a></i><i id=a></i>",
        "<img src=x>",
    ],
)
def test_the_readers_see_a_mistake(mistake: str) -> None:
    page = "<!doctype html><html lang=nl><title>Dag</title>{}</html>"
    assert list(complaints(page.format("<p>dag</p>"))) == []
    assert list(complaints(page.format(mistake)))


def test_every_page_keeps_the_rules_of_html(texts: dict[str, str]) -> None:
    found = {name: list(complaints(text)) for name, text in texts.items()}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


@pytest.mark.parametrize("part", ON_A_PAGE)
def test_every_page_has_one(pages: dict[str, Document], part: str) -> None:
    assert [name for name, page in pages.items() if len(page.select(part)) != 1] == []


def test_no_two_pages_have_the_same_title(pages: dict[str, Document]) -> None:
    """But for offers of one name, which `check` asks their editors about."""
    offers = {name for name in pages if name.startswith("aanbod/")}
    titles = Counter(
        title.text
        for name, page in pages.items()
        for title in page.select("title")
        if name not in offers
    )
    assert [title for title, count in titles.items() if count > 1] == []


def test_no_page_holds_script_or_style_of_its_own(pages: dict[str, Document]) -> None:
    assert found_in(pages, "style, [style], a[href^='javascript:' i]") == []
    assert found_in(pages, "script:not([src]):not([type='application/ld+json'])") == []
    handlers = [
        (name, attribute)
        for name, page in pages.items()
        for element in page.select("*")
        for attribute in element.attrs
        if attribute.startswith("on")
    ]
    assert handlers == []


@pytest.mark.parametrize(("attribute", "selector"), LOADED.items())
def test_no_page_loads_anything_from_elsewhere(
    pages: dict[str, Document], attribute: str, selector: str
) -> None:
    addresses = {
        str(element.attrs[attribute])
        for page in pages.values()
        for element in page.select(selector)
    }
    assert {address for address in addresses if "//" in address} == set()
