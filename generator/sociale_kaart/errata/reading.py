"""What a reader of today takes from words on paper: two texts that give the same are no change.

Days that are over lead nobody to a closed door, so it does not matter whether they are named, nor
in what sentences the others stand. Capitals and commas change nothing either.
"""

import re
from collections.abc import Hashable
from datetime import date

from sociale_kaart.errata.rewordings import in_same_words
from sociale_kaart.model.dutch import DAGEN, MAANDEN

EXACT = frozenset({"email", "link"})
"""Where one sign more or less leads elsewhere."""

_AND = r"(?:, | en )"
_MONTH = rf"({'|'.join(MAANDEN)}) (\d{{4}})"
_OF_ONE_MONTH = re.compile(rf"(\d{{1,2}}(?:{_AND}\d{{1,2}})*) {_MONTH}")
_WEEKDAY = "|".join(DAGEN)
_TIMES = r"(?:, (?P<tijden>.+))?"
_BEFORE_DAYS = re.compile(rf"op (?:{_WEEKDAY}){_TIMES}:")
_NAMES_DAYS = re.compile(
    rf"(?:(?P<wat>dit begint op|niet op|{_WEEKDAY}) )?"
    rf"(?P<dagen>(?:\d{{1,2}}(?: {_MONTH})?{_AND})*\d{{1,2}} {_MONTH}){_TIMES}\."
)


def read(field: str, text: str, today: date) -> Hashable:
    if field in EXACT:
        return text
    text = in_same_words(field, text).casefold()
    days: set[tuple[str, ...]] = set()
    words: list[str] = []
    times = ""
    for sentence in re.split(r"(?<=[.:!?]) ", text):
        if found := _BEFORE_DAYS.fullmatch(sentence):
            times = found["tijden"] or ""
        elif found := _NAMES_DAYS.fullmatch(sentence):
            said = found["wat"] or ""
            what = "" if said in DAGEN else said
            at = (found["tijden"] or "") if said else times
            days |= {(day, what, at) for day in _days(found["dagen"]) if day >= today.isoformat()}
        else:
            words += re.findall(r"\w+", sentence)
    return frozenset(days), tuple(words)


def _days(text: str) -> set[str]:
    """As «2026-12-24»; whoever typed it may have named a day that does not exist."""
    return {
        f"{year}-{MAANDEN.index(month) + 1:02}-{int(day):02}"
        for days, month, year in _OF_ONE_MONTH.findall(text)
        for day in re.findall(r"\d+", days)
    }
