"""Sentences for what is of the wrong kind: a text where a list belongs, a list where a number does,
or none of the ways in which a value may be written."""

import re
from collections.abc import Callable

from sociale_kaart.problems import quoted
from sociale_kaart.validate.examples import example
from sociale_kaart.validate.suggestions import choose_from, did_you_mean, nearest, repaired
from sociale_kaart.validate.words.place import Place, Words
from sociale_kaart.validate.words.values import badly_written


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
    words = [word for word in re.split(r"\s*[,;]\s*|(?:^|\s+)-\s*", str(place.value)) if word]
    plain = place.shape.items is not None and not place.shape.items.properties
    wanted = words if plain and words else example(place.shape, list)
    how = "ook als het er maar één is" if len(words) == 1 else "met elk woord op een eigen regel"
    return (
        f"{quoted(place.value)} hoort in een lijst, {how}.",
        f"Typ:\n{place.copy(wanted)}{_or_constants(place)}",
    )


def _or_constants(place: Place) -> str:
    constants = place.shape.constants
    return f"\nOf schrijf: {place.copy(' of '.join(constants))}" if constants else ""


def _no_text(place: Place) -> Words:
    value = place.value
    if isinstance(value, list):
        first = next((item for item in value if isinstance(item, str)), None)
        advice = f"Typ: {place.copy(first)}" if first else place.for_example(str)
        one = "één woord" if place.shape.constants or place.shape.refers_to else "één tekst"
        return f"Hier hoort {one}, geen lijst.", advice
    text = ", ".join(f"{name}: {part}" for name, part in value.items())
    return (
        "Hier hoort een tekst, maar er staan velden.",
        "Staat er een dubbele punt in de tekst, zet dan aanhalingstekens om de hele tekst: "
        f"{place.copy(text)}",
    )


def _no_number(place: Place) -> Words:
    whole, digits = "getal", "alleen cijfers, met hoogstens twee achter de komma"
    if place.limit == "integer":
        whole, digits = "heel getal", "alleen cijfers"
    if not isinstance(place.value, str):
        return f"Hier hoort een {whole}.", place.for_example()
    meant = did_you_mean(repaired(place.value, place.fits))
    return (
        f"{quoted(place.value)} is geen {whole}.",
        f"{meant}Schrijf {digits}. {place.for_example()}",
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
    meant = nearest(place.value, titles | {word: word for word in choices})
    if meant is None and place.shape.items:
        return _no_array(place)
    if meant is None and place.shape.properties:
        return _no_object(place)
    if meant is None and any("pattern" in branch for branch in place.limit):
        return badly_written(place)
    meant = did_you_mean(meant or repaired(place.value, place.fits))
    advice = f"{meant}{choose_from(choices)}"
    if place.shape.items:
        advice = f"{meant}Of typ een lijst:\n{place.copy(example(place.shape, list))}"
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
