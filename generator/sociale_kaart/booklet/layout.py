"""What stands on which page: from the heights that Typst measured to the final tree."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate
from math import ceil

from sociale_kaart.booklet import fit
from sociale_kaart.booklet.arrange import NOTES, arrange
from sociale_kaart.booklet.format import Format
from sociale_kaart.booklet.handover import Json
from sociale_kaart.booklet.words import Deel

SAFE = 3.0
"""Millimetres left at the foot of a chapter's opening: its white is not all measured."""


@dataclass(frozen=True)
class Layout:
    tree: Json
    heights: Json
    """What `measure.typ` found, in millimetres."""
    format: Format

    @cached_property
    def _room(self) -> fit.Room:
        """Where two offers share a page, a «page» is one half of it."""
        page, slot = self.heights["bladzijde"], self.heights["vak"]
        if self.format.per_bladzijde > 1:
            return fit.Room(slot, page - slot, verlies=0.0)
        return fit.Room(slot, page)

    @cached_property
    def fits(self) -> dict[str, fit.Fit]:
        found = {}
        for offer_id, page in self.tree["aanbod"].items():
            high = self.heights["aanbod"][offer_id]
            around = self.heights["wit"] + high["titel"] + high["contact"]
            room = replace(self._room, eerste=self._room.eerste - around)
            parts = [_deel(part) for part in page["delen"]]
            found[offer_id] = fit.choose(room, parts, high["delen"])
        return found

    def tree_to_print(self) -> Json:
        """Each offer with the parts that fit, and each chapter with its pages in order."""
        offers = {
            offer_id: {
                **page,
                "delen": [page["delen"][i] for i in self.fits[offer_id].delen],
                "bladzijden": self.fits[offer_id].bladzijden,
            }
            for offer_id, page in self.tree["aanbod"].items()
        }
        return {**self.tree, "aanbod": offers, "hoofdstukken": self._chapters(list(offers))}

    def _chapters(self, in_order: Sequence[str]) -> list[Json]:
        halves = self.format.per_bladzijde > 1
        lengths = {
            offer_id: one.bladzijden + (one.bladzijden % 2 if halves and one.bladzijden > 2 else 0)
            for offer_id, one in self.fits.items()
        }
        room = self.heights["bladzijde"]
        page = 2 + sum(ceil(height / room) for height in self.heights["voorwerk"])
        chapters = []
        for chapter, high in zip(
            self.tree["hoofdstukken"], self.heights["hoofdstukken"], strict=True
        ):
            pages, left = (0, 0.0) if self.tree["klein"] else _opening(high, room)
            # On a page with two halves every chapter begins on top, as on a left page.
            first = 0 if halves else page + pages
            leaves = arrange(chapter["ids"], lengths, first)
            if halves and sum(lengths.get(leaf, 1) for leaf in leaves) % 2:
                leaves.append(NOTES)
            page = first + sum(lengths.get(leaf, 1) for leaf in leaves)
            also = chapter["ook"][: _that_fit(high, left)]
            chapters.append(
                {
                    **chapter,
                    "ids": [leaf for leaf in leaves if leaf != NOTES],
                    "bladen": leaves,
                    "ook": sorted(also, key=in_order.index),
                }
            )
        return chapters


def _deel(part: Json) -> Deel:
    return Deel(**{**part, "woorden": ()})


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
