"""What stands on which page: from the heights that Typst measured to the final tree."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from math import ceil
from operator import itemgetter

from sociale_kaart.booklet import fit
from sociale_kaart.booklet.arrange import NOTES, arrange
from sociale_kaart.booklet.format import Format
from sociale_kaart.booklet.handover import Json
from sociale_kaart.booklet.opening import MOST_NUMBERS, Opening, opening
from sociale_kaart.booklet.words import Deel
from sociale_kaart.model.dutch import met_hoofdletter, opsomming

LOOKED_FOR = ("Wanneer", "Kosten", "Waar", "Voorwaarden", "Aanmelden")
"""What brings someone there, and above all whether they can go."""


@dataclass(frozen=True)
class Layout:
    content: Json
    few: bool
    """No chapters, so no openings."""
    heights: Json
    """What `measure.typ` found, in millimetres."""
    format: Format

    def _room(self, around: float) -> fit.Room:
        """For an offer of which the name and the contact box are `around` high."""
        page, half = self.heights["bladzijde"], self.heights["vak"]
        shared = half - around if self.format.per_bladzijde > 1 else 0.0
        return fit.Room(
            page - around, page, shared, self.heights["vervolg"], self.heights["wit_in_vak"]
        )

    @cached_property
    def fits(self) -> dict[str, fit.Fit]:
        """By the id of the offer."""
        found = {}
        for offer in self.content["aanbod"]:
            high = self.heights["aanbod"][offer["id"]]
            room = self._room(high["titel"] + high["contact"])
            parts = [_deel(part) for part in offer["delen"]]
            found[offer["id"]] = fit.choose(room, parts, high["delen"])
        return found

    @cached_property
    def planned(self) -> dict[str, int]:
        """The page on which each offer begins, in the order in which they are printed."""
        found = {}
        for first_page, leaves in self._chapter_leaves:
            page = first_page * self.format.per_bladzijde
            for leaf in leaves:
                if leaf != NOTES:
                    found[leaf] = page // self.format.per_bladzijde
                page += self._lengths.get(leaf, 1)
        return found

    def content_to_print(self, pages: Mapping[str, int]) -> Json:
        """Each chapter with its pages in order, each offer with the parts that fit, and each name
        with its page."""
        offers = {offer["id"]: self._fitted(offer) for offer in self.content["aanbod"]}
        chapters = []
        for chapter, opened, (_, leaves) in zip(
            self.content["hoofdstukken"], self._openings, self._chapter_leaves, strict=True
        ):
            numbered = _numbered(chapter, pages)
            named, others = opened.met_naam, numbered["ook"][opened.met_naam :]
            few = len(others) <= MOST_NUMBERS
            chapters.append(
                {
                    **numbered,
                    "bladen": [offers.get(leaf) for leaf in leaves],
                    "namen": _as_they_lie(numbered["namen"]),
                    "ook": _as_they_lie(numbered["ook"][:named]),
                    "ook_op": _by_page(others) if few else [],
                    "ook_meer": 0 if few else len(others),
                }
            )
        content = {**self.content, "aanbod": [], "hoofdstukken": chapters}
        for list_name in ("buurten", "register", "groepen"):
            content[list_name] = [_numbered(group, pages) for group in content[list_name]]
        checks = (_numbered(group, pages) for group in content["controles"])
        content["controles"] = [{**group, "namen": _by_page(group["namen"])} for group in checks]
        return content

    def content_to_show(self) -> Json:
        """The first left page with a telephone number of which nothing goes on elsewhere, to make a
        picture of."""
        offers = {offer["id"]: self._fitted(offer) for offer in self.content["aanbod"]}
        whole = (
            offer_id
            for offer_id, page in self.planned.items()
            if self.fits[offer_id].bladzijden == 1
            and page % 2 == 0
            and offers[offer_id]["telefoon"]
        )
        shown = next(whole, next(iter(self.planned)))
        for chapter, (_, leaves) in zip(
            self.content["hoofdstukken"], self._chapter_leaves, strict=True
        ):
            if shown in leaves:
                beside = leaves[leaves.index(shown) :][: self.format.per_bladzijde]
                return {
                    "label": chapter["label"],
                    "tab": chapter["tab"],
                    "bladzijde": self.planned[shown],
                    "bladen": [offers.get(leaf) for leaf in beside],
                }
        raise AssertionError("every offer that is planned lies in a chapter")

    @cached_property
    def _lengths(self) -> dict[str, int]:
        """In pages or halves."""
        return {offer_id: one.bladzijden for offer_id, one in self.fits.items()}

    @cached_property
    def _openings(self) -> list[Opening]:
        room, between = self.heights["bladzijde"], self.heights["tussen_namen"]
        return [opening(high, room, between) for high in self.heights["hoofdstukken"]]

    @cached_property
    def _chapter_leaves(self) -> list[tuple[int, list[str]]]:
        """For each chapter the page of its first offer, and what lies on its pages."""
        room, per_page = self.heights["bladzijde"], self.format.per_bladzijde
        page = 2 + sum(ceil(height / room) for height in self.heights["voorwerk"])
        found = []
        for chapter, opened in zip(self.content["hoofdstukken"], self._openings, strict=True):
            first = page + (0 if self.few else opened.bladzijden)
            ids = [name["id"] for name in chapter["namen"]]
            # On a page with two halves every chapter begins on top, as on a left page.
            leaves = arrange(ids, self._lengths, 0 if per_page > 1 else first)
            length = sum(self._lengths.get(leaf, 1) for leaf in leaves)
            leaves += [NOTES] * (length % per_page)
            found.append((first, leaves))
            page = first + ceil(length / per_page)
        return found

    def _fitted(self, offer: Json) -> Json:
        fitted, room = self.fits[offer["id"]], self._room(0.0)
        high = self.heights["aanbod"][offer["id"]]["delen"]
        return {
            **offer,
            "delen": [
                {**offer["delen"][i], "heel": room.in_one_piece(high[i])} for i in fitted.delen
            ],
            "bladzijden": fitted.bladzijden,
            "verder": _named_next([offer["delen"][i] for i in fitted.delen[fitted.eerste :]]),
            "lucht": fitted.lucht,
            "vak": fitted.vak,
        }


def _named_next(parts: Sequence[Json]) -> str:
    """«Waar, kosten en meer»: what comes on the next page, so that nobody takes the first for all.

    At most two names, for the words stand on one line."""
    labels = [part["label"] for part in parts]
    first = [label for label in LOOKED_FOR if label in labels][:2]
    named = [label.lower() for label in labels if label in first]
    if len(named) < len(parts):
        named.append("meer")
    return met_hoofdletter(opsomming(named))


def _numbered(group: Json, pages: Mapping[str, int]) -> Json:
    """The same group with a page behind each of its names."""
    return {
        **group,
        **{
            field: [{**name, "bladzijde": pages[name["id"]]} for name in group[field]]
            for field in ("namen", "ook")
            if field in group
        },
    }


def _as_they_lie(names: Iterable[Json]) -> list[Json]:
    """In the order of the pages under each heading."""
    headed = groupby(names, key=lambda name: str(name["kop"]))
    return [name for _, group in headed for name in sorted(group, key=itemgetter("bladzijde"))]


def _by_page(names: Iterable[Json]) -> list[Json]:
    """One for each page, in the order of the pages."""
    found = {name["bladzijde"]: name for name in names}
    return [found[page] for page in sorted(found)]


def _deel(part: Json) -> Deel:
    return Deel(**{**part, "woorden": ()})
