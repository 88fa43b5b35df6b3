"""A printed edition beside the map of today: every offer in one place, and only what matters."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.errata import Changes, changes, record
from sociale_kaart.errata.afdruk import to_go
from sociale_kaart.errata.changes import Difference
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.dutch import sorteersleutel
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.uitgave import Uitgave, titel_op_de_voorkant
from sociale_kaart.settings import Settings
from tests.model.conftest import TODAY

JUNE = date(2026, 6, 15)
TUESDAY = {"soort": "wekelijks", "momenten": [{"dag": "dinsdag", "van": "12.00"}]}
IN_SUMMER = {**TUESDAY, "toelichting": "Ook in de zomer."}
SIX_EURO = {"soort": "bedrag", "bedrag": "6", "per": "keer"}
FOR_MEMBERS = {**SIX_EURO, "toelichting": "U betaalt ook 30 euro per jaar als lid."}
NOT_AT_CHRISTMAS = {**TUESDAY, "niet_op": ["2026-12-22"]}
TWO_WIJKEN = {"bereik": "wijk", "wijken": ["noord", "centrum"]}
ONE_WIJK = {"bereik": "wijk", "wijken": ["noord"]}
TWO_DAYS = {
    "soort": "wekelijks",
    "momenten": [{"dag": "dinsdag", "van": "12.00"}, {"dag": "vrijdag", "van": "12.00"}],
}

Make = Callable[..., Offer]
Since = Callable[[tuple[Offer, ...], tuple[Offer, ...]], Changes]


@pytest.fixture(scope="session")
def printed(make_catalogue: Callable[..., Catalogue], settings: Settings) -> Callable[..., Uitgave]:
    def edition(*offers: Offer) -> Uitgave:
        return record(make_catalogue(*offers, today=JUNE), settings)[0]

    return edition


@pytest.fixture(scope="session")
def since(
    printed: Callable[..., Uitgave],
    make_catalogue: Callable[..., Catalogue],
    settings: Settings,
) -> Since:
    """What changed between what was printed in June and what is on the map in November."""

    def found(before: tuple[Offer, ...], now: tuple[Offer, ...]) -> Changes:
        return changes(printed(*before), make_catalogue(*now), settings)

    return found


def told(found: Changes) -> list[tuple[str, str, str]]:
    return [(one.label, one.was, one.nu) for each in found.veranderd for one in each.verschillen]


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (
            {"kosten": SIX_EURO},
            {"kosten": {"soort": "bedrag", "bedrag": "6.5", "per": "keer"}},
            [("Kosten", "€ 6 per keer.", "€ 6,50 per keer.")],
        ),
        (
            {"wanneer": TUESDAY},
            {"wanneer": TWO_DAYS},
            [
                (
                    "Wanneer",
                    "Elke dinsdag, vanaf 12.00 uur.",
                    "Elke dinsdag en vrijdag, vanaf 12.00 uur.",
                )
            ],
        ),
        (
            {"contact": {"telefoon": "030 000 00 12"}},
            {"contact": {"telefoon": "030 000 00 13"}},
            [("Telefoon", "030 000 00 12", "030 000 00 13")],
        ),
        (
            {"contact": {"email": "de.linde@buurt.example"}},
            {"contact": {"email": "de-linde@buurt.example"}},
            [("E-mail", "de.linde@buurt.example", "de-linde@buurt.example")],
        ),
        (
            {"contact": {"telefoon": "030 000 00 12"}, "aanbieder": "onbekend-huis"},
            {"aanbieder": "onbekend-huis"},
            [("Telefoon", "030 000 00 12", "niet bekend")],
        ),
        (
            {"link": "https://delinde.example/eten"},
            {"link": "https://delinde.example/samen"},
            [("Website", "delinde.example/eten", "delinde.example/samen")],
        ),
        (
            {"locatie": {"naam": "De Linde", "adres": "Lindelaan 12"}},
            {"locatie": {"naam": "De Linde", "adres": "Lindelaan 14"}},
            [("Waar", "De Linde, Lindelaan 12.", "De Linde, Lindelaan 14.")],
        ),
        (
            {"voorwaarden": {"leeftijd": {"van": 55}}},
            {"voorwaarden": {"leeftijd": {"van": 65}}},
            [
                (
                    "Voorwaarden",
                    "Vanaf 55 jaar, zonder verwijzing.",
                    "Vanaf 65 jaar, zonder verwijzing.",
                )
            ],
        ),
        (
            {},
            {"aanmelden": {"nodig": "ja", "hoe": "Bel een dag van tevoren."}},
            [("Aanmelden", "", "Bel een dag van tevoren.")],
        ),
        (
            {"status": "wachtlijst"},
            {},
            [("Let op", "Er is een wachtlijst. Vraag hoe lang.", "")],
        ),
        ({"naam": "Samen eten"}, {"naam": "Aan tafel"}, [("Naam", "Samen eten", "Aan tafel")]),
        (
            {"wanneer": TUESDAY},
            {"wanneer": NOT_AT_CHRISTMAS},
            [
                (
                    "Wanneer",
                    "Elke dinsdag, vanaf 12.00 uur.",
                    "Elke dinsdag, vanaf 12.00 uur. Niet op 22 december 2026.",
                )
            ],
        ),
        (
            {"kosten": SIX_EURO},
            {"kosten": FOR_MEMBERS},
            [("Kosten", "€ 6 per keer.", "€ 6 per keer. U betaalt ook 30 euro per jaar als lid.")],
        ),
        (
            {"locatie": {"naam": "De Linde"}, "gebied": TWO_WIJKEN},
            {"locatie": {"naam": "De Linde"}, "gebied": ONE_WIJK},
            [
                (
                    "Voorwaarden",
                    "Iedereen uit Noord en Centrum is welkom.",
                    "Iedereen uit Noord is welkom.",
                )
            ],
        ),
    ],
)
def test_what_a_reader_relies_on_is_told_with_old_and_new_words(
    make_offer: Make,
    since: Since,
    before: dict[str, Any],
    now: dict[str, Any],
    said: list[tuple[str, str, str]],
) -> None:
    assert told(since((make_offer(**before),), (make_offer(**now),))) == said


@pytest.mark.parametrize(
    "now",
    [
        {"gecontroleerd": {"op": "2026-11-20"}},
        {"zoekwoorden": ["eten", "maaltijd"]},
        {"essentie": {"kort": "Samen aan tafel.", "wat": "Een maal.", "hoe": "Schuif aan."}},
        {"kenmerken": {"problemen": ["rouw"]}},
        {"naam": "samen Eten"},
        {"wanneer": {**IN_SUMMER, "toelichting": "Ook in de zomer!"}},
    ],
    ids=["check date", "search words", "description", "problems", "capitals", "punctuation"],
)
def test_what_nobody_relies_on_is_no_change(
    make_offer: Make, since: Since, now: dict[str, Any]
) -> None:
    found = since((make_offer(wanneer=IN_SUMMER),), (make_offer(**{"wanneer": IN_SUMMER, **now}),))
    assert told(found) == []
    assert [offer.id for offer in found.gelijk] == ["samen-eten"]


def test_that_something_began_since_is_no_change(make_offer: Make, since: Since) -> None:
    offer = make_offer(geldig={"van": "2026-09-01"})
    assert since((offer,), (offer,)).aantal == 0


def test_that_something_begins_later_is_a_change(make_offer: Make, since: Since) -> None:
    december = make_offer(geldig={"van": "2026-12-01"})
    january = make_offer(geldig={"van": "2027-01-01"})
    assert told(since((december,), (january,))) == [
        ("Let op", "Dit begint op 1 december 2026.", "Dit begint op 1 januari 2027.")
    ]


def test_that_something_began_sooner_is_a_change_until_the_day_on_paper(
    make_offer: Make, since: Since
) -> None:
    on_paper, sooner = (make_offer(geldig={"van": f"2026-{month}-01"}) for month in (12, 11))
    assert told(since((on_paper,), (sooner,))) == [("Let op", "Dit begint op 1 december 2026.", "")]
    september, october = (make_offer(geldig={"van": f"2026-{month}-01"}) for month in ("09", "10"))
    assert told(since((september,), (october,))) == []


def test_days_that_are_over_may_be_named_or_not(make_offer: Make, since: Since) -> None:
    def on(*days: str) -> Offer:
        return make_offer(
            wanneer={"soort": "data", "momenten": [{"datum": day, "van": "14.00"} for day in days]},
            geldig={"van": "2026-09-01"},
        )

    printed = on("2026-09-03", "2026-10-01", "2026-11-26", "2026-12-24", "2027-01-07")
    swept = on("2026-11-26", "2026-12-24", "2027-01-07")
    assert told(since((printed,), (printed,))) == []
    assert told(since((printed,), (swept,))) == []
    assert told(since((printed,), (on("2026-10-01", "2026-11-26", "2026-12-24"),))) == [
        (
            "Wanneer",
            "Op donderdag, vanaf 14.00 uur: 3 september 2026. 1 oktober 2026. 26 november 2026. "
            "24 december 2026. 7 januari 2027.",
            "Donderdag 26 november 2026, vanaf 14.00 uur. "
            "Donderdag 24 december 2026, vanaf 14.00 uur.",
        )
    ]


def test_a_day_without_it_that_is_over_is_no_change(make_offer: Make, since: Since) -> None:
    before, added = (
        make_offer(wanneer={**TUESDAY, "niet_op": days})
        for days in (["2026-08-04", "2026-12-22"], ["2026-10-20", "2026-12-22"])
    )
    after = make_offer(wanneer=NOT_AT_CHRISTMAS)
    assert told(since((before,), (after,))) == told(since((before,), (added,))) == []


FULLER = {
    "wanneer": NOT_AT_CHRISTMAS,
    "kosten": FOR_MEMBERS,
    "locatie": {"naam": "De Linde"},
    "gebied": ONE_WIJK,
}


def test_an_older_edition_shows_no_change_where_it_does_not_remember_what_the_paper_said(
    make_offer: Make, make_catalogue: Callable[..., Catalogue], settings: Settings
) -> None:
    remembered = {
        "naam": "Samen eten",
        "wanneer": "Elke dinsdag, vanaf 12.00 uur.",
        "locatie": "De Linde.",
        "voorwaarden": "Geen. Iedereen is welkom.",
        "kosten": "€ 6 per keer.",
        "telefoon": "030 000 00 10",
        "email": "info@delinde.example",
        "link": "delinde.example",
    }
    older = Uitgave(1, "Zomer 2026", JUNE, {"samen-eten": remembered})
    assert told(changes(older, make_catalogue(make_offer(**FULLER)), settings)) == []
    dearer = make_offer(**FULLER | {"kosten": {**FOR_MEMBERS, "bedrag": "7"}})
    assert told(changes(older, make_catalogue(dearer), settings)) == [
        ("Kosten", "€ 6 per keer.", "€ 7 per keer. U betaalt ook 30 euro per jaar als lid.")
    ]
    today = replace(older, volledig=True)
    assert [label for label, *_ in told(changes(today, make_catalogue(dearer), settings))] == [
        "Wanneer",
        "Voorwaarden",
        "Kosten",
    ]


def test_of_what_is_new_all_is_told_that_one_has_to_know_to_go(
    make_offer: Make, settings: Settings
) -> None:
    assert to_go(make_offer(**FULLER), settings, TODAY) == [
        ("Wanneer", "Elke dinsdag, vanaf 12.00 uur. Niet op 22 december 2026."),
        ("Waar", "De Linde."),
        ("Voorwaarden", "Iedereen uit Noord is welkom."),
        ("Kosten", "€ 6 per keer. U betaalt ook 30 euro per jaar als lid."),
    ]


def test_what_is_new_is_not_on_the_paper(make_offer: Make, since: Since) -> None:
    old, new = make_offer(), make_offer("film", naam="Film met thee")
    assert [offer.naam for offer in since((old,), (old, new)).nieuw] == ["Film met thee"]


@pytest.mark.parametrize(
    ("now", "reason"),
    [
        ({"status": "gestopt"}, "Dit is gestopt."),
        ({"geldig": {"tot": "2026-09-11"}}, "Dit was er tot en met 11 september 2026."),
        ({"status": "gestopt", "geldig": {"tot": "2026-09-11"}}, "Dit is gestopt."),
    ],
)
def test_what_ended_says_why_and_what_is_like_it(
    make_offer: Make, since: Since, now: dict[str, Any], reason: str
) -> None:
    before, other = make_offer("club", naam="De club"), make_offer("tafel", naam="De tafel")
    found = since((before, other), (make_offer("club", naam="De club", **now), other))
    (ended,) = found.gestopt
    assert (ended.naam, ended.reden) == ("De club", reason)
    assert [offer.naam for offer in ended.in_plaats] == ["De tafel"]


def test_a_file_that_is_gone_has_ended_under_its_name_on_paper(
    make_offer: Make, since: Since
) -> None:
    (ended,) = since((make_offer("club", naam="De club"),), ()).gestopt
    assert (ended.naam, ended.reden, ended.in_plaats) == ("De club", "Dit is er niet meer.", ())


def test_a_changed_page_is_found_by_its_name_on_paper(make_offer: Make, since: Since) -> None:
    before = make_offer("a", naam="Het Aardappelmaal"), make_offer("b", naam="Bingo")
    now = (
        make_offer("a", naam="Zuurkool", kosten=SIX_EURO),
        make_offer("b", naam="Bingo", kosten=SIX_EURO),
    )
    assert [one.naam for one in since(before, now).veranderd] == ["Het Aardappelmaal", "Bingo"]


def test_more_than_a_third_is_too_much_for_a_sheet(make_offer: Make, since: Since) -> None:
    three = tuple(make_offer(f"plek-{number}") for number in range(3))
    dearer = tuple(replace(offer, kosten=make_offer(kosten=SIX_EURO).kosten) for offer in three)
    assert not since(three, (dearer[0], *three[1:])).te_veel
    assert since(three, (*dearer[:2], three[2])).te_veel
    assert since(three, ()).te_veel


def test_the_number_counts_up_by_itself(make_offer: Make, printed: Callable[..., Uitgave]) -> None:
    first = printed(make_offer())
    second = replace(first, nummer=2, naam="Voorjaar 2027")
    assert titel_op_de_voorkant((), "Winter 2026") == "Uitgave 1, Winter 2026"
    assert titel_op_de_voorkant((), "") == "Uitgave 1"
    assert titel_op_de_voorkant((first,), "Zomer 2027") == "Uitgave 2, Zomer 2027"
    assert titel_op_de_voorkant((second, first), "") == "Uitgave 3"


def test_a_published_edition_keeps_its_number_as_long_as_its_name_stands(
    make_offer: Make, printed: Callable[..., Uitgave]
) -> None:
    first = printed(make_offer())
    second = replace(first, nummer=2, naam="Voorjaar 2027")
    assert titel_op_de_voorkant((second, first), "Winter 2026") == "Uitgave 1, Winter 2026"


OFFERS = st.fixed_dictionaries(
    {
        "naam": st.sampled_from(["De club", "Het koor", "Ántje's tafel", "'t Hoekje", "Zang"]),
        "kosten": st.sampled_from([{"soort": "gratis"}, {"soort": "onbekend"}, SIX_EURO]),
        "wanneer": st.sampled_from([TUESDAY, TWO_DAYS, {"soort": "onbekend"}]),
        "status": st.sampled_from(["actief", "wachtlijst", "gestopt"]),
        "geldig": st.sampled_from([{}, {"tot": "2026-08-01"}, {"van": "2027-01-01"}]),
    }
)
MAPS = st.dictionaries(st.sampled_from([f"plek-{number}" for number in range(8)]), OFFERS)


def made(make_offer: Make, of: dict[str, dict[str, Any]]) -> tuple[Offer, ...]:
    return tuple(make_offer(offer_id, **fields) for offer_id, fields in of.items())


@given(MAPS, st.integers(0, 400))
def test_beside_the_map_that_was_printed_nothing_changed(
    make_offer: Make,
    make_catalogue: Callable[..., Catalogue],
    settings: Settings,
    map_now: dict[str, dict[str, Any]],
    days: int,
) -> None:
    today = JUNE + timedelta(days)
    catalogue = make_catalogue(*made(make_offer, map_now), today=today)
    found = changes(record(catalogue, settings)[0], catalogue, settings)
    assert found.aantal == 0
    assert {offer.id for offer in found.gelijk} == {offer.id for offer in catalogue.findable}


ANY_DAY = st.integers(0, 200).map(lambda days: JUNE + timedelta(days))
MONDAY = st.integers(0, 28).map(lambda weeks: JUNE + timedelta(weeks=weeks))
DAYS = st.one_of(
    *(st.lists(each, min_size=1, max_size=6, unique=True) for each in (ANY_DAY, MONDAY))
)
TIMES = st.sampled_from([{}, {"van": "14.00"}, {"van": "9.30", "tot": "11.00"}])


def on_dates(days: list[date], times: list[dict[str, str]]) -> dict[str, Any]:
    moments = [{"datum": day.isoformat(), **time} for day, time in zip(days, times, strict=False)]
    return {"soort": "data", "momenten": moments, "toelichting": "Ook met kerst."}


def but_not_on(days: list[date]) -> dict[str, Any]:
    return {**IN_SUMMER, "niet_op": [day.isoformat() for day in days]}


DATES = st.builds(on_dates, DAYS, st.lists(TIMES, min_size=6, max_size=6))
WEEKLY = st.builds(but_not_on, DAYS)


@given(DATES | WEEKLY, st.integers(0, 150), st.integers(0, 150))
def test_time_that_passes_changes_nothing(
    make_offer: Make,
    make_catalogue: Callable[..., Catalogue],
    settings: Settings,
    schedule: dict[str, Any],
    days: int,
    more: int,
) -> None:
    offer = make_offer(wanneer=schedule, geldig={"van": "2026-08-01"})
    printing, reading = JUNE + timedelta(days), JUNE + timedelta(days + more)
    uitgave, _ = record(make_catalogue(offer, today=printing), settings)
    assert told(changes(uitgave, make_catalogue(offer, today=reading), settings)) == []


@given(st.tuples(DATES, DATES) | st.tuples(WEEKLY, WEEKLY), st.integers(0, 200))
def test_only_days_to_come_are_compared(
    make_offer: Make,
    make_catalogue: Callable[..., Catalogue],
    settings: Settings,
    schedules: tuple[dict[str, Any], dict[str, Any]],
    days: int,
) -> None:
    today = JUNE + timedelta(days)
    before, after = (make_offer(wanneer=schedule) for schedule in schedules)
    uitgave, _ = record(make_catalogue(before, today=JUNE), settings)
    found = told(changes(uitgave, make_catalogue(after, today=today), settings))
    ahead_before, ahead_after = (
        {
            *(day for day in offer.wanneer.niet_op if day >= today),
            *(one for one in offer.wanneer.momenten if one.datum and one.datum >= today),
        }
        for offer in (before, after)
    )
    assert bool(found) == (ahead_before != ahead_after)


@given(MAPS, MAPS)
def test_every_offer_is_in_one_place(
    make_offer: Make,
    make_catalogue: Callable[..., Catalogue],
    printed: Callable[..., Uitgave],
    settings: Settings,
    before: dict[str, dict[str, Any]],
    now: dict[str, dict[str, Any]],
) -> None:
    uitgave = printed(*made(make_offer, before))
    catalogue = make_catalogue(*made(make_offer, now))
    found = changes(uitgave, catalogue, settings)
    places = [
        *(one.id for one in found.gestopt),
        *(one.offer.id for one in found.veranderd),
        *(offer.id for offer in found.nieuw),
        *(offer.id for offer in found.gelijk),
    ]
    assert len(places) == len(set(places))
    assert set(places) == set(uitgave.aanbod) | {offer.id for offer in catalogue.findable}
    assert all(one.verschillen for one in found.veranderd)


@given(MAPS, MAPS, st.randoms(use_true_random=False))
def test_the_order_is_that_of_the_register_whatever_order_the_file_has(
    make_offer: Make,
    make_catalogue: Callable[..., Catalogue],
    printed: Callable[..., Uitgave],
    settings: Settings,
    before: dict[str, dict[str, Any]],
    now: dict[str, dict[str, Any]],
    random: Any,
) -> None:
    uitgave = printed(*made(make_offer, before))
    shuffled = list(uitgave.aanbod.items())
    random.shuffle(shuffled)
    catalogue = make_catalogue(*made(make_offer, now), today=TODAY)
    found = changes(uitgave, catalogue, settings)
    again = changes(replace(uitgave, aanbod=dict(shuffled)), catalogue, settings)
    assert (again.gestopt, again.veranderd, again.nieuw) == (
        found.gestopt,
        found.veranderd,
        found.nieuw,
    )
    for names in (
        [one.naam for one in found.gestopt],
        [one.naam for one in found.veranderd],
        [offer.naam for offer in found.nieuw],
    ):
        assert names == sorted(names, key=sorteersleutel)


@pytest.mark.parametrize(
    ("was", "nu", "zinnen"),
    [
        (
            "Elke dinsdag. Niet in juli.",
            "Elke dinsdag. Niet in augustus.",
            (("Elke dinsdag.", False), ("Niet in augustus.", True)),
        ),
        ("Elke dinsdag.", "Elke woensdag.", (("Elke woensdag.", True),)),
        ("", "Vraag het aan. Bel even.", (("Vraag het aan.", True), ("Bel even.", True))),
        ("Elke dinsdag. Niet in juli.", "Elke dinsdag.", (("Elke dinsdag.", True),)),
        (
            "elke dinsdag",
            "Elke dinsdag. Om 9.30 uur!",
            (("Elke dinsdag.", False), ("Om 9.30 uur!", True)),
        ),
    ],
)
def test_only_what_the_paper_did_not_say_is_told_as_new(
    was: str, nu: str, zinnen: tuple[tuple[str, bool], ...]
) -> None:
    assert Difference("wanneer", was, nu).zinnen == zinnen


@given(st.text(), st.text())
def test_a_change_is_told_in_full_and_something_of_it_is_new(was: str, nu: str) -> None:
    zinnen = Difference("wanneer", was, nu).zinnen
    assert " ".join(text for text, _ in zinnen) == nu
    assert any(is_new for _, is_new in zinnen)


def test_what_older_booklets_say_in_other_words_is_not_new() -> None:
    told = Difference("kosten", "€ 6 per keer. Stadspas: € 3.", "€ 7 per keer. Met stadspas: € 3.")
    assert told.zinnen == (("€ 7 per keer.", True), ("Met stadspas: € 3.", False))
    older = Difference(
        "voorwaarden", "Voor ouderen. Vanaf 60 jaar.", "Speciaal voor ouderen. Vanaf 65 jaar."
    )
    assert older.zinnen == (("Speciaal voor ouderen.", False), ("Vanaf 65 jaar.", True))
