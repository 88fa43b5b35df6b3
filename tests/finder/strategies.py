"""Random maps and random questions, small enough that every combination comes by."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from sociale_kaart.finder.facets import FINDER_FACETS, OWN_VOCABULARIES
from sociale_kaart.model.catalogue import NO_NEED, Catalogue
from sociale_kaart.model.contact import Contact, Organisation
from sociale_kaart.model.controle import Gecontroleerd
from sociale_kaart.model.dutch import DAGEN
from sociale_kaart.model.facets import CALENDAR
from sociale_kaart.model.known import GEEN, ONBEKEND
from sociale_kaart.model.kosten import Korting, Kosten
from sociale_kaart.model.leeftijd import Leeftijd
from sociale_kaart.model.offer import (
    Essentie,
    Gebied,
    Kenmerken,
    Locatie,
    Offer,
    Toegankelijkheid,
    Voorwaarden,
)
from sociale_kaart.model.vocabulary import Term, Vocabulary
from sociale_kaart.model.wanneer import Moment, Wanneer
from tests.finder.reference import State

TODAY = date(2026, 11, 21)
MONTHS = 12

WORDS = {
    "wensen": "samen-eten bellen bewegen",
    "problemen": "rouw geldzorgen",
    "doelgroepen": "iedereen ouderen mantelzorgers jongeren",
    "vorm": "groep individueel",
    "duur": "eenmalig structureel",
    "plek": "thuis buitenshuis telefoon",
    "bekostiging": "gratis gesubsidieerd",
    "door": "vrijwilligers beroepskrachten",
    "indicaties": "wmo wlz",
    "verwijzers": "huisarts wijkteam",
    "kortingen": "stadspas",
    "toegankelijkheid": "rolstoel ringleiding",
    "talen": "nederlands turks",
    "profielen": "actieven geborgenen",
    "kosten": "gratis klein-bedrag groter-bedrag abonnement korting onbekend",
}
AGES = {"jongeren": Leeftijd(None, 27), "ouderen": Leeftijd(55, None)}
NEAR = {"noord": ("centrum",), "centrum": ("noord", "zuid"), "zuid": ("centrum",), "dorp": ()}


def _vocabularies() -> dict[str, Vocabulary]:
    found = {
        name: Vocabulary(
            name,
            name,
            "",
            tuple(Term(word, word, leeftijd=AGES.get(word)) for word in words.split()),
        )
        for name, words in WORDS.items()
    }
    wijken = tuple(Term(name, name, in_de_buurt=near) for name, near in NEAR.items())
    return {**found, "wijken": Vocabulary("wijken", "wijken", "", wijken)}


VOCABULARIES = _vocabularies()
HOUSE = Organisation("huis", "Huis", "", ONBEKEND, ONBEKEND, ONBEKEND)


def some(vocabulary: str, least: int = 1) -> st.SearchStrategy[tuple[Term, ...]]:
    terms = st.sampled_from(VOCABULARIES[vocabulary].termen)
    return st.lists(terms, min_size=least, max_size=2, unique=True).map(tuple)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(strategy, st.just(ONBEKEND))


def condition(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(strategy, st.just(ONBEKEND), st.just(GEEN))


def term(vocabulary: str) -> st.SearchStrategy[Term]:
    return st.sampled_from(VOCABULARIES[vocabulary].termen)


groups = st.one_of(st.just((Term("iedereen", "iedereen"),)), some("doelgroepen"))
amounts = st.sampled_from(["0.35", "1", "2.50", "5", "7.25", "20", "39"]).map(Decimal)
pers = st.sampled_from(
    ["keer", "uur", "dag", "week", "maand", "kwartaal", "jaar", "cursus", "kilometer", "eenmalig"]
).map(lambda per: Term(per, per))


@st.composite
def kosten(draw: st.DrawFn) -> Kosten:
    kind = draw(
        st.sampled_from(["gratis", "bedrag", "bedrag", "vanaf", "vrijwillige-bijdrage", "onbekend"])
    )
    if kind in ("gratis", "onbekend"):
        return Kosten(kind)
    amount = draw(amounts)
    most = draw(st.none() | amounts)
    discount = draw(st.booleans())
    return Kosten(
        kind,
        amount,
        most if most is not None and most > amount else None,
        draw(pers),
        (Korting(Term("stadspas", "Stadspas"), Decimal(1)),) if discount else (),
    )


@st.composite
def moments(draw: st.DrawFn) -> Wanneer:
    kind = draw(
        st.sampled_from(
            [
                "wekelijks",
                "wekelijks",
                "tweewekelijks",
                "maandelijks",
                "data",
                "afspraak",
                "altijd",
                "onbekend",
            ]
        )
    )
    if kind in ("afspraak", "altijd", "onbekend"):
        return Wanneer(kind)
    times = st.sampled_from([("", ""), ("9.00", ""), ("14.30", "17.00"), ("17:00", "19:30")])
    if kind == "data":
        days = st.integers(0, 40).map(lambda days: TODAY + timedelta(days))
        moment = st.builds(lambda day, times: Moment("", "", day, *times), days, times)
    else:
        days_of_week = st.sampled_from(DAGEN[:3])
        weeks = st.sampled_from(["eerste", "laatste"] if kind == "maandelijks" else [""])
        moment = st.builds(
            lambda day, week, times: Moment(day, week, None, *times), days_of_week, weeks, times
        )
    return Wanneer(kind, tuple(draw(st.lists(moment, min_size=1, max_size=3))))


@st.composite
def areas(draw: st.DrawFn) -> Gebied:
    reach = draw(st.sampled_from(["wijk", "wijk", "gemeente", "regio", "landelijk", "elders"]))
    return Gebied(Term(reach, reach), "", draw(some("wijken")) if reach == "wijk" else ())


@st.composite
def places(draw: st.DrawFn) -> Locatie | None:
    if draw(st.booleans()):
        return None
    answers = tuple(
        Toegankelijkheid(one, draw(st.sampled_from(["ja", "nee", ONBEKEND])))
        for one in draw(some("toegankelijkheid", least=0))
    )
    return Locatie("Huis", "", "", "", draw(st.none() | term("wijken")), "", answers)


@st.composite
def ages(draw: st.DrawFn) -> Any:
    kind = draw(st.sampled_from(["geen", "onbekend", "van", "tot", "beide"]))
    if kind in ("geen", "onbekend"):
        return GEEN if kind == "geen" else ONBEKEND
    youngest, oldest = draw(st.integers(0, 60)), draw(st.integers(60, 99))
    return Leeftijd(youngest if kind != "tot" else None, oldest if kind != "van" else None)


checks = st.builds(
    lambda year, month: Gecontroleerd(year, month, None, Term("r", "r"), Term("h", "h")),
    st.sampled_from([2012, 2025, 2026]),
    st.none() | st.integers(1, 10),
)


@st.composite
def offers(draw: st.DrawFn) -> Offer:
    return Offer(
        id="",
        naam="",
        essentie=Essentie("kort", "wat", "wie", "hoe"),
        kenmerken=Kenmerken(
            draw(some("wensen")),
            draw(maybe(some("problemen"))),
            draw(maybe(some("vorm"))),
            draw(maybe(term("duur"))),
            draw(maybe(some("plek"))),
            draw(maybe(term("bekostiging"))),
            draw(maybe(some("door"))),
        ),
        voorwaarden=Voorwaarden(
            draw(maybe(groups)),
            draw(ages()),
            draw(st.none() | st.sampled_from(OWN_VOCABULARIES["geslacht"].termen)),
            draw(condition(st.just("tot bijstand"))),
            draw(condition(some("indicaties"))),
            draw(condition(some("verwijzers"))),
            "",
        ),
        kosten=draw(kosten()),
        link=ONBEKEND,
        contact=Contact(ONBEKEND, ONBEKEND, ONBEKEND),
        aanbieder=HOUSE,
        gebied=draw(areas()),
        gecontroleerd=draw(checks),
        locatie=draw(places()),
        wanneer=draw(moments()),
        talen=draw(some("talen", least=0)),
        profielen=draw(some("profielen", least=0)),
        status=draw(st.sampled_from([Term("actief", "actief"), Term("pauze", "pauze")])),
    )


@st.composite
def catalogues(draw: st.DrawFn) -> Catalogue:
    """Maps of up to forty offers, more than fit in one word of bits. They repeat a few, so that
    drawing stays quick; what matters is how their answers combine."""
    few = draw(st.lists(offers(), min_size=1, max_size=6))
    picked = draw(st.lists(st.integers(0, len(few) - 1), max_size=40))
    numbered = tuple(_named(few[which], f"{number:02}") for number, which in enumerate(picked))
    return Catalogue(numbered, {"huis": HOUSE}, VOCABULARIES, TODAY)


def _named(offer: Offer, name: str) -> Offer:
    return replace(offer, id=f"plek-{name}", naam=f"Plek {name}")


TERMS = {
    one.id: [
        term.id
        for term in (
            OWN_VOCABULARIES.get(one.vocabulary)
            or CALENDAR.get(one.vocabulary)
            or VOCABULARIES[one.vocabulary]
        ).termen
    ]
    + ([NO_NEED.id] if one.vocabulary in ("indicaties", "verwijzers") else [])
    for one in FINDER_FACETS
}


@st.composite
def states(draw: st.DrawFn) -> State:
    asked = draw(st.lists(st.sampled_from(sorted(TERMS)), max_size=4, unique=True))
    return State(
        chosen={
            one: frozenset(draw(st.lists(st.sampled_from(TERMS[one]), min_size=1, max_size=2)))
            for one in asked
        },
        leeftijd=draw(st.none() | st.integers(0, 110)),
        tot=draw(st.none() | st.sampled_from(["0", "2.5", "5", "12.34", "40"]).map(Decimal)),
        per=draw(st.sampled_from(["keer", "maand"])),
        sort=draw(st.sampled_from(["best", "best", "kosten", "naam", "dichtbij", "gecontroleerd"])),
        scores=draw(
            st.none() | st.dictionaries(st.integers(0, 39), st.integers(1, 3), max_size=30)
        ),
    )
