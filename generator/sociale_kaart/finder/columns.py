"""Columns of the finder's data: one short text per column, so that thousands of offers stay light.

A column of facet values joins the offers with commas. Each offer writes the letters of its terms,
`*` when it matches every term and `?` when nobody knows of the others; behind the `?` stand the
letters of those that it surely has not: `Ac,*B,?,A?c,`.
`theme/finder/columns.mjs` reads what is written here.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import cache

from sociale_kaart.model.dutch import DAGEN
from sociale_kaart.model.facets import Keuze
from sociale_kaart.model.known import GEEN, ONBEKEND
from sociale_kaart.model.leeftijd import Leeftijd
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.wanneer import DAGDELEN

ALPHABET = (
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()+-./:;=@[]^_{|}~"
    + "".join(map(chr, range(0x100, 0x2B0)))
)
"""A letter per term, more than a vocabulary may hold; none that JSON has to escape. Most lists are
short, so most letters are one byte; behind them come those of Latin that are two."""

PARTS = ("", *DAGDELEN)
"""Parts of a day; the first stands for a moment without a time."""

UNKNOWN_PRICE = -1
ADULTS = (18, 65)
"""Limits that hold all of these only keep out children or who is very old."""


def facet_column(choices: Iterable[Keuze], term_ids: Sequence[str]) -> str:
    letters = dict(zip(term_ids, ALPHABET[: len(term_ids)], strict=True))

    @cache
    def written(choice: Keuze) -> str:
        own, no = (
            "".join(sorted(letters[term_id] for term_id in ids)) for ids in (choice.ids, choice.nee)
        )
        return f"{own}{'*' if choice.alle else ''}{f'?{no}' if choice.onbekend else ''}"

    return ",".join(map(written, choices))


def moment_ids() -> tuple[str, ...]:
    """Every day with every part of it: `maandag` and `maandag ochtend` are two moments."""
    return tuple(f"{day} {part}".strip() for day in DAGEN for part in PARTS)


def moment_choice(offer: Offer) -> Keuze:
    """Day and part of the day together: who is free on Tuesday evening needs both at once."""
    when = offer.wanneer
    if when.soort == "altijd":
        return Keuze(alle=True)
    moments = {
        f"{moment.weekdag} {part}".strip()
        for moment in when.momenten
        for part in moment.dagdelen or ("",)
    }
    return Keuze(tuple(sorted(moments)), onbekend=not moments)


def age(offer: Offer) -> str:
    """Nothing when age does not matter, «?» when nobody knows."""
    limit = offer.voorwaarden.leeftijd
    if isinstance(limit, Leeftijd):
        return _span(limit)
    return "" if limit is GEEN else "?"


def named_ages(offer: Offer) -> str:
    """The ages that it is made for, «16-27» or «-27+55-», nothing when it names none. Those of its
    groups count where its limits hold all adults, or where it has none."""
    needs = offer.voorwaarden
    limit = needs.leeftijd
    if isinstance(limit, Leeftijd) and not all(map(limit.past_bij, ADULTS)):
        return _span(limit)
    groups = () if needs.doelgroepen is ONBEKEND else needs.doelgroepen
    return "+".join(_span(group.leeftijd) for group in groups if group.leeftijd)


def _span(limit: Leeftijd) -> str:
    """«55-», «-27», «18-65»"""
    youngest, oldest = ("" if end is None else end for end in (limit.van, limit.tot))
    return f"{youngest}-{oldest}"


def cents_a_month(offer: Offer) -> int:
    """What the list is sorted by; -1 when the costs are not known."""
    if not offer.kosten.bekend:
        return UNKNOWN_PRICE
    return _cents(offer.kosten.per_maand(offer.wanneer.keren_per_maand))


def price(offer: Offer, per: str) -> str:
    """What one pays on a visit or in a month, in cents: «-500» at most so much, «200-» so much or
    more, «x» when it is not a price of that kind and nothing when nobody knows."""
    limits = offer.kosten.grenzen(per)
    if limits is None:
        return "x"
    least, most = limits
    if most is not None:
        return f"-{_cents(most)}"
    return f"{_cents(least)}-" if least else ""


def _cents(amount: Decimal) -> int:
    return int((amount * 100).to_integral_value())


def days_unchecked(offer: Offer, today: date) -> int:
    return (today - offer.gecontroleerd.uiterlijk).days


def place(offer: Offer) -> Keuze:
    """Where one goes: the wijk of the building, else the wijken it is for."""
    if offer.locatie and offer.locatie.wijk:
        return Keuze((offer.locatie.wijk.id,))
    return Keuze(tuple(wijk.id for wijk in offer.gebied.wijken))
