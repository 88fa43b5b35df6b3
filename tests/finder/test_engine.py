"""The engine in the browser gives what a plain, slow reading of the model gives."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from playwright.sync_api import Browser

from sociale_kaart.finder.data import Finder
from sociale_kaart.model.catalogue import Catalogue
from tests.finder import engine as bridge
from tests.finder.reference import Reference, State
from tests.finder.strategies import MONTHS, catalogues, states


@pytest.fixture(scope="module")
def engine(browser: Browser) -> Iterator[bridge.Engine]:
    with bridge.running(browser) as running:
        yield running


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(catalogue=catalogues(), state=states())
def test_every_question_finds_the_same_offers_counts_and_order(
    engine: bridge.Engine, catalogue: Catalogue, state: State
) -> None:
    columns = Finder(catalogue, MONTHS, []).kolommen
    assert engine.find(columns, state) == Reference(catalogue, MONTHS).find(state)
