"""Whom to call or mail, and when someone answers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sociale_kaart.model.dutch import DAGEN, dagenreeks, met_hoofdletter, opsomming
from sociale_kaart.model.known import NietBekend
from sociale_kaart.telefoon import Telefoon
from sociale_kaart.tijd import minuten, tijd


@dataclass(frozen=True, slots=True)
class Bereikbaarheid:
    dagen: tuple[str, ...]
    van: str
    tot: str

    @property
    def tijden(self) -> str:
        return f"{tijd(self.van)} tot {tijd(self.tot)}"


@dataclass(frozen=True, slots=True)
class Contact:
    telefoon: Telefoon | NietBekend
    email: str | NietBekend
    bereikbaar: tuple[Bereikbaarheid, ...] | Literal["altijd"] | NietBekend

    @property
    def bereikbaar_regels(self) -> tuple[str, ...]:
        if self.bereikbaar == "altijd":
            return ("Dag en nacht",)
        return tuple(_hours(self.bereikbaar)) if isinstance(self.bereikbaar, tuple) else ()

    @property
    def opnemen(self) -> str:
        """The hours as one sentence, or they would be read as those of the activity."""
        hours = ". ".join(self.bereikbaar_regels)
        return f"Er neemt iemand op: {hours[0].lower()}{hours[1:]}." if hours else ""


def _hours(blocks: tuple[Bereikbaarheid, ...]) -> Iterator[str]:
    """«Maandag en dinsdag 8.30 tot 12.00 en 13.00 tot 17.00 uur»: a line for days that are alike,
    however they were typed."""
    by_day: dict[str, list[Bereikbaarheid]] = {
        day: [block for block in blocks if day in block.dagen] for day in DAGEN
    }
    alike: dict[str, list[str]] = {}
    for day, found in by_day.items():
        in_order = sorted(found, key=lambda block: minuten(block.van))
        times = opsomming(list(dict.fromkeys(block.tijden for block in in_order)))
        if times:
            alike.setdefault(times, []).append(day)
    for times, days in alike.items():
        yield f"{met_hoofdletter(dagenreeks(days))} {times} uur"


@dataclass(frozen=True, slots=True)
class Organisation:
    id: str
    naam: str
    uitleg: str
    website: str | NietBekend
    telefoon: Telefoon | NietBekend
    email: str | NietBekend
    voorbeeld: bool = False
