"""How Dutch writes sums of money, dates, times and lists, and how it sorts names."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
TOGETHER = re.compile(
    r"(?<=\d) (?=uur|jaar|euro|keer|per [a-z]|tot \d|\d|[A-Z]{2}\b|(?:"
    + "|".join(MAANDEN)
    + r")\b)|(?<=\d[ \u00a0]per) (?=[a-z])|(?<=\d tot) (?=\d)|(?<=€) (?=\d)"
    r"|(?<=[a-zé]) (?=\d+[a-z]?,|(?:19|20)\d\d\b)"
    r"|(?:(?<=tussen \d\.\d\d)|(?<=tussen \d\d\.\d\d)) (?=en \d)|(?<=\d\.\d\d en) (?=\d)"
)
"""The spaces inside a telephone number, a time, a date, an amount, a postcode, and between a street
and its number."""
LEADING_ARTICLE = re.compile(r"^(?:de|het|een|'t|’t|'n|’n)\s+")
NO_BREAK_SPACE = "\u00a0"
_MARKS = re.compile("[\u0300-\u036f]")
_LIGATURES = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ς": "σ", "’": "'"}
)


def euro(bedrag: Decimal) -> str:
    """€ 6 and € 4,50: no decimals on whole euros, and never a line break after the sign."""
    whole = bedrag == bedrag.to_integral_value()
    figures = f"{bedrag:.0f}" if whole else f"{bedrag:.2f}".replace(".", ",")
    return f"€{NO_BREAK_SPACE}{figures}"


def bijeen(tekst: str) -> str:
    """No line ends between a number and what it counts: hard spaces keep them together."""
    return TOGETHER.sub(NO_BREAK_SPACE, tekst)


def datum(dag: date) -> str:
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def weekdag(dag: date) -> str:
    return DAGEN[dag.weekday()]


def hoeveel(aantal: int, een: str, meer: str) -> str:
    """«1 plek», «2 plekken», «0 plekken»."""
    return f"{aantal} {een if aantal == 1 else meer}"


def opsomming(delen: Sequence[str], voegwoord: str = "en") -> str:
    """«a», «a en b», «a, b en c»."""
    if len(delen) < 2:
        return "".join(delen)
    return f"{', '.join(delen[:-1])} {voegwoord} {delen[-1]}"


def dagenreeks(dagen: Sequence[str]) -> str:
    """Three days or more in a row become «maandag tot en met vrijdag»."""
    numbers = sorted({DAGEN.index(dag) for dag in dagen})
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    words: list[str] = []
    for run in runs:
        if len(run) > 2:
            words.append(f"{DAGEN[run[0]]} tot en met {DAGEN[run[-1]]}")
        else:
            words.extend(DAGEN[number] for number in run)
    return opsomming(words)


def met_hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]


def zin(tekst: str) -> str:
    """With a capital at the start and a full stop at the end."""
    tekst = met_hoofdletter(tekst.strip())
    return tekst if tekst.endswith((".", "!", "?", ":")) else f"{tekst}."


def zonder_accenten(tekst: str) -> str:
    """Lower case with the letters of the alphabet only, as far as there are such letters."""
    return _MARKS.sub("", unicodedata.normalize("NFD", tekst)).translate(_LIGATURES)


@lru_cache(maxsize=1 << 16)
def sorteersleutel(naam: str) -> tuple[str, str, str]:
    """Register order: what has no letter of the alphabet first, then letter by letter, «De Linde»
    under L. The name itself decides between equals."""
    lower = unicodedata.normalize("NFKC", naam).casefold().strip()
    # Before accents are folded: «een» is an article, «één» is a number.
    plain = zonder_accenten(LEADING_ARTICLE.sub("", lower))
    words = re.sub(r"\W+", " ", plain).strip() or lower
    return (words[:1] if "a" <= words[:1] <= "z" else "", words, naam)


def registerletter(naam: str) -> str:
    """The heading under which a name stands in the register: a letter, or «0-9» for the rest."""
    return sorteersleutel(naam)[0].upper() or "0-9"
