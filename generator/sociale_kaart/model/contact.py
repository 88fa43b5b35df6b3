"""Whom to call or mail, and when someone answers."""

from dataclasses import dataclass
from typing import Literal

from sociale_kaart.model.dutch import dagenreeks, met_hoofdletter
from sociale_kaart.model.known import NietBekend
from sociale_kaart.model.wanneer import tijd
from sociale_kaart.telefoon import Telefoon


@dataclass(frozen=True, slots=True)
class Bereikbaarheid:
    dagen: tuple[str, ...]
    van: str
    tot: str

    @property
    def tekst(self) -> str:
        days = met_hoofdletter(dagenreeks(self.dagen))
        return f"{days} {tijd(self.van)} tot {tijd(self.tot)} uur"


@dataclass(frozen=True, slots=True)
class Contact:
    telefoon: Telefoon | NietBekend
    email: str | NietBekend
    bereikbaar: tuple[Bereikbaarheid, ...] | Literal["altijd"] | NietBekend

    @property
    def bereikbaar_regels(self) -> tuple[str, ...]:
        if self.bereikbaar == "altijd":
            return ("Dag en nacht",)
        if isinstance(self.bereikbaar, tuple):
            return tuple(block.tekst for block in self.bereikbaar)
        return ()


@dataclass(frozen=True, slots=True)
class Organisation:
    id: str
    naam: str
    uitleg: str
    website: str | NietBekend
    telefoon: Telefoon | NietBekend
    email: str | NietBekend
    voorbeeld: bool = False
