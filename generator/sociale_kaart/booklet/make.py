"""One edition, from the catalogue to the PDF and what there is to say about it."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import accumulate
from math import ceil
from typing import Any

import pikepdf

from sociale_kaart.booklet import fit
from sociale_kaart.booklet.arrange import NOTES, arrange
from sociale_kaart.booklet.characters import unprintable
from sociale_kaart.booklet.format import Format
from sociale_kaart.booklet.handover import Handover, Json
from sociale_kaart.booklet.selection import Selected, Selection, select
from sociale_kaart.booklet.typeset import workplace
from sociale_kaart.booklet.words import Deel
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.problems import Problem
from sociale_kaart.settings import Settings


SAFE = 3.0
"""Millimetres left at the foot of a chapter's opening: its white is not all measured."""


@dataclass(frozen=True, slots=True)
class Booklet:
    titel: str
    pdf: bytes
    """Empty when an error kept it from being made."""
    bladzijden: int
    problems: tuple[Problem, ...]


def make(catalogue: Catalogue, settings: Settings, selection: Selection, format: Format) -> Booklet:
    """Raises `UsageError` for a selection that does not exist or holds nothing."""
    selected = select(catalogue, selection, settings.naam)
    tree = Handover(catalogue, settings, selected, format).tree()
    if wrong := tuple(unprintable(tree, selected.offers, settings.content)):
        return Booklet(selected.titel, b"", 0, wrong)
    with workplace(settings.thema) as typesetter:
        heights = typesetter.query("measure.typ", {**tree, "meten": True}, "<hoogtes>")
        fits = _fits(tree, heights)
        final = _arranged(tree, heights, fits)
        pdf = typesetter.pdf("booklet.typ", {**final, "meten": False}, catalogue.today)
    return Booklet(selected.titel, pdf, _page_count(pdf), tuple(_too_long(selected, fits)))


def _fits(tree: Json, heights: Json) -> dict[str, fit.Fit]:
    found = {}
    for offer_id, page in tree["aanbod"].items():
        high = heights["aanbod"][offer_id]
        first = heights["bladzijde"] - heights["wit"] - high["titel"] - high["contact"]
        parts = [_deel(part) for part in page["delen"]]
        found[offer_id] = fit.choose(fit.Room(first, heights["bladzijde"]), parts, high["delen"])
    return found


def _deel(part: dict[str, Any]) -> Deel:
    return Deel(**{**part, "woorden": ()})


def _arranged(tree: Json, heights: Json, fits: dict[str, fit.Fit]) -> Json:
    """Each offer with the parts that fit, and each chapter with its pages in order."""
    offers = {
        offer_id: {
            **page,
            "delen": [page["delen"][i] for i in fits[offer_id].delen],
            "bladzijden": fits[offer_id].bladzijden,
        }
        for offer_id, page in tree["aanbod"].items()
    }
    lengths = {offer_id: one.bladzijden for offer_id, one in fits.items()}
    page = 2 + sum(ceil(height / heights["bladzijde"]) for height in heights["voorwerk"])
    chapters = []
    for chapter, high in zip(tree["hoofdstukken"], heights["hoofdstukken"], strict=True):
        pages, left = (0, 0.0) if tree["klein"] else _opening(high, heights["bladzijde"])
        leaves = arrange(chapter["ids"], lengths, page + pages)
        page += pages + sum(lengths.get(leaf, 1) for leaf in leaves)
        in_order = [leaf for leaf in leaves if leaf != NOTES]
        also = sorted(chapter["ook"][: _that_fit(high, left)], key=list(offers).index)
        chapters.append({**chapter, "ids": in_order, "bladen": leaves, "ook": also})
    return {**tree, "aanbod": offers, "hoofdstukken": chapters}


def _opening(high: Json, room: float) -> tuple[int, float]:
    """How many pages a chapter's opening takes, and how much of the last one is left."""
    pages, left = 1, room - high["begin"]
    for height in high["namen"]:
        if height > left:
            pages, left = pages + 1, room
        left -= height
    return pages, left


def _that_fit(high: Json, left: float) -> int:
    """How many names of other chapters still stand on the opening page, strongest first."""
    left -= high["tussenkop"] + SAFE
    return sum(1 for total in accumulate(high["ook"]) if total <= left)


def _page_count(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def _too_long(selected: Selected, fits: dict[str, fit.Fit]) -> Iterator[Problem]:
    for offer in selected.offers:
        too_long = fits[offer.id].te_lang
        if too_long:
            yield Problem(
                offer.bestand,
                1,
                1,
                "",
                f"is {ceil(too_long)} mm te lang voor één bladzijde van het boekje "
                f"en krijgt er {fits[offer.id].bladzijden}.",
                "Eén regel is ruim 6 mm. Maak «kort», «voor_wie», «hoe» of een toelichting korter.",
                "waarschuwing",
            )
