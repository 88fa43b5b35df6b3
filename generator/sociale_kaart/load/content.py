"""All YAML of a map: finds what stands in the content folder and loads it."""

from dataclasses import dataclass
from pathlib import Path

from sociale_kaart.load import files, refusals
from sociale_kaart.load.document import Document, document, problem
from sociale_kaart.load.pages import Block, load_pages
from sociale_kaart.load.parse import LISTED, RECORDED, TYPED
from sociale_kaart.problems import Problem

LIMITS = {files.VOCABULARIES: LISTED, files.EDITIONS: RECORDED}


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
    pages: tuple[Document, ...] = ()
    """What stands above the text of hand-written pages."""
    of_the_example: tuple[Block, ...] = ()


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
    pages = load_pages(content, shown_as)
    problems.extend(pages.problems)
    return Source(
        name=shown_as,
        offers=tuple(documents[files.OFFERS]),
        organisations=tuple(documents[files.ORGANISATIONS]),
        vocabularies=tuple(documents[files.VOCABULARIES]),
        thesaurus=tuple(documents[files.THESAURUS]),
        editions=tuple(documents[files.EDITIONS]),
        problems=tuple(problems),
        unreadable=frozenset(unreadable),
        files=(*(file.name for file in found.files), *(page.path for page in pages.documents)),
        pages=tuple(pages.documents),
        of_the_example=tuple(pages.of_the_example),
    )


def _load(file: files.File) -> tuple[Document | None, list[Problem]]:
    limits = LIMITS.get(file.folder, TYPED)
    try:
        with file.path.open("rb") as opened:
            # One byte more than fits is enough to know that it is too much.
            data = opened.read(limits.bytes + 1)
    except OSError:
        return None, [problem(file.name, refusals.NOT_TO_OPEN)]
    return document(data, file.name, file.id, limits)
