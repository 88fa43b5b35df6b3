"""Which files of the content folder are to be read, and what stands there that cannot be.

The name of a file becomes a web address and a way to refer to it, so names are as strict as
both. Nothing is skipped in silence but hidden files, which editors and systems leave behind.
"""

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sociale_kaart.errors import FileError
from sociale_kaart.problems import Problem, printable, quoted

OFFERS, ORGANISATIONS, VOCABULARIES = "offers", "organisations", "vocabularies"
THESAURUS = "thesaurus"
EDITIONS = "editions"
FOLDERS = (OFFERS, ORGANISATIONS, VOCABULARIES, THESAURUS, EDITIONS)
PAGES = "pages"

RESERVED = frozenset(
    {"index", "404", "assets", "con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)}
)
"""Names that mean something else to a web server or to Windows."""

_LINK = (
    "Dit is een snelkoppeling. Die volgen wij niet.",
    "Zet hier het bestand of de map zelf neer.",
)
_NOT_A_FILE = ("Dit is geen gewoon bestand.", "Haal het weg.")

_ID = re.compile(r"[a-z0-9-]{1,64}")
_SUFFIX = ".yaml"
_NEARLY_YAML = re.compile(r"\.(ya?ml|yam|yalm|ymal)(\.txt|\.bak|\.orig|~)?$", re.IGNORECASE)
_PLAIN_TEXT = re.compile(r"\.txt$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class File:
    path: Path
    name: str
    """The path as problems show it."""
    folder: str
    """One of `FOLDERS`."""
    id: str


@dataclass
class Found:
    files: list[File] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def find(content: Path, shown_as: str) -> Found:
    """In the order of their paths, whatever order the file system has."""
    found = Found()
    for entry in _entries(content):
        name = f"{shown_as}/{printable(entry.name)}"
        if entry.name in (*FOLDERS, PAGES) and entry.is_symlink():
            found.problems.append(Problem(name, 1, 1, "", *_LINK))
        elif entry.name in FOLDERS and entry.is_dir():
            _Walk(entry.name, found).folder(Path(entry.path), name)
        elif entry.name != PAGES and _holds_yaml(entry):
            found.problems.append(_not_here(name))
    return found


def plain_files(folder: Path, shown: str, problems: list[Problem]) -> Iterator[tuple[Path, str]]:
    """All that will be copied as it is, hidden files too, each with its path as problems show it.
    Through a link a file from outside the map would come on the site."""
    for entry in _entries(folder, hidden=True):
        name = f"{shown}/{printable(entry.name)}"
        if words := _not_plain(entry):
            problems.append(Problem(name, 1, 1, "", *words))
        elif entry.is_dir():
            yield from plain_files(Path(entry.path), name, problems)
        else:
            yield Path(entry.path), name


def _entries(folder: Path, hidden: bool = False) -> list[os.DirEntry[str]]:
    # Where hidden files count too: «.#name» is the link that Emacs keeps while a file is open.
    skipped = ".#" if hidden else "."
    try:
        with os.scandir(folder) as entries:
            visible = [entry for entry in entries if not entry.name.startswith(skipped)]
    except OSError as error:
        raise FileError(
            f"De map «{printable(str(folder))}» is niet te lezen. Bestaat die, en mag u erin?"
        ) from error
    return sorted(visible, key=lambda entry: entry.name)


class _Walk:
    """One of `FOLDERS`. Offers may stand in folders by area; the others are flat."""

    def __init__(self, folder: str, found: Found) -> None:
        self._folder = folder
        self._found = found
        self._names: dict[str, str] = {}

    def folder(self, folder: Path, shown: str) -> None:
        for entry in _entries(folder):
            name = f"{shown}/{printable(entry.name)}"
            if words := self._entry(entry, name):
                self._found.problems.append(Problem(name, 1, 1, "", *words))

    def _entry(self, entry: os.DirEntry[str], name: str) -> tuple[str, str] | None:
        if words := _not_plain(entry):
            return words
        if entry.is_dir():
            return self._subfolder(entry, name)
        if not entry.name.endswith(_SUFFIX):
            return _suffix(entry.name)
        file_id = entry.name.removesuffix(_SUFFIX)
        if words := self._same_name(file_id, name) or _id(file_id):
            return words
        self._found.files.append(File(Path(entry.path), name, self._folder, file_id))
        return None

    def _subfolder(self, entry: os.DirEntry[str], name: str) -> tuple[str, str] | None:
        if self._folder != OFFERS:
            return (
                f"In {self._folder} horen geen mappen.",
                f"Zet de bestanden uit deze map in de map {self._folder} zelf.",
            )
        if not _ID.fullmatch(entry.name):
            return (
                "De naam van deze map past niet.",
                f"Gebruik kleine letters, cijfers en streepjes: {as_id(entry.name)}",
            )
        self.folder(Path(entry.path), name)
        return None

    def _same_name(self, file_id: str, name: str) -> tuple[str, str] | None:
        other = self._names.setdefault(file_id.lower(), name)
        if other == name:
            return None
        how = "dezelfde naam als" if _stem(other) == file_id else "alleen andere hoofdletters dan"
        return (
            f"Dit bestand heeft {how} {other}.",
            "Gaan ze over hetzelfde, haal er dan één weg. Geef dit bestand anders een eigen naam.",
        )


def _not_plain(entry: os.DirEntry[str]) -> tuple[str, str] | None:
    if entry.is_symlink():
        return _LINK
    return None if entry.is_dir() or entry.is_file() else _NOT_A_FILE


def _stem(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(_SUFFIX)


def _id(name: str) -> tuple[str, str] | None:
    if name in RESERVED:
        return (
            f"{quoted(name)} kan geen naam van een bestand zijn: die naam heeft al een betekenis.",
            f"Noem het bestand bijvoorbeeld: {name}-in-de-buurt.yaml",
        )
    if _ID.fullmatch(name):
        return None
    if len(name) > 64:
        return (
            f"De naam van dit bestand heeft {len(name)} tekens. Er passen er 64 in een webadres.",
            f"Maak de naam korter, bijvoorbeeld: {as_id(name)}.yaml",
        )
    return (
        "De naam van dit bestand past niet in een webadres.",
        "Gebruik alleen kleine letters, cijfers en streepjes. "
        f"Noem het bestand bijvoorbeeld: {as_id(name)}.yaml",
    )


def _suffix(name: str) -> tuple[str, str]:
    if "." not in name:
        return (
            "Aan het eind van de naam van dit bestand ontbreekt .yaml.",
            f"Noem het bestand: {as_id(name)}.yaml",
        )
    if nearly := _NEARLY_YAML.search(name) or _PLAIN_TEXT.search(name):
        ending = printable(nearly[0])
        advice = f"Noem het bestand: {as_id(name[: nearly.start()])}.yaml"
        if ending.lower().endswith(".txt"):
            advice += (
                "\nZiet u geen .txt staan, zet dan in de Verkenner «Bestandsnaamextensies» aan."
            )
        return f"De naam van dit bestand eindigt op {ending}. Dat moet .yaml zijn.", advice
    return (
        "Dit bestand hoort hier niet: de naam eindigt niet op .yaml.",
        "Zet plaatjes en documenten in content/pages/assets. Haal het anders weg.",
    )


def as_id(name: str) -> str:
    """The nearest name that fits."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:64].strip("-") or "koffie"


def _holds_yaml(entry: os.DirEntry[str]) -> bool:
    """A map may have folders of its own; YAML in a folder with a slip in its name is not lost."""
    if entry.is_dir(follow_symlinks=False):
        return any(_NEARLY_YAML.search(inside.name) for inside in _entries(Path(entry.path)))
    return _NEARLY_YAML.search(entry.name) is not None


def _not_here(name: str) -> Problem:
    return Problem(
        name,
        1,
        1,
        "",
        "Hier wordt dit niet gelezen.",
        "Zet een plek in de map offers, een organisatie in organisations, een keuzelijst in "
        "vocabularies en zoekwoorden in thesaurus.",
    )
