"""What one offer says on paper: every text in the order in which it is printed.

An `Offer` comes in, plain strings and names of icons go out. The template only lays them out.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from sociale_kaart.booklet.phrases import LINE, lines, together, web_address
from sociale_kaart.model.conditions import what_stands_in_the_way, who_may_come
from sociale_kaart.model.controle import controle, controlewoord, wanneer
from sociale_kaart.model.dutch import datum, opsomming, zin
from sociale_kaart.model.essentie import hoe, voor_wie
from sociale_kaart.model.known import NIET_AANWEZIG, ONBEKEND, VRAAG_NAAR, NietBekend
from sociale_kaart.model.offer import Locatie, Offer, Toegankelijkheid
from sociale_kaart.model.reach import own_reach
from sociale_kaart.model.vocabulary import Term, in_zin


@dataclass(frozen=True, slots=True)
class Kenmerk:
    icoon: str
    woord: str


@dataclass(frozen=True, slots=True)
class Deel:
    """One part of a page: a paragraph, a fact with its label, or the kenmerken together."""

    soort: Literal["tekst", "feit", "kenmerken", "bericht"]
    veld: str
    """The field of the offer's file, to name when something is wrong with the text."""
    tekst: str = ""
    label: str = ""
    icoon: str = ""
    woorden: tuple[Kenmerk, ...] = ()
    rang: int = 0
    """0 always stands on the page. The others come when there is room, 1 first."""
    in_plaats_van: str = ""
    """The field of the part that gives way when this one comes."""


def notice(offer: Offer, today: date) -> str:
    """What someone must know before anything else; mostly nothing."""
    said = []
    if begins := offer.begint_nog(today):
        said.append(f"Dit begint op {datum(begins)}.")
    asking = {"wachtlijst": "Vraag hoe lang.", "pauze": "Vraag tot wanneer."}
    if offer.status.id in asking:
        said.append(zin(offer.status.label))
    if offer.wachttijd_onbekend:
        said.append(asking[offer.status.id])
    return " ".join(said)


def kenmerken(offer: Offer, who_pays: bool = True) -> tuple[Kenmerk, ...]:
    """Words with an icon. What is not known stands together in one word at the end; what another
    line of the page says already (the place, that it is free) is not said twice."""
    of = offer.kenmerken
    kinds: list[tuple[str, str, tuple[Term, ...] | Term | NietBekend]] = [
        ("vorm", "group", of.vorm),
        ("duur", "calendar", of.duur),
        ("plek", "place", _beside_the_place(offer)),
        ("bekostiging", "euro", _beside_the_price(offer) if who_pays else ()),
        ("door", "give", of.door),
    ]
    known: list[Kenmerk] = []
    unknown: list[str] = []
    for field, icon, value in kinds:
        if value is ONBEKEND:
            unknown.append(VRAAG_NAAR[field])
        elif value is of.door:
            known.append(Kenmerk(icon, together([term.label for term in value])))
        else:
            terms = value if isinstance(value, tuple) else (value,)
            known.extend(_kenmerk(term, icon) for term in terms)
    if unknown:
        known.append(Kenmerk("unknown", zin(f"Niet bekend: {opsomming(unknown)}")))
    return tuple(known)


def _beside_the_place(offer: Offer) -> tuple[Term, ...] | NietBekend:
    """Without an address the line «Waar» says how it happens; with one it says that you go out."""
    ways = offer.kenmerken.plek
    if ways is ONBEKEND:
        return ways if offer.plek_onbekend else ()
    return tuple(term for term in ways if offer.locatie and term.id != "buitenshuis")


def _beside_the_price(offer: Offer) -> tuple[Term, ...] | NietBekend:
    payer = offer.kenmerken.bekostiging
    if payer is ONBEKEND:
        return payer if offer.kosten.bekend else ()
    return () if offer.kosten.gratis and payer.id == "gratis" else (payer,)


def _kenmerk(term: Term, icon: str) -> Kenmerk:
    return Kenmerk(term.icoon or icon, term.label)


@dataclass(frozen=True, slots=True)
class Printed:
    """When and for which municipality the edition is printed."""

    gemeente: str
    today: date
    controle_na_maanden: int


def parts(offer: Offer, on: Printed) -> tuple[Deel, ...]:
    """The whole page between the name and the contact box, from top to bottom."""
    return (
        *_only_elsewhere(offer, on.gemeente),
        *_first(offer, on.today),
        *_when_and_where(offer, on),
        *_kenmerken(offer),
        *_access(offer.locatie),
        *_what_else_it_is(offer),
        *_for_whom(offer),
        *_costs(offer),
        *_where_to_ask(offer),
        _checked(offer, on),
    )


def _first(offer: Offer, today: date) -> Iterator[Deel]:
    if said := notice(offer, today):
        yield Deel("bericht", "status", said, icoon="alert")
    yield Deel("tekst", "essentie.kort", offer.essentie.kort)
    yield Deel("tekst", "essentie.wat", offer.essentie.wat, rang=4, in_plaats_van="essentie.kort")
    yield Deel("tekst", "essentie.voor_wie", voor_wie(offer.essentie))
    yield Deel("tekst", "essentie.hoe", hoe(offer.essentie))


def _only_elsewhere(offer: Offer, gemeente: str) -> Iterator[Deel]:
    """The same that its page on the map says before all else."""
    if offer.gebied.elders:
        said = f"Dit is er {offer.gebied.waar}. In {gemeente} is dit er niet."
        yield Deel("bericht", "gebied", said, icoon="place")


def _when_and_where(offer: Offer, on: Printed) -> Iterator[Deel]:
    # With «niet op»: who cannot look it up elsewhere comes to a closed door.
    text = lines([*map(zin, offer.wanneer.regels), *offer.wanneer.erbij])
    yield Deel("feit", "wanneer", text, "Wanneer", "clock")
    yield Deel("feit", "locatie", _where(offer, on.gemeente), "Waar", "place")
    if offer.locatie and offer.locatie.route:
        yield Deel("feit", "locatie.route", offer.locatie.route, "Zo komt u er", "walk", rang=10)
    yield from _aanmelden(offer)


def _kenmerken(offer: Offer) -> Iterator[Deel]:
    """Who pays for it says least to who comes, so that is the first to give way."""
    short, full = kenmerken(offer, who_pays=False), kenmerken(offer)
    yield Deel("kenmerken", "kenmerken", woorden=short)
    if full != short:
        yield Deel(
            "kenmerken", "kenmerken.bekostiging", woorden=full, rang=11, in_plaats_van="kenmerken"
        )


TO_GET_IN = frozenset({"rolstoel", "toilet"})
"""Who comes with wheels asks for both at once."""


def _access(place: Locatie | None) -> Iterator[Deel]:
    """What there is and what there is not stand together: one half of it misleads. What keeps
    someone out always stands, as a closed door does; that all is well can be asked by telephone."""
    answers = place.toegankelijkheid if place else ()
    wheels = [answer for answer in answers if answer.term.id in TO_GET_IN]
    short, full = _there_is(wheels), _there_is(answers)
    if short:
        keeps_out = any(answer.antwoord == "nee" for answer in wheels)
        rang = 0 if keeps_out else 2
        yield replace(short, veld="locatie.toegankelijkheid.rolstoel", rang=rang)
    if full and full != short:
        yield replace(full, in_plaats_van="locatie.toegankelijkheid.rolstoel")


def _there_is(answers: Iterable[Toegankelijkheid]) -> Deel | None:
    """Nothing where no answer is known."""
    terms: dict[str | NietBekend, list[Term]] = {"ja": [], "nee": [], ONBEKEND: []}
    for answer in answers:
        terms[answer.antwoord].append(answer.term)
    present, missing = terms["ja"], terms["nee"]
    unknown = [term for term in terms[ONBEKEND] if term.id in TO_GET_IN]
    if not present and not missing:
        return None
    said = [in_zin(present)] if present else []
    said += [f"{NIET_AANWEZIG}: {in_zin(missing)}"] if missing else []
    said += [f"Niet bekend: {in_zin(unknown)}"] if unknown else []
    icon = (present[0].icoon or "check") if present else "close"
    text = " ".join(map(zin, said))
    return Deel("feit", "locatie.toegankelijkheid", text, icoon=icon, rang=7)


def _what_else_it_is(offer: Offer) -> Iterator[Deel]:
    problems = offer.kenmerken.problemen
    if problems is not ONBEKEND:
        text = zin(in_zin(problems))
        yield Deel("feit", "kenmerken.problemen", text, "Helpt bij", "candle", rang=5)
    if len(offer.talen) > 1 or any(term.id != "nederlands" for term in offer.talen):
        text = zin(in_zin(offer.talen))
        yield Deel("feit", "talen", text, "Talen", "talk", rang=8)


def _for_whom(offer: Offer) -> Iterator[Deel]:
    """A group that others may join too stands above as well, in «voor wie»."""
    short, full = what_stands_in_the_way(offer), who_may_come(offer)
    whole = Deel("feit", "voorwaarden", full, "Voorwaarden", "letter")
    if short == full:
        yield whole
    else:
        always = replace(whole, veld="voorwaarden.toelichting", tekst=short)
        yield always
        yield replace(whole, rang=3, in_plaats_van=always.veld)


def _where_to_ask(offer: Offer) -> Iterator[Deel]:
    if hours := offer.contact.bereikbaar_regels:
        full = Deel("feit", "contact.bereikbaar", _hours(hours), "Bellen kan", "phone", rang=6)
        kort = _hours(offer.contact.bereikbaar_kort)
        short = replace(full, veld="contact.bereikbaar.dagen", tekst=kort, rang=1)
        yield short
        if full.tekst != short.tekst:
            yield replace(full, in_plaats_van=short.veld)
    if offer.website is not ONBEKEND and not only_a_website(offer):
        address = web_address(offer.website)
        yield Deel("feit", "link", address, "Website", "web", rang=12)


def _hours(said: Iterable[str]) -> str:
    return lines([zin(line) for line in said])


def only_a_website(offer: Offer) -> bool:
    """Then it stands where the telephone number stands elsewhere."""
    reach = own_reach(offer)
    return reach is not None and reach.href == offer.website


def _checked(offer: Offer, on: Printed) -> Deel:
    """The date of each check stands in the colophon too, so only a warning claims its place."""
    check = offer.gecontroleerd
    if check.verouderd(on.today, on.controle_na_maanden):
        ask = "Vraag het na." if offer.telefoon is ONBEKEND else "Bel eerst."
        return Deel("bericht", "gecontroleerd", f"{controle(check)}. {ask}", icoon="alert")
    when = f"{wanneer(check)}."
    return Deel("feit", "gecontroleerd", when, controlewoord(check), "check", rang=9)


def _where(offer: Offer, gemeente: str) -> str:
    """The wijk says more to a neighbour than the name of the town in which they both live."""
    place = offer.locatie
    if place is None:
        return zin(offer.waar)
    if place.wijk is None:
        return zin(", ".join(place.adresregels))
    town = place.plaats if place.plaats not in (gemeente, place.wijk.label) else ""
    return zin(", ".join(filter(None, (place.naam, place.adres, place.wijk.label, town))))


def _aanmelden(offer: Offer) -> Iterator[Deel]:
    """That one may just walk in gives way before what one has to do first."""
    signing_up = offer.aanmelden
    full = Deel("feit", "aanmelden.hoe", signing_up.tekst, "Aanmelden", "mail")
    if signing_up.nodig == "nee":
        short = zin(signing_up.regels[0])
        yield replace(full, veld="aanmelden.nodig", tekst=short, rang=2)
        if signing_up.hoe:
            yield replace(full, rang=5, in_plaats_van="aanmelden.nodig")
    elif signing_up.regels:
        yield full


def _costs(offer: Offer) -> Iterator[Deel]:
    """A note beside a sum of money begins a line of its own: «€ 15. 21 euro» is read as one sum."""
    price = offer.kosten
    between = " " if price.bedrag is None else LINE
    text = between.join(filter(None, (prices(offer), price.toelichting)))
    yield Deel("feit", "kosten", text, "Kosten", "euro")


def prices(offer: Offer) -> str:
    """What most people pay, and on a line of its own what one pays with each pass."""
    price = offer.kosten
    return LINE.join(zin(part) for part in (price.tekst, *(d.tekst for d in price.korting)))
