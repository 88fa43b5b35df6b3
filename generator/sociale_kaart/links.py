"""The links that people type in hand-written pages, looked up in the finished site.

What templates link to follows from the catalogue. What an editor typed may be wrong from the start,
or become wrong when a word leaves a list or an offer its folder.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from sociale_kaart.problems import Problem, quoted
from sociale_kaart.validate.suggestions import choose_from, did_you_mean, nearest

HERE = "https://kaart.invalid/"
"""Stands for the root of the site, wherever that will be."""
ID = re.compile(r'\sid="([^"]+)"')
TOP = ("", "top")
"""Leads to the top of any page: https://html.spec.whatwg.org/multipage/browsing-the-web.html"""


@dataclass(frozen=True, slots=True)
class WrittenPage:
    url: str
    """Below the root of the site."""
    file: Path
    shown_as: str
    """The file as problems show it."""
    main: str
    """HTML for inside <main>, with links from the root as `~/zoeken/`."""


@dataclass(frozen=True)
class FinishedSite:
    folder: Path
    """In which the whole site has been written."""

    def broken_links(self, page: WrittenPage) -> Iterator[Problem]:
        for link in dict.fromkeys(_links(page.main)):
            if words := self._wrong(page, link):
                line, column = _place(page.file, link)
                yield Problem(page.shown_as, line, column, "", *words, severity="waarschuwing")

    def _wrong(self, page: WrittenPage, link: str) -> tuple[str, str] | None:
        try:
            target = urlsplit(urljoin(HERE + page.url, link))
        except ValueError:
            return f"De link {quoted(link)} is geen webadres.", "Bijvoorbeeld: https://movisie.nl/"
        if f"{target.scheme}://{target.netloc}/" != HERE:
            return None
        file = self._file(unquote(target.path).removeprefix("/"))
        if file is None:
            return (
                f"De link {quoted(link)} gaat nergens heen.",
                f"{did_you_mean(nearest(target.path, self._addresses))}"
                "Typ het adres van de pagina zonder de naam van de site, bijvoorbeeld: /zoeken/",
            )
        anchor = unquote(target.fragment)
        if anchor in TOP or file.suffix != ".html":
            return None
        anchors = ID.findall(file.read_text("utf-8"))
        if anchor in anchors:
            return None
        return (
            f"De link {quoted(link)} gaat naar een plek op de pagina die er niet is.",
            did_you_mean(nearest(anchor, anchors)) + choose_from(anchors),
        )

    def _file(self, path: str) -> Path | None:
        """What a web server shows at this address."""
        try:
            found = (self.folder / path).resolve()
            if found.is_dir():
                found /= "index.html"
            inside = found.is_relative_to(self.folder.resolve())
            return found if inside and found.is_file() else None
        except (OSError, ValueError):  # no system has a file of this name
            return None

    @cached_property
    def _addresses(self) -> tuple[str, ...]:
        pages = sorted(self.folder.rglob("index.html"))
        return tuple(f"/{page.relative_to(self.folder).parent.as_posix()}/" for page in pages)


class _LinkReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(
        self,
        tag: str,  # noqa: ARG002 - the name that HTMLParser gives it
        attrs: list[tuple[str, str | None]],
    ) -> None:
        self.found += [value for name, value in attrs if name in ("href", "src") and value]


def _links(html: str) -> list[str]:
    reader = _LinkReader()
    reader.feed(html)
    reader.close()
    return [link.removeprefix("~") for link in reader.found]


def _place(file: Path, link: str) -> tuple[int, int]:
    """Line and column of what was typed. The front matter of the home page has addresses without
    the first slash, and of a link to another Markdown file only what comes after the `#` stays."""
    lines = file.read_text("utf-8").splitlines()
    for typed in (link, link.removeprefix("/"), f"#{link.partition('#')[2]}"):
        for number, line in enumerate(lines, 1):
            if typed in line:
                return number, line.index(typed) + 1
    return 1, 1
