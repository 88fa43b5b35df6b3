from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.pipeline import build_catalogue
from tests.finder import modules


@pytest.fixture(scope="session")
def example(lindewaard: Path) -> Catalogue:
    """The example map."""
    catalogue = build_catalogue(lindewaard / "content", date(2026, 11, 21)).catalogue
    assert catalogue is not None
    return catalogue


@pytest.fixture(scope="module")
def module_page(browser: Browser) -> Iterator[Page]:
    """One page that can import the theme's modules: starting a browser costs more than a thousand
    questions."""
    with modules.page(browser) as page:
        yield page
