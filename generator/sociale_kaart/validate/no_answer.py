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
from sociale_kaart.validate.shapes import ANYTHING, TEXT, Shape

LEAVE_OUT = "Haal deze regel weg. Wat u weglaat, komt niet op de kaart."

_LONGEST = 30
_AROUND = " .!\"'()"
_UNKNOWN = re.compile(
    r"(?:nog |is )*(?:onbekend|niet bekend)|(?:dat )?weet (?:ik |we |wij )?(?:het |dit )?niet|\?+"
)
_NOTHING = re.compile(
    r"nee|geen|n\.?v\.?t\.?|niet (?:nodig|van toepassing)|(?:dat )?maakt niet uit|[-–—]+"
)


class Spot(NamedTuple):
    """Where something was typed, as the schema knows it."""

    step: str | int
    shape: Shape
    around: Shape

    @property
    def is_text(self) -> bool:
        part = self.shape
        structured = part.properties or part.other or part.items or part.constants
        return part.scalar == TEXT and not (structured or part.refers_to)


def meant(text: str) -> tuple[str, ...]:
    """The words of the form that this may stand for; none when it says something."""
    if len(text) > _LONGEST:
        return ()
    plain = text.strip(_AROUND).lower()
    if _UNKNOWN.fullmatch(plain):
        return ("onbekend",)
    return ("geen", "onbekend") if _NOTHING.fullmatch(plain) else ()


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
    if not spot.is_text:
        return None
    return (
        f"{quoted(text)} kan hier niet: mensen lezen dit precies zo op de kaart.",
        f"Vraag het na. Bijvoorbeeld: {entry(spot.step, example(spot.shape))}",
    )


def accepted(value: Any, shape: Shape, path: Path = ()) -> Iterator[Mistake]:
    """Among the texts that the schema takes."""
    for step, part in value.items() if isinstance(value, dict) else enumerate(value):
        if (below := shape.below(step)) is ANYTHING:
            continue
        if isinstance(part, (dict, list)):
            yield from accepted(part, below, (*path, step))
        elif isinstance(part, str) and (words := meant(part)):
            spot = Spot(step, below, shape)
            fitting = [word for word in words if has_word_for(below, word)]
            if spot.is_text and part not in fitting and (told := remedy(part, spot, list(fitting))):
                yield Mistake((*path, step), *told)
