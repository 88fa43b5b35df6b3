"""Numbers and addresses of one person: in the contact, and in every other text."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from sociale_kaart.problems import quoted
from sociale_kaart.validate.known import Known
from sociale_kaart.validate.mistake import Mistake, Path
from sociale_kaart.validate.rules.texts import each_text

Document = Mapping[str, Any]

SIGNS = ("@", "06", "+31", "0031")
"""Without one of these there is neither a mobile number nor an address."""

_SIGN = re.compile("|".join(map(re.escape, SIGNS)))
_FOR_EVER = "Alles op de kaart blijft bewaard, ook als u het later weghaalt."
_HAVE_A_RULE = frozenset({"telefoon", "email"})
_MOBILE = re.compile(
    r"(?<![0-9])(?!06-[0-9]{2}-(?:19|20)[0-9]{2})"
    r"(?:0|(?:\+|00)31[ -]?(?:\(0\)[ -]?)?)6(?:[ .-]?[0-9]){8}(?![0-9])"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_FREE_MAIL = re.compile(
    r"@(gmail|hotmail|outlook|live|msn|yahoo|icloud|me|proton|protonmail|ziggo|kpnmail|planet|"
    r"xs4all|home|hetnet|upcmail|casema|chello|quicknet|tele2|telfort|online|zeelandnet|solcon)"
    r"\.(com|nl|me|net)$",
    re.IGNORECASE,
)
_FIRST_AND_LAST_NAME = re.compile(r"[a-z]+\.(?:[a-z]{1,4}\.)*[a-z]{2,}@", re.IGNORECASE)
_ROLE = re.compile(
    r"aanmeld|activiteit|admin|afdeling|algemeen|balie|bestuur|beweg|bureau|buurt|centrum|contact|"
    r"coordinat|cursus|dienst|dorp|eten|gemeente|help|hulp|huis|info|inloop|inschrij|kantoor|klant|"
    r"koffie|leden|lid|loket|maaltijd|maatje|mantelzorg|meedoen|ontmoet|ontvangst|post|project|"
    r"receptie|redactie|samen|secretari|service|sociaal|sport|steun|taal|team|telefoon|thuis|"
    r"vervoer|vraag|vragen|vrijwillig|welkom|welzijn|wijk|zorg",
    re.IGNORECASE,
)
"""Parts of addresses with a dot in them that are no names of people."""


def number(path: Path, text: str) -> Mistake:
    return Mistake(
        path,
        f"{quoted(text)} is een mobiel nummer, en daarmee vaak van één persoon.",
        f"Schrijf liever het nummer van de organisatie. {_FOR_EVER}",
        "waarschuwing",
    )


def address(path: Path, text: str) -> Mistake:
    return Mistake(
        path,
        f"{quoted(text)} lijkt het adres van één persoon.",
        f"Schrijf liever een algemeen adres, zoals info@ of welkom@. {_FOR_EVER}",
        "waarschuwing",
    )


def is_of_one_person(address: str) -> bool:
    if _FREE_MAIL.search(address):
        return True
    name = _FIRST_AND_LAST_NAME.match(address)
    return name is not None and _ROLE.search(name[0]) is None


def in_texts(document: Document, _: Known) -> Iterator[Mistake]:
    for path, text in each_text(document):
        if path[-1] in _HAVE_A_RULE or not _SIGN.search(text):
            continue
        if found := _MOBILE.search(text):
            yield number(path, found[0])
        for mail in _MAIL.findall(text):
            if is_of_one_person(mail):
                yield address(path, mail)
