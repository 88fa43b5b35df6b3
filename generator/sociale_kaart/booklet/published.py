"""The editions that a site offers: the whole map in every format that its settings name."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from sociale_kaart.booklet.edition import Edition, file_name
from sociale_kaart.booklet.format import FORMATS
from sociale_kaart.booklet.make import Booklet, make, on_sheets
from sociale_kaart.booklet.selection import Selection
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.output import OutputFile
from sociale_kaart.problems import Problem
from sociale_kaart.settings import Settings


@dataclass(frozen=True, slots=True)
class Published:
    edition: Edition | None
    """None when an error kept it from being made; `problems` says which."""
    files: tuple[OutputFile, ...]
    problems: tuple[Problem, ...]


def published(
    catalogue: Catalogue, settings: Settings, progress: Callable[[str], None]
) -> Iterator[Published]:
    if not catalogue.findable:
        return
    reading: Booklet | None = None
    for format in (one for one in FORMATS.values() if one.id in settings.boekje.formaten):
        progress(f"Boekje {format.id}")
        if format.drukvel and reading:
            made = on_sheets(reading)
        else:
            made = make(catalogue, settings, Selection(), format)
        if format.id == "a5":
            reading = made
        if not made.pdf:
            yield Published(None, (), made.problems)
            continue
        path = f"boekje/{file_name(made.titel, format)}"
        edition = Edition(
            id=format.id,
            titel=format.titel,
            waarvoor=format.waarvoor,
            formaat=format.id,
            bladzijden=made.bladzijden,
            bytes=len(made.pdf),
            pad=path,
        )
        yield Published(edition, (OutputFile(PurePosixPath(path), made.pdf),), made.problems)
