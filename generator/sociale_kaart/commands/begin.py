"""`sociale-kaart begin`: a new folder with all that a map of one's own begins with.

It is the example map without what is invented: its words, its pages and what exists in any
municipality. What is left of the example in them, `check` names.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from sociale_kaart import publish, resources
from sociale_kaart.arguments import Subparsers, shown
from sociale_kaart.errors import UsageError
from sociale_kaart.load import load_content
from sociale_kaart.output import OutputFile

SETTINGS = Path(__file__).with_suffix(".yml")


def add_parser(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "begin",
        help="begin een eigen kaart in een nieuwe map",
        description="Zet in een nieuwe map alles waarmee een eigen kaart begint.",
    )
    parser.add_argument("folder", type=Path, metavar="MAP", help="de nieuwe map")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    folder = shown(arguments.folder)
    if _is_taken(arguments.folder):
        raise UsageError(
            f"«{folder}» bestaat al, en er staat iets in. Noem een map die er nog niet is."
        )
    written = publish.write(arguments.folder, _files(resources.content_folder()))
    print(f"Uw kaart begint in «{folder}», met {written} bestanden.")
    print("Ga naar die map, en geef daar de opdracht: sociale-kaart check")
    print("Die zegt wat u nog invult.")
    return 0


def _is_taken(folder: Path) -> bool:
    """A new repository holds nothing but hidden files, and we write none."""
    if not folder.is_dir():
        return folder.exists() or folder.is_symlink()
    return any(not entry.name.startswith(".") for entry in folder.iterdir())


def _files(content: Path) -> Iterator[OutputFile]:
    yield OutputFile(PurePosixPath("mkdocs.yml"), SETTINGS.read_bytes())
    left_behind = _only_of_the_example(content)
    for file in sorted(content.rglob("*")):
        path = PurePosixPath("content", file.relative_to(content).as_posix())
        if file.is_file() and str(path) not in left_behind:
            yield OutputFile(path, file.read_bytes())


def _only_of_the_example(content: Path) -> frozenset[str]:
    source = load_content(content)
    invented = (
        one.path
        for one in (*source.offers, *source.organisations)
        if one.fields.get("voorbeeld") == "ja"
    )
    return frozenset((*invented, *(one.path for one in source.editions)))
