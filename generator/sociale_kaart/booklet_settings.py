"""The part `boekje` of the settings: which booklets there are, and how their cover looks.

Whether a wijk or an offer exists, only the catalogue knows: its words keep their place in the file.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from sociale_kaart.colour import BLACK, READABLE, WHITE, Colour, better_on, contrast, nearest_with
from sociale_kaart.load import Places
from sociale_kaart.problems import quoted
from sociale_kaart.settings import Boekje, Keuze, Reeks, Woord
from sociale_kaart.validate.mistake import Mistake
from sociale_kaart.validate.mistake import Path as Steps
from sociale_kaart.validate.suggestions import did_you_mean, nearest

SHARP = 600
"""Pixels along the longest side of a logo: enough for five centimetres in print."""

IMAGES = {".svg": "SVG", ".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}


def booklet_mistakes(value: dict[str, Any], pages: Path) -> Iterator[Mistake]:
    """`value`: settings that the schema accepts. `pages`: the folder that a logo lies in."""
    booklet = value.get("boekje", {})
    if "kleur" in booklet:
        yield from _unreadable(booklet["kleur"])
    if "logo" in booklet:
        yield from _unprintable(booklet["logo"], pages)


def _unreadable(text: str) -> Iterator[Mistake]:
    colour = Colour.parse(text)
    ratio = contrast(better_on(colour), colour)
    if ratio < READABLE:
        darker, lighter = (nearest_with(colour, ink, READABLE) for ink in (WHITE, BLACK))
        yield Mistake(
            ("boekje", "kleur"),
            f"Op {quoted(text)} is zwart noch wit goed te lezen: het contrast is "
            f"{f'{ratio:.1f}'.replace('.', ',')} en het moet {READABLE} zijn.",
            f"Neem een kleur die er dicht bij ligt.\n"
            f"Iets donkerder: kleur: {_bare(darker)}\nIets lichter: kleur: {_bare(lighter)}",
        )


def _bare(colour: Colour) -> str:
    """Without its sign: in YAML that begins a comment."""
    return str(colour).removeprefix("#")


def _unprintable(name: str, pages: Path) -> Iterator[Mistake]:
    file = (pages / name).resolve()
    path = "boekje", "logo"
    kind = IMAGES.get(file.suffix.lower())
    folder = f"{pages.parent.name}/{pages.name}"
    if not file.is_file() or not file.is_relative_to(pages.resolve()):
        images = [one for one in sorted(pages.rglob("*")) if one.suffix.lower() in IMAGES]
        meant = did_you_mean(nearest(name, [one.relative_to(pages).as_posix() for one in images]))
        advice = f"{meant}Zet het bestand in de map {folder}, of haal deze regel weg."
        yield Mistake(path, f"Het bestand {quoted(name)} is er niet.", advice)
    elif kind is None:
        advice = "Vraag om het logo als svg, of als png of jpg."
        yield Mistake(path, f"{quoted(name)} is geen plaatje dat in het boekje kan.", advice)
    elif wrong := _wrong_drawing(file) if kind == "SVG" else _wrong_picture(file, kind):
        advice = "Vraag de maker van de huisstijl om een logo voor drukwerk, liefst als svg."
        yield Mistake(path, f"{quoted(name)} {wrong}.", advice)


def _wrong_picture(file: Path, kind: str) -> str:
    # Imported here: only a map with such a logo needs it.
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(file, formats=[kind]) as image:
            image.load()
            longest = max(image.size)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return f"is geen goed {kind}-bestand"
    if longest < SHARP:
        return f"is te klein om te drukken: {longest} beeldpunten, en het moeten er {SHARP} zijn"
    return ""


def _wrong_drawing(file: Path) -> str:
    try:
        # The editor's own file. Expat stops what grows when it is read.
        root = ElementTree.parse(file).getroot()  # noqa: S314
    except (ElementTree.ParseError, ValueError):
        return "is geen goed SVG-bestand"
    tags = {
        element.tag.rpartition("}")[2] for element in root.iter() if isinstance(element.tag, str)
    }
    if root.tag.rpartition("}")[2] != "svg":
        return "is geen goed SVG-bestand"
    return "bevat losse letters, en die drukt niet elke printer hetzelfde" if "text" in tags else ""


def booklet_settings(value: dict[str, Any], places: Places, file: str, pages: Path) -> Boekje:
    """`places`: of the settings, because each word keeps its own."""
    booklet = value.get("boekje", {})

    def words(texts: list[str] | str, *path: str | int) -> tuple[Woord, ...]:
        listed = texts if isinstance(texts, list) else []
        return tuple(word(text, *path, at) for at, text in enumerate(listed))

    def word(text: str, *path: str | int) -> Woord:
        steps: Steps = ("boekje", *path)
        field = Mistake(steps, "").field
        return Woord(text, file, *places.at(steps), field)

    series = tuple(
        Reeks(
            soort=soort,
            voor=words(one["voor"], f"per_{soort}", "voor"),
            formaten=tuple(one["formaten"]),
            bereik=one.get("bereik", ""),
        )
        for soort in ("wijk", "doelgroep")
        if (one := booklet.get(f"per_{soort}"))
    )
    chosen = tuple(
        Keuze(
            titel=word(one["titel"], "eigen_keuze", at, "titel"),
            waarvoor=one.get("waarvoor", ""),
            aanbod=words(one["aanbod"], "eigen_keuze", at, "aanbod"),
            formaten=tuple(one["formaten"]),
        )
        for at, one in enumerate(booklet.get("eigen_keuze", ()))
    )
    return Boekje(
        formaten=tuple(booklet.get("formaten", ("a5",))),
        uitgave=booklet.get("uitgave", ""),
        kleur=Colour.parse(booklet["kleur"]) if "kleur" in booklet else None,
        logo=pages / booklet["logo"] if "logo" in booklet else None,
        reeksen=series,
        keuzes=chosen,
    )
