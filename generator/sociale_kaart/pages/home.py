"""What the home page shows of the catalogue: the wishes in groups, the other ways in, the counts.

Which wishes stand together is written in the front matter of `content/pages/index.md`:

    wensen:
      - kop: Iemand die er voor u is
        uitgelicht: ja
        keuze: [bellen, praten]
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.pages.shelves import EVERYONE, Shelf, Shelves

MOST_GROUPS = 10
"""More would be a list to read; the rest is one link away."""


@dataclass(frozen=True, slots=True)
class WishGroup:
    kop: str
    uitgelicht: bool
    """Larger, with a sentence for each wish."""
    shelves: tuple[Shelf, ...]


@dataclass(frozen=True)
class Home:
    catalogue: Catalogue
    meta: Mapping[str, Any]

    @cached_property
    def _shelves(self) -> Shelves:
        return Shelves(self.catalogue)

    @property
    def aantal(self) -> int:
        return len(self.catalogue.here)

    @property
    def gratis(self) -> int:
        return sum(1 for offer in self.catalogue.here if offer.kosten.gratis)

    @property
    def wensen(self) -> tuple[WishGroup, ...]:
        """Every wish stands somewhere: what no group names comes last."""
        wishes = {shelf.term.id: shelf for shelf in self._shelves.of("wens")}
        groups = [
            WishGroup(
                str(group.get("kop", "")),
                group.get("uitgelicht") is True,
                tuple(wishes.pop(wish) for wish in group.get("keuze", ()) if wish in wishes),
            )
            for group in self._written_groups()
        ]
        return tuple(group for group in [*groups, _others(wishes)] if group.shelves)

    def _written_groups(self) -> Sequence[Mapping[str, Any]]:
        groups: Sequence[Mapping[str, Any]] = self.meta.get("wensen", ())
        return groups

    @property
    def doelgroepen(self) -> tuple[Shelf, ...]:
        """Those for whom most is made, in the order of the vocabulary."""
        special = [shelf for shelf in self._shelves.of("doelgroep") if shelf.term.id != EVERYONE]
        largest = sorted(special, key=lambda shelf: -len(shelf.made_for))[:MOST_GROUPS]
        return tuple(shelf for shelf in special if shelf in largest and shelf.made_for)

    @property
    def wijken(self) -> tuple[Shelf, ...]:
        return self._shelves.of("wijk")


def _others(wishes: Mapping[str, Shelf]) -> WishGroup:
    return WishGroup("En verder", False, tuple(wishes.values()))
