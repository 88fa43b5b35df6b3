"""What an editor probably meant: the nearest word of a list, or the same value in a form that fits.

Which form fits is asked of the schema, so that a rule is never written twice.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches

MOST_CHOICES = 12

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan",
            "februari feb",
            "maart mrt",
            "april apr",
            "mei",
            "juni jun",
            "juli jul",
            "augustus aug",
            "september sep",
            "oktober okt",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
DAYS = "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"
_SAID_OTHERWISE = re.compile(
    rf"^mailto:|(?<=//)[^/@]*@|\b(?:euro|eur|uur|jaar)\b|(?<=[0-9])[uh](?=[0-9]|$)"
    rf"|\b(?:(?:{'|'.join(DAYS)}),? (?=[0-9]+ [a-z]))?(?<![a-z])(?:{'|'.join(_MONTHS)})\b"
)
"""Units and months, that a proposal writes as it should, and a password, that nobody may see."""
_BETWEEN = re.compile(r"\s*[,;/]\s*|(?:^|\s+)[-–—•·*]\s*|\s+(?:en|of)\s+")
_UNTIL = re.compile(r"\s*(?:[-–—]|t/m|\btot(?: en met)?\b)\s*")
ALIKE = 0.7
NEARLY_THE_SAME = 0.85


def nearest(
    word: str, choices: Mapping[str, str] | Iterable[str], cutoff: float = ALIKE
) -> str | None:
    """A mapping also knows other words for its choices, such as labels and synonyms."""
    known = choices if isinstance(choices, Mapping) else {choice: choice for choice in choices}
    by_look = {_look(other): choice for other, choice in known.items()}
    look = _look(word)
    if look in by_look:
        return by_look[look]
    close = get_close_matches(look, by_look, n=1, cutoff=cutoff)
    return by_look[close[0]] if close else None


def known_words(text: str, known: Mapping[str, str]) -> list[str]:
    """The words of a list that were written one after the other; empty when one is not in it."""
    exact = {_look(other): choice for other, choice in known.items()}
    found: list[str] = []
    for piece in filter(None, _BETWEEN.split(text.strip("[](){} "))):
        parts = [piece] if _look(piece) in exact else piece.split()
        if not all(_look(part) in exact for part in parts):
            parts = [piece]
        meant = [nearest(part, known, NEARLY_THE_SAME) for part in parts]
        if None in meant:
            return []
        found += [word for word in meant if word and word not in found]
    return found


def _look(word: str) -> str:
    return re.sub(r"[\s_-]+", "-", word.strip().lower())


def did_you_mean(word: str | None) -> str:
    """Ends in a space, for what follows it."""
    return f"Bedoelde u «{word}»? " if word else ""


def choose_from(choices: Iterable[str]) -> str:
    words = list(choices)
    shown = ", ".join(words[:MOST_CHOICES])
    more = len(words) - MOST_CHOICES
    return f"U kunt kiezen uit: {shown}{f' en nog {more} andere' if more > 0 else ''}."


def repaired(text: str, fits: Callable[[str], bool]) -> str | None:
    """The same value, written in a way that the schema takes. Nothing of it is lost: what is left
    out of a proposal nobody misses who copies it."""
    typed = _signs(text)
    return next(
        (attempt for attempt in _attempts(text) if typed <= _signs(attempt) and fits(attempt)), None
    )


def two_ends(text: str, fits: Callable[[str], bool]) -> tuple[str, str] | None:
    """Of «12.00 - 14.00»: where it begins and where it ends."""
    for until in _UNTIL.finditer(text):
        begin = repaired(text[: until.start()], fits)
        end = repaired(text[until.end() :], fits)
        if begin and end:
            return begin, end
    return None


def _signs(text: str) -> Counter[str]:
    """What is not to be lost: 10% is no 10, and «12.00 - 14.00» no 12.00."""
    kept = _SAID_OTHERWISE.sub("", text.lower())
    return Counter(sign for sign in kept if sign.isalnum() or sign == "%")


def addresses(text: str) -> list[str]:
    """The web addresses or mail addresses in a text that holds more than one."""
    found = [part for part in re.split(r"(?:[\s,;]|%20)+", text) if "://" in part or "@" in part]
    return found if len(found) > 1 else []


def numbers(text: str) -> list[str]:
    """The telephone numbers in a text that holds nothing but some of them."""
    found = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
    return found if all(re.fullmatch(r"[0-9 ()+.-]{3,}", part) for part in found) else []


def _attempts(text: str) -> Iterator[str]:
    yield text.lower()
    scheme, is_link, address = text.partition("://")
    if is_link:
        host, slash, path = address.partition("/")
        yield f"{scheme}://{host}{slash}" + re.sub(r"\s+", "%20", path)
        yield re.sub(r"//[^/]*@", "//", text)
    yield re.sub(r"\s+", "", text)
    yield re.sub(r"\s+", "", text).strip(".,;<>").removeprefix("mailto:")
    yield "https://" + re.sub(r"^(https?)?:?/*|\s+", "", text)
    yield from (day for day in DAYS if re.fullmatch(rf"{day[:2]}\.?", text.lower()))
    yield from _as_postcode(text)
    yield from _as_time(text)
    yield from _as_day(text)
    yield from _as_number(text)


def _as_postcode(text: str) -> Iterator[str]:
    if found := re.fullmatch(r"([0-9]{4})\s*([A-Za-z]{2})", text):
        yield f"{found[1]} {found[2].upper()}"


def _as_time(text: str) -> Iterator[str]:
    if found := re.fullmatch(r"([0-9]{1,2})(?:[.:,uh]([0-9]{2}))?\s*(?:uur|u|h)?\.?", text.lower()):
        yield f"{found[1]}.{found[2] or '00'}"


def _as_day(typed: str) -> Iterator[str]:
    text = re.sub("[–—]", "-", typed)
    if found := re.fullmatch(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})", text):
        yield f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    if found := re.fullmatch(r"([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})", text):
        yield f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    if found := re.search(r"([0-9]{1,2}) ([a-z]+)\.? ([0-9]{4})$", text.lower()):
        month = _MONTHS.get(found[2])
        yield f"{found[3]}-{month:02}-{int(found[1]):02}" if month else ""


def _as_number(text: str) -> Iterator[str]:
    plain = re.sub(r"(?<=[0-9])\.(?=[0-9]{3}(?![0-9]))", "", text)
    if found := re.search(r"(?<![0-9.,])[0-9]+(?:[.,][0-9]{1,2})?(?![.,]?[0-9])", plain):
        yield found[0]
