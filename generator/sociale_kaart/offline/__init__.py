"""The map without internet: the files that a device keeps, and the service worker that keeps them.

Without the setting a worker stands at the same address that takes the map from the devices that
have it, so that switching off reaches them too.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from rjsmin import jsmin

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.facets import FACETS
from sociale_kaart.offline.kept import Kept
from sociale_kaart.offline.pages import NOT_KEPT, TOO_OLD, URL, notice, offline_page
from sociale_kaart.offline.parts import Part, in_parts
from sociale_kaart.output import WORKER, OutputFile
from sociale_kaart.pages.shell import Page, Shell
from sociale_kaart.pages.site import Site
from sociale_kaart.search import Search

CHARACTERS_A_MEGABYTE = 8_000_000
"""As a web server compresses them: pages resemble each other."""


def farewell(shell: Shell) -> Iterator[OutputFile]:
    """While someone edits a map that has it, the page is there and the rest is not."""
    if shell.settings.zonder_internet:
        yield shell.file(offline_page(shell.settings, shell.theme, 0))
    yield OutputFile.text(WORKER, jsmin(shell.theme.source("offline/farewell.js")))


def files(site: Site, search: Search, written: Sequence[Page]) -> Iterator[OutputFile]:
    kept = Kept(site, search, written)
    shell, texts = site.shell, kept.texts
    page = offline_page(shell.settings, shell.theme, _megabytes(texts))
    yield shell.file(page)
    parts = tuple(in_parts({**texts, page.url: shell.html(page)}, kept.stamped))
    for part in parts:
        yield OutputFile(PurePosixPath(f"{URL}{part.name}.json"), part.content)
    yield _worker(site.catalogue, shell, parts)


def _megabytes(texts: Mapping[str, str]) -> float:
    return sum(map(len, texts.values())) / CHARACTERS_A_MEGABYTE


def _worker(catalogue: Catalogue, shell: Shell, parts: Sequence[Part]) -> OutputFile:
    constants: dict[str, Any] = {
        "datum": catalogue.today.isoformat(),
        "delen": [[part.start, part.root, part.name] for part in reversed(parts)],
        "huisstijl": shell.settings.huisstijl,
        "lijsten": {facet.pad: facet.id for facet in FACETS if facet.pad},
        "meldingen": {
            "gewoon": notice(shell.theme, catalogue.today, old=False),
            "oud": notice(shell.theme, catalogue.today, old=True),
        },
        "nietBewaard": NOT_KEPT,
        "teOud": TOO_OLD,
    }
    code = jsmin(shell.theme.source("offline/worker.js"))
    written = json.dumps(constants, ensure_ascii=False, separators=(",", ":"))
    return OutputFile.text(WORKER, f"const KAART={written};\n{code}\n")
