"""What a site has for who holds an older booklet: the changes since, and a sheet to print."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from sociale_kaart.booklet import FORMATS, Booklet, Edition, Format, file_name
from sociale_kaart.booklet.make import on_sheets
from sociale_kaart.errata import sheet
from sociale_kaart.errata.changes import Changes, changes
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.output import OutputFile
from sociale_kaart.problems import Problem
from sociale_kaart.settings import Settings

MOST_EDITIONS = 5
"""The newest; who has an older booklet is better off with a new one."""

TO_READ = replace(FORMATS["a5"], titel="Blad om te lezen (A5)")
TO_FOLD = replace(FORMATS["a5-drukvel"], titel="Blad om te printen (A4)")


@dataclass(frozen=True, slots=True)
class Errata:
    changes: Changes
    bladen: tuple[Edition, ...]
    """The same sheet to read and to print; none when nothing changed, or too much for a sheet."""
    files: tuple[OutputFile, ...]
    problems: tuple[Problem, ...]

    @property
    def url(self) -> str:
        return f"boekje/wijzigingen/{self.changes.uitgave.nummer}/"


def published(
    catalogue: Catalogue, settings: Settings, progress: Callable[[str], None]
) -> Iterator[Errata]:
    """Newest first."""
    for uitgave in catalogue.uitgaven[:MOST_EDITIONS]:
        progress(f"Veranderd sinds uitgave {uitgave.nummer}")
        found = changes(uitgave, catalogue, settings)
        if found.aantal and not found.te_veel:
            yield _with_sheets(found, sheet.make(found, catalogue, settings))
        else:
            yield Errata(found, (), (), ())


def _with_sheets(found: Changes, made: Booklet) -> Errata:
    bare = Errata(found, (), (), made.problems)
    if not made.pdf:
        return bare
    forms = ((made, TO_READ), (on_sheets(made), TO_FOLD))
    sheets = [_sheet(one, format, bare.url) for one, format in forms if one.pdf]
    return Errata(found, tuple(one for one, _ in sheets), tuple(file for _, file in sheets), ())


def _sheet(made: Booklet, format: Format, url: str) -> tuple[Edition, OutputFile]:
    path = PurePosixPath(url, file_name(made.titel, format))
    about = Edition(format, made.bladzijden, len(made.pdf), str(path))
    return about, OutputFile(path, made.pdf)
