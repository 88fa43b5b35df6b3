"""Every facet's terms with the offers that belong there, found in one walk through the offers."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.facets import Facet
from sociale_kaart.model.nabij import Nabij, nabij
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.vocabulary import Term

EVERYONE = "iedereen"
PAIR_MINIMUM = 3
"""A pair of doelgroep and kosten has a page of its own from this many offers."""


@dataclass(frozen=True)
class Shelf:
    facet: Facet
    term: Term
    made_for: tuple[Offer, ...]
    for_all: tuple[Offer, ...]
    elders: tuple[Offer, ...] = ()
    """Of both, what is only in another region."""
    kosten: Term | None = None
    """Only what falls in this class of kosten."""

    @property
    def url(self) -> str:
        narrowed = f"{self.kosten.id}/" if self.kosten else ""
        return f"{self.facet.pad}/{self.term.id}/{narrowed}"

    @property
    def titel(self) -> str:
        return f"Voor {self.term.in_zin}" if self.facet.id == "doelgroep" else self.term.label

    @property
    def kop(self) -> str:
        """Above the offers that were made for this."""
        if self.facet.id == "doelgroep" and self.for_all:
            return f"{len(self.made_for)} speciaal voor {self.term.in_zin}"
        return f"{len(self.made_for)} gevonden"

    @cached_property
    def hier(self) -> int:
        """How many are in this wijk itself."""
        return sum(nabij(offer, self.term) == Nabij.HIER for offer in self.made_for)

    @property
    def uitleg(self) -> str:
        return self.term.inleiding or self.term.uitleg

    @property
    def aantal(self) -> int:
        return len(self.made_for) + len(self.for_all) + len(self.elders)

    def narrowed(self, kosten: Term, members: Container[str]) -> "Shelf":
        """Only these, which fall in a class of kosten."""
        made_for, for_all, elders = (
            tuple(offer for offer in part if offer.id in members)
            for part in (self.made_for, self.for_all, self.elders)
        )
        return replace(self, made_for=made_for, for_all=for_all, elders=elders, kosten=kosten)


@dataclass(frozen=True)
class Shelves:
    catalogue: Catalogue

    def __iter__(self) -> Iterator[Facet]:
        return (facet for facet in self.catalogue.facets if facet.pad)

    def of(self, facet_id: str) -> tuple[Shelf, ...]:
        return self._filled[facet_id]

    def pairs(self, shelf: Shelf) -> Iterator[tuple[Term, Shelf]]:
        """The same shelf for each class of kosten that holds enough."""
        for kosten in self.of("kosten"):
            pair = shelf.narrowed(kosten.term, self._members[kosten.term.id])
            if pair.aantal >= PAIR_MINIMUM:
                yield kosten.term, pair

    @cached_property
    def _filled(self) -> dict[str, tuple[Shelf, ...]]:
        return {of.id: tuple(self._fill(of)) for of in self}

    @cached_property
    def _members(self) -> dict[str, frozenset[str]]:
        return {
            kosten.term.id: frozenset(offer.id for offer in (*kosten.made_for, *kosten.elders))
            for kosten in self.of("kosten")
        }

    def _fill(self, of: Facet) -> Iterator[Shelf]:
        made_for: dict[str, list[Offer]] = {}
        for_all: list[Offer] = []
        for offer, keuze in zip(self.catalogue.findable, self.catalogue.keuzes(of), strict=True):
            if keuze.alle:
                for_all.append(offer)
            for term_id in keuze.ids:
                made_for.setdefault(term_id, []).append(offer)
        for term in self.catalogue.termen(of):
            own = made_for.get(term.id, [])
            ids = {offer.id for offer in own}
            rest = [offer for offer in for_all if offer.id not in ids]
            yield Shelf(of, term, _here(own), _here(rest), _elsewhere([*own, *rest]))


def _here(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    return tuple(offer for offer in offers if not offer.gebied.elders)


def _elsewhere(offers: Iterable[Offer]) -> tuple[Offer, ...]:
    return tuple(offer for offer in offers if offer.gebied.elders)
