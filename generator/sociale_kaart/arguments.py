"""Choices that several commands offer, so that each has one name and one meaning."""

import argparse
import os
from pathlib import Path
from typing import TypeAlias

from sociale_kaart.problems import printable

Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_config(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--config",
        type=Path,
        default=Path("mkdocs.yml"),
        metavar="BESTAND",
        help="de instellingen van de kaart (gewoonlijk mkdocs.yml)",
    )


def add_content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--content",
        type=Path,
        default=Path("content"),
        metavar="MAP",
        help="de map met de inhoud (gewoonlijk content)",
    )


def shown(path: Path) -> str:
    """As seen from the folder that the command was given in, so that a link in a terminal works."""
    return printable(Path(os.path.relpath(path)).as_posix())
