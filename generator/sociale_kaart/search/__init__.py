"""The search: a Dutch index of the catalogue, and files of it for `theme/search/engine.mjs`."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.output import OutputFile
from sociale_kaart.search.entries import Reading, readings
from sociale_kaart.search.fewer import fewer
from sociale_kaart.search.index import Index, build_index, said
from sociale_kaart.search.packing import pack


@dataclass(frozen=True)
class Search:
    catalogue: Catalogue
    readings: Sequence[Reading]
    index: Index

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Search":
        read = readings(catalogue)
        return cls(catalogue, read, build_index(catalogue, read))

    def showing(self, catalogue: Catalogue) -> "Search":
        """The same with fewer offers: what is left is found as well as before."""
        if catalogue is self.catalogue:
            return self
        ids = {offer.id for offer in catalogue.findable}
        left = [at for at, offer in enumerate(self.catalogue.findable) if offer.id in ids]
        read = [self.readings[at] for at in left]
        return Search(catalogue, read, fewer(self.index, left, said(read), catalogue.stamp))

    @cached_property
    def files(self) -> tuple[OutputFile, ...]:
        """Below the site's root, the same bytes for the same catalogue."""
        return pack(self.index)
