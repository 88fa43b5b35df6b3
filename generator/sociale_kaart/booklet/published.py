"""The editions that a site offers: the whole map, and the parts of it that its settings name."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from sociale_kaart.booklet.edition import MOST_TO_STAPLE, Edition, file_name
from sociale_kaart.booklet.format import Format
from sociale_kaart.booklet.make import Booklet, make, on_sheets
from sociale_kaart.booklet.plan import Planned, plan
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.output import OutputFile
from sociale_kaart.problems import Problem
from sociale_kaart.settings import Settings

MOST_AT_ONCE = 2
"""Each takes a processor, and 1.3 GB for a map of a thousand offers."""


@dataclass(frozen=True, slots=True)
class Published:
    edition: Edition | None
    """None when an error kept it from being made; `problems` says which."""
    files: tuple[OutputFile, ...]
    problems: tuple[Problem, ...]
    """Errors alone."""
    opmerking: str = ""
    """What its editors may want to know; the command `booklet` tells it offer by offer."""


@dataclass(frozen=True, slots=True)
class _Job:
    """What is set at once: sheets for a printer are made from the pages for reading."""

    part: Planned
    formaten: tuple[Format, ...]

    @property
    def naam(self) -> str:
        formats = ", ".join(format.id for format in self.formaten)
        return f"Boekje {self.part.deel}, {formats}" if self.part.deel else f"Boekje {formats}"


def published(
    catalogue: Catalogue, settings: Settings, progress: Callable[[str], None]
) -> Iterator[Published]:
    """The settings are those in which `problems` found no error."""
    jobs = [job for part in plan(catalogue, settings) for job in _jobs(part)]
    at_once = min(MOST_AT_ONCE, os.cpu_count() or 1)
    with ThreadPoolExecutor(at_once) as pool:
        # Python waits for Typst, which has processes of its own: threads keep all of them busy.
        made = [pool.submit(_made, job, catalogue, settings) for job in jobs]
        for job, booklets in zip(jobs, made, strict=True):
            progress(job.naam)
            for booklet, format in zip(booklets.result(), job.formaten, strict=True):
                yield _published(booklet, job.part, format)


def _jobs(part: Planned) -> Iterator[_Job]:
    reading = tuple(format for format in part.formaten if format.papier == "a5")
    if reading:
        yield _Job(part, reading)
    yield from (_Job(part, (format,)) for format in part.formaten if format not in reading)


def _made(job: _Job, catalogue: Catalogue, settings: Settings) -> list[Booklet]:
    first, *sheets = job.formaten
    pictures = not first.zelfde_bladzijden or first.drukvel
    booklet = make(catalogue, settings, job.part.selection, first, pictures=pictures)
    # Its pages look the same, and once on the site is enough.
    return [booklet, *(replace(on_sheets(booklet), beelden=()) for _ in sheets)]


def _published(made: Booklet, part: Planned, format: Format) -> Published:
    if not made.pdf:
        return Published(None, (), made.problems, _too_thick(made, part, format))
    path = PurePosixPath("boekje", file_name(made.titel, format))
    pictures = tuple(
        OutputFile(path.with_name(f"{path.stem}-{what}.png"), picture)
        for what, picture in zip(("voorkant", "bladzijde"), made.beelden, strict=False)
    )
    edition = Edition(
        format=format,
        bladzijden=made.bladzijden,
        bytes=len(made.pdf),
        pad=str(path),
        beelden=tuple(str(picture.path) for picture in pictures),
        soort=part.soort,
        deel=part.deel,
        voor_wie=part.waarvoor,
    )
    files = (OutputFile(path, made.pdf), *pictures)
    whole = not part.soort and not format.zelfde_bladzijden
    return Published(edition, files, (), _remark(made, format) if whole else "")


def _too_thick(made: Booklet, part: Planned, format: Format) -> str:
    if made.problems:
        return ""
    return (
        f"Boekje {part.deel or part.titel}, {format.id}: {made.bladzijden} bladzijden is te dik om "
        f"te vouwen en te nieten (hoogstens {MOST_TO_STAPLE}). Dit bestand is niet gemaakt. "
        "Zet bij «formaten» a5-drukker: dat geeft u aan een drukker."
    )


def _remark(made: Booklet, format: Format) -> str:
    count = len(made.problems)
    if not count:
        return ""
    offers = "1 plek krijgt" if count == 1 else f"{count} plekken krijgen"
    return (
        f"Boekje {format.id}: {offers} meer ruimte dan gewoon. "
        f"Welke? Typ: sociale-kaart booklet --format {format.id}"
    )
