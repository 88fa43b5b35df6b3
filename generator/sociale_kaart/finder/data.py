"""The finder's data as files: columns for the filters, and pieces with cards and facts.

Everything one needs to filter, count and order is in one file, fetched at the first filter. Cards
and facts lie in pieces of a few offers each, fetched when they are shown. The folder's name
carries a stamp of all bytes, so a browser may keep the files for ever.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sociale_kaart.finder import columns
from sociale_kaart.finder.facets import FINDER_FACETS, terms
from sociale_kaart.finder.facts import facts
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.offer import Offer
from sociale_kaart.output import OutputFile
from sociale_kaart.search.index import stamp

SCHEMA = 1
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

    @cached_property
    def folder(self) -> str:
        digest = hashlib.sha256()
        for _, text in self._files:
            digest.update(text.encode())
        return f"zoeken/kaart-{digest.hexdigest()[:10]}"

    def files(self) -> Iterator[OutputFile]:
        for name, text in self._files:
            yield OutputFile.text(f"{self.folder}/{name}", text)

    @cached_property
    def _files(self) -> list[tuple[str, str]]:
        offer_facts = [facts(offer) for offer in self.catalogue.findable]
        return [
            ("kolommen.json", _json(self.kolommen)),
            ("uitleg.json", _json(self.uitleg)),
            *_pieces("kaarten", self.kaarten),
            *_pieces("feiten", offer_facts),
        ]

    @property
    def kolommen(self) -> dict[str, Any]:
        offers = self.catalogue.findable
        today = self.catalogue.today
        wijken = [wijk.id for wijk in self.catalogue.vocabularies["wijken"].termen]
        return {
            "schema": SCHEMA,
            "stempel": stamp(self.catalogue),
            "dag": today.isoformat(),
            "stuk": PIECE,
            "alfabet": columns.ALPHABET,
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
            "prijs": [columns.cents_a_month(offer) for offer in offers],
            "hoogste": _where_different(columns.most_cents_a_month, columns.cents_a_month, offers),
            "gecontroleerd": [columns.days_unchecked(offer, today) for offer in offers],
            "rang": "".join(str(columns.rank(offer, today, self.maanden)) for offer in offers),
        }

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
    def eerste(self) -> tuple[Offer, ...]:
        """The order before anything is asked: near and well checked first, then by name."""
        return tuple(
            sorted(
                self.catalogue.findable,
                key=lambda offer: columns.rank(offer, self.catalogue.today, self.maanden),
            )
        )


def _pieces(name: str, values: Sequence[Any]) -> Iterator[tuple[str, str]]:
    for number, start in enumerate(range(0, len(values), PIECE)):
        yield f"{name}-{number}.json", _json(values[start : start + PIECE])


def _where_different(column: Any, base: Any, offers: Sequence[Offer]) -> dict[int, int]:
    return {
        number: column(offer) for number, offer in enumerate(offers) if column(offer) != base(offer)
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
