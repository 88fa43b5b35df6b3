"""Text in, stems out: the one reading of Dutch that the index and every query share.

`theme/search/analysis.mjs` is the same module for the browser. The vectors in
`tests/vectors/analysis.json` and a property test hold the two together.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from importlib.resources import files
from itertools import chain
from typing import Any, Final

from sociale_kaart.model.dutch import zonder_accenten
from sociale_kaart.search.porter import porter


def _of_package(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(files(__package__).joinpath(name).read_text("utf-8"))
    return read


_DUTCH = _of_package("dutch.json")
_DIALECT: Final = {
    form: word for word, forms in _of_package("dialect.json").items() for form in forms.split()
}
"""What people write in Grunn, Twente, Limburg, Fryslân and elsewhere, and the Dutch word for it."""


def _listed(name: str) -> frozenset[str]:
    """The words of a list, and how they are written in dialect."""
    listed = frozenset(_DUTCH[name].split())
    return listed.union(form for form, word in _DIALECT.items() if word in listed)


STOP_WORDS: Final = _listed("stop")
"""Words that say nothing."""
WEAK_WORDS: Final = _listed("weak")
"""Words that say something in a phrase («nooit buiten», «baan kwijt»), but little alone."""

GENERIC_WORDS: Final = _listed("generic")
"""Words that find something, but that say too little beside a word that nobody knows."""
BARE_WORDS: Final = _listed("bare")
"""Words that mean nothing by standing in a text («niemand hoeft alleen af te wassen»): what they
lead to counts, where they stand does not."""

_SPECIAL = re.compile("[@'0-9]")
_AT_SIGN = re.compile(r"([a-z0-9])@(?=[a-z])")
_GENITIVE = re.compile(r"([a-z0-9])'s(?![a-z0-9])")
_AGE = re.compile(r"([0-9]) ?\+")
_NUMBER_WORD = re.compile(r"([0-9])(?=[a-z])")
# Latin, Greek, Cyrillic, Hebrew and Arabic by number: a class such as \w follows the Unicode
# version of whoever runs it, and the two sides would drift apart.
_WORD = re.compile("[a-z0-9\u03b1-\u03c9\u0430-\u052f\u05d0-\u05ea\u0620-\u064a\u066e-\u06d3]+")
_ASCII_WORD = re.compile("[a-z]+")

_DIMINUTIVE = re.compile("(?:(?<=[bglmnpr])etje|(?<=[aeiouylnrw])tje|(?<=m)pje|je)$")
_VOICED: Final = {"z": "s", "v": "f"}


def fold(text: str) -> str:
    """Lower case without accents; `esc@pe` reads as escape, `55+` as 55 plus, `opa's` as opa."""
    plain = text.lower()
    if not plain.isascii():
        plain = zonder_accenten(plain)
    if not _SPECIAL.search(plain):
        return plain
    plain = _AT_SIGN.sub(r"\1a", plain)
    plain = _GENITIVE.sub(r"\1", plain)
    plain = _AGE.sub(r"\1 plus ", plain)
    return _NUMBER_WORD.sub(r"\1 ", plain)


def words(text: str) -> list[str]:
    """The words as people know them, folded; a lone letter says nothing and is left out."""
    return [word for word in _WORD.findall(fold(text)) if len(word) > 1 or word.isdigit()]


@lru_cache(maxsize=1 << 16)
def telling_words(text: str) -> tuple[str, ...]:
    """The words that say something, read piece by piece: most pieces come back."""
    pieces = text.replace(" +", "+").split()
    return tuple(chain.from_iterable(map(_telling_words, pieces)))


@cache
def _telling_words(piece: str) -> tuple[str, ...]:
    return tuple(word for word in words(piece) if word not in STOP_WORDS)


def ends_in_word(text: str) -> bool:
    """Whether someone may still be typing the last word."""
    return bool(_WORD.match(fold(text)[-1:]))


@cache
def stem(word: str) -> str:
    """What a folded word shares with its plural, its diminutive and its verb forms."""
    return FORMS.get(word) or _regular_stem(word)


def _regular_stem(word: str) -> str:
    if not _ASCII_WORD.fullmatch(word):
        return word
    stemmed = porter(_singular_of_diminutive(word))
    if stemmed[-1] == stemmed[-2:-1] and stemmed[-1] not in "aeiouy":
        stemmed = stemmed[:-1]
    return stemmed[:-1] + _VOICED.get(stemmed[-1], stemmed[-1])


def _singular_of_diminutive(word: str) -> str:
    if word.endswith("jes"):
        word = word[:-1]
    root = _DIMINUTIVE.sub("", word) if word.endswith("je") else word
    return root if len(root) > 2 else word


FORMS: Final[dict[str, str]] = _DUTCH["forms"]
"""The stems that do not follow from the letters."""
FORMS.update(
    {
        form: FORMS.get(word) or _regular_stem(word)
        for form, word in _DIALECT.items()
        if word not in STOP_WORDS
    }
)
