"""Sentences for what is of the right kind, but empty, too long, too high or not well written."""

import re
from typing import Any

from sociale_kaart.problems import quoted
from sociale_kaart.validate.mistake import NOTHING_YET
from sociale_kaart.validate.suggestions import (
    addresses,
    did_you_mean,
    numbers,
    repaired,
    two_ends,
)
from sociale_kaart.validate.words.place import Place, Words


def badly_written(place: Place) -> Words:
    if one := next(filter(place.fits, addresses(place.value)), None):
        return "Hier past één adres, en er staan er meer.", f"Kies er één, zoals: {place.copy(one)}"
    advice = f"{meant(place)}{place.shape.description} {place.for_example(str)}"
    return f"{quoted(place.value)} is hier niet goed geschreven.", advice


def meant(place: Place) -> str:
    """What to type instead, if that can be told; ends so that more can follow it."""
    ends = two_ends(place.value, place.fits) if "tot" in place.around.properties else None
    if ends and place.step != "tot":
        return f"Schrijf het begin en het einde apart:\n{place.copy(ends[0])}\ntot: {ends[1]}\n"
    return did_you_mean(repaired(place.value, place.fits))


def no_day(place: Place) -> Words:
    looks_right = re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", place.value)
    return (
        f"{quoted(place.value)} {'staat niet op de kalender' if looks_right else 'is geen datum'}.",
        f"{meant(place)}Schrijf een datum als jaar-maand-dag. {place.for_example()}",
    )


def empty(place: Place) -> Words:
    kind = type(place.value) if isinstance(place.value, (list, dict)) else object
    return NOTHING_YET, place.to_fill_in(kind)


def too_short(place: Place) -> Words:
    return (
        f"{quoted(place.value)} is te kort: {_letters(len(place.value))}. "
        f"Het moeten er minstens {place.limit} zijn.",
        place.for_example(str),
    )


def too_long(place: Place) -> Words:
    if one := next(filter(place.fits, numbers(place.value)), None):
        return (
            "Hier past één nummer, en er staan er meer.",
            f"Kies het nummer dat mensen het beste kunnen bellen, zoals: {place.copy(one)}",
        )
    return (
        f"{quoted(place.value)} is te lang: {_letters(len(place.value))}. "
        f"Er passen er {place.limit}.",
        f"Haal er {_letters(len(place.value) - place.limit)} af.",
    )


def _letters(count: int) -> str:
    return "1 teken" if count == 1 else f"{count} tekens"


def too_many(place: Place) -> Words:
    count = len(place.value)
    return (
        f"Hier staan er {count} onder elkaar. Er passen er {place.limit}.",
        f"Houd de belangrijkste en haal er {count - place.limit} weg.",
    )


def twice(place: Place) -> Words:
    twice = place.value[second(place.value)]
    return f"{quoted(twice)} staat er twee keer.", "Haal er één weg."


def second(values: list[Any]) -> int:
    return next(index for index, value in enumerate(values) if value in values[:index])


def too_low(place: Place) -> Words:
    if place.keyword == "minimum":
        needed, advice = f"minstens {place.limit} zijn", place.shape.description
    else:
        needed, advice = f"meer zijn dan {place.limit}", "Is het gratis, schrijf dan: soort: gratis"
    return f"{quoted(place.value)} is te laag. Het moet {needed}.", advice


def too_high(place: Place) -> Words:
    return (
        f"{quoted(place.value)} is te hoog. Het kan hoogstens {place.limit} zijn.",
        place.shape.description,
    )


def refused(place: Place) -> Words:
    """For a keyword that has no sentence of its own: the schema can grow."""
    shown = quoted(place.value) if isinstance(place.value, str) else "Dit"
    return f"{shown} kan hier niet.", f"{place.shape.description} {place.for_example()}".strip()
