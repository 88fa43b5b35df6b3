"""An offer knows what it says, what it does not say, and when it has ended."""

from collections.abc import Callable
from datetime import date

import pytest

from sociale_kaart.model.known import GEEN, ONBEKEND
from sociale_kaart.model.offer import Offer

MakeOffer = Callable[..., Offer]


def test_unknown_and_no_condition_are_different(make_offer: MakeOffer) -> None:
    offer = make_offer(voorwaarden={"leeftijd": "onbekend", "inkomen": "geen"})
    assert offer.voorwaarden.leeftijd is ONBEKEND
    assert offer.voorwaarden.inkomen is GEEN


@pytest.mark.parametrize(
    ("indicatie", "verwijzing", "free"),
    [
        ("geen", "geen", True),
        ("geen", "onbekend", ONBEKEND),
        ("onbekend", ["huisarts"], False),
        (["wmo"], "geen", False),
    ],
)
def test_freely_accessible_only_when_both_needs_are_known_to_be_absent(
    make_offer: MakeOffer, indicatie: object, verwijzing: object, free: object
) -> None:
    offer = make_offer(voorwaarden={"indicatie": indicatie, "verwijzing": verwijzing})
    assert offer.voorwaarden.vrij_toegankelijk is free


@pytest.mark.parametrize(
    ("indicatie", "verwijzing", "said"),
    [
        ("geen", "onbekend", ""),
        (["wmo", "wlz"], "geen", "Indicatie nodig"),
        ("onbekend", ["huisarts"], "Verwijzing nodig"),
        (["wmo"], ["huisarts"], "Indicatie en verwijzing nodig"),
    ],
)
def test_what_others_decide_first_is_said_in_a_few_words(
    make_offer: MakeOffer, indicatie: object, verwijzing: object, said: str
) -> None:
    offer = make_offer(voorwaarden={"indicatie": indicatie, "verwijzing": verwijzing})
    assert offer.voorwaarden.nodig == said


def test_organisation_answers_where_the_offer_has_no_number(make_offer: MakeOffer) -> None:
    own = make_offer(contact={"telefoon": "030 000 00 12"})
    assert own.telefoon and own.telefoon.tekst == "030 000 00 12"
    borrowed = make_offer()
    assert borrowed.telefoon and borrowed.telefoon.tekst == "030 000 00 10"
    assert make_offer(aanbieder="onbekend-huis").telefoon is ONBEKEND


@pytest.mark.parametrize(
    ("age", "text"),
    [
        ({"van": 55}, "Vanaf 55 jaar"),
        ({"tot": 27}, "Tot en met 27 jaar"),
        ({"van": 18, "tot": 27}, "18 tot en met 27 jaar"),
        ({"van": 0, "tot": 4}, "0 tot en met 4 jaar"),
    ],
)
def test_age_is_written_out(make_offer: MakeOffer, age: dict[str, int], text: str) -> None:
    leeftijd = make_offer(voorwaarden={"leeftijd": age}).voorwaarden.leeftijd
    assert leeftijd and leeftijd.tekst == text


@pytest.mark.parametrize(
    ("typed", "shown", "latest"),
    [
        ("2026-10-03", "3 oktober 2026", date(2026, 10, 3)),
        ("2026-12", "december 2026", date(2026, 12, 31)),
        ("2024-02", "februari 2024", date(2024, 2, 29)),
        ("2012", "2012", date(2012, 12, 31)),
    ],
)
def test_check_is_as_precise_as_it_was_written(
    make_offer: MakeOffer, typed: str, shown: str, latest: date
) -> None:
    check = make_offer(gecontroleerd={"op": typed}).gecontroleerd
    assert (check.datum, check.uiterlijk) == (shown, latest)


@pytest.mark.parametrize(
    ("today", "old"),
    [(date(2027, 10, 3), False), (date(2027, 10, 4), True), (date(2028, 1, 1), True)],
)
def test_check_is_old_after_the_months_that_the_map_sets(
    make_offer: MakeOffer, today: date, old: bool
) -> None:
    assert make_offer().gecontroleerd.verouderd(today, 12) is old


def test_offer_ends_after_its_last_day(make_offer: MakeOffer) -> None:
    offer = make_offer(geldig={"tot": "2026-11-21"})
    assert not offer.beeindigd(date(2026, 11, 21))
    assert offer.beeindigd(date(2026, 11, 22))
    assert make_offer(status="gestopt").beeindigd(date(2026, 1, 1))


def test_offer_that_begins_later_says_when(make_offer: MakeOffer) -> None:
    offer = make_offer(geldig={"van": "2027-02-01"})
    assert offer.begint_nog(date(2026, 11, 21)) == date(2027, 2, 1)
    assert offer.begint_nog(date(2027, 2, 1)) is None


def test_sensitive_problem_makes_the_offer_sensitive(make_offer: MakeOffer) -> None:
    assert make_offer(kenmerken={"problemen": ["onveilig-thuis"]}).gevoelig
    assert not make_offer(kenmerken={"problemen": "onbekend"}).gevoelig


def test_place_on_a_card_falls_back_on_the_way_and_the_area(make_offer: MakeOffer) -> None:
    assert make_offer().waar == "Buitenshuis, in de hele gemeente"
    place = {"naam": "De Linde", "wijk": "noord"}
    assert make_offer(locatie=place).waar == "De Linde, Noord"
    assert make_offer(kenmerken={"plek": "onbekend"}).waar == "In de hele gemeente"
