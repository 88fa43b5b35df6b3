"""Do the days and times fit the kind of schedule?

A time after midnight is refused: far more often than a night, «14.00 tot 2.00» is a slip. What
does go on after midnight is written as two moments.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from sociale_kaart.problems import quoted
from sociale_kaart.tijd import minuten
from sociale_kaart.validate.known import Known
from sociale_kaart.validate.mistake import Mistake, Path
from sociale_kaart.validate.rules.conditions import ENDED
from sociale_kaart.validate.suggestions import DAYS

Offer = Mapping[str, Any]

_MOMENT_FIELDS = {
    "wekelijks": ("dag",),
    "tweewekelijks": ("dag",),
    "maandelijks": ("week", "dag"),
    "data": ("datum",),
}
_EXAMPLES = {"dag": "dag: dinsdag", "week": "week: eerste", "datum": "datum: 2026-12-24"}


def moments_fit_soort(offer: Offer, _: Known) -> Iterator[Mistake]:
    schedule = offer.get("wanneer", {})
    soort = schedule.get("soort")
    moments = schedule.get("momenten")
    if soort is None:
        return
    if soort not in _MOMENT_FIELDS:
        if moments is not None:
            yield Mistake(
                ("wanneer", "momenten"),
                f"Bij soort «{soort}» horen geen momenten.",
                "Haal de momenten weg. Of kies bij soort: wekelijks, tweewekelijks, "
                "maandelijks of data.",
                of_key=True,
            )
        return
    if moments is None:
        first, *others = (_EXAMPLES[name] for name in _MOMENT_FIELDS[soort])
        lines = [f"    - {first}", *(f"      {other}" for other in others), "      van: 12.00"]
        yield Mistake(
            ("wanneer",),
            f"Bij soort «{soort}» ontbreken de momenten.",
            "Voeg toe onder «wanneer»:\n  momenten:\n" + "\n".join(lines),
            missing="momenten",
        )
    for index, moment in enumerate(moments or ()):
        yield from _moment(moment, soort, ("wanneer", "momenten", index))


def _moment(moment: Mapping[str, Any], soort: str, path: Path) -> Iterator[Mistake]:
    fields = _MOMENT_FIELDS[soort]
    for name in _EXAMPLES:
        if name in moment and name not in fields:
            yield Mistake(
                (*path, name),
                f"Bij soort «{soort}» hoort het veld «{name}» niet.",
                f"Haal deze regel weg. Hier hoort: {' en '.join(_EXAMPLES[one] for one in fields)}",
                of_key=True,
            )
        if name in fields and name not in moment:
            yield Mistake(
                path,
                f"Bij dit moment ontbreekt «{name}».",
                f"Voeg toe: {_EXAMPLES[name]}",
                missing=name,
            )


def each_moment_once(offer: Offer, _: Known) -> Iterator[Mistake]:
    """However its times are written: «9.00» and «09:00» are one time."""
    seen: set[tuple[object, ...]] = set()
    for index, moment in enumerate(offer.get("wanneer", {}).get("momenten", ())):
        times = (minuten(moment[name]) if name in moment else None for name in ("van", "tot"))
        one = (*(moment.get(name) for name in _EXAMPLES), *times)
        if one in seen:
            yield Mistake(
                ("wanneer", "momenten", index),
                "Dit moment staat hierboven al.",
                "Haal het hier weg. Bedoelde u een andere dag of tijd, verbeter die dan.",
            )
        seen.add(one)


def a_day_to_come(offer: Offer, known: Known) -> Iterator[Mistake]:
    """No error: nobody did anything wrong, time went by."""
    schedule = offer.get("wanneer", {})
    if schedule.get("soort") != "data" or offer.get("status") == ENDED:
        return
    moments = enumerate(schedule.get("momenten", ()))
    days = [(moment["datum"], index) for index, moment in moments if "datum" in moment]
    last, index = max(days, default=(known.today.isoformat(), 0))
    if last < known.today.isoformat():
        shown = quoted(last)
        yield Mistake(
            ("wanneer", "momenten", index, "datum"),
            f"{shown} is voorbij."
            if len(days) == 1
            else f"Alle datums zijn voorbij. De laatste was {shown}.",
            "Zet de nieuwe datums erbij. Komt het niet terug, schrijf dan: status: gestopt",
            "waarschuwing",
        )


def times_in_order(offer: Offer, _: Known) -> Iterator[Mistake]:
    for index, moment in enumerate(offer.get("wanneer", {}).get("momenten", ())):
        yield from times(moment, ("wanneer", "momenten", index))


def times(block: Mapping[str, Any], path: Path) -> Iterator[Mistake]:
    start, end = block.get("van"), block.get("tot")
    if end is not None and start is None:
        yield Mistake(
            path,
            "Er staat wel een eindtijd, maar geen begintijd.",
            "Voeg toe: van: 12.00",
            missing="van",
        )
    if start is not None and end is not None and minuten(end) <= minuten(start):
        yield Mistake(
            (*path, "tot"),
            f"{quoted(end)} is niet later dan het begin, {quoted(start)}.",
            "Schrijf de tijd met 24 uur: twee uur 's middags is 14.00. Gaat het door na "
            "middernacht, maak er dan twee van: tot 23.59, en de volgende dag vanaf 0.00.",
        )


def not_on_its_own_day(offer: Offer, _: Known) -> Iterator[Mistake]:
    """«niet_op» is for a day on which it would be; on another day one of the two is a slip."""
    schedule = offer.get("wanneer", {})
    if "dag" not in _MOMENT_FIELDS.get(schedule.get("soort", ""), ()):
        return
    days = [moment.get("dag", "") for moment in schedule.get("momenten", ())]
    known = days and all(days)
    for index, text in enumerate(schedule.get("niet_op", ()) if known else ()):
        day = DAYS[date.fromisoformat(text).weekday()]
        if day not in days:
            yield Mistake(
                ("wanneer", "niet_op", index),
                f"{quoted(text)} is een {day}, en dan is het er niet.",
                f"Het is er op {' en '.join(dict.fromkeys(days))}. Verbeter de datum, of haal die "
                "weg.",
            )


def not_on_fits_soort(offer: Offer, _: Known) -> Iterator[Mistake]:
    schedule = offer.get("wanneer", {})
    if "niet_op" in schedule and schedule.get("soort") in ("data", "afspraak", "onbekend"):
        yield Mistake(
            ("wanneer", "niet_op"),
            f"Bij soort «{schedule['soort']}» hoort het veld «niet_op» niet.",
            "Haal dit weg. Het is voor iets dat steeds terugkomt en op die dag niet doorgaat.",
            of_key=True,
        )
