"""A whole site: what one map is made of, and every file of it that MkDocs does not write."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from sociale_kaart import booklet, errata, offline, resources
from sociale_kaart.booklet import Published
from sociale_kaart.configuration import read_settings
from sociale_kaart.errata import Errata
from sociale_kaart.errors import ContentError
from sociale_kaart.exports.open_data import open_data
from sociale_kaart.house_style import read_house_style
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.output import OutputFile
from sociale_kaart.pages.paper import Paper
from sociale_kaart.pages.shell import Page, Shell
from sociale_kaart.pages.site import Site
from sociale_kaart.pages.theme import Theme
from sociale_kaart.pipeline import build_catalogue
from sociale_kaart.problems import Problem, Report
from sociale_kaart.reporting import text
from sociale_kaart.search import Search
from sociale_kaart.settings import Settings

Progress = Callable[[str], None]
"""Told the name of each stage as it begins."""


@dataclass(frozen=True)
class OnPaper:
    """The booklets of today, and what is different from those that were printed before."""

    booklets: tuple[Published, ...]
    errata: tuple[Errata, ...]

    @property
    def remarks(self) -> tuple[str, ...]:
        return tuple(one.opmerking for one in self.booklets if one.opmerking)

    @property
    def files(self) -> Iterator[OutputFile]:
        yield from (file for one in self.booklets for file in one.files)
        yield from (file for one in self.errata for file in one.files)

    @property
    def problems(self) -> Iterator[Problem]:
        yield from (problem for one in self.booklets for problem in one.problems)
        yield from (problem for one in self.errata for problem in one.problems)

    @property
    def to_offer(self) -> Paper:
        return Paper(tuple(one.edition for one in self.booklets if one.edition), self.errata)


@dataclass(frozen=True)
class Map:
    settings: Settings
    catalogue: Catalogue
    editing: bool = False
    """Shown to who changes it: no browser may keep anything."""
    pages: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """What stands above the text of each hand-written page, by its path below `content/pages`."""
    paper: OnPaper | None = None
    """The booklets of a build before this one, to show for as long as new ones take."""

    @cached_property
    def theme(self) -> Theme:
        return Theme(self.settings.thema)

    @cached_property
    def shell(self) -> Shell:
        return Shell(self.theme, self.settings)


def prepare(
    config_file: Path, today: date, shown_as: str = "mkdocs.yml"
) -> tuple[Map | None, Report]:
    """Reads and checks settings and content; None when an error stands in the report. `shown_as`
    stands for the settings in every path that an editor sees, and the content lies beside it."""
    configured = read_settings(config_file, shown_as)
    if configured.settings is None:
        return None, configured.report
    settings = configured.settings
    built = build_catalogue(
        settings.content, today, settings.shown("content"), voorbeeld=settings.voorbeeld
    )
    house_style = read_house_style(settings)
    report = Report.of((*built.report.problems, *house_style.report.problems))
    if built.catalogue is None or not report.ok:
        return None, report
    in_booklets = booklet.problems(built.catalogue, settings)
    report = Report.of((*report.problems, *in_booklets))
    prepared = Map(settings, built.catalogue, pages=built.pages)
    return (prepared if report.ok else None), report


def made_from(config_file: Path, settings: Settings) -> tuple[Path, ...]:
    """Files and folders: a change in one of them changes the site."""
    return (config_file, settings.content, *settings.thema, resources.schema_folder())


def print_booklets(of: Map, progress: Progress) -> OnPaper:
    paper = OnPaper(
        tuple(booklet.published(of.catalogue, of.settings, progress)),
        tuple(errata.published(of.catalogue, of.settings, progress)),
    )
    report = Report.of(paper.problems)
    if not report.ok:
        raise ContentError(text.render(report))
    return paper


def site_files(
    of: Map, written: Sequence[Page], paper: OnPaper, progress: Progress
) -> Iterator[OutputFile]:
    """`written`: the hand-written pages."""
    yield from paper.files
    progress("Pagina's maken")
    site = Site(of.catalogue, of.shell, paper.to_offer)
    yield from site.files(page.url for page in written)
    progress("Zoeken voorbereiden")
    search = Search.of(of.catalogue)
    yield from search.files
    yield from open_data(of.catalogue, of.settings)
    if of.settings.zonder_internet and not of.editing:
        yield from offline.files(site, search, written)
    else:
        yield from offline.farewell(of.shell)
