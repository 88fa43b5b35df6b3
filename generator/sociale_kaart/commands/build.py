"""`sociale-kaart build`: the whole site, all of it or nothing."""

import argparse
import time
from dataclasses import replace
from pathlib import Path

from sociale_kaart import publish
from sociale_kaart.arguments import Subparsers, add_config, shown
from sociale_kaart.clock import today
from sociale_kaart.model.dutch import hoeveel
from sociale_kaart.problems import Report
from sociale_kaart.reporting import text
from sociale_kaart.site import Map, OnPaper, made_from, prepare


def add_parser(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "build",
        help="maak de hele site",
        description="Maakt de hele site. Zit er een fout in de inhoud, dan blijft de vorige staan.",
    )
    add_config(parser)
    parser.add_argument(
        "--site", type=Path, metavar="MAP", help="waar de site komt (gewoonlijk site/)"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    return 0 if build(arguments.config, arguments.site) else 1


def build(
    config_file: Path,
    site: Path | None,
    *,
    editing: bool = False,
    paper: OnPaper | None = None,
) -> OnPaper | None:
    """None when an error in the content or the settings kept the site from being made.

    With `paper` the site shows those booklets and no new ones are made."""
    # Imported here: `check` and `booklet` share this command line and must work without MkDocs.
    from sociale_kaart.mkdocs_plugin import write_site

    stages = Stages()
    stages.begin("Lezen en controleren")
    prepared, report = prepare(config_file, today(), shown(config_file))
    if prepared is None:
        stages.end()
        print(text.render(report))
        print("De site is niet gemaakt. De vorige site is niet veranderd.")
        return None
    prepared = replace(prepared, editing=editing, paper=paper)
    target = site or prepared.settings.site
    with publish.staged(target, made_from(config_file, prepared.settings)) as folder:
        written = write_site(config_file, prepared, folder, stages.begin)
        pages = sum(1 for _ in folder.rglob("*.html"))
    stages.end()
    report = Report.of((*report.problems, *written.report.problems))
    if report.warnings:
        print(text.render(report))
    for warning in written.warnings:
        print(f"MkDocs: {warning}")
    for remark in () if paper else written.paper.remarks:
        print(remark)
    count = len(report.warnings) + len(written.warnings)
    summary = _summary(prepared, pages, count, stages.elapsed)
    # What is made for who edits is for one screen, not for a web server.
    print(summary if editing else f"{summary} De site staat in {target}.")
    return written.paper


def _summary(prepared: Map, pages: int, warnings: int, seconds: float) -> str:
    offers = hoeveel(len(prepared.catalogue.offers), "plek of mens", "plekken en mensen")
    counted = hoeveel(warnings, "waarschuwing", "waarschuwingen")
    return f"Klaar: {offers}, {pages} pagina's, {counted}, {_seconds(seconds)}."


class Stages:
    """A line per stage, with how long it took."""

    def __init__(self) -> None:
        self._start = self._begun = time.perf_counter()
        self._name = ""

    @property
    def elapsed(self) -> float:
        return time.perf_counter() - self._start

    def begin(self, name: str) -> None:
        self.end()
        self._name, self._begun = name, time.perf_counter()

    def end(self) -> None:
        if self._name:
            print(f"{self._name:<28}{_seconds(time.perf_counter() - self._begun):>10}", flush=True)
        self._name = ""


def _seconds(seconds: float) -> str:
    return f"{seconds:.1f} s".replace(".", ",")
