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

    @property
    def titel(self) -> str:
        return titel(self.nummer, self.naam)


def titel(nummer: int, naam: str) -> str:
    """«Uitgave 3, Winter 2026»."""
    return f"Uitgave {nummer}, {naam}" if naam else f"Uitgave {nummer}"


def nummer(uitgaven: Sequence[Uitgave], naam: str) -> int:
    """The number that a booklet with this name has: that of the published edition of the same name,
    else the next one."""
    for uitgave in uitgaven:
        if naam and uitgave.naam == naam:
            return uitgave.nummer
    return volgend_nummer(uitgaven)


def volgend_nummer(uitgaven: Sequence[Uitgave]) -> int:
    return max((uitgave.nummer for uitgave in uitgaven), default=0) + 1
