"""Sentences for what is of the wrong kind: a text where a list belongs, a list where a number does,
or none of the ways in which a value may be written."""

import re
from collections.abc import Callable
from typing import Any

from sociale_kaart.problems import quoted
from sociale_kaart.validate import no_answer
from sociale_kaart.validate.examples import example, has_word_for
from sociale_kaart.validate.no_answer import Spot
from sociale_kaart.validate.suggestions import (
    choose_from,
    did_you_mean,
    known_words,
    nearest,
    repaired,
)
from sociale_kaart.validate.words.place import Place, Words
from sociale_kaart.validate.words.values import badly_written, meant

EVERYBODY = "iedereen"
_ITEMS = re.compile(r"\s*[,;]\s*|(?:^|\s+)[-–—•·*]\s*")
"""Between the words of a list, however someone wrote it."""


def wrong_type(place: Place) -> Words:
    return _TYPES[place.limit](place)


def _no_object(place: Place) -> Words:
    if isinstance(place.value, list):
        message = "Hier hoort geen lijst, maar een groep velden."
        return message, f"Typ bijvoorbeeld:\n{place.copy(example(place.shape, dict))}"
    for name, part in place.shape.properties.items():
        if place.value in part.constants:
            return (
                f"{quoted(place.value)} kan hier niet op dezelfde regel staan.",
                f"Typ:\n{place.copy({name: place.value})}",
            )
    return (
        f"Bij {quoted(place.value)} ontbreekt de naam van een veld.",
        f"Typ bijvoorbeeld:\n{place.copy(example(place.shape, dict))}{_or_constants(place)}",
    )


def _no_array(place: Place) -> Words:
    if isinstance(place.value, dict):
        message = "Hier hoort een lijst: zet een streepje en een spatie voor elke groep velden."
        return message, f"Typ bijvoorbeeld:\n{place.copy(example(place.shape, list))}"
    known = place.words.get(place.shape.items.refers_to) if place.shape.items else None
    if known is not None:
        words = known_words(str(place.value), known)
    else:
        words = [word for word in _ITEMS.split(str(place.value)) if word]
    if not words or not place.takes(words):
        ids = list(dict.fromkeys(known.values())) if known else []
        choices = f"{choose_from(ids)}\n" if ids else ""
        return (
            f"{quoted(place.value)} kan hier niet: hier hoort een lijst.",
            f"{choices}Typ bijvoorbeeld:\n{place.copy(ids[:2] or example(place.shape, list))}"
            f"{_or_constants(place)}",
        )
    how = "ook als het er maar één is" if len(words) == 1 else "met elk woord op een eigen regel"
    return (
        f"{quoted(place.value)} hoort in een lijst, {how}.",
        f"Typ:\n{place.copy(words)}{_or_constants(place)}",
    )


def nothing(place: Place) -> Words | None:
    """Who writes «nee» or «nvt» means a word that the schema does have, or no line at all."""
    meant = no_answer.meant(place.value) if isinstance(place.value, str) else ()
    if not meant:
        return None
    words: list[Any] = [
        word for word in meant if has_word_for(place.shape, word) and place.fits(word)
    ]
    everybody = place.shape.items and EVERYBODY in place.words.get(place.shape.items.refers_to, ())
    if everybody and "geen" in meant:
        words.insert(0, [EVERYBODY])
    return no_answer.remedy(place.value, Spot(place.step, place.shape, place.around), words)


def _or_constants(place: Place) -> str:
    constants = place.shape.constants
    return f"\nOf schrijf: {place.copy(' of '.join(constants))}" if constants else ""


def _no_text(place: Place) -> Words:
    value = place.value
    if isinstance(value, list):
        texts = [item for item in value if isinstance(item, str)]
        if place.shape.constants or place.shape.refers_to:
            known = place.words.get(place.shape.refers_to, {word: word for word in texts})
            fitting = [word for word in texts if word in known and place.fits(word)]
            return "Hier hoort één woord, geen lijst.", _choose_one(place, fitting)
        whole = ", ".join(texts)
        advice = f"Typ: {place.copy(whole)}" if place.fits(whole) else place.for_example(str)
        return "Hier hoort één tekst, geen lijst.", advice
    text = ", ".join(f"{name}: {part}" for name, part in value.items())
    return (
        "Hier hoort een tekst, maar er staan velden.",
        "Staat er een dubbele punt in de tekst, zet dan aanhalingstekens om de hele tekst: "
        f"{place.copy(text)}",
    )


def _choose_one(place: Place, words: list[str]) -> str:
    """Of words that each fit."""
    if not words:
        return (
            choose_from(place.shape.constants) if place.shape.constants else place.for_example(str)
        )
    if len(words) == 1:
        return f"Typ: {place.copy(words[0])}"
    if not place.repeated:
        return f"Kies er één: {' of '.join(place.copy(word) for word in words)}"
    parts = "\n".join(f"  - {place.copy(word)}" for word in words)
    return f"Maak van elk een eigen deel van de lijst, met alles wat erbij hoort:\n{parts}"


def _no_number(place: Place) -> Words:
    whole, digits = "getal", "alleen cijfers, met hoogstens twee achter de komma"
    if place.limit == "integer":
        whole, digits = "heel getal", "alleen cijfers"
    if not isinstance(place.value, str):
        return f"Hier hoort een {whole}.", place.for_example()
    worked_out = "Reken uit hoeveel iemand dan betaalt. " if "%" in place.value else ""
    return (
        f"{quoted(place.value)} is geen {whole}.",
        f"{meant(place)}{worked_out}Schrijf {digits}. {place.for_example()}",
    )


def _no_answer(place: Place) -> Words:
    shown = quoted(place.value) if isinstance(place.value, str) else "Dit"
    return f"{shown} kan hier niet.", f"Schrijf ja of nee: {place.copy(True)}"


def no_branch(place: Place) -> Words:
    """None of the ways in which this may be written."""
    if isinstance(place.value, dict) and all("required" in branch for branch in place.limit):
        return _no_choice_of_fields(place)
    if not isinstance(place.value, str):
        return _no_text(place)
    titles = {
        branch.get("title", branch["const"]): branch["const"]
        for branch in place.limit
        if "const" in branch
    }
    choices = place.shape.constants
    guess = nearest(place.value, titles | {word: word for word in choices})
    several = known_words(place.value, titles | {word: word for word in choices})
    if len(several) > 1 and not place.shape.items:
        return f"Hier past één woord, en er staan er {len(several)}.", _choose_one(place, several)
    if guess is None and place.shape.items:
        return _no_array(place)
    if guess is None and place.shape.properties:
        return _no_object(place)
    if guess is None and any("pattern" in branch for branch in place.limit):
        return badly_written(place)
    shown = did_you_mean(guess or repaired(place.value, place.fits))
    advice = f"{shown}{choose_from(choices)}"
    if place.shape.items:
        advice = f"{shown}Of typ een lijst:\n{place.copy(example(place.shape, list))}"
    return f"{quoted(place.value)} staat niet in de lijst.", advice


def _no_choice_of_fields(place: Place) -> Words:
    ways = [" en ".join(f"«{name}»" for name in branch["required"]) for branch in place.limit]
    return f"Hier ontbreekt {' of '.join(ways)}.", "Voeg één van de twee toe."


_TYPES: dict[str, Callable[[Place], Words]] = {
    "object": _no_object,
    "array": _no_array,
    "string": _no_text,
    "number": _no_number,
    "integer": _no_number,
    "boolean": _no_answer,
}
