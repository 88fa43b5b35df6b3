"""`sociale-kaart handbook`: the pages of the handbook that follow from schemas and word lists."""

import argparse
import json
from pathlib import Path

from sociale_kaart import publish, resources
from sociale_kaart.arguments import Subparsers, add_content, shown
from sociale_kaart.clock import today
from sociale_kaart.exports.handbook import handbook
from sociale_kaart.pipeline import build_catalogue
from sociale_kaart.reporting import text


def add_parser(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "handbook",
        help="schrijf de pagina's van het handboek die uit de regels volgen",
        description="Schrijft de uitleg van alle velden, instellingen en woordenlijsten.",
    )
    add_content(parser)
    parser.add_argument(
        "--out",
        type=Path,
        default=Path("docs/redactie"),
        metavar="MAP",
        help="waar de pagina's komen (gewoonlijk docs/redactie)",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    built = build_catalogue(arguments.content, today(), shown(arguments.content))
    if built.catalogue is None:
        print(text.render(built.report))
        return 1
    schemas = {
        file.name: json.loads(file.read_text("utf-8"))
        for file in resources.schema_folder().glob("*.schema.json")
    }
    written = publish.write(arguments.out, handbook(schemas, built.catalogue.vocabularies))
    print(f"{written} pagina's geschreven in {arguments.out}.")
    return 0
