"""When something is: days and times as people say them, and as a filter needs them."""

from dataclasses import dataclass
from datetime import date

from sociale_kaart.model.dutch import DAGEN, dagenreeks, datum, met_hoofdletter, opsomming, weekdag

NOON, EVENING = "12.00", "18.00"


def tijd(tekst: str) -> str:
    """«09:30» and «9.30» are both shown as «9.30»."""
    hours, minutes = tekst.replace(":", ".").split(".")
    return f"{int(hours)}.{minutes}"


def minuten(tekst: str) -> int:
    hours, minutes = tekst.replace(":", ".").split(".")
    return int(hours) * 60 + int(minutes)


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
    def dagdeel(self) -> str:
        start = minuten(self.van) if self.van else None
        if start is None:
            return ""
        if start < minuten(NOON):
            return "ochtend"
        return "middag" if start < minuten(EVENING) else "avond"

    @property
    def dag_tekst(self) -> str:
        if self.datum:
            return f"{weekdag(self.datum)} {datum(self.datum)}"
        return f"{self.week} {self.dag}".strip()


@dataclass(frozen=True, slots=True)
class Wanneer:
    soort: str
    momenten: tuple[Moment, ...] = ()
    niet_op: tuple[date, ...] = ()
    toelichting: str = ""

    @property
    def bekend(self) -> bool:
        return self.soort != "onbekend"

    @property
    def regels(self) -> tuple[str, ...]:
        """One line per time of day: days at the same time are joined."""
        if not self.momenten:
            fixed = {"afspraak": "In overleg", "altijd": "Altijd", "onbekend": "Niet bekend, vraag ernaar"}
            return (fixed[self.soort],)
        joined: dict[str, list[Moment]] = {}
        for moment in self.momenten:
            joined.setdefault(moment.tijden, []).append(moment)
        return tuple(self._regel(moments, times) for times, moments in joined.items())

    def _regel(self, moments: list[Moment], times: str) -> str:
        if self.soort in ("wekelijks", "tweewekelijks"):
            every = "Elke" if self.soort == "wekelijks" else "Om de week op"
            days = f"{every} {dagenreeks([moment.dag for moment in moments])}"
        elif self.soort == "maandelijks":
            days = f"Elke {opsomming([moment.dag_tekst for moment in moments])} van de maand"
        else:
            days = met_hoofdletter(opsomming([moment.dag_tekst for moment in moments]))
        return f"{days}, {times}" if times else days

    @property
    def kort(self) -> str:
        """For a card: «Dinsdag 12.00 uur», «Eerste zondag van de maand», «Vaste datums»."""
        if not self.momenten:
            return self.regels[0].split(",")[0]
        if self.soort == "data":
            return f"Op {len(self.momenten)} datums" if len(self.momenten) > 1 else self._kort_moment()
        if len(self.momenten) > 1:
            weekdays = list(dict.fromkeys(moment.dag for moment in self.momenten))
            return met_hoofdletter(dagenreeks(weekdays))
        return self._kort_moment()

    def _kort_moment(self) -> str:
        moment = self.momenten[0]
        start = f" {tijd(moment.van)} uur" if moment.van else ""
        if self.soort == "data" and moment.datum:
            return f"{met_hoofdletter(moment.weekdag)} {datum(moment.datum)}{start and ','}{start}"
        suffix = " (om de week)" if self.soort == "tweewekelijks" else ""
        return f"{met_hoofdletter(moment.dag_tekst)}{start}{suffix}"

    @property
    def dagen(self) -> tuple[str, ...]:
        """Ids of the facet `dag`, in week order."""
        days = {moment.weekdag for moment in self.momenten}
        return tuple(day for day in DAGEN if day in days)

    @property
    def dagdelen(self) -> tuple[str, ...]:
        parts = {moment.dagdeel for moment in self.momenten}
        return tuple(part for part in ("ochtend", "middag", "avond") if part in parts)

    def eerstvolgende(self, today: date) -> date | None:
        """The first date in `data` from today on; weekly patterns have no fixed next date."""
        ahead = [m.datum for m in self.momenten if m.datum and m.datum >= today]
        return min(ahead, default=None)
