"""Texts that the typeface of the booklet cannot print, with the field in which they were typed."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from sociale_kaart.booklet import font
from sociale_kaart.booklet.phrases import LINE
from sociale_kaart.load import Position
from sociale_kaart.load.parse import RECORDED, parse
from sociale_kaart.model.dutch import NO_BREAK_SPACE
from sociale_kaart.model.offer import Offer
from sociale_kaart.problems import Problem, quoted
from sociale_kaart.settings import Settings

BESIDE_OFFERS = {
    "hoofdstukken": "content/vocabularies/wensen.yaml",
    "buurten": "content/vocabularies/wijken.yaml",
    "groepen": "content/vocabularies/doelgroepen.yaml",
}
"""Where the texts stand that belong to no offer."""


def unprintable(
    tree: Mapping[str, Any], offers: Iterable[Offer], settings: Settings
) -> Iterator[Problem]:
    content_tree = tree["inhoud"]
    by_id = {page["id"]: page for page in content_tree["aanbod"]}
    for offer in offers:
        yield from _in_offer(by_id[offer.id], offer, settings)
    for part, file in BESIDE_OFFERS.items():
        for entry in content_tree[part]:
            for field in ("label", "inleiding", "uitleg"):
                if lost := font.missing(text := entry.get(field, "")):
                    yield problem(settings, file, field, lost, text)
    for field, value in tree["uitgave"].items():
        if isinstance(value, str) and (lost := font.missing(value)):
            yield problem(settings, "mkdocs.yml", field, lost, value)


def _in_offer(page: Mapping[str, Any], offer: Offer, settings: Settings) -> Iterator[Problem]:
    texts = [("naam", page["naam"]), ("aanbieder", page["van"]), ("contact.email", page["email"])]
    for part in page["delen"]:
        texts.append((part["veld"], part["tekst"].replace(LINE, " ")))
        texts.extend((part["veld"], word["woord"]) for word in part["woorden"])
    for field, text in texts:
        if lost := font.missing(text):
            yield problem(settings, offer.bestand, field, lost, text)


def problem(settings: Settings, file: str, field: str, lost: str, text: str) -> Problem:
    """`file`: below the folder of the map, such as `content/offers/koffie.yaml`."""
    at = _place(settings.content / file.partition("/")[2], field)
    typed = quoted(text.replace(NO_BREAK_SPACE, " "))
    signs = " ".join(lost)
    return Problem(
        settings.shown(file),
        at.line,
        at.column,
        field,
        f"{typed} kan niet in het boekje: het lettertype heeft geen {signs}",
        "Schrijf dit met gewone letters, of zet de andere schrijfwijze alleen bij «zoekwoorden».",
    )


def _place(file: Path, field: str) -> Position:
    """Where the field stands; the first line when that cannot be found."""
    if not file.is_file():
        return Position(1, 1)
    loaded = parse(file.read_bytes(), file.name, RECORDED)
    return loaded.places.at(field.split(".")) if loaded.value else Position(1, 1)
