"""All YAML of a map: finds what stands in the content folder and loads it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sociale_kaart.load import files, refusals
from sociale_kaart.load.parse import RECORDED, TYPED, Limits, parse
from sociale_kaart.load.places import Places
from sociale_kaart.problems import Problem


@dataclass(frozen=True, slots=True)
class Document:
    path: str
    """As problems show it: `content/offers/lindewaard/koffie.yaml`."""
    id: str
    fields: dict[str, Any]
    """Texts, and lists and fields of them."""
    places: Places


@dataclass(frozen=True, slots=True)
class Source:
    name: str
    """The content folder, as problems show it."""
    offers: tuple[Document, ...]
    organisations: tuple[Document, ...]
    vocabularies: tuple[Document, ...]
    thesaurus: tuple[Document, ...]
    editions: tuple[Document, ...]
    problems: tuple[Problem, ...]
    unreadable: frozenset[str]
    """What exists but could not be read, folder and id: `organisations/buurthuis-de-linde`.
    Whoever refers to it is not to blame."""
    files: tuple[str, ...]
    """Every path that was read."""


def load_content(content: Path, shown_as: str = "content") -> Source:
    """`shown_as` stands for the content folder in every path that an editor sees."""
    found = files.find(content, shown_as)
    documents: dict[str, list[Document]] = {folder: [] for folder in files.FOLDERS}
    problems = found.problems
    unreadable: set[str] = set()
    for file in found.files:
        loaded, wrong = _load(file)
        problems.extend(wrong)
        if loaded is None:
            unreadable.add(f"{file.folder}/{file.id}")
        else:
            documents[file.folder].append(loaded)
    return Source(
        name=shown_as,
        offers=tuple(documents[files.OFFERS]),
        organisations=tuple(documents[files.ORGANISATIONS]),
        vocabularies=tuple(documents[files.VOCABULARIES]),
        thesaurus=tuple(documents[files.THESAURUS]),
        editions=tuple(documents[files.EDITIONS]),
        problems=tuple(problems),
        unreadable=frozenset(unreadable),
        files=tuple(file.name for file in found.files),
    )


def document(
    data: bytes, name: str, document_id: str, limits: Limits = TYPED
) -> tuple[Document | None, list[Problem]]:
    """The fields in one file, and what is wrong with how they are written."""
    value, places, problems = parse(data, name, limits)
    if isinstance(value, dict):
        return Document(name, document_id, value, places), list(problems)
    if not problems:
        return None, [_problem(name, *refusals.NO_FIELDS)]
    return None, list(problems)


def _load(file: files.File) -> tuple[Document | None, list[Problem]]:
    limits = RECORDED if file.folder == files.EDITIONS else TYPED
    try:
        with file.path.open("rb") as opened:
            # One byte more than fits is enough to know that it is too much.
            data = opened.read(limits.bytes + 1)
    except OSError:
        return None, [_problem(file.name, *refusals.NOT_TO_OPEN)]
    return document(data, file.name, file.id, limits)


def _problem(name: str, line: int, column: int, message: str, advice: str) -> Problem:
    return Problem(name, line, column, "", message, advice)
