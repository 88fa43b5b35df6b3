"""What someone meant who mistyped: words that sound the same, or are a letter or two away."""

import re
from collections.abc import Iterable
from typing import Final

SHORTEST: Final = 4
"""Below this nearly every word is one letter away from another."""
SOUND_ONLY: Final = 5
"""Words of fewer letters are only corrected to what sounds the same, or when two were swapped."""
SURE: Final = 6
"""From this length on one letter too many, too few or swapped is a slip and no other word."""
TWO_MISTAKES: Final = 8
"""From this length on two mistakes are forgiven, when the first letter is right."""

_SOUNDS: Final = (
    (re.compile("sch(?=[^aeiouy]|$)"), "s"),
    (re.compile("ch"), "g"),
    (re.compile("ei|ey|ij"), "1"),
    (re.compile("ao|oa|ae"), "a"),
    (re.compile("au"), "ou"),
    (re.compile("ph|v"), "f"),
    (re.compile("th|dt|d$"), "t"),
    (re.compile("ck|q|c(?=[^eiy]|$)"), "k"),
    (re.compile("c|z"), "s"),
    (re.compile("x"), "ks"),
    (re.compile("w(?=r)"), "f"),
    (re.compile("ie|y"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile("([^aeiou])en$"), r"\1n"),
)


def sound(word: str) -> str:
    """Equal for words that Dutch ears cannot tell apart, slegthorend and slechthorend, and for what
    much dialect makes of them: sloapn and slapen."""
    for spelling, heard in _SOUNDS:
        word = spelling.sub(heard, word)
    return word


def nearest(word: str, known: Iterable[str], sure: bool = False) -> str | None:
    """The word that was most probably meant: what sounds the same, then what is nearest; of equals
    the shortest, then the first. With `sure`, only when it can hardly be another."""
    if len(word) < SHORTEST:
        return None
    heard = sound(word)
    best: tuple[bool, int, int, str] | None = None
    for candidate in known:
        if abs(len(candidate) - len(word)) > 2:
            continue
        same_sound = sound(candidate) == heard
        forgiven = _forgiven(word, candidate, sure)
        mistakes = distance(word, candidate, forgiven or 2)
        if not same_sound and mistakes > forgiven:
            continue
        rank = (not same_sound, mistakes, len(candidate), candidate)
        if best is None or rank < best:
            best = rank
    return best[3] if best else None


def _is_swap(word: str, other: str) -> bool:
    """The same letters in another order: hepl for help."""
    return sorted(word) == sorted(other)


def _forgiven(word: str, candidate: str, sure: bool) -> int:
    if min(len(word), len(candidate)) < (SURE if sure else SOUND_ONLY):
        return int(_is_swap(word, candidate))
    return 2 if not sure and len(word) >= TWO_MISTAKES and word[0] == candidate[0] else 1


def distance(one: str, other: str, most: int) -> int:
    """Letters added, left out or swapped with the next; anything above `most` is just more.
    A wrong letter is two mistakes: «kopen» is not «koken»."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        above, row = row, [i]
        for j, wanted in enumerate(other, 1):
            cost = above[j - 1] if letter == wanted else min(above[j], row[j - 1]) + 1
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before = above
        if min(row) > most and min(above) > most:
            return most + 1
    return row[-1]
