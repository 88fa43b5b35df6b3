"""Every page of the example map, looked at without a browser.

The parser is html5lib: it follows the parsing rules of the HTML standard to the letter, needs no
Java and no node, and calls out what browsers silently repair. What a parser cannot see (names,
roles, contrast) axe looks at in the browser.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from html5lib.constants import E as MESSAGES

SCRIPT_THAT_RUNS = {"", "module", "text/javascript"}
LOADED = {"audio": "src", "iframe": "src", "img": "src", "link": "href", "script": "src"}
LOADED |= {"source": "src", "use": "href", "video": "src"}


@cache
def parsed(page: Path) -> tuple[Element, tuple[str, ...]]:
    """The tree of a page, and where it breaks the rules of HTML."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(page.read_text("utf-8"))
    errors = (
        f"{line}:{column} {MESSAGES[code] % facts}" for (line, column), code, facts in parser.errors
    )
    return tree, tuple(errors)


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Element]:
    """Address below the site to tree."""
    files = sorted(site.rglob("*.html"))
    assert files
    return {file.relative_to(site).as_posix(): parsed(file)[0] for file in files}


def elements(tree: Element) -> Iterator[tuple[str, Element]]:
    """Every element with its bare name, drawings included; comments have no name."""
    for element in tree.iter():
        if isinstance(element.tag, str):
            yield element.tag.rpartition("}")[2], element


def test_every_page_keeps_the_rules_of_html(site: Path) -> None:
    errors = {page.name: found for page in site.rglob("*.html") if (found := parsed(page)[1])}
    assert errors == {}


def test_every_page_says_its_language_and_has_one_main_heading(pages: dict[str, Element]) -> None:
    for name, tree in pages.items():
        assert tree.get("lang") == "nl", name
        counted = Counter(tag for tag, _ in elements(tree))
        assert (counted["h1"], counted["main"], counted["title"]) == (1, 1, 1), name


def test_no_two_pages_have_the_same_title(pages: dict[str, Element]) -> None:
    titles = Counter(tree.findtext(".//title") for tree in pages.values())
    assert [title for title, count in titles.items() if count > 1] == []


def test_an_id_stands_once_on_a_page(pages: dict[str, Element]) -> None:
    for name, tree in pages.items():
        ids = Counter(found for _, element in elements(tree) if (found := element.get("id")))
        assert [found for found, count in ids.items() if count > 1] == [], name


def test_no_page_holds_script_or_style_of_its_own(pages: dict[str, Element]) -> None:
    for name, tree in pages.items():
        for tag, element in elements(tree):
            attributes = {attribute.casefold() for attribute in element.attrib}
            assert tag != "style", name
            assert "style" not in attributes, (name, tag)
            assert not [attribute for attribute in attributes if attribute.startswith("on")], name
            assert not element.get("href", "").casefold().startswith("javascript:"), name
            if tag == "script" and element.get("type", "") in SCRIPT_THAT_RUNS:
                assert element.get("src"), name


def test_no_page_loads_anything_from_elsewhere(pages: dict[str, Element]) -> None:
    for name, tree in pages.items():
        for tag, element in elements(tree):
            address = element.get(LOADED.get(tag, ""), "")
            points = tag == "link" and element.get("rel") in ("canonical", "license", "alternate")
            assert points or "//" not in address, (name, tag, address)
