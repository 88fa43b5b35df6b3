"""Who may come, and the days around it: what cannot both be true."""

from collections.abc import Iterator, Mapping
from typing import Any

from sociale_kaart.problems import quoted
from sociale_kaart.validate.known import EVERY_AGE, Known
from sociale_kaart.validate.mistake import Mistake, Path
from sociale_kaart.validate.schemas import is_day

Offer = Mapping[str, Any]

EVERYBODY = "iedereen"
ENDED = "gestopt"
_EARLIEST_CHECK = "2000"


def iedereen_stands_alone(offer: Offer, _: Known) -> Iterator[Mistake]:
    groups = offer.get("voorwaarden", {}).get("doelgroepen", ())
    if isinstance(groups, list) and EVERYBODY in groups and len(groups) > 1:
        yield Mistake(
            ("voorwaarden", "doelgroepen", groups.index(EVERYBODY)),
            "«iedereen» staat hier naast andere groepen.",
            "Mag iedereen komen, laat dan alleen iedereen staan. "
            "Is het voor de andere groepen, haal iedereen dan weg.",
        )


def ages_in_order(offer: Offer, _: Known) -> Iterator[Mistake]:
    ages = offer.get("voorwaarden", {}).get("leeftijd")
    yield from ages_out_of_order(ages, ("voorwaarden", "leeftijd"))


def ages_fit_groups(offer: Offer, known: Known) -> Iterator[Mistake]:
    needs = offer.get("voorwaarden", {})
    ages, groups = needs.get("leeftijd"), needs.get("doelgroepen")
    words = known.vocabularies.get("doelgroepen")
    if words is None or not isinstance(ages, dict) or not isinstance(groups, list):
        return
    for index, group in enumerate(groups):
        youngest, oldest = words.ages.get(group, EVERY_AGE)
        if ages.get("van", youngest) > oldest or ages.get("tot", oldest) < youngest:
            yield Mistake(
                ("voorwaarden", "doelgroepen", index),
                f"{quoted(group)} past niet bij de leeftijd die hieronder staat.",
                f"Haal {group} weg, of verbeter de leeftijd.",
                "waarschuwing",
            )


def ages_out_of_order(ages: Any, path: Path) -> Iterator[Mistake]:
    if isinstance(ages, dict) and "van" in ages and "tot" in ages and ages["tot"] < ages["van"]:
        yield Mistake(
            (*path, "tot"),
            f"{quoted(ages['tot'])} is lager dan {quoted(ages['van'])}, dat bij van staat.",
            "Schrijf bij van de jongste leeftijd en bij tot de oudste.",
        )


def checked_on_a_day_gone_by(offer: Offer, known: Known) -> Iterator[Mistake]:
    day = offer.get("gecontroleerd", {}).get("op")
    if day is None:
        return
    today = known.today.isoformat()
    if len(day) == len(today) and not is_day(day):
        yield Mistake(
            ("gecontroleerd", "op"),
            f"{quoted(day)} staat niet op de kalender.",
            "Kijk de dag en de maand na.",
        )
    elif day < _EARLIEST_CHECK:
        yield Mistake(
            ("gecontroleerd", "op"),
            f"{quoted(day)} is wel heel lang geleden.",
            "Kijk het jaar na.",
        )
    elif day > today[: len(day)]:
        yield Mistake(
            ("gecontroleerd", "op"),
            f"{quoted(day)} ligt in de toekomst. Vandaag is het {today}.",
            "Schrijf de dag waarop iemand het heeft nagevraagd.",
        )


def valid_in_days_to_come(offer: Offer, known: Known) -> Iterator[Mistake]:
    """No error: nobody did anything wrong, time went by."""
    last = offer.get("geldig", {}).get("tot")
    if last is not None and last < known.today.isoformat() and offer.get("status") != ENDED:
        yield Mistake(
            ("geldig", "tot"),
            f"{quoted(last)} is voorbij: dit staat niet meer in de lijst en het boekje.",
            "Komt het terug, schrijf dan de nieuwe dagen. "
            "Komt het niet terug, schrijf dan: status: gestopt",
            "waarschuwing",
        )


def valid_days_in_order(offer: Offer, _: Known) -> Iterator[Mistake]:
    days = offer.get("geldig", {})
    if "van" in days and "tot" in days and days["tot"] < days["van"]:
        yield Mistake(
            ("geldig", "tot"),
            f"{quoted(days['tot'])} is eerder dan {quoted(days['van'])}, dat bij van staat.",
            "Schrijf bij van de eerste dag en bij tot de laatste.",
        )
