"""When something is: days and times as people say them, and as a filter needs them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import groupby

from sociale_kaart.model.dutch import (
    DAGEN,
    MAANDEN,
    dagenreeks,
    datum,
    met_hoofdletter,
    opsomming,
    weekdag,
)
from sociale_kaart.model.known import NIET_BEKEND
from sociale_kaart.tijd import HOUR, minuten, tijd

DAGDELEN = {
    "ochtend": (0, 12 * HOUR),
    "middag": (12 * HOUR, 18 * HOUR),
    "avond": (18 * HOUR, 48 * HOUR),
}
"""From and to, in minutes."""

A_YEAR = 365
WEEKLY = Decimal(52) / 12
"""Times a month."""


@dataclass(frozen=True, slots=True)
class Moment:
    dag: str = ""
    week: str = ""
    datum: date | None = None
    van: str = ""
    tot: str = ""

    @property
    def weekdag(self) -> str:
        return weekdag(self.datum) if self.datum else self.dag

    @property
    def tijden(self) -> str:
        """«12.00 tot 13.30 uur», «vanaf 12.00 uur» or nothing."""
        if self.van and self.tot:
            return f"{tijd(self.van)} tot {tijd(self.tot)} uur"
        if self.van:
            return f"vanaf {tijd(self.van)} uur"
        return f"tot {tijd(self.tot)} uur" if self.tot else ""

    @property
    def dagdelen(self) -> tuple[str, ...]:
        """The parts of the day that hold a good part of it, see `_enough`. What has no end counts
        as an hour; what has no beginning has no part of the day either."""
        if not self.van:
            return ()
        start = minuten(self.van)
        end = minuten(self.tot) if self.tot else start + HOUR
        return tuple(
            part
            for part, (first, last) in DAGDELEN.items()
            if min(end, last) - max(start, first) >= _enough(end - start)
        )


def _enough(length: int) -> float:
    """How much of a moment makes a part of the day its own: a quarter of it, at least an hour, and
    two hours is always enough. So a meal of 17.00 to 19.30 is of the evening too and an inloop of
    10.00 to 21.00 of all three, but a day trip that is back at 19.00 is nobody's evening out. Of
    what is shorter than two hours it is half."""
    return min(2 * HOUR, max(HOUR, length / 4), length / 2)


@dataclass(frozen=True)
class Wanneer:
    soort: str
    momenten: tuple[Moment, ...] = ()
    niet_op: tuple[date, ...] = ()
    toelichting: str = ""

    @property
    def bekend(self) -> bool:
        return self.soort != "onbekend"

    def vanaf(self, dag: date) -> "Wanneer":
        """Without the dates before that day, unless all have been: then when it was is all that
        is known."""
        ahead = tuple(one for one in self.momenten if one.datum is None or one.datum >= dag)
        closed = tuple(day for day in sorted(self.niet_op) if day >= dag)
        return replace(self, momenten=ahead or self.momenten, niet_op=closed)

    @property
    def erbij(self) -> tuple[str, ...]:
        """What one has to know besides the days and times."""
        closed = f"Niet op {opsomming([datum(day) for day in self.niet_op])}."
        return tuple(line for line in (self.toelichting, self.niet_op and closed) if line)

    @cached_property
    def regels(self) -> tuple[str, ...]:
        """One line per time of day: days at the same time are joined."""
        if not self.momenten:
            fixed = {
                "afspraak": "In overleg",
                "altijd": "Altijd",
                "onbekend": NIET_BEKEND,
            }
            return (fixed[self.soort],)
        same_time: dict[str, list[Moment]] = {}
        for moment in self.momenten:
            same_time.setdefault(moment.tijden, []).append(moment)
        return tuple(
            line for times, moments in same_time.items() for line in self._lines(moments, times)
        )

    def _lines(self, moments: list[Moment], times: str) -> Iterator[str]:
        if self.soort == "data":
            yield from _date_lines([moment.datum for moment in moments if moment.datum], times)
            return
        if self.soort == "maandelijks":
            days = f"Elke {_weeks(moments)} van de maand"
        elif self.soort == "tweewekelijks":
            days = f"Om de week op {dagenreeks([moment.dag for moment in moments])}"
        else:
            days = _every([moment.dag for moment in moments])
        yield _with(days, times)

    def kort(self, today: date) -> str:
        """For a card: «Dinsdag 12.00 uur», «Eerste zondag 17.00 uur», «Dinsdag 15 december, 9.00
        uur, daarna nog 3 keer»."""
        if not self.momenten:
            return self.regels[0].split(",")[0]
        if self.soort == "data":
            return self._next_date(today)
        if self.soort == "maandelijks":
            days = _weeks(self.momenten)
        else:
            days = _days([moment.dag for moment in self.momenten])
        first = self.momenten[0]
        start = f" {tijd(first.van)} uur" if first.van and len(self.momenten) == 1 else ""
        suffix = " (om de week)" if self.soort == "tweewekelijks" else ""
        return f"{met_hoofdletter(days)}{start}{suffix}"

    def _next_date(self, today: date) -> str:
        """The year only where one would not guess it. What is over was last on its last date."""
        days = sorted(one.datum for one in self.momenten if one.datum)
        ahead = [day for day in days if day >= today]
        day = ahead[0] if ahead else days[-1]
        starts = [one.van for one in self.momenten if one.datum == day and one.van]
        words = f"{met_hoofdletter(weekdag(day))} {datum(day)}"
        if ahead and (day - today).days < A_YEAR:
            words = words.removesuffix(f" {day.year}")
        if starts:
            words = f"{words}, {tijd(min(starts, key=minuten))} uur"
        return f"{words}, daarna nog {len(ahead) - 1} keer" if len(ahead) > 1 else words

    @property
    def dagen(self) -> tuple[str, ...]:
        """Ids of the facet `dag`, in week order."""
        days = {moment.weekdag for moment in self.momenten}
        return tuple(day for day in DAGEN if day in days)

    @property
    def dagdelen(self) -> tuple[str, ...]:
        parts = {part for moment in self.momenten for part in moment.dagdelen}
        return tuple(part for part in DAGDELEN if part in parts)

    @property
    def keren_per_maand(self) -> Decimal:
        """How often one goes who always goes, but once a week to what is there more often, or by
        appointment. Of dates: in a month that has any."""
        if not self.momenten or self.soort == "wekelijks":
            return WEEKLY
        times = Decimal(len({(one.dag, one.week, one.datum) for one in self.momenten}))
        if self.soort == "tweewekelijks":
            times *= WEEKLY / 2
        if self.soort == "data":
            times /= len({(one.datum.year, one.datum.month) for one in self.momenten if one.datum})
        return min(times, WEEKLY)

    def eerstvolgende(self, today: date) -> date | None:
        """The first date in `data` from today on; weekly patterns have no fixed next date."""
        ahead = [m.datum for m in self.momenten if m.datum and m.datum >= today]
        return min(ahead, default=None)


def _with(days: str, times: str) -> str:
    return f"{days}, {times}" if times else days


def _days(days: Sequence[str]) -> str:
    return "elke dag" if len(set(days)) == len(DAGEN) else dagenreeks(days)


def _every(days: Sequence[str]) -> str:
    """«Elke dinsdag», but «Maandag tot en met vrijdag» and «Elke dag»."""
    words = _days(days)
    is_plain = "tot en met" not in words and not words.startswith("elke")
    return f"Elke {words}" if is_plain else met_hoofdletter(words)


def _weeks(moments: Sequence[Moment]) -> str:
    """«eerste en derde donderdag», «eerste maandag en laatste vrijdag»."""
    weeks: dict[str, dict[str, None]] = {}
    for moment in moments:
        weeks.setdefault(moment.dag, {})[moment.week] = None
    return opsomming([f"{opsomming(list(which))} {day}" for day, which in weeks.items()])


def _date_lines(dates: Sequence[date], times: str) -> Iterator[str]:
    """A line per date; a series on one weekday gets a line per month, which is easier to read."""
    ordered = sorted(dates)
    if len(ordered) < 3 or len({day.weekday() for day in ordered}) > 1:
        for day in ordered:
            yield _with(f"{met_hoofdletter(weekdag(day))} {datum(day)}", times)
        return
    yield _with(f"Op {weekdag(ordered[0])}", times) + ":"
    for (year, month), days in groupby(ordered, key=lambda day: (day.year, day.month)):
        yield f"{opsomming([str(day.day) for day in days])} {MAANDEN[month - 1]} {year}"
