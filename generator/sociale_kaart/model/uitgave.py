"""A printed edition of the booklet, remembered: what the paper said, for as long as it lies about.

The words are kept and not the fields behind them, because the words are what people hold in their
hands.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

Afdruk = Mapping[str, str]
"""What the paper says of one offer: the fields a reader relies on, in the order of the page."""


@dataclass(frozen=True, slots=True)
class Uitgave:
    nummer: int
    naam: str
    datum: date
    aanbod: Mapping[str, Afdruk]
    """By the id of the offer."""
    volledig: bool = False
    """Older editions do not remember all that the paper said; see `errata.afdruk`."""

    @property
    def titel(self) -> str:
        return titel(self.nummer, self.naam)


def titel(nummer: int, naam: str) -> str:
    """«Uitgave 3, Winter 2026»."""
    return f"Uitgave {nummer}, {naam}" if naam else f"Uitgave {nummer}"


def titel_op_de_voorkant(uitgaven: Sequence[Uitgave], naam: str) -> str:
    """What a booklet that is made now says: as long as its name is that of a published edition, it
    is that one with what has changed since; a new name begins the next."""
    for uitgave in uitgaven:
        if uitgave.naam == naam:
            return uitgave.titel
    return titel(volgend_nummer(uitgaven), naam)


def volgend_nummer(uitgaven: Sequence[Uitgave]) -> int:
    return max((uitgave.nummer for uitgave in uitgaven), default=0) + 1
