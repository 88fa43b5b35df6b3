from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.pipeline import build_catalogue
from sociale_kaart.search.index import Index, build_index
from tests.search.engine import Engine, running

TODAY = date(2026, 11, 21)


@pytest.fixture(scope="session")
def example_map(lindewaard: Path) -> Catalogue:
    built = build_catalogue(lindewaard / "content", TODAY)
    assert built.catalogue is not None
    return built.catalogue


@pytest.fixture(scope="session")
def index(example_map: Catalogue) -> Index:
    return build_index(example_map)


@pytest.fixture(scope="session")
def engine(browser: Browser, index: Index) -> Iterator[Engine]:
    with running(browser, index) as started:
        yield started


@pytest.fixture(scope="session")
def methods(example_map: Catalogue) -> Catalogue:
    """The map with the 38 methods of the publication alone."""
    offers = tuple(offer for offer in example_map.offers if "/methodieken/" in offer.bestand)
    assert len(offers) == 38
    return replace(example_map, offers=offers)
