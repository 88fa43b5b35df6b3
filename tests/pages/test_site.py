"""The example map as a whole: nothing is missing, nothing leads nowhere, nothing is heavy."""

import gzip
import re
from html import escape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from sociale_kaart.settings import Telefoonlijn
from tests.conftest import ROOT
from tests.pages.links import broken_links, read_pages, references

HERE = "https://samenlindewaard.example/"
LIGHT = 20 * 1024


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    return read_pages(site)


def test_every_internal_link_and_anchor_exists(site: Path) -> None:
    assert broken_links(site, HERE) == set()


def test_every_file_of_an_offer_has_a_page_with_its_fields(pages: dict[str, str]) -> None:
    ids = {file.stem for file in (ROOT / "content" / "offers").rglob("*.yaml")}
    assert {address.split("/")[1] for address in pages if address.startswith("aanbod/")} == ids
    for offer_id in ids:
        html = pages[f"aanbod/{offer_id}/"]
        titles = re.findall(r'sk-field__title">([^<]*)<', html)
        assert titles == [
            "Wat is het?",
            "Kenmerken",
            "Voorwaarden",
            "Wat kost het?",
            "Website",
            "Contact",
            "Klopt dit?",
        ], offer_id


def test_sitemap_names_every_page_for_search_engines(site: Path, pages: dict[str, str]) -> None:
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    named = set(re.findall(r"<loc>([^<]*)</loc>", sitemap))
    wanted = {HERE + address for address, html in pages.items() if "noindex" not in html}
    assert named == wanted
    assert "404.html" not in sitemap
    assert (site / "robots.txt").read_text() == (
        f"User-agent: *\nAllow: /\nSitemap: {HERE}sitemap.xml\n"
    )


def test_sitemap_dates_only_what_was_checked_on_a_known_day(site: Path) -> None:
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    dated = dict(re.findall(rf"<loc>{HERE}aanbod/([^/]+)/</loc><lastmod>([^<]+)<", sitemap))
    checked = {
        file.stem: found[1]
        for file in (ROOT / "content" / "offers").rglob("*.yaml")
        if (found := re.search(r"^  op: ([0-9-]{10})$", file.read_text("utf-8"), re.MULTILINE))
    }
    named = re.findall(rf"<loc>{HERE}aanbod/([^/]+)/</loc>", sitemap)
    assert dated == {offer: checked[offer] for offer in named if offer in checked}
    assert len(dated) < len(named)


def test_every_page_carries_the_phone_line(
    telefoonlijn: Telefoonlijn, pages: dict[str, str]
) -> None:
    for address, html in pages.items():
        assert f'href="{telefoonlijn.nummer.uri}"' in html, address
        assert escape(telefoonlijn.uren) in html, address


def loaded(site: Path, address: str, html: str) -> set[Path]:
    """What a browser fetches for a page: style, icons, favicon, modules and what they import."""
    wanted = {
        site / unquote(urlsplit(target).path)
        for target in references(HERE, address, html)
        if "assets/" in target
    }
    for element in re.findall(r'data-module="([a-z-]+)"', html):
        wanted |= set(site.glob(f"assets/*/components/{element}/{element}.mjs"))
    queue = [file for file in wanted if file.suffix == ".mjs"]
    while queue:
        module = queue.pop()
        imports = re.findall(r'\b(?:import|from)"(\.[^"]+)"', module.read_text("utf-8"))
        for found in {(module.parent / path).resolve() for path in imports} - wanted:
            wanted.add(found)
            queue.append(found)
    return wanted


@pytest.mark.parametrize(
    "address", ["", "aanbod/samen-eten-in-de-linde/", "aanbod/dag-eropuit-met-de-bus/"]
)
def test_home_and_offer_pages_are_light(site: Path, pages: dict[str, str], address: str) -> None:
    files = loaded(site, address, pages[address])
    weight = sum(len(gzip.compress(file.read_bytes(), 9)) for file in files)
    assert weight + len(gzip.compress(pages[address].encode(), 9)) <= LIGHT


def test_words_that_residents_do_not_use_stand_on_no_page(pages: dict[str, str]) -> None:
    bare = re.compile(r"<script.*?</script>|<details.*?</details>|<[^>]+>", re.S)
    avoided = re.compile(r"\b(doelgroep\w*|interventie\w*|cliënt\w*)\b(?!\.\w)", re.I)
    found = {
        f"{address}: {word}"
        for address, html in pages.items()
        if address != "data/"
        for word in avoided.findall(bare.sub(" ", html))
    }
    assert found == set()
