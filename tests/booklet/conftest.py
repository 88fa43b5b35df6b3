import fcntl
import os
import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest

from sociale_kaart import booklet
from sociale_kaart.booklet import FORMATS, Booklet, Selection
from sociale_kaart.colour import Colour
from sociale_kaart.configuration import read_settings
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.pipeline import build_catalogue
from sociale_kaart.settings import Settings
from tests.booklet.reading import Reading
from tests.conftest import ROOT

NOVEMBER_21 = date(2026, 11, 21)

FIVE = Selection(
    offers=(
        "eet-mee",
        "koffie-en-welzijn",
        "samen-eten-in-de-linde",
        "schaken-aan-de-kade",
        "taalcafe",
    )
)


class Part(NamedTuple):
    selection: Selection
    cover: Mapping[str, Any] = MappingProxyType({})
    """What differs from the settings of the example."""


LOGO = ROOT / "tests" / "booklet" / "logo.svg"
PARTS = {
    "whole": Part(Selection()),
    "wijk": Part(Selection(wijk="oostwaard", bereik="gemeente"), {"kleur": None}),
    "group": Part(
        Selection(doelgroep="mantelzorgers"), {"kleur": Colour.parse("ffd75e"), "logo": LOGO}
    ),
    "five": Part(FIVE),
}
FORMATS_TO_READ = ("a5", "a4", "a4-groot")
EDITIONS = [f"{part} {format_id}" for part in PARTS for format_id in FORMATS_TO_READ]
"""Every edition that a reader can have; sheets for a printer are made from those of A5."""


@dataclass(frozen=True)
class Printed:
    """One edition beside what it was made of."""

    booklet: Booklet
    reading: Reading
    catalogue: Catalogue
    settings: Settings
    selection: Selection
    corps: int


@pytest.fixture(scope="session")
def settings(lindewaard: Path) -> Settings:
    configured = read_settings(lindewaard / "mkdocs.yml")
    assert configured.settings is not None
    return configured.settings


@pytest.fixture(scope="session")
def catalogue(settings: Settings) -> Catalogue:
    built = build_catalogue(settings.content, NOVEMBER_21)
    assert built.catalogue is not None
    return built.catalogue


@pytest.fixture(scope="session")
def edition(
    catalogue: Catalogue, settings: Settings, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Printed]:
    """`edition("five a5")`, made once however many tests and workers read it."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent

    @cache
    def made(name: str) -> Printed:
        part_name, format_id = name.split()
        part, format = PARTS[part_name], FORMATS[format_id]
        dressed = replace(settings, boekje=replace(settings.boekje, **part.cover))
        file = shared / f"{name}.booklet"
        with file.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not file.exists():
                result = booklet.make(catalogue, dressed, part.selection, format)
                file.write_bytes(pickle.dumps(result))
        result = pickle.loads(file.read_bytes())
        reading = Reading(result.pdf)
        return Printed(result, reading, catalogue, dressed, part.selection, format.corps)

    return made


@pytest.fixture(params=EDITIONS)
def printed(request: pytest.FixtureRequest, edition: Callable[[str], Printed]) -> Printed:
    return edition(request.param)
