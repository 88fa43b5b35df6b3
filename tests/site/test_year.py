"""A map that is right today is published tomorrow: no passing date may stop it."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from sociale_kaart.booklet.plan import plan
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.site import Map, OnPaper, prepare, site_files

TODAY = date(2026, 11, 21)


def prepared(config_file: Path, day: date) -> Map:
    found, report = prepare(config_file, day)
    assert found is not None, (day, report.errors)
    return found


def turning_points(catalogue: Catalogue) -> Iterator[date]:
    """The days on which something begins, or has just ended; and the first of every month."""
    for offer in catalogue.offers:
        if offer.geldig.van:
            yield offer.geldig.van
        if offer.geldig.tot:
            yield offer.geldig.tot + timedelta(1)
    yield from (date(2027, month, 1) for month in range(1, 13))


def test_no_date_of_the_coming_year_stops_the_example_map(lindewaard: Path) -> None:
    config_file = lindewaard / "mkdocs.yml"
    now = prepared(config_file, TODAY)
    for day in sorted({day for day in turning_points(now.catalogue) if day > TODAY}):
        later = prepared(config_file, day)
        assert plan(later.catalogue, later.settings), day


def test_even_a_map_on_which_everything_has_ended_is_published(small_map: Path) -> None:
    """With a booklet of its own choice, and one for a wijk, that have nothing left in them."""
    for file in (small_map / "content" / "offers").rglob("*.yaml"):
        text = "".join(
            part
            for part in file.read_text("utf-8").splitlines(keepends=True)
            if not part.startswith("status:")
        )
        if not re.search("^geldig:", text, re.MULTILINE):
            file.write_text(f"{text}\nstatus: gestopt\n", "utf-8")
    later, report = prepare(small_map / "mkdocs.yml", date(2028, 1, 1))
    assert later is not None, report.errors
    assert {problem.file for problem in report.warnings} >= {"mkdocs.yml"}
    assert plan(later.catalogue, later.settings) == ()
    nothing = OnPaper((), ())
    assert sum(1 for _ in site_files(later, (), nothing, lambda _: None)) > 10
