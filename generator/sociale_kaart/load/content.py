"""All YAML of a map: walks the content folder and loads what belongs there."""

from dataclasses import dataclass
from pathlib import Path

from sociale_kaart.load.nodes import Mapping
from sociale_kaart.problems import Problem


@dataclass(frozen=True, slots=True)
class Document:
    path: str
    """As problems show it: `content/offers/lindewaard/koffie.yaml`."""
    id: str
    root: Mapping


@dataclass(frozen=True, slots=True)
class Source:
    offers: tuple[Document, ...]
    organisations: tuple[Document, ...]
    vocabularies: tuple[Document, ...]
    problems: tuple[Problem, ...]
    unreadable: frozenset[str]
    """Ids of files that exist but could not be read, each after its folder: `offers/koffie`."""
    files: tuple[str, ...]
    """Every path that was looked at."""


def load_content(content: Path, shown_as: str = "content") -> Source:
    """`shown_as` stands for the content folder in every path that an editor sees."""
    raise NotImplementedError
