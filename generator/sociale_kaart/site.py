"""A whole site: what one map is made of, and every file of it that MkDocs does not write."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from sociale_kaart import search
from sociale_kaart.booklet import Published, published
from sociale_kaart.configuration import read_settings
from sociale_kaart.errors import ContentError
from sociale_kaart.exports.open_data import open_data
from sociale_kaart.house_style import read_house_style
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.output import OutputFile
from sociale_kaart.pages.shell import Shell
from sociale_kaart.pages.site import render_site
from sociale_kaart.pages.theme import Theme
from sociale_kaart.pipeline import build_catalogue
from sociale_kaart.problems import Report
from sociale_kaart.reporting import text
from sociale_kaart.settings import Settings

Progress = Callable[[str], None]
"""Told the name of each stage as it begins."""


@dataclass(frozen=True)
class Map:
    settings: Settings
    catalogue: Catalogue

    @cached_property
    def theme(self) -> Theme:
        return Theme(self.settings.thema)

    @cached_property
    def shell(self) -> Shell:
        return Shell(self.theme, self.settings)


def prepare(config_file: Path, today: date) -> tuple[Map | None, Report]:
    """Reads and checks settings and content; None when an error stands in the report."""
    configured = read_settings(config_file)
    if configured.settings is None:
        return None, configured.report
    built = build_catalogue(configured.settings.content, today)
    house_style = read_house_style(configured.settings)
    report = Report.of((*built.report.problems, *house_style.report.problems))
    if built.catalogue is None or not report.ok:
        return None, report
    return Map(configured.settings, built.catalogue), report


def print_booklets(of: Map, progress: Progress) -> tuple[Published, ...]:
    booklets = tuple(published(of.catalogue, of.settings, progress))
    report = Report.of(problem for booklet in booklets for problem in booklet.problems)
    if not report.ok:
        raise ContentError(text.render(report))
    return booklets


def site_files(
    of: Map, written: Sequence[str], booklets: Sequence[Published], progress: Progress
) -> Iterator[OutputFile]:
    """`written`: addresses of the hand-written pages, for the sitemap."""
    for booklet in booklets:
        yield from booklet.files
    editions = [booklet.edition for booklet in booklets if booklet.edition]
    progress("Pagina's maken")
    yield from render_site(of.catalogue, of.settings, of.theme, editions, written)
    progress("Zoeken voorbereiden")
    yield from search.build(of.catalogue)
    yield from open_data(of.catalogue, of.settings)
