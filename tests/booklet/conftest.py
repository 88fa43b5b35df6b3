from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

import pytest

from sociale_kaart import booklet
from sociale_kaart.booklet import FORMATS, Booklet, Selection
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
EDITIONS = {
    "a5": ("a5", Selection()),
    "a4": ("a4", Selection(doelgroep="mantelzorgers")),
    "a4-groot": ("a4-groot", Selection(doelgroep="slechtzienden")),
    "a dorp": ("a5", Selection(wijk="lindeloo", doelgroep="jongeren")),
    "five": ("a5", FIVE),
}
"""Every edition that a reader can have; the sheets for a printer are tested apart."""


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
def settings() -> Settings:
    configured = read_settings(ROOT / "mkdocs.yml")
    assert configured.settings is not None
    return configured.settings


@pytest.fixture(scope="session")
def catalogue(settings: Settings) -> Catalogue:
    built = build_catalogue(settings.content, NOVEMBER_21)
    assert built.catalogue is not None
    return built.catalogue


@pytest.fixture(scope="session")
def edition(catalogue: Catalogue, settings: Settings) -> Callable[[str], Printed]:
    """`edition("five")`, made once however many tests read it."""

    @cache
    def made(name: str) -> Printed:
        format_id, selection = EDITIONS[name]
        result = booklet.make(catalogue, settings, selection, FORMATS[format_id])
        reading = Reading(result.pdf)
        corps = FORMATS[format_id].corps
        return Printed(result, reading, catalogue, settings, selection, corps)

    return made


@pytest.fixture(params=EDITIONS)
def printed(request: pytest.FixtureRequest, edition: Callable[[str], Printed]) -> Printed:
    return edition(request.param)
