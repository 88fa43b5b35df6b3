"""The hand-written pages: what stands above their text, between two lines of dashes.

MkDocs reads the text itself. Where it cannot read these fields it shows them as text, or leaves
the page out, so they are read here first, as strictly as all other content. What has no place on
the site, in a page or as a file beside it, is told with them (`allowed`).
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sociale_kaart.allowed import drawing, file_refusal
from sociale_kaart.allowed.page import page_problems
from sociale_kaart.load import refusals
from sociale_kaart.load.characters import decode
from sociale_kaart.load.document import Document, document, problem
from sociale_kaart.load.files import PAGES, plain_files
from sociale_kaart.load.findings import Finding, Refused
from sociale_kaart.load.parse import TYPED
from sociale_kaart.load.places import Places
from sociale_kaart.problems import Problem

REQUIRED = {
    "index": "De voorpagina ontbreekt.",
    "hulp": "De pagina met hulp bij het zoeken ontbreekt.",
    "over": "De pagina over deze kaart ontbreekt.",
    "privacy": "De pagina over privacy ontbreekt.",
    "toegankelijkheid": "De pagina over toegankelijkheid ontbreekt.",
}
"""Header and footer lead to these from every page, and the law asks for the last two."""

MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""What MkDocs makes a page of."""

MADE = frozenset(
    {
        "404.html", "a-z", "aanbod", "boekje", "data", "kosten", "lijst", "robots.txt",
        "sitemap.xml", "vergelijken", "voor", "wens", "wijk", "zoeken", "zonder-internet",
        "zonder-internet.js",
    }
)  # fmt: skip
"""What the map itself makes at the top of a site: nothing of one's own can stand there."""

_ABOVE = re.compile(r"(---[ \t]*\n.*?)^(---|\.\.\.)[ \t]*(\n|\Z)", re.MULTILINE | re.DOTALL)
_NOT_CLOSED = Finding(
    1,
    1,
    "De velden bovenaan worden nergens afgesloten.",
    "Zet onder het laatste veld een regel met alleen: ---",
)
_OF_THE_EXAMPLE = re.compile(r'^ *!!![^"\n]*\bvoorbeeld\b', re.MULTILINE | re.IGNORECASE)
_ADVICE = "Zet dit bestand terug, of neem het over uit een nieuwe kaart: sociale-kaart begin MAP"


class Block(NamedTuple):
    """A part of a page that says something of the example map alone."""

    file: str
    line: int


class Pages(NamedTuple):
    documents: list[Document]
    """Their ids are their paths below `content/pages`."""
    of_the_example: list[Block]
    problems: list[Problem]


def load_pages(content: Path, shown_as: str) -> Pages:
    """A map without that folder has none."""
    folder = content / PAGES
    shown = f"{shown_as}/{PAGES}"
    pages = Pages([], [], [])
    problems = pages.problems
    if folder.is_symlink() or not folder.is_dir():
        return pages
    for file, name in plain_files(folder, shown, problems):
        path = file.relative_to(folder).as_posix()
        problems += _in_the_way(path, name)
        if file.suffix in MARKDOWN:
            with file.open("rb") as opened:
                _add(pages, opened.read(TYPED.bytes + 1), name, path)
        elif not any(part.startswith(".") for part in file.relative_to(folder).parts):
            problems += _as_it_is(file, name)
    problems += (
        Problem(f"{shown}/{page}.md", 1, 1, "", missing, _ADVICE)
        for page, missing in REQUIRED.items()
        if not (folder / f"{page}.md").is_file()
    )
    return pages


def _add(pages: Pages, data: bytes, name: str, path: str) -> None:
    try:
        if len(data) > TYPED.bytes:
            raise Refused(refusals.too_large(TYPED.bytes))
        text = decode(data)
    except Refused as refused:
        pages.problems.append(problem(name, refused.finding))
        return
    found, wrong = _fields(text, name, path)
    pages.documents.extend([found] if found else [])
    pages.of_the_example.extend(
        Block(name, 1 + text.count("\n", 0, block.start()))
        for block in _OF_THE_EXAMPLE.finditer(text)
    )
    pages.problems.extend(wrong)
    pages.problems.extend(page_problems(text, name))


def _fields(text: str, name: str, path: str) -> tuple[Document | None, list[Problem]]:
    if not text.startswith("---"):
        return Document(name, path, {}, Places("")), []
    fields = _ABOVE.match(text)
    if fields is None:
        return None, [problem(name, _NOT_CLOSED)]
    return document(fields[1].encode(), name, path)


def _as_it_is(file: Path, name: str) -> Iterator[Problem]:
    """What is copied to the site. Hidden files are not."""
    if refusal := file_refusal(file.name):
        yield Problem(name, 1, 1, "", refusal.message, refusal.advice)
    elif file.suffix.lower() == ".svg":
        for found in drawing.refusals(file.read_bytes()):
            refusal = found.refusal
            yield Problem(name, found.line, found.column, "", refusal.message, refusal.advice)


def _in_the_way(path: str, name: str) -> Iterator[Problem]:
    top = path.partition("/")[0]
    if top.removesuffix(".md") in MADE:
        yield Problem(
            name,
            1,
            1,
            "",
            f"Het adres /{top.removesuffix('.md')} is al van een pagina die de kaart zelf maakt.",
            f"Geef dit een andere naam, bijvoorbeeld: over-{path}",
        )
