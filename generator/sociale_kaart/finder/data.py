"""The finder's data as files: columns for the filters, and pieces with cards and facts.

Everything one needs to filter, count and order is in one file, fetched at the first filter. Cards
and facts lie in pieces of a few offers each, fetched when they are shown. The folder's name
carries a stamp of all bytes, so a browser may keep the files for ever.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from operator import itemgetter
from pathlib import PurePosixPath
from typing import Any

from sociale_kaart.finder import columns
from sociale_kaart.finder.facets import FINDER_FACETS, terms
from sociale_kaart.finder.facts import as_json, ended_facts
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.kosten import TIMES_CERTAIN
from sociale_kaart.model.nabij import rang
from sociale_kaart.model.offer import Offer
from sociale_kaart.output import OutputFile

SCHEMA = 3
"""Goes up when `theme/finder/data.mjs` has to read something else."""

PIECE = 32
"""Offers in one piece: twenty results of a large map are then a few dozen kilobytes at most."""

BY_MOMENT = ("dag", "dagdeel")
"""Facets that follow from the column of moments."""


@dataclass(frozen=True)
class Finder:
    catalogue: Catalogue
    maanden: int
    """A check older than this many months counts as old."""
    kaarten: Sequence[str]
    """The card of each findable offer, as HTML for the finder's page."""
    feiten: Sequence[str] = ()
    """What each tells in the comparison, the saved list and the sheet, as JSON."""

    @cached_property
    def folder(self) -> str:
        digest = hashlib.sha256()
        for _, content in self._files:
            digest.update(content)
        return f"zoeken/kaart-{digest.hexdigest()[:10]}"

    def files(self) -> Iterator[OutputFile]:
        for name, content in self._files:
            yield OutputFile(PurePosixPath(f"{self.folder}/{name}"), content)

    @cached_property
    def _files(self) -> list[tuple[str, bytes]]:
        return [
            ("kolommen.json", as_json(self.kolommen).encode()),
            ("uitleg.json", as_json(self.uitleg).encode()),
            ("gestopt.json", as_json(self.gestopt).encode()),
            *_pieces("kaarten", map(as_json, self.kaarten)),
            *_pieces("feiten", self.feiten),
        ]

    @property
    def kolommen(self) -> dict[str, Any]:
        offers = self.catalogue.findable
        today = self.catalogue.today
        wijken = [wijk.id for wijk in self.catalogue.vocabularies["wijken"].termen]
        return {
            "schema": SCHEMA,
            "stempel": self.catalogue.stamp,
            "dag": today.isoformat(),
            "stuk": PIECE,
            "alfabet": self._alphabet,
            "id": ",".join(offer.id for offer in offers),
            "naam": [offer.naam for offer in offers],
            "facetten": self._facetten,
            "momenten": columns.facet_column(
                map(columns.moment_choice, offers), columns.moment_ids()
            ),
            "buren": {
                wijk.id: wijk.in_de_buurt for wijk in self.catalogue.vocabularies["wijken"].termen
            },
            "plaats": columns.facet_column(map(columns.place, offers), wijken),
            "leeftijd": ",".join(map(columns.age, offers)),
            "voor": ",".join(map(columns.named_ages, offers)),
            "prijs": list(map(columns.cents_a_month, offers)),
            **{
                per: ",".join(columns.price(offer, per) for offer in offers)
                for per in TIMES_CERTAIN
            },
            "gecontroleerd": [columns.days_unchecked(offer, today) for offer in offers],
            "rang": "".join(map(str, self._ranks)),
        }

    @property
    def _alphabet(self) -> str:
        """As much of it as the longest list needs."""
        lists = [columns.moment_ids(), *(terms(self.catalogue, one) for one in FINDER_FACETS)]
        return columns.ALPHABET[: max(map(len, lists))]

    @property
    def _facetten(self) -> dict[str, dict[str, Any]]:
        packed: dict[str, dict[str, Any]] = {}
        for one in FINDER_FACETS:
            ids = [term.id for term in terms(self.catalogue, one)]
            packed[one.id] = {"termen": ids}
            if one.id not in BY_MOMENT:
                packed[one.id]["kolom"] = columns.facet_column(self.catalogue.keuzes(one), ids)
        return packed

    @property
    def uitleg(self) -> dict[str, dict[str, str]]:
        """What each term means, fetched when someone asks for it."""
        return {
            one.id: {term.id: term.uitleg for term in terms(self.catalogue, one)}
            for one in FINDER_FACETS
        }

    @property
    def gestopt(self) -> list[tuple[str, dict[str, Any]]]:
        """Id and facts of what someone may have saved and nobody can go to any more."""
        today = self.catalogue.today
        return [
            (offer.id, ended_facts(offer, today, self.maanden))
            for offer in self.catalogue.ended
            if not offer.gevoelig
        ]

    @property
    def eerste(self) -> list[Offer]:
        """The order before anything is asked: near and well checked first, then by name."""
        ranked = zip(self._ranks, self.catalogue.findable, strict=True)
        return [offer for _, offer in sorted(ranked, key=itemgetter(0))]

    @cached_property
    def _ranks(self) -> list[int]:
        today = self.catalogue.today
        return [rang(offer, today, self.maanden) for offer in self.catalogue.findable]


def _pieces(name: str, values: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """`values`: each as JSON."""
    left = iter(values)
    pieces = iter(lambda: list(islice(left, PIECE)), [])
    for number, piece in enumerate(pieces):
        yield f"{name}-{number}.json", f"[{','.join(piece)}]".encode()
