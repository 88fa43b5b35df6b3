"""Snowball's `dutch_porter`, for words of a to z, in a few regular expressions.

https://snowballstem.org/algorithms/dutch_porter/stemmer.html. The package `snowballstemmer` says
the same (a test holds them together) at ten times the cost, and a large map has fifty thousand
words. `theme/search/analysis.mjs` holds the same lines for the browser.
"""

import re
from typing import Final

_GLIDE: Final = re.compile("([aeiouy])(i(?=[aeiouy])|y)")
_REGION: Final = re.compile("[^aeiouy]*[aeiouy]+[^aeiouy]")
_PLURALS: Final = ("heden", "ene", "en", "se", "s")
_SUFFIXES: Final = ("lijk", "baar", "end", "ing", "bar", "ig")
_LONG_VOWEL: Final = re.compile("([^aeiouy])([aeou])\\2([^aeiouyI])$")
_VOWELS: Final = frozenset("aeiouy")


def porter(word: str) -> str:
    # Capital I and Y are consonants from here on.
    if word.startswith("y"):
        word = "Y" + word[1:]
    if "i" in word or "y" in word:
        word = _GLIDE.sub(lambda found: found[1] + found[2].upper(), word)
    first, second = _regions(word)
    word = _without_plural(word, first)
    word, lost_e = _without_e(word, first)
    if word.endswith("heid") and not word.endswith("cheid") and len(word) - 4 >= second:
        word = word[:-4]
        if word.endswith("en"):
            word = _without_en(word, 2, first)
    word = _without_suffix(word, first, second, lost_e)
    if word[-3:-2] == word[-2:-1]:
        word = _LONG_VOWEL.sub(r"\1\2\3", word)
    return word.replace("I", "i").replace("Y", "y")


def _regions(word: str) -> tuple[int, int]:
    """Where Snowball's R1 and R2 begin: after the first consonant that follows a vowel."""
    found = _REGION.match(word) if len(word) > 2 else None
    if found is None:
        return len(word), len(word)
    next_found = _REGION.match(word, found.end())
    return max(found.end(), 3), next_found.end() if next_found else len(word)


def _ending(word: str, endings: tuple[str, ...]) -> str:
    return next(filter(word.endswith, endings), "")


def _without_plural(word: str, first: int) -> str:
    ending = _ending(word, _PLURALS)
    start = len(word) - len(ending)
    if not ending:
        return word
    if ending == "heden":
        return word[:start] + "heid" if start >= first else word
    if ending in ("ene", "en"):
        return _without_en(word, len(ending), first)
    ends_well = start >= first and start > 0 and word[start - 1] not in "aeijouy"
    return word[:start] if ends_well else word


def _without_en(word: str, length: int, first: int) -> str:
    rest = word[:-length]
    if len(rest) < first or not rest or rest[-1] in _VOWELS or rest.endswith("gem"):
        return word
    return _undoubled(rest)


def _without_e(word: str, first: int) -> tuple[str, bool]:
    rest = word[:-1]
    if not word.endswith("e") or len(rest) < first or not rest or rest[-1] in _VOWELS:
        return word, False
    return _undoubled(rest), True


def _without_suffix(word: str, first: int, second: int, lost_e: bool) -> str:
    suffix = _ending(word, _SUFFIXES)
    rest = word[: len(word) - len(suffix)]
    if not suffix or len(rest) < second:
        return word
    if suffix in ("end", "ing"):
        if rest.endswith("ig") and len(rest) - 2 >= second and not rest.endswith("eig"):
            return rest[:-2]
        return _undoubled(rest)
    if suffix == "ig":
        return word if word.endswith("eig") else rest
    if suffix == "lijk":
        return _without_e(rest, first)[0]
    return rest if suffix == "baar" or lost_e else word


def _undoubled(word: str) -> str:
    return word[:-1] if word.endswith(("kk", "dd", "tt")) else word
