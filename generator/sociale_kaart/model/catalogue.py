"""The whole map on one day: every offer, organisation and word, ready for the outputs."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import compress

from sociale_kaart.model.contact import Organisation
from sociale_kaart.model.dutch import sorteersleutel
from sociale_kaart.model.facets import CALENDAR, FACETS, Facet, Keuze
from sociale_kaart.model.likeness import Likeness
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.thesaurus import Thesaurus
from sociale_kaart.model.uitgave import Uitgave
from sociale_kaart.model.vocabulary import Term, Vocabulary

NO_NEED = Term("geen", "Niet nodig", "U kunt er zelf naartoe.")
"""Heads the terms of indicatie and verwijzing: who looks for «vrij toegankelijk» looks for this."""


@dataclass(frozen=True)
class Catalogue:
    offers: tuple[Offer, ...]
    """In register order; see `as_of`."""
    organisations: Mapping[str, Organisation]
    vocabularies: Mapping[str, Vocabulary]
    today: date
    thesaurus: Thesaurus = Thesaurus()
    uitgaven: tuple[Uitgave, ...] = ()
    """Printed editions of the booklet, newest first."""

    @cached_property
    def findable(self) -> tuple[Offer, ...]:
        """What people can still use, in register order. A position in it numbers an offer in the
        finder's data and in the search index."""
        return tuple(offer for offer in self.offers if not offer.beeindigd(self.today))

    @cached_property
    def stamp(self) -> str:
        """Equal in the finder's data and in the search index, or their numbers mean different
        offers."""
        ids = "\n".join(offer.id for offer in self.findable)
        return hashlib.sha256(ids.encode()).hexdigest()[:12]

    @cached_property
    def here(self) -> tuple[Offer, ...]:
        """Of those, what people of this municipality can go to."""
        return tuple(offer for offer in self.findable if not offer.gebied.elders)

    @cached_property
    def ended(self) -> tuple[Offer, ...]:
        return tuple(offer for offer in self.offers if offer.beeindigd(self.today))

    @property
    def facets(self) -> tuple[Facet, ...]:
        return FACETS

    def vocabulary(self, of: Facet) -> Vocabulary:
        return CALENDAR.get(of.vocabulary) or self.vocabularies[of.vocabulary]

    def termen(self, of: Facet) -> tuple[Term, ...]:
        terms = self.vocabulary(of).termen
        return (NO_NEED, *terms) if of.vocabulary in ("indicaties", "verwijzers") else terms

    def keuzes(self, of: Facet) -> tuple[Keuze, ...]:
        """What each findable offer says about this facet, in their order."""
        if of.id not in self._keuzes:
            self._keuzes[of.id] = tuple(map(of.keuze, self.findable))
        return self._keuzes[of.id]

    def without_sensitive(self) -> "Catalogue":
        """For a device that people share. The catalogue itself when nothing in it is sensitive."""
        offers = tuple(offer for offer in self.offers if not offer.gevoelig)
        if len(offers) == len(self.offers):
            return self
        fewer = replace(self, offers=offers)
        stays = [not offer.gevoelig for offer in self.findable]
        for facet_id, choices in self._keuzes.items():
            fewer._keuzes[facet_id] = tuple(compress(choices, stays))
        return fewer

    @cached_property
    def _keuzes(self) -> dict[str, tuple[Keuze, ...]]:
        return {}

    def met(self, of: Facet, term_id: str) -> tuple[Offer, ...]:
        """Findable offers made for this term first, then those that match every term."""
        chosen = list(zip(self.keuzes(of), self.findable, strict=True))
        made_for = [offer for keuze, offer in chosen if term_id in keuze.ids]
        for_all = [offer for keuze, offer in chosen if keuze.alle and term_id not in keuze.ids]
        return (*made_for, *for_all)

    def aantal(self, of: Facet, term_id: str) -> int:
        return sum(1 for keuze in self.keuzes(of) if keuze.past_bij(term_id))

    def lijkt_op(self, offer: Offer, most: int = 3) -> tuple[Offer, ...]:
        """Findable offers that answer the same wishes, for the same people, near the same place."""
        return self._likeness.most_like(offer, most)

    @cached_property
    def _likeness(self) -> Likeness:
        return Likeness(self.findable, self.keuzes)


def as_of(today: date, offers: Iterable[Offer]) -> tuple[Offer, ...]:
    """In register order, without the dates that are over: no output has to think of them."""
    in_order = sorted(offers, key=lambda offer: (*sorteersleutel(offer.naam), offer.id))
    return tuple(replace(offer, wanneer=offer.wanneer.vanaf(today)) for offer in in_order)
