"""«Onbekend», «n.v.t.» or «?» where a text belongs: it answers the form and not the reader.

Fields that have a word for it (`onbekend`, `geen`) take that word alone, as it is written; anything
else would be shown to residents as it stands, or counted as a condition.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from sociale_kaart.problems import quoted
from sociale_kaart.validate.examples import entry, example, has_word_for
from sociale_kaart.validate.mistake import Mistake, Path
from sociale_kaart.validate.shapes import Shape

LEAVE_OUT = "Haal deze regel weg. Wat u weglaat, komt niet op de kaart."

_NO_ANSWER = re.compile(
    r"[ .!\"'()]*(?:(?P<unknown>(?:nog |is )*(?:onbekend|niet bekend)|\?+"
    r"|(?:dat )?weet (?:ik |we |wij )?(?:het |dit )?niet)"
    r"|nee|geen|n\.?v\.?t\.?|niet (?:nodig|van toepassing)|(?:dat )?maakt niet uit|[-–—]+"
    r")[ .!\"'()]*",
    re.IGNORECASE,
)


class Spot(NamedTuple):
    """Where something was typed, as the schema knows it."""

    step: str | int
    shape: Shape
    around: Shape


def meant(text: str) -> tuple[str, ...]:
    """The words of the form that this may stand for; none when it says something."""
    found = _NO_ANSWER.fullmatch(text)
    if found is None:
        return ()
    return ("onbekend",) if found["unknown"] else ("geen", "onbekend")


def remedy(text: str, spot: Spot, instead: list[Any]) -> tuple[str, str] | None:
    """What is wrong and what to type: one of `instead`, or nothing at all. None when what belongs
    here has to be chosen or filled in."""
    if instead:
        shown = "\nOf:\n".join(entry(spot.step, value) for value in instead)
        return f"{quoted(text)} kan hier niet.", f"Typ:\n{shown}"
    if any(text.lower() in part.constants for part in spot.shape.properties.values()):
        return None
    if isinstance(spot.step, int):
        return f"{quoted(text)} hoort niet in een lijst.", "Haal dit woord weg."
    if spot.step not in spot.around.required:
        return f"{quoted(text)} kan hier niet.", LEAVE_OUT
    if not spot.shape.is_text:
        return None
    return (
        f"{quoted(text)} kan hier niet: mensen lezen dit precies zo op de kaart.",
        f"Vraag het na. Bijvoorbeeld: {entry(spot.step, example(spot.shape))}",
    )


def accepted(value: Any, shape: Shape, path: Path = ()) -> Iterator[Mistake]:
    """Among the texts that the schema takes."""
    for step, part in value.items() if isinstance(value, dict) else enumerate(value):
        below = shape.below(step)
        if not below.holds_texts:
            continue
        if isinstance(part, (dict, list)):
            yield from accepted(part, below, (*path, step))
        elif below.is_text and isinstance(part, str) and (words := meant(part)):
            instead: list[Any] = [word for word in words if has_word_for(below, word)]
            if part not in instead and (told := remedy(part, Spot(step, below, shape), instead)):
                yield Mistake((*path, step), *told)
