"""`sociale-kaart booklet`: the map, or a part of it, as a PDF to print."""

import argparse
import time
from pathlib import Path

from sociale_kaart import booklet, errata
from sociale_kaart.arguments import Subparsers, add_config, shown
from sociale_kaart.booklet import Booklet, Format, Selection
from sociale_kaart.clock import today
from sociale_kaart.errors import UsageError
from sociale_kaart.model.uitgave import Uitgave
from sociale_kaart.output import OutputFile
from sociale_kaart.problems import Report
from sociale_kaart.reporting import text
from sociale_kaart.site import Map, prepare


def add_parser(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "booklet",
        help="maak het boekje",
        description="Maakt een boekje van de hele kaart, of van een deel: één wijk, één groep, "
        "of alleen wat u zelf noemt.",
    )
    parser.add_argument(
        "--format",
        choices=booklet.FORMATS,
        help=f"de vorm: {', '.join(booklet.FORMATS)} (gewoonlijk a5; a5-drukker bij --uitgeven)",
    )
    parser.add_argument(
        "--wijk", default="", metavar="WOORD", help="alleen voor deze wijk of dit dorp"
    )
    parser.add_argument(
        "--bereik",
        choices=("wijk", "gemeente", "regio", "landelijk"),
        default="landelijk",
        help="bij --wijk: tot hoe ver iets vandaan komt (gewoonlijk landelijk: alles)",
    )
    parser.add_argument("--doelgroep", default="", metavar="WOORD", help="alleen voor deze groep")
    parser.add_argument(
        "--offers",
        default="",
        metavar="A,B,C",
        help="alleen deze: namen van bestanden zonder .yaml, met komma's ertussen",
    )
    parser.add_argument(
        "--uitgeven",
        action="store_true",
        help="leg vast wat er in deze uitgave staat, want het boekje gaat naar de drukker",
    )
    parser.add_argument("--titel", default="", metavar="TITEL", help="wat er op de voorkant staat")
    parser.add_argument(
        "--out", type=Path, metavar="BESTAND", help="waar het boekje komt (gewoonlijk hier)"
    )
    add_config(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    prepared, report = prepare(arguments.config, today(), shown(arguments.config))
    if prepared is None:
        print(text.render(report))
        print("Het boekje is niet gemaakt.")
        return 1
    usual = "a5-drukker" if arguments.uitgeven else "a5"
    format = booklet.FORMATS[arguments.format or usual]
    selection = Selection(
        arguments.wijk,
        arguments.doelgroep,
        tuple(one.strip() for one in arguments.offers.split(",") if one.strip()),
        "" if arguments.bereik == "landelijk" else arguments.bereik,
        arguments.titel.strip(),
    )
    if selection.bereik and not selection.wijk:
        raise UsageError("--bereik hoort bij een wijk. Noem die ook met --wijk.")
    edition = _edition(prepared, selection, format) if arguments.uitgeven else None
    begun = time.perf_counter()
    made = booklet.make(prepared.catalogue, prepared.settings, selection, format)
    if made.problems:
        print(text.render(Report.of(made.problems)))
    thick = made.bladzijden > booklet.MOST_TO_STAPLE and format.papier.startswith("a5")
    if not made.pdf:
        if thick:
            print(_too_thick(made.bladzijden, selection))
        print("Het boekje is niet gemaakt.")
        return 1
    target = arguments.out or Path(booklet.file_name(made.titel, format))
    target.write_bytes(made.pdf)
    print(_line(made, format.id, time.perf_counter() - begun, target))
    if format.afloop:
        print(_for_the_printer(thick))
    elif thick:
        print(_too_thick(made.bladzijden, selection))
    if edition:
        _remember(*edition, prepared.settings.content, target)
    return 0


def _edition(of: Map, selection: Selection, format: Format) -> tuple[Uitgave, OutputFile]:
    if selection != Selection() or format.blad:
        raise UsageError("--uitgeven is voor het hele boekje. Laat de andere keuzes weg.")
    return errata.record(of.catalogue, of.settings)


def _remember(uitgave: Uitgave, file: OutputFile, content: Path, pdf: Path) -> None:
    target = content / file.path
    target.parent.mkdir(exist_ok=True)
    with target.open("xb") as new:
        new.write(file.content)
    print(
        f"{uitgave.titel}: dit ligt nu vast in {target}.\n"
        "Doe nog twee dingen:\n"
        f'1. Bewaar dat bestand: git add {target} && git commit -m "[boekje] {uitgave.titel}"\n'
        f"2. Stuur {pdf} naar de drukker.\n"
        "Wat vanaf nu verandert, staat op de site bij «Het boekje»."
    )


def _line(made: Booklet, format_id: str, seconds: float, target: Path) -> str:
    pages = "1 bladzijde" if made.bladzijden == 1 else f"{made.bladzijden} bladzijden"
    size = f"{pages}, {booklet.size_text(len(made.pdf))}"
    took = f"{seconds:.1f} s".replace(".", ",")
    return f"{format_id:<12}{made.titel}: {size}, {took}. Het staat in {target}."


def _too_thick(pages: int, selection: Selection) -> str:
    if not selection.wijk:
        thinner = "maak een boekje per wijk met --wijk en --bereik gemeente"
    elif selection.bereik in ("", "regio"):
        thinner = "neem alleen wat dichtbij is, met --bereik gemeente"
    else:
        thinner = "kies zelf een paar met --offers"
    return (
        f"Let op: {pages} bladzijden is te dik om te vouwen en te nieten "
        f"(hoogstens {booklet.MOST_TO_STAPLE}). "
        f"Geef een drukker het bestand van --format a5-drukker, of {thinner}."
    )


def _for_the_printer(glued: bool) -> str:
    return (
        "Dit bestand is voor een drukker: losse bladzijden van A5, met 3 mm afloop rondom.\n"
        "De eerste en de laatste bladzijde zijn het omslag. "
        f"Laat het {'lijmen' if glued else 'nieten of lijmen'}."
    )
