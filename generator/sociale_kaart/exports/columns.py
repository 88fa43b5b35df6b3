"""The columns of the open data, and what an offer says in each.

Three answers are never the same: what is known, «geen» for what is not there or not needed, and
None for what nobody knows.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from sociale_kaart.model.dutch import euro
from sociale_kaart.model.known import GEEN, ONBEKEND, NietBekend, NietNodig
from sociale_kaart.model.leeftijd import Leeftijd
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.vocabulary import Term

Value = str | int | float | bool | None | list[str]


@dataclass(frozen=True, slots=True)
class Column:
    naam: str
    uitleg: str
    waarde: Callable[[Offer], Value]


def _plain(value: object) -> Value:
    """Ids for terms and years first for dates, as other programs want them."""
    if value is ONBEKEND:
        return None
    if isinstance(value, tuple):
        return [_text(one) for one in value]
    return float(value) if isinstance(value, Decimal) else _text(value)


def _text(value: object) -> str:
    if value is GEEN:
        return "geen"
    if isinstance(value, Term):
        return value.id
    if isinstance(value, date):
        return value.isoformat()
    assert isinstance(value, str)
    return value


def _age(offer: Offer, end: Literal["van", "tot"]) -> Value:
    age = offer.voorwaarden.leeftijd
    if not isinstance(age, Leeftijd):
        return _plain(age)
    years: int | None = getattr(age, end)
    return _plain(GEEN) if years is None else years


def _price(offer: Offer, part: object) -> Value:
    return _plain((part or GEEN) if offer.kosten.bekend else ONBEKEND)


def _highest_price(offer: Offer) -> Value:
    return _plain(ONBEKEND) if offer.kosten.open else _price(offer, offer.kosten.tot)


def _time(offer: Offer, part: object) -> Value:
    return _plain((part or GEEN) if offer.wanneer.bekend else ONBEKEND)


def _how_to_join(offer: Offer) -> Value:
    join = offer.aanmelden
    return _plain(join.hoe or (GEEN if join.nodig == "nee" else ONBEKEND))


def _phone(offer: Offer) -> Value:
    number = offer.telefoon
    return _plain(ONBEKEND if number is ONBEKEND else number.tekst)


def _place(offer: Offer, part: str) -> Value:
    place = offer.locatie
    return _plain((getattr(place, part) or ONBEKEND) if place else _no_place(offer))


def _no_place(offer: Offer) -> NietBekend | NietNodig:
    """One goes nowhere for what happens at home, online or by telephone."""
    ways = offer.kenmerken.plek
    goes_out = ways is ONBEKEND or any(term.id == "buitenshuis" for term in ways)
    return ONBEKEND if goes_out else GEEN


def _access(offer: Offer, answer: str) -> Value:
    place = offer.locatie
    if place is None:
        return _plain(_no_place(offer))
    given = tuple(one.term for one in place.toegankelijkheid if one.antwoord == answer)
    return _plain(given or ONBEKEND)


COLUMNS: tuple[Column, ...] = (
    Column("id", "Vaste naam, ook in het webadres", lambda o: o.id),
    Column("naam", "Naam", lambda o: o.naam),
    Column("kort", "Wat het is, in één zin", lambda o: o.essentie.kort),
    Column("wat", "Wat het is", lambda o: o.essentie.wat),
    Column("voor_wie", "Voor wie het is", lambda o: o.essentie.voor_wie),
    Column("hoe", "Hoe het gaat", lambda o: _plain(o.essentie.hoe)),
    Column("aanbieder", "Van welke organisatie het is", lambda o: o.aanbieder.naam),
    Column("wensen", "Bij welke wensen het past", lambda o: _plain(o.kenmerken.wensen)),
    Column("problemen", "Waar het bij helpt", lambda o: _plain(o.kenmerken.problemen)),
    Column("vorm", "In een groep, of met z’n tweeën of alleen", lambda o: _plain(o.kenmerken.vorm)),
    Column("duur", "Eén keer, kort of doorlopend", lambda o: _plain(o.kenmerken.duur)),
    Column(
        "plek", "Thuis, buitenshuis, online of per telefoon", lambda o: _plain(o.kenmerken.plek)
    ),
    Column("bekostiging", "Hoe het wordt betaald", lambda o: _plain(o.kenmerken.bekostiging)),
    Column("door", "Wie het doet", lambda o: _plain(o.kenmerken.door)),
    Column("doelgroepen", "Voor welke groepen", lambda o: _plain(o.voorwaarden.doelgroepen)),
    Column("leeftijd_van", "Vanaf welke leeftijd", lambda o: _age(o, "van")),
    Column("leeftijd_tot", "Tot en met welke leeftijd", lambda o: _age(o, "tot")),
    Column(
        "geslacht",
        "Alleen voor vrouwen of alleen voor mannen",
        lambda o: _plain(o.voorwaarden.geslacht or GEEN),
    ),
    Column("inkomen", "Grens aan het inkomen", lambda o: _plain(o.voorwaarden.inkomen)),
    Column("indicatie", "Welke indicatie nodig is", lambda o: _plain(o.voorwaarden.indicatie)),
    Column("verwijzing", "Wie moet verwijzen", lambda o: _plain(o.voorwaarden.verwijzing)),
    Column(
        "voorwaarden_uitleg",
        "Wat iemand nog meer moet weten om mee te doen",
        lambda o: _plain(o.voorwaarden.toelichting or GEEN),
    ),
    Column("kosten", "Wat iemand zelf betaalt", lambda o: _price(o, o.kosten.tekst)),
    Column("kosten_bedrag", "Bedrag in euro", lambda o: _price(o, o.kosten.bedrag)),
    Column(
        "kosten_hoogste",
        "Hoogste bedrag in euro, als het bedrag verschilt",
        _highest_price,
    ),
    Column("kosten_per", "Waarvoor iemand het bedrag betaalt", lambda o: _price(o, o.kosten.per)),
    Column(
        "korting",
        "Met welke pas of regeling iemand minder betaalt, en hoeveel dan",
        lambda o: _price(o, tuple(f"{one.met.id}: {euro(one.bedrag)}" for one in o.kosten.korting)),
    ),
    Column("kosten_uitleg", "Uitleg bij de kosten", lambda o: _plain(o.kosten.toelichting or GEEN)),
    Column("kosten_klasse", "In welke klasse de kosten vallen", lambda o: list(o.kosten.klassen)),
    Column("wanneer", "Op welke dagen en tijden", lambda o: _time(o, o.wanneer.regels)),
    Column("niet_op", "Op welke dagen het niet doorgaat", lambda o: _time(o, o.wanneer.niet_op)),
    Column(
        "wanneer_uitleg", "Uitleg bij de tijden", lambda o: _plain(o.wanneer.toelichting or GEEN)
    ),
    Column("aanmelden", "Of aanmelden nodig is", lambda o: _plain(o.aanmelden.nodig)),
    Column("aanmelden_hoe", "Hoe iemand zich aanmeldt", _how_to_join),
    Column("plaats", "Naam van de plek", lambda o: _place(o, "naam")),
    Column("adres", "Straat en nummer", lambda o: _place(o, "adres")),
    Column("postcode", "Postcode", lambda o: _place(o, "postcode")),
    Column("woonplaats", "Plaats in het adres", lambda o: _place(o, "plaats")),
    Column("wijk", "Wijk of dorp van de plek", lambda o: _place(o, "wijk")),
    Column("route", "Hoe iemand er komt", lambda o: _place(o, "route")),
    Column("toegankelijk", "Wat er wel is, zoals een rolstoelingang", lambda o: _access(o, "ja")),
    Column(
        "niet_toegankelijk", "Wat er niet is; de rest weten wij niet", lambda o: _access(o, "nee")
    ),
    Column("bereik", "Landelijk, regio, gemeente, wijk of elders", lambda o: o.gebied.bereik.id),
    Column("regio", "Voor welke regio", lambda o: _plain(o.gebied.regio or GEEN)),
    Column("wijken", "Voor welke wijken of dorpen", lambda o: _plain(o.gebied.wijken or GEEN)),
    Column("telefoon", "Telefoonnummer", _phone),
    Column(
        "bereikbaar",
        "Wanneer de telefoon wordt opgenomen",
        lambda o: _plain(o.contact.bereikbaar_regels or ONBEKEND),
    ),
    Column("email", "Mailadres", lambda o: _plain(o.email)),
    Column("website", "Webadres", lambda o: _plain(o.website)),
    Column("talen", "Welke talen er worden gesproken", lambda o: _plain(o.talen or ONBEKEND)),
    Column("profielen", "Bij welke profielen het past", lambda o: _plain(o.profielen or ONBEKEND)),
    Column("isolement", "Bij welk isolement het past", lambda o: _plain(o.isolement or ONBEKEND)),
    Column(
        "onderbouwing",
        "Wat er is onderzocht",
        lambda o: o.onderbouwing.tekst if o.onderbouwing else None,
    ),
    Column("status", "Of mensen kunnen meedoen", lambda o: o.status.id),
    Column("geldig_van", "De eerste dag", lambda o: _plain(o.geldig.van or GEEN)),
    Column("geldig_tot", "De laatste dag", lambda o: _plain(o.geldig.tot or GEEN)),
    Column(
        "gecontroleerd", "Wanneer dit is nagevraagd of beschreven", lambda o: o.gecontroleerd.datum
    ),
    Column("gecontroleerd_door", "Wie dat deed", lambda o: o.gecontroleerd.door.id),
    Column("gecontroleerd_hoe", "Hoe dat ging", lambda o: o.gecontroleerd.hoe.id),
    Column("bron", "Waar dit uit komt", lambda o: o.bron.tekst if o.bron else _plain(GEEN)),
    Column("voorbeeld", "Of dit verzonnen is", lambda o: o.voorbeeld),
)
"""The fields of the download, in order; the page with the download explains them from here."""
