"""What the compare page tells about one offer, and the saved list and the sheet besides its card.

Texts only: how they stand on paper or beside each other is up to the pages.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from json import JSONEncoder
from typing import Any

from sociale_kaart.model.conditions import only_from, who_may_come
from sociale_kaart.model.controle import controle, nagevraagd
from sociale_kaart.model.dutch import bijeen, met_hoofdletter, zin
from sociale_kaart.model.facets import facet
from sociale_kaart.model.known import GEEN, NIET_BEKEND, ONBEKEND, NietBekend, NietNodig
from sociale_kaart.model.leeftijd import Leeftijd
from sociale_kaart.model.let_op import let_op
from sociale_kaart.model.offer import Offer, Termen
from sociale_kaart.model.once import Once
from sociale_kaart.model.reach import own_ways
from sociale_kaart.model.vocabulary import Term, een_van


@dataclass(frozen=True, slots=True)
class Feature:
    """A row of the comparison."""

    label: str
    regels: Callable[[Offer], tuple[str, ...]]
    """What stands in the cell; nothing when nobody knows."""
    soort: Callable[[Offer], str] | None = None
    """In what offers really differ: prices of 4 and 6 euro do not, free and paid do. Without it,
    the row marks no difference. Empty when nobody knows."""
    als_bekend: bool = False
    """Left out where nobody knows it of any: few ask for it, and who does can filter on it."""


def _labels(value: Termen | Term | object) -> tuple[str, ...]:
    if isinstance(value, Term):
        return (value.label,)
    if isinstance(value, tuple):
        return tuple(term.label for term in value)
    return ("Niet nodig",) if value is GEEN else ()


def _een_van(value: Termen | NietBekend | NietNodig) -> tuple[str, ...]:
    return (met_hoofdletter(een_van(value)),) if isinstance(value, tuple) else _labels(value)


def _by(facet_id: str) -> Callable[[Offer], str]:
    keuze = facet(facet_id).keuze
    return lambda offer: " ".join(sorted(keuze(offer).ids))


def _kosten(offer: Offer) -> tuple[str, ...]:
    kosten = offer.kosten
    price = kosten.tekst if kosten.bekend else ""
    return tuple(line for line in (price, *_kortingen(offer), kosten.toelichting) if line)


def _kortingen(offer: Offer) -> tuple[str, ...]:
    return tuple(korting.tekst for korting in offer.kosten.korting)


def _kosten_soort(offer: Offer) -> str:
    if not offer.kosten.bekend:
        return ""
    return "gratis" if offer.kosten.gratis else "betaald"


def _wanneer(offer: Offer) -> tuple[str, ...]:
    return (*_tijden(offer), *offer.wanneer.erbij)


def _tijden(offer: Offer) -> tuple[str, ...]:
    return offer.wanneer.regels if offer.wanneer.bekend else ()


def _waar_erbij(offer: Offer) -> tuple[str, ...]:
    """What a card leaves out: it names the place and its wijk."""
    street = ", ".join(offer.locatie.adresregels[1:]) if offer.locatie else ""
    return (street, *offer.ook) if street else offer.ook


def _voor_wie(offer: Offer) -> tuple[str, ...]:
    found = offer.voorwaarden
    only = (found.geslacht.label,) if found.geslacht else ()
    home = only_from(offer)
    area = (f"Uit {home}",) if home else ()
    more = (found.toelichting,) if found.toelichting else ()
    return (*_labels(found.doelgroepen), *only, *area, *more)


def _leeftijd(offer: Offer) -> tuple[str, ...]:
    age = offer.voorwaarden.leeftijd
    if isinstance(age, Leeftijd):
        return (age.tekst,)
    return ("Alle leeftijden",) if age is GEEN else ()


def _inkomen(offer: Offer) -> tuple[str, ...]:
    income = offer.voorwaarden.inkomen
    if isinstance(income, str):
        return (income[:1].upper() + income[1:],)
    return ("Maakt niet uit",) if income is GEEN else ()


def _gecontroleerd(offer: Offer) -> tuple[str, ...]:
    check = offer.gecontroleerd
    return (check.datum,) if nagevraagd(check) else ("Niet nagevraagd", controle(check))


def _answer(term_id: str) -> Callable[[Offer], str]:
    def answer(offer: Offer) -> str:
        answers = offer.locatie.toegankelijkheid if offer.locatie else ()
        for one in answers:
            if one.term.id == term_id:
                return "" if one.antwoord is ONBEKEND else str(one.antwoord)
        return ""

    return answer


def _answered(term_id: str) -> Callable[[Offer], tuple[str, ...]]:
    words = {"ja": ("Ja",), "nee": ("Nee",), "": ()}
    return lambda offer: words[_answer(term_id)(offer)]


FEATURES = (
    Feature("Kosten", _kosten, _kosten_soort),
    Feature("Wanneer", _wanneer),
    Feature("Waar", lambda o: o.waar_regels, _by("plek")),
    Feature("Met hoeveel mensen", lambda o: _labels(o.kenmerken.vorm), _by("vorm")),
    Feature("Door wie", lambda o: _labels(o.kenmerken.door), _by("door")),
    Feature("Hoe lang", lambda o: _labels(o.kenmerken.duur), _by("duur")),
    Feature("Voor wie", _voor_wie, _by("doelgroep")),
    Feature("Leeftijd", _leeftijd),
    Feature("Inkomen", _inkomen),
    Feature("Indicatie", lambda o: _een_van(o.voorwaarden.indicatie), _by("indicatie")),
    Feature("Verwijzing", lambda o: _een_van(o.voorwaarden.verwijzing), _by("verwijzing")),
    Feature("Aanmelden", lambda o: o.aanmelden.regels, lambda o: str(o.aanmelden.nodig or "")),
    Feature("Rolstoel of rollator", _answered("rolstoel"), _answer("rolstoel")),
    Feature("Ruim toilet", _answered("toilet"), _answer("toilet"), als_bekend=True),
    Feature("Ringleiding", _answered("ringleiding"), _answer("ringleiding"), als_bekend=True),
    Feature("Ophalen", _answered("vervoer"), _answer("vervoer")),
    Feature("Talen", lambda o: _labels(o.talen), _by("taal"), als_bekend=True),
    Feature("Van wie", lambda offer: (offer.aanbieder.naam,)),
    Feature("Gecontroleerd", _gecontroleerd),
)


def facts(offer: Offer, today: date, controle_na_maanden: int) -> dict[str, Any]:
    signing_up = offer.aanmelden.tekst or zin(NIET_BEKEND)
    return {
        "let_op": let_op(offer, today, controle_na_maanden),
        "bereik": list(map(asdict, own_ways(offer))),
        "opnemen": offer.contact.opnemen if offer.telefoon else "",
        "wanneer": _tijden(offer),
        "kaart_erbij": {"kosten": _kortingen(offer), "waar": _waar_erbij(offer)},
        "kosten_uitleg": offer.kosten.toelichting,
        "erbij": offer.wanneer.erbij,
        "toelichting": offer.voorwaarden.toelichting,
        "voorwaarden": [f"Voorwaarden: {who_may_come(offer)}", f"Aanmelden: {signing_up}"],
        "gecontroleerd": controle(offer.gecontroleerd),
        "gevoelig": offer.gevoelig,
        "rijen": [
            [feature.regels(offer), feature.soort(offer) if feature.soort else ""]
            for feature in FEATURES
        ],
    }


def ended_facts(offer: Offer, today: date, controle_na_maanden: int) -> dict[str, Any]:
    """Only what it was, and that it is over: its times and prices would mislead."""
    return {"name": offer.naam, "let_op": let_op(offer, today, controle_na_maanden)}


as_json = JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def written_facts(today: date, controle_na_maanden: int) -> Once[str]:
    """As JSON, whose only spaces stand in texts."""
    return Once(lambda offer: bijeen(as_json(facts(offer, today, controle_na_maanden))))
