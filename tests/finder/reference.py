"""The finder in its plainest form: asks each offer each question, one by one, from the model.

What `theme/finder/engine.mjs` answers with sets of bits must be what stands here. Nothing here asks
`Facet.keuze`: what an offer says is read from its own fields once more, so that a slip there shows.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import IntEnum
from itertools import chain

from sociale_kaart.finder.facets import FINDER_FACETS, terms
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.known import GEEN, ONBEKEND, NietBekend, NietNodig
from sociale_kaart.model.leeftijd import Leeftijd
from sociale_kaart.model.offer import Offer, Termen
from sociale_kaart.model.vocabulary import Term
from sociale_kaart.model.wanneer import Wanneer


class Answer(IntEnum):
    NO = 0
    UNKNOWN = 1
    YES = 2


@dataclass(frozen=True)
class State:
    chosen: Mapping[str, frozenset[str]] = field(default_factory=dict)
    leeftijd: int | None = None
    tot: Decimal | None = None
    per: str = "keer"
    sort: str = "best"
    scores: Mapping[int, int] | None = None


@dataclass(frozen=True)
class Found:
    results: list[int]
    far: int
    elsewhere: int
    unknown: list[int]
    nearby: list[int]
    counts: dict[str, dict[str, int]]
    repairs: dict[str, int]


CRITERIA = (
    "q",
    *(one.id for one in FINDER_FACETS if one.id not in ("dag", "dagdeel")),
    "moment",
    "leeftijd",
    "tot",
)


@dataclass(frozen=True)
class Reference:
    catalogue: Catalogue
    months: int

    def find(self, state: State) -> Found:
        results = self.having(state, Answer.YES)
        counts = {
            one.id: {
                term.id: len(self.having(ticked(state, one.id, term.id), Answer.YES))
                for term in terms(self.catalogue, one)
            }
            for one in FINDER_FACETS
        }
        repairs: dict[str, int] = {}
        if not results:
            repairs = {
                criterion: count
                for criterion in self.asked(state)
                if (count := len(self.having(state, Answer.YES, but=criterion)))
            }
        return Found(
            self.ordered(state, results),
            sum(self.far(number, state) for number in results),
            sum(self.elsewhere(number) for number in results),
            self.ordered(state, self.having(state, Answer.UNKNOWN)),
            self.ordered(state, self.nearby(state)),
            counts,
            repairs,
        )

    def asked(self, state: State) -> list[str]:
        return (
            [each for each in CRITERIA if self.answer(each, 0, state) is not None]
            if (self.catalogue.findable)
            else []
        )

    def having(self, state: State, wanted: Answer, but: str = "") -> list[int]:
        return [
            number
            for number in range(len(self.catalogue.findable))
            if min(self.answers(number, state, but), default=Answer.YES) == wanted
        ]

    def answers(self, number: int, state: State, but: str = "") -> list[Answer]:
        found = (self.answer(each, number, state) for each in CRITERIA if each != but)
        return [answer for answer in found if answer is not None]

    def answer(self, criterion: str, number: int, state: State) -> Answer | None:
        offer = self.catalogue.findable[number]
        special: dict[str, Callable[[], Answer | None]] = {
            "q": lambda: by_words(number, state),
            "moment": lambda: by_moment(offer, state),
            "leeftijd": lambda: by_age(offer, state),
            "tot": lambda: by_price(offer, state),
        }
        if criterion in special:
            return special[criterion]()
        return by_terms(offer, criterion, state)

    def nationwide(self, number: int) -> bool:
        return self.catalogue.findable[number].gebied.bereik.id == "landelijk"

    def elsewhere(self, number: int) -> bool:
        return self.catalogue.findable[number].gebied.bereik.id == "elders"

    def far(self, number: int, state: State) -> bool:
        """Stands last, under a heading of its own."""
        if state.chosen.get("wijk"):
            return self.nationwide(number)
        return state.scores is None and self.elsewhere(number)

    def nearby(self, state: State) -> list[int]:
        wijken = state.chosen.get("wijk", frozenset())
        vocabulary = self.catalogue.vocabularies["wijken"]
        beside = {near for wijk in wijken for near in vocabulary[wijk].in_de_buurt} - set(wijken)
        return [
            number
            for number, offer in enumerate(self.catalogue.findable)
            if beside & {wijk.id for wijk in offer.gebied.wijken}
            and by_terms(offer, "wijk", state) != Answer.YES
            and all(answer == Answer.YES for answer in self.answers(number, state, but="wijk"))
        ]

    def ordered(self, state: State, numbers: list[int]) -> list[int]:
        return sorted(numbers, key=lambda number: (*self.key(number, state), number))

    def key(self, number: int, state: State) -> tuple[float, ...]:
        offer = self.catalogue.findable[number]
        near = state.chosen.get("wijk")
        section = self.far(number, state)
        if state.sort == "naam":
            return (section,)
        if state.sort == "kosten":
            return (section, cents_a_month(offer))
        if state.sort == "gecontroleerd":
            return (section, (self.catalogue.today - offer.gecontroleerd.uiterlijk).days)
        if state.sort == "dichtbij" and near:
            return (section, self.distance(offer, near))
        stale = offer.gecontroleerd.verouderd(self.catalogue.today, self.months)
        behind = stale or offer.status.id == "pauze"
        return (
            section,
            self.only_for_all(offer, state),
            -(state.scores or {}).get(number, 0),
            self.elsewhere(number),
            behind,
            self.nationwide(number),
        )

    def only_for_all(self, offer: Offer, state: State) -> int:
        """On how many facets it suits everyone, instead of being made for what was chosen; what
        is merely unknown or elsewhere stands no nearer."""
        facets = dict(state.chosen)
        both = facets.keys() >= {"dag", "dagdeel"}
        if both:
            days, parts = facets.pop("dag"), facets.pop("dagdeel")
        total = sum(made_for(offer, one, wanted) != Answer.YES for one, wanted in facets.items())
        if both:
            total += not any(
                moment.weekdag in days and parts & set(moment.dagdelen)
                for moment in offer.wanneer.momenten
            )
        price = by_price(offer, state)
        total += price is not None and price != Answer.YES
        return total + beside_the_age(offer, state)

    def distance(self, offer: Offer, near: frozenset[str]) -> int:
        own = (
            {offer.locatie.wijk.id}
            if offer.locatie and offer.locatie.wijk
            else {wijk.id for wijk in offer.gebied.wijken}
        )
        vocabulary = self.catalogue.vocabularies["wijken"]
        reached, steps = set(near), 0
        while not reached & own:
            wider = reached | {each for wijk in reached for each in vocabulary[wijk].in_de_buurt}
            if wider == reached:
                return 99
            reached, steps = wider, steps + 1
        return steps


def ticked(state: State, facet_id: str, term_id: str) -> State:
    chosen = {**state.chosen, facet_id: state.chosen.get(facet_id, frozenset()) | {term_id}}
    return replace(state, chosen=chosen)


def by_words(number: int, state: State) -> Answer | None:
    if state.scores is None:
        return None
    return Answer.YES if number in state.scores else Answer.NO


def by_terms(offer: Offer, facet_id: str, state: State) -> Answer | None:
    wanted = state.chosen.get(facet_id)
    if not wanted:
        return None
    return Answer.YES if for_all(offer, facet_id) else made_for(offer, facet_id, wanted)


def for_all(offer: Offer, facet_id: str) -> bool:
    groups = offer.voorwaarden.doelgroepen
    if facet_id == "doelgroep":
        return groups is not ONBEKEND and "iedereen" in {group.id for group in groups}
    if facet_id in ("dag", "dagdeel"):
        return offer.wanneer.soort == "altijd"
    if facet_id == "wijk":
        return offer.gebied.bereik.id not in ("wijk", "elders")
    return facet_id == "geslacht" and offer.voorwaarden.geslacht is None


def made_for(offer: Offer, facet_id: str, wanted: frozenset[str]) -> Answer:
    """One of these is enough; one that is not known leaves hope."""
    return max(TOLD[facet_id](offer, term_id) for term_id in wanted)


def among(ids: set[str], term_id: str) -> Answer:
    return Answer.YES if term_id in ids else Answer.NO


def listed(value: Termen | Term | NietBekend | NietNodig, term_id: str) -> Answer:
    """«geen» is a term where one can choose it."""
    if value is ONBEKEND:
        return Answer.UNKNOWN
    if value is GEEN:
        return among({"geen"}, term_id)
    return among({term.id for term in ((value,) if isinstance(value, Term) else value)}, term_id)


def costs(offer: Offer, term_id: str) -> Answer:
    kosten = offer.kosten
    if term_id == "onbekend":
        return Answer.NO if kosten.bekend else Answer.YES
    if not kosten.bekend:
        return Answer.UNKNOWN
    if term_id == "korting":
        return Answer.YES if kosten.korting and not kosten.gratis else Answer.NO
    if kosten.gratis or term_id == "gratis":
        return Answer.YES if kosten.gratis and term_id == "gratis" else Answer.NO
    assert kosten.bedrag is not None and kosten.per is not None
    a_visit = kosten.per.id in ("keer", "uur", "dag", "kilometer")
    if not a_visit or term_id == "abonnement":
        return Answer.NO if a_visit == (term_id == "abonnement") else Answer.YES
    depends = kosten.per.id in ("uur", "kilometer") or (kosten.soort == "vanaf" and not kosten.tot)
    least = kosten.bedrag if depends else kosten.tot or kosten.bedrag
    if depends and least <= 5:
        return Answer.UNKNOWN
    return Answer.YES if (least > 5) == (term_id == "groter-bedrag") else Answer.NO


def on_day(offer: Offer, day: str) -> Answer:
    if not offer.wanneer.momenten:
        return Answer.UNKNOWN
    return among({moment.weekdag for moment in offer.wanneer.momenten}, day)


def at_part_of_day(offer: Offer, part: str) -> Answer:
    """A moment without a time may be in this part of its day."""
    parts = [moment.dagdelen for moment in offer.wanneer.momenten]
    if part in chain.from_iterable(parts):
        return Answer.YES
    return Answer.UNKNOWN if () in parts or not parts else Answer.NO


def accessible(offer: Offer, term_id: str) -> Answer:
    for one in offer.locatie.toegankelijkheid if offer.locatie else ():
        if one.term.id == term_id and one.antwoord is not ONBEKEND:
            return Answer.YES if one.antwoord == "ja" else Answer.NO
    return Answer.UNKNOWN


def free_access(offer: Offer, _: str) -> Answer:
    needs = (offer.voorwaarden.indicatie, offer.voorwaarden.verwijzing)
    if any(need not in (GEEN, ONBEKEND) for need in needs):
        return Answer.NO
    return Answer.UNKNOWN if ONBEKEND in needs else Answer.YES


def income(offer: Offer, term_id: str) -> Answer:
    limit = offer.voorwaarden.inkomen
    if limit is ONBEKEND:
        return Answer.UNKNOWN
    return among({"geen" if limit is GEEN else "grens"}, term_id)


def lies_in(offer: Offer) -> Termen:
    if offer.gebied.bereik.id == "elders":
        return ()
    here = offer.locatie.wijk if offer.locatie else None
    return (here,) if here else ()


TOLD: dict[str, Callable[[Offer, str], Answer]] = {
    "wens": lambda offer, term_id: listed(offer.kenmerken.wensen, term_id),
    "doelgroep": lambda offer, term_id: listed(offer.voorwaarden.doelgroepen, term_id),
    "kosten": costs,
    "korting": lambda offer, term_id: (
        listed(tuple(one.met for one in offer.kosten.korting), term_id)
        if offer.kosten.bekend
        else Answer.UNKNOWN
    ),
    "wijk": lambda offer, term_id: listed(offer.gebied.wijken or lies_in(offer), term_id),
    "vorm": lambda offer, term_id: listed(offer.kenmerken.vorm, term_id),
    "plek": lambda offer, term_id: listed(offer.kenmerken.plek, term_id),
    "duur": lambda offer, term_id: listed(offer.kenmerken.duur, term_id),
    "door": lambda offer, term_id: listed(offer.kenmerken.door, term_id),
    "bekostiging": lambda offer, term_id: listed(offer.kenmerken.bekostiging, term_id),
    "probleem": lambda offer, term_id: listed(offer.kenmerken.problemen, term_id),
    "indicatie": lambda offer, term_id: listed(offer.voorwaarden.indicatie, term_id),
    "verwijzing": lambda offer, term_id: listed(offer.voorwaarden.verwijzing, term_id),
    "dag": on_day,
    "dagdeel": at_part_of_day,
    "toegankelijk": accessible,
    "taal": lambda offer, term_id: listed(offer.talen or ONBEKEND, term_id),
    "profiel": lambda offer, term_id: listed(offer.profielen or ONBEKEND, term_id),
    "vrij": free_access,
    "geslacht": lambda offer, term_id: listed(offer.voorwaarden.geslacht or GEEN, term_id),
    "inkomen": income,
}
"""What one reads about one term of each facet."""


def by_moment(offer: Offer, state: State) -> Answer | None:
    days, parts = state.chosen.get("dag"), state.chosen.get("dagdeel")
    if not days or not parts:
        return by_terms(offer, "dag" if days else "dagdeel", state)
    if offer.wanneer.soort == "altijd":
        return Answer.YES
    on_day = [moment for moment in offer.wanneer.momenten if moment.weekdag in days]
    if any(parts & set(moment.dagdelen) for moment in on_day):
        return Answer.YES
    if not offer.wanneer.momenten or any(not moment.dagdelen for moment in on_day):
        return Answer.UNKNOWN
    return Answer.NO


def by_age(offer: Offer, state: State) -> Answer | None:
    limits = offer.voorwaarden.leeftijd
    if state.leeftijd is None:
        return None
    if limits is GEEN:
        return Answer.YES
    if limits is ONBEKEND:
        return Answer.UNKNOWN
    return Answer.YES if holds(limits, state.leeftijd) else Answer.NO


def holds(limits: Leeftijd, age: int) -> bool:
    youngest = 0 if limits.van is None else limits.van
    oldest = 999 if limits.tot is None else limits.tot
    return youngest <= age <= oldest


def beside_the_age(offer: Offer, state: State) -> int:
    """0 when it names this age, 1 when it names none, 2 when it names another."""
    if state.leeftijd is None:
        return 0
    limits, groups = offer.voorwaarden.leeftijd, offer.voorwaarden.doelgroepen
    if isinstance(limits, Leeftijd) and not (holds(limits, 18) and holds(limits, 65)):
        return 0 if holds(limits, state.leeftijd) else 2
    named = [] if groups is ONBEKEND else [one.leeftijd for one in groups if one.leeftijd]
    if not named:
        return 1
    return 0 if any(holds(one, state.leeftijd) for one in named) else 2


def by_price(offer: Offer, state: State) -> Answer | None:
    if state.tot is None:
        return None
    kosten = offer.kosten
    if not kosten.bekend:
        return Answer.UNKNOWN
    if kosten.gratis:
        return Answer.YES
    assert kosten.bedrag is not None and kosten.per is not None
    each_visit, per = kosten.per.id in ("keer", "uur", "dag", "kilometer"), kosten.per.id
    if state.per == "keer" and not each_visit:
        return Answer.NO
    certain = per in ("keer", "dag") if state.per == "keer" else not each_visit
    if not certain or (kosten.soort == "vanaf" and kosten.tot is None):
        return Answer.UNKNOWN if a_month(kosten.bedrag, per) <= state.tot else Answer.NO
    most = a_month(kosten.tot or kosten.bedrag, per)
    return Answer.YES if most <= state.tot else Answer.NO


def cents_a_month(offer: Offer) -> float:
    """What one pays on average, who goes once a week or as often as it is there."""
    kosten = offer.kosten
    if not kosten.bekend:
        return float("inf")
    if kosten.gratis:
        return 0
    assert kosten.bedrag is not None and kosten.per is not None
    visit = {"keer": 1, "uur": 1, "dag": 1, "kilometer": 10}.get(kosten.per.id)
    if visit:
        return round(kosten.bedrag * visit * visits_a_month(offer.wanneer) * 100)
    if kosten.per.id == "week":
        return round(kosten.bedrag * 52 / 12 * 100)
    months = {"maand": 1, "kwartaal": 3, "cursus": 3, "jaar": 12, "eenmalig": 12}
    return round(kosten.bedrag / months[kosten.per.id] * 100)


def visits_a_month(when: Wanneer) -> Decimal:
    once_a_week = Decimal(52) / 12
    if when.soort == "maandelijks":
        times = Decimal(len({(moment.week, moment.dag) for moment in when.momenten}))
    elif when.soort == "tweewekelijks":
        times = len({moment.dag for moment in when.momenten}) * once_a_week / 2
    elif when.soort == "data":
        days = {moment.datum for moment in when.momenten if moment.datum}
        times = Decimal(len(days)) / len({day.replace(day=1) for day in days})
    else:
        times = once_a_week
    return min(times, once_a_week)


def a_month(amount: Decimal, per: str) -> Decimal:
    """What is paid for a period, in a month; any other price as it stands."""
    months = {"week": Decimal(12) / 52, "kwartaal": Decimal(3), "jaar": Decimal(12)}
    return round(amount / months.get(per, 1), 2)
