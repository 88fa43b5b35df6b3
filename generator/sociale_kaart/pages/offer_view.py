"""What an offer's page says in its fields: sentences for what is known, and one for what is not.

Three answers stay apart everywhere: a value, «maakt niet uit», and «niet bekend, vraag ernaar».
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sociale_kaart.model.dutch import met_hoofdletter, opsomming
from sociale_kaart.model.facets import Waarde
from sociale_kaart.model.known import GEEN, NIET_AANWEZIG, ONBEKEND, VRAAG_NAAR
from sociale_kaart.model.leeftijd import Leeftijd
from sociale_kaart.model.offer import Offer, Toegankelijkheid
from sociale_kaart.model.vocabulary import Term, Vocabulary, een_van, in_zin
from sociale_kaart.pages.cards import Fact, plek_icoon, vorm
from sociale_kaart.pages.words import joined


@dataclass(frozen=True, slots=True)
class Row:
    kop: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Kenmerken:
    feiten: tuple[Fact, ...]
    onbekend: str
    """«of het in een groep is en hoe lang het duurt», or nothing when all is known."""


@dataclass(frozen=True, slots=True)
class Voorwaarden:
    rijen: tuple[Row, ...]
    vrij: str
    onbekend: str


def kenmerken(offer: Offer, access: Vocabulary) -> Kenmerken:
    found = offer.kenmerken
    shape = vorm(offer)
    known = [
        *([shape] if shape else []),
        *_fact(plek_icoon(offer), found.plek),
        *_fact("calendar", found.duur),
        *_fact("two", found.door),
        *_fact("euro", found.bekostiging),
        *([Fact("talk", opsomming([taal.label for taal in offer.talen]))] if offer.talen else []),
    ]
    unknown = [
        ask
        for field, ask in VRAAG_NAAR.items()
        if (offer.plek_onbekend if field == "plek" else getattr(found, field) is ONBEKEND)
    ]
    access_known, access_unknown = _access(offer, access)
    return Kenmerken((*known, *access_known), opsomming([*unknown, *access_unknown]))


def _fact(icoon: str, value: Waarde) -> list[Fact]:
    if isinstance(value, Term):
        return [Fact(icoon, value.label)]
    return [Fact(icoon, joined(value))] if isinstance(value, tuple) else []


def _access(offer: Offer, access: Vocabulary) -> tuple[list[Fact], list[str]]:
    """What is left out of the file is not known either; without a place nothing is asked."""
    if offer.locatie is None:
        return [], []
    answers: dict[str, Toegankelijkheid] = {
        answer.term.id: answer for answer in offer.locatie.toegankelijkheid
    }
    known: list[Fact] = []
    missing: list[Term] = []
    unknown: list[str] = []
    for term in access.termen:
        answer = answers.get(term.id)
        if answer is None or answer.antwoord is ONBEKEND:
            unknown.append(term.in_zin)
        elif answer.antwoord == "ja":
            known.append(Fact(term.icoon or "check", term.label))
        else:
            missing.append(term)
    if missing:
        known.append(Fact("close", f"{NIET_AANWEZIG}: {in_zin(missing)}"))
    if not known:
        return [], ["of u er goed naar binnen kunt"]
    return known, unknown


def voorwaarden(offer: Offer) -> Voorwaarden:
    found = offer.voorwaarden
    asked = (
        ("Leeftijd", found.leeftijd),
        ("Inkomen", found.inkomen),
        ("Indicatie", found.indicatie),
        ("Verwijzing", found.verwijzing),
    )
    groups = found.doelgroepen
    only = found.voor_iedereen or found.besloten
    for_whom = "Voor wie" if only else "Speciaal voor"
    rows = [] if groups is ONBEKEND else [Row(for_whom, joined(groups))]
    if found.geslacht:
        rows.append(Row("Let op", found.geslacht.label))
    for name, value in asked:
        if isinstance(value, tuple):
            rows.append(Row(name, f"Nodig: {een_van(value)}"))
        elif isinstance(value, str):
            rows.append(Row(name, met_hoofdletter(value)))
        elif isinstance(value, Leeftijd):
            rows.append(Row(name, value.tekst))
    if offer.aanmelden.regels:
        rows.append(Row("Aanmelden", offer.aanmelden.tekst))
    if found.toelichting:
        rows.append(Row("Goed om te weten", found.toelichting))
    free = " ".join(_free(offer))
    unknown = [name.lower() for name, value in asked if value is ONBEKEND]
    if groups is ONBEKEND:
        unknown.insert(0, "voor wie precies")
    if offer.aanmelden.nodig is ONBEKEND:
        unknown.append("of u zich moet aanmelden")
    return Voorwaarden(tuple(rows), free, opsomming(unknown))


def _free(offer: Offer) -> Iterator[str]:
    """The conditions that an editor ruled out, in as few words as possible. Beside a group of some
    age nobody is told that age does not matter."""
    found = offer.voorwaarden
    of_an_age = found.doelgroepen is not ONBEKEND and any(one.leeftijd for one in found.doelgroepen)
    free = [
        word
        for word, value in (("leeftijd", found.leeftijd), ("inkomen", found.inkomen))
        if value is GEEN and not (of_an_age and word == "leeftijd")
    ]
    if free:
        yield f"Uw {opsomming(free)} {'maken' if free[1:] else 'maakt'} niet uit."
    needed = [
        word
        for word, value in (("indicatie", found.indicatie), ("verwijzing", found.verwijzing))
        if value is GEEN
    ]
    if needed:
        yield f"U hebt geen {opsomming(needed, 'of')} nodig."
