"""For search engines: which pages there are, and that they are welcome."""

from collections.abc import Iterable
from xml.sax.saxutils import escape

from sociale_kaart.output import OutputFile

SITEMAP = "sitemap.xml"
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(site_url: str, pages: Iterable[tuple[str, str]]) -> OutputFile:
    """`pages`: the url below the root, and the day of the last check by a person or nothing.
    A build date would say that everything changes every night."""
    entries = "".join(_entry(site_url + url, day) for url, day in sorted(set(pages)))
    opening = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{NAMESPACE}">\n'
    return OutputFile.text(SITEMAP, f"{opening}{entries}</urlset>\n")


def _entry(address: str, day: str) -> str:
    changed = f"<lastmod>{day}</lastmod>" if day else ""
    return f"<url><loc>{escape(address)}</loc>{changed}</url>\n"


def robots(site_url: str) -> OutputFile:
    text = f"User-agent: *\nAllow: /\nSitemap: {site_url}{SITEMAP}\n"
    return OutputFile.text("robots.txt", text)
