"""What is invented says so, and cannot be taken for real: its domains end in .example, which
nobody can register, and its telephone numbers begin with zeros, which nobody is given."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from sociale_kaart.problems import quoted
from sociale_kaart.validate.known import Known
from sociale_kaart.validate.mistake import Mistake, Path
from sociale_kaart.validate.rules.contact import read_number

Document = Mapping[str, Any]

NOT_HERE = "Dit is alleen voor het voorbeeld. Uw kaart is echt (voorbeeld: nee in mkdocs.yml)."
ADVICE = "Haal dit bestand weg. Is het echt, haal dan alleen deze regel weg."
ADVICE_FOR_A_LIST = "Zet er uw eigen woorden in, en haal dan deze regel weg."
ADVICE_FOR_A_PAGE = (
    "Zet uw eigen tekst hiervoor in de plaats. Hoort hier niets, haal het stuk dan weg: "
    "deze regel, en wat eronder met spaties begint."
)

UNKNOWN = "onbekend"
_DOMAIN = re.compile(r"^(?:https?://|[^@]*@)(?P<domain>[^/:?#,;%]+)")
_ZEROS = re.compile(r"0[1-57-9][0-9]{1,2}0{4,5}[0-9]{2}")


def has_no_place_here(advice: str, document: Document, known: Known) -> Iterator[Mistake]:
    if document.get("voorbeeld") and not known.voorbeeld:
        yield Mistake(("voorbeeld",), NOT_HERE, advice)


def offer_is_wholly_invented_or_not(offer: Document, known: Known) -> Iterator[Mistake]:
    contact = offer.get("contact", {})
    invented = offer.get("voorbeeld", False)
    yield from address(offer.get("link", UNKNOWN), ("link",), invented)
    yield from address(contact.get("email", UNKNOWN), ("contact", "email"), invented)
    yield from number(contact.get("telefoon", UNKNOWN), ("contact", "telefoon"), invented)
    organisation = known.organisations.get(offer.get("aanbieder", ""))
    if organisation is None or organisation.get("voorbeeld", False) == invented:
        return
    if invented:
        message = "Dit is verzonnen (voorbeeld: ja), maar de organisatie niet."
        advice = "Kies een organisatie met voorbeeld: ja. Of haal voorbeeld: ja hier weg."
    else:
        message = "De organisatie is verzonnen (voorbeeld: ja), maar dit niet."
        advice = "Kies een echte organisatie. Of voeg hier toe: voorbeeld: ja"
    yield Mistake(("aanbieder",), message, advice)


def organisation_is_wholly_invented_or_not(organisation: Document, _: Known) -> Iterator[Mistake]:
    invented = organisation.get("voorbeeld", False)
    yield from address(organisation.get("website", UNKNOWN), ("website",), invented)
    yield from address(organisation.get("email", UNKNOWN), ("email",), invented)
    yield from number(organisation.get("telefoon", UNKNOWN), ("telefoon",), invented)


def address(text: str, path: Path, invented: bool) -> Iterator[Mistake]:
    found = _DOMAIN.match(text)
    if found is None:
        return
    reserved = found["domain"].lower().endswith(".example")
    if invented and not reserved:
        yield Mistake(
            path,
            f"{quoted(text)} kan van iemand zijn, en dit is verzonnen (voorbeeld: ja).",
            "Laat het domein eindigen op .example. Is het echt, haal voorbeeld: ja dan weg.",
        )
    elif reserved and not invented:
        yield Mistake(
            path,
            f"{quoted(text)} is een verzonnen adres: .example bestaat niet.",
            "Vul het echte adres in. Is alles hier verzonnen, schrijf dan: voorbeeld: ja",
        )


def number(text: str, path: Path, invented: bool) -> Iterator[Mistake]:
    if text == UNKNOWN or isinstance(read_number(text), str):
        return
    zeros = _ZEROS.fullmatch(re.sub(r"[^0-9]", "", text)) is not None
    if invented and not zeros:
        yield Mistake(
            path,
            f"{quoted(text)} kan van iemand zijn, en dit is verzonnen (voorbeeld: ja).",
            "Gebruik een nummer dat niemand heeft, zoals 030 000 00 12. "
            "Is het echt, haal voorbeeld: ja dan weg.",
        )
    elif zeros and not invented:
        yield Mistake(
            path,
            f"{quoted(text)} is een verzonnen nummer.",
            "Vul het echte nummer in. Is alles hier verzonnen, schrijf dan: voorbeeld: ja",
        )
