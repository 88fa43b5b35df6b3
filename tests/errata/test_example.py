"""The edition that the example map carries, beside the map of today."""

from collections import Counter
from pathlib import Path

import pytest

from sociale_kaart.clock import today
from sociale_kaart.configuration import read_settings
from sociale_kaart.errata import Changes, changes
from sociale_kaart.pipeline import build_catalogue


@pytest.fixture(scope="module")
def found(lindewaard: Path) -> Changes:
    settings = read_settings(lindewaard / "mkdocs.yml").settings
    assert settings is not None
    catalogue = build_catalogue(settings.content, today()).catalogue
    assert catalogue is not None
    return changes(catalogue.uitgaven[-1], catalogue, settings)


def test_it_shows_every_kind_of_change(found: Changes) -> None:
    assert found.gestopt
    assert found.veranderd
    assert found.nieuw
    assert not found.te_veel


def test_the_booklet_still_says_things_in_the_same_words(found: Changes) -> None:
    """Words are what an edition remembers. New words for the same thing in `booklet/words.py` would
    tell every reader of an older booklet that all of it changed."""
    seen = Counter(one.veld for each in found.veranderd for one in each.verschillen)
    compared = len(found.veranderd) + len(found.gelijk)
    assert {field: count for field, count in seen.items() if count > compared / 10} == {}


def test_the_site_has_the_sheet_that_it_offers(site: Path) -> None:
    folder = site / "boekje" / "wijzigingen" / "1"
    assert sorted(file.name for file in folder.iterdir()) == [
        "index.html",
        "samen-in-lindewaard-veranderd-sinds-uitgave-1-a5-drukvel.pdf",
        "samen-in-lindewaard-veranderd-sinds-uitgave-1-a5.pdf",
    ]
    assert "boekje/wijzigingen" not in (site / "sitemap.xml").read_text("utf-8")
