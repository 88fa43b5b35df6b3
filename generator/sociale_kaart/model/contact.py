"""Whom to call or mail, and when someone answers."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from sociale_kaart.model.dutch import DAGEN, dagenreeks, met_hoofdletter, opsomming
from sociale_kaart.model.known import NietBekend
from sociale_kaart.telefoon import Telefoon
from sociale_kaart.tijd import minuten, tijd

NAMED_DAY = re.compile("|".join(DAGEN))
Times = tuple[tuple[str, str], ...]
"""From when until when, in the order of the day."""


@dataclass(frozen=True, slots=True)
class Bereikbaarheid:
    dagen: tuple[str, ...]
    van: str
    tot: str


@dataclass(frozen=True, slots=True)
class Contact:
    telefoon: Telefoon | NietBekend
    email: str | NietBekend
    bereikbaar: tuple[Bereikbaarheid, ...] | Literal["altijd"] | NietBekend

    @property
    def bereikbaar_regels(self) -> tuple[str, ...]:
        if self.bereikbaar == "altijd":
            return ("Dag en nacht",)
        return self._hours(_line)

    @property
    def bereikbaar_kort(self) -> tuple[str, ...]:
        """The same in so few signs that it mostly stands on one line."""
        return self._hours(_short_line) or self.bereikbaar_regels

    def _hours(self, line: Callable[[list[str], Times], str]) -> tuple[str, ...]:
        blocks = self.bereikbaar if isinstance(self.bereikbaar, tuple) else ()
        return tuple(line(days, times) for times, days in _days_alike(blocks).items())

    @property
    def opnemen(self) -> str:
        """The hours as one sentence, or they would be read as those of the activity."""
        hours = ". ".join(self.bereikbaar_regels)
        return f"Er neemt iemand op: {hours[0].lower()}{hours[1:]}." if hours else ""


def _days_alike(blocks: tuple[Bereikbaarheid, ...]) -> dict[Times, list[str]]:
    """The days that have the same hours, however they were typed."""
    alike: dict[Times, list[str]] = {}
    for day in DAGEN:
        on_day = sorted(
            (one for one in blocks if day in one.dagen), key=lambda one: minuten(one.van)
        )
        times = dict.fromkeys((tijd(one.van), tijd(one.tot)) for one in on_day)
        if times:
            alike.setdefault(tuple(times), []).append(day)
    return alike


def _line(days: list[str], times: Times) -> str:
    """«Maandag en dinsdag, 8.30 tot 12.00 en 13.00 tot 17.00 uur»."""
    hours = opsomming([f"{start} tot {end}" for start, end in times])
    return f"{met_hoofdletter(dagenreeks(days))}, {hours} uur"


def _short_line(days: list[str], times: Times) -> str:
    """«Ma en di 8.30–12 en 13–17 uur», as the hours of a telephone line are written."""
    row = NAMED_DAY.sub(lambda day: day[0][:2], dagenreeks(days).replace(" tot en met ", "–"))
    hours = opsomming(["–".join(time.removesuffix(".00") for time in one) for one in times])
    return f"{met_hoofdletter(row)} {hours} uur"


@dataclass(frozen=True, slots=True)
class Organisation:
    id: str
    naam: str
    uitleg: str
    website: str | NietBekend
    telefoon: Telefoon | NietBekend
    email: str | NietBekend
    voorbeeld: bool = False
