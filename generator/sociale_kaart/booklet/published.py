"""The editions that a site offers: the whole map in every format that its settings name."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from sociale_kaart.booklet.edition import Edition, file_name
from sociale_kaart.booklet.format import FORMATS, Format
from sociale_kaart.booklet.make import Booklet, make, on_sheets
from sociale_kaart.booklet.selection import Selection
from sociale_kaart.errors import UsageError
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
    """Errors alone."""
    opmerking: str = ""
    """What its editors may want to know; the command `booklet` tells it offer by offer."""


def published(
    catalogue: Catalogue, settings: Settings, progress: Callable[[str], None]
) -> Iterator[Published]:
    if not catalogue.findable:
        return
    _refuse_unknown(settings.boekje.formaten)
    reading: Booklet | None = None
    for format in (one for one in FORMATS.values() if one.id in settings.boekje.formaten):
        progress(f"Boekje {format.id}")
        if format.drukvel and reading:
            made = on_sheets(reading)
        else:
            made = make(catalogue, settings, Selection(), format, pictures=True)
        if format.id == "a5":
            reading = made
        yield _published(made, format)


def _published(made: Booklet, format: Format) -> Published:
    if not made.pdf:
        return Published(None, (), made.problems)
    path = PurePosixPath("boekje", file_name(made.titel, format))
    pictures = tuple(
        OutputFile(path.with_name(f"{path.stem}-{what}.png"), picture)
        for what, picture in zip(("voorkant", "bladzijde"), made.beelden, strict=False)
    )
    edition = Edition(
        id=format.id,
        titel=format.titel,
        waarvoor=format.waarvoor,
        formaat=format.id,
        bladzijden=made.bladzijden,
        bytes=len(made.pdf),
        pad=str(path),
        beelden=tuple(str(picture.path) for picture in pictures),
    )
    files = (OutputFile(path, made.pdf), *pictures)
    return Published(edition, files, (), "" if format.drukvel else _remark(made, format))


def _remark(made: Booklet, format: Format) -> str:
    count = len(made.problems)
    if not count:
        return ""
    offers = "1 plek krijgt" if count == 1 else f"{count} plekken krijgen"
    return (
        f"Boekje {format.id}: {offers} meer ruimte dan gewoon. "
        f"Welke? Typ: sociale-kaart booklet --format {format.id}"
    )


def _refuse_unknown(format_ids: Iterable[str]) -> None:
    for format_id in format_ids:
        if format_id not in FORMATS:
            raise UsageError(
                f"mkdocs.yml, boekje.formaten: «{format_id}» bestaat niet. "
                f"U kunt kiezen uit: {', '.join(FORMATS)}."
            )
