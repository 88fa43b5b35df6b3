"""What surrounds the content of every page: head, phone line, header and footer.

`theme/shell.html` is rendered once per section of the menu and depth, and then joined with each
page's own parts. Links are written from the root, as `="~/zoeken/"`, and made relative when a page
is finished: the same rendered card can stand on pages of any depth, and the site works in any
folder. Text is always escaped, so no content can hold `="~/`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath

from sociale_kaart.colour import Colour
from sociale_kaart.errors import MapError
from sociale_kaart.house_style import read_house_style
from sociale_kaart.output import OutputFile
from sociale_kaart.pages.templates import text
from sociale_kaart.pages.theme import Theme
from sociale_kaart.settings import Settings

META_MARK, MAIN_MARK = "<!--kaart:meta-->", "<!--kaart:main-->"
FROM_ROOT = "~/"
ROOT_MARK = f'="{FROM_ROOT}'
START = "scripts/start.js"


class BrokenShell(MapError):
    """`shell.html`, perhaps a municipality's own, does not hold each mark exactly once."""


@dataclass(frozen=True, slots=True)
class Page:
    url: str
    """Below the site's root: `aanbod/x/`, `404.html`, or empty for the home page."""
    title: str
    description: str
    main: str
    """HTML for inside <main>."""
    section: str = ""
    """The url of the entry in the menu that this page belongs to."""
    head: str = ""
    index: bool = True
    """False keeps the page out of search engines and out of the sitemap."""
    checked: str = ""
    """The day on which a person last checked what it says, when it is known to the day."""
    below: str = ""
    """HTML below `main` that tells of other offers: a device keeps the page without."""

    @property
    def path(self) -> PurePosixPath:
        is_folder = not self.url or self.url.endswith("/")
        return PurePosixPath(f"{self.url}index.html" if is_folder else self.url)


@dataclass(frozen=True)
class Shell:
    theme: Theme
    settings: Settings
    _parts: dict[tuple[str, str], tuple[bytes, ...]] = field(default_factory=dict)

    def file(self, page: Page) -> OutputFile:
        return OutputFile(page.path, self.wrap(page))

    def wrap(self, page: Page) -> bytes:
        return self._joined(page, self._way_to_root(page))

    def html(self, page: Page) -> str:
        """Complete, with its links still from the root."""
        return self._joined(page, FROM_ROOT).decode()

    def _joined(self, page: Page, way: str) -> bytes:
        before, between, after = self._around(page.section, way)
        meta, main = linked(self._meta(page), way), linked(page.main + page.below, way)
        return b"".join((before, meta, between, main, after))

    def _way_to_root(self, page: Page) -> str:
        if page.url == "404.html":
            # Shown at any address that does not exist, so only a full path can be right.
            return "/" + "/".join(self.settings.site_url.split("/")[3:])
        return "../" * page.url.count("/") or "./"

    def _around(self, section: str, way: str) -> tuple[bytes, ...]:
        if (section, way) not in self._parts:
            html = self.theme.template("shell.html").render(
                kaart=self.settings,
                phone_line_colours=self._phone_line_colours,
                section=section,
                meta=META_MARK,
                main=MAIN_MARK,
            )
            parts = (linked(part, way) for part in split_at_marks(html))
            self._parts[section, way] = tuple(parts)
        return self._parts[section, way]

    @cached_property
    def _phone_line_colours(self) -> Mapping[str, Colour]:
        return read_house_style(self.settings).phone_line

    def _meta(self, page: Page) -> str:
        name = self.settings.naam
        title = f"{page.title} – {name}" if page.title and page.title != name else name
        description = text(page.description)
        lines = [
            f"<title>{text(title)}</title>",
            f'<meta name="description" content="{description}">',
            f'<meta property="og:title" content="{text(page.title or name)}">',
            f'<meta property="og:description" content="{description}">',
        ]
        if not page.index:
            lines.append('<meta name="robots" content="noindex">')
        else:
            address = text(self.settings.site_url + page.url)
            lines.append(f'<link rel="canonical" href="{address}">')
            lines.append(f'<meta property="og:url" content="{address}">')
        lines.append(f'<script src="{self.theme.asset(START)}"></script>')
        return "\n".join([*lines, page.head] if page.head else lines)


def linked(html: str, way: str) -> bytes:
    """With its links by way of `way` instead of from the root."""
    return f'="{way}'.encode().join(html.encode().split(ROOT_MARK.encode()))


def split_at_marks(html: str) -> tuple[str, str, str]:
    for mark in (META_MARK, MAIN_MARK):
        if html.count(mark) != 1:
            raise BrokenShell(f"shell.html moet precies één keer {mark} bevatten")
    before, rest = html.split(META_MARK)
    if MAIN_MARK not in rest:
        raise BrokenShell(f"in shell.html staat {MAIN_MARK} vóór {META_MARK}")
    between, after = rest.split(MAIN_MARK)
    return before, between, after
