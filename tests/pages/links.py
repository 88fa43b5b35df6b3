"""Where the pages of a finished site lead."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

REFERENCE = re.compile(r'<[a-z][^>]*?\s(?:href|src|action)="([^"]*)"')
FACETS_OF_A_GROUP = re.compile(r'\sdata-facetten="([^"]+)"')
ANCHOR = re.compile(r'\sid="([^"]+)"')


def read_pages(site: Path) -> dict[str, str]:
    """Address below the site's root to HTML."""
    return {
        file.relative_to(site).as_posix().removesuffix("index.html"): file.read_text("utf-8")
        for file in sorted(site.rglob("*.html"))
    }


def references(site_url: str, address: str, html: str) -> Iterator[str]:
    """Full addresses on this site that a page leads to or loads."""
    for found in REFERENCE.findall(html):
        full = urljoin(site_url + address, found.replace("&amp;", "&"))
        if full.startswith(site_url):
            yield full.removeprefix(site_url)


def broken_links(site: Path, site_url: str) -> set[str]:
    pages = read_pages(site)
    anchors = {address: set(ANCHOR.findall(html)) for address, html in pages.items()}
    filters = set(" ".join(FACETS_OF_A_GROUP.findall(pages["zoeken/"])).split())
    broken: set[str] = set()
    for address, html in pages.items():
        for target in references(site_url, address, html):
            parts = urlsplit(target)
            path = unquote(parts.path)
            if path not in pages and not (site / path).is_file():
                broken.add(f"{address} -> {target}")
            elif path == "zoeken/" and parts.fragment.startswith("kies="):
                if not filters.issuperset(parts.fragment.removeprefix("kies=").split(",")):
                    broken.add(f"{address} -> {target}: no such filter")
            elif parts.fragment and path in anchors and parts.fragment not in anchors[path]:
                broken.add(f"{address} -> {target}: no such anchor")
    return broken
