"""Every facet's terms with the offers that belong there, found in one walk through the offers."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.facets import Facet, facet
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.vocabulary import Term
from sociale_kaart.pages.words import lowered

EVERYONE = "iedereen"
PAIR_MINIMUM = 3
"""A pair of doelgroep and kosten has a page of its own from this many offers."""


@dataclass(frozen=True, slots=True)
class Shelf:
    facet: Facet
    term: Term
    made_for: tuple[Offer, ...]
    for_all: tuple[Offer, ...]

    @property
    def url(self) -> str:
        return f"{self.facet.pad}/{self.term.id}/"

    @property
    def titel(self) -> str:
        if self.facet.id == "doelgroep":
            return f"Voor {lowered(self.term.label)}"
        return f"In {self.term.label}" if self.facet.id == "wijk" else self.term.label

    @property
    def aantal(self) -> int:
        return len(self.made_for) + len(self.for_all)

    @property
    def uitleg(self) -> str:
        return self.term.inleiding or self.term.uitleg


@dataclass(frozen=True)
class Shelves:
    catalogue: Catalogue

    def __iter__(self) -> Iterator[Facet]:
        return (facet for facet in self.catalogue.facets if facet.pad)

    @cached_property
    def _all(self) -> dict[str, tuple[Shelf, ...]]:
        return {of.id: tuple(self._fill(of)) for of in self}

    def of(self, facet_id: str) -> tuple[Shelf, ...]:
        return self._all[facet_id]

    def _fill(self, of: Facet) -> Iterator[Shelf]:
        made_for: dict[str, list[Offer]] = {}
        for_all: list[Offer] = []
        for offer in self.catalogue.findable:
            keuze = of.keuze(offer)
            if keuze.alle:
                for_all.append(offer)
            for term_id in keuze.ids:
                made_for.setdefault(term_id, []).append(offer)
        for term in self.catalogue.termen(of):
            own = made_for.get(term.id, [])
            rest = () if term.id == EVERYONE else tuple(for_all)
            yield Shelf(of, term, tuple(own), rest)

    def pair(self, one: Shelf, kosten_id: str) -> Shelf:
        """The offers of a shelf that fall in one class of kosten."""
        costs = facet("kosten")
        fits = lambda offer: kosten_id in costs.keuze(offer).ids  # noqa: E731
        return Shelf(
            one.facet,
            one.term,
            tuple(filter(fits, one.made_for)),
            tuple(filter(fits, one.for_all)),
        )
