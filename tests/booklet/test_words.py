"""What a page of the booklet says of one offer."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from sociale_kaart import booklet
from sociale_kaart.booklet import FORMATS, words
from sociale_kaart.booklet.selection import Selection
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.contact import Bereikbaarheid
from sociale_kaart.model.known import ONBEKEND
from sociale_kaart.model.kosten import Kosten
from sociale_kaart.model.offer import Offer, Toegankelijkheid
from sociale_kaart.model.vocabulary import Term
from sociale_kaart.model.wanneer import Moment, Wanneer
from sociale_kaart.settings import Settings
from tests.booklet.reading import Reading

TODAY = date(2026, 11, 22)
ON = words.Printed("Lindewaard", TODAY, 12)


@pytest.fixture
def offer(catalogue: Catalogue) -> Offer:
    return next(one for one in catalogue.offers if one.id == "samen-eten-in-de-linde")


@pytest.fixture
def said() -> Callable[[Offer], dict[str, words.Deel]]:
    return lambda offer: {part.veld: part for part in words.parts(offer, ON)}


def test_days_on_which_it_does_not_happen_always_stand_with_the_times(
    said: Callable[[Offer], dict[str, words.Deel]], offer: Offer
) -> None:
    closed = (date(2026, 12, 24), date(2026, 12, 31))
    part = said(replace(offer, wanneer=replace(offer.wanneer, niet_op=closed, toelichting="")))[
        "wanneer"
    ]
    assert part.tekst.endswith(" uur. Niet op 24 december 2026 en 31 december 2026.")
    assert part.rang == 0


def test_what_an_editor_says_about_the_price_stands_with_it(
    said: Callable[[Offer], dict[str, words.Deel]], offer: Offer
) -> None:
    price = replace(offer.kosten, toelichting="Lid worden kost 25 euro per jaar.")
    part = said(replace(offer, kosten=price))["kosten"]
    assert part.tekst.split("\n") == [
        "€\u00a06,50 per keer.",
        "Met stadspas: €\u00a03.",
        "Lid worden kost 25 euro per jaar.",
    ]
    assert part.rang == 0
    free = said(replace(offer, kosten=Kosten("gratis", toelichting="Koffie is er ook.")))
    assert free["kosten"].tekst == "Gratis. Koffie is er ook."


def test_of_which_wijk_people_are_welcome_is_said_beside_an_address(
    said: Callable[[Offer], dict[str, words.Deel]], offer: Offer
) -> None:
    assert said(offer)["voorwaarden"].tekst == "Iedereen uit Noord en Centrum is welkom."
    unsure = replace(offer.voorwaarden, inkomen=ONBEKEND, indicatie=ONBEKEND, verwijzing=ONBEKEND)
    assert said(replace(offer, voorwaarden=unsure))["voorwaarden"].tekst == (
        "Voor iedereen uit Noord en Centrum. Verder niet bekend."
    )
    elsewhere = said(replace(offer, locatie=None))
    assert "Voor mensen uit" not in elsewhere["voorwaarden"].tekst
    assert "in Noord en Centrum" in elsewhere["locatie"].tekst


def test_a_group_that_others_may_join_gives_way_before_a_condition_does(
    said: Callable[[Offer], dict[str, words.Deel]], offer: Offer
) -> None:
    older, minor = Term("ouderen", "Ouderen"), Term("jongeren", "Jongeren", besloten=True)
    needs = replace(offer.voorwaarden, doelgroepen=(older,))
    parts = said(replace(offer, voorwaarden=needs))
    full = parts["voorwaarden"]
    home = "Voor mensen uit Noord en Centrum."
    assert full.tekst == f"Speciaal voor ouderen, zonder verwijzing. {home}"
    assert full.rang == 3
    always = parts[full.in_plaats_van]
    assert always.tekst == f"Geen verwijzing nodig. {home}"
    assert always.rang == 0
    closed = said(replace(offer, voorwaarden=replace(needs, doelgroepen=(minor,))))["voorwaarden"]
    assert closed.tekst == f"Voor jongeren, zonder verwijzing. {home}"
    assert closed.rang == 0


def test_the_hours_of_many_days_stand_below_each_other(
    said: Callable[[Offer], dict[str, words.Deel]], offer: Offer
) -> None:
    hours = tuple(
        Bereikbaarheid(days, start, end)
        for days, start, end in (
            (("maandag",), "13.00", "17.00"),
            (("maandag", "dinsdag"), "8.30", "12.00"),
            (("dinsdag",), "13.00", "17.00"),
            (("woensdag",), "9.00", "12.00"),
            (("vrijdag",), "9.00", "11.00"),
            (("zaterdag",), "10.00", "11.00"),
        )
    )
    reached = said(replace(offer, contact=replace(offer.contact, bereikbaar=hours)))
    assert reached["contact.bereikbaar"].tekst.split("\n") == [
        "Maandag en dinsdag, 8.30 tot 12.00 en 13.00 tot 17.00 uur.",
        "Woensdag, 9.00 tot 12.00 uur.",
        "Vrijdag, 9.00 tot 11.00 uur.",
        "Zaterdag, 10.00 tot 11.00 uur.",
    ]
    short = reached[reached["contact.bereikbaar"].in_plaats_van]
    assert short.tekst.split("\n") == [
        "Ma en di 8.30–12 en 13–17 uur.",
        "Wo 9–12 uur.",
        "Vr 9–11 uur.",
        "Za 10–11 uur.",
    ]


def test_when_one_can_call_comes_before_all_that_can_be_asked_by_telephone(
    said: Callable[[Offer], dict[str, words.Deel]], offer: Offer
) -> None:
    week = (Bereikbaarheid(("maandag", "dinsdag", "woensdag", "vrijdag"), "9.00", "12.30"),)
    parts = said(replace(offer, contact=replace(offer.contact, bereikbaar=week)))
    full = parts["contact.bereikbaar"]
    short = parts[full.in_plaats_van]
    assert full.tekst == "Maandag tot en met woensdag en vrijdag, 9.00 tot 12.30 uur."
    assert short.tekst == "Ma–wo en vr 9–12.30 uur."
    asked = ("essentie.wat", "kenmerken.problemen", "talen", "gecontroleerd")
    assert short.rang < min(parts[field].rang for field in asked if field in parts) < full.rang
    always = said(replace(offer, contact=replace(offer.contact, bereikbaar="altijd")))
    assert [part.tekst for field, part in always.items() if "bereikbaar" in field] == [
        "Dag en nacht."
    ]


def test_a_website_stands_in_the_box_when_it_is_all_there_is(
    said: Callable[[Offer], dict[str, words.Deel]],
    catalogue: Catalogue,
    settings: Settings,
    offer: Offer,
) -> None:
    nobody = replace(offer.contact, telefoon=ONBEKEND, email=ONBEKEND)
    by = replace(offer.aanbieder, telefoon=ONBEKEND, email=ONBEKEND)
    silent = replace(offer, contact=nobody, aanbieder=by)
    assert "link" not in said(silent)
    assert "link" in said(offer)
    one = replace(catalogue, offers=(silent,))
    made = booklet.make(one, settings, Selection(), FORMATS["a5"])
    page = " ".join(" ".join(Reading(made.pdf).texts).split()).replace("/ ", "/")
    number = settings.telefoonlijn.nummer.tekst
    assert f"Bel de Lindelijn, wij zoeken het uit: {number} Website: buurthuisdelinde" in page


def test_the_number_of_the_whole_organisation_is_called_that(
    catalogue: Catalogue, settings: Settings, offer: Offer
) -> None:
    def box(one: Offer) -> str:
        made = booklet.make(replace(catalogue, offers=(one,)), settings, Selection(), FORMATS["a5"])
        return " ".join(" ".join(Reading(made.pdf).texts).split())

    assert "Buurthuis De Linde, algemeen: 030" not in box(offer)
    general = replace(offer, contact=replace(offer.contact, telefoon=ONBEKEND))
    assert "Buurthuis De Linde, algemeen: 030 000 00 10" in box(general)


def test_an_address_that_is_longer_than_a_line_is_that_of_the_website_alone(
    said: Callable[[Offer], dict[str, words.Deel]], offer: Offer
) -> None:
    assert said(offer)["link"].tekst == "buurthuisdelinde.example/eten"
    deep = "https://www.ggd.example/fileadmin/Bestanden/GGDIJ051_Factsheet_VVT_WEB.pdf"
    assert said(replace(offer, link=deep))["link"].tekst == "ggd.example"


ROLSTOEL = Term("rolstoel", "Ruimte voor rolstoel of rollator", icoon="wheel")
TOILET = Term("toilet", "Ruim toilet")
HULPHOND = Term("hulphond", "Plek voor uw hulphond")


@pytest.mark.parametrize(
    ("answers", "wheels", "rang", "whole"),
    [
        (
            ("ja", "ja", "ja"),
            "Ruimte voor rolstoel of rollator en ruim toilet.",
            2,
            "Ruimte voor rolstoel of rollator, ruim toilet en plek voor uw hulphond.",
        ),
        (
            ("ja", "nee", "nee"),
            "Ruimte voor rolstoel of rollator. Is er niet: ruim toilet.",
            0,
            "Ruimte voor rolstoel of rollator. Is er niet: ruim toilet en plek voor uw hulphond.",
        ),
        (
            ("nee", ONBEKEND, "ja"),
            "Is er niet: ruimte voor rolstoel of rollator. Niet bekend: ruim toilet.",
            0,
            "Plek voor uw hulphond. Is er niet: ruimte voor rolstoel of rollator. "
            "Niet bekend: ruim toilet.",
        ),
        ((ONBEKEND, ONBEKEND, "nee"), None, 7, "Is er niet: plek voor uw hulphond. Niet bekend: "
         "ruimte voor rolstoel of rollator en ruim toilet."),
    ],
)  # fmt: skip
def test_what_there_is_for_wheels_and_what_not_stand_together(
    answers: tuple[Any, Any, Any],
    wheels: str | None,
    rang: int,
    whole: str,
    said: Callable[[Offer], dict[str, words.Deel]],
    offer: Offer,
) -> None:
    assert offer.locatie is not None
    possible = tuple(map(Toegankelijkheid, (ROLSTOEL, TOILET, HULPHOND), answers))
    place = replace(offer.locatie, toegankelijkheid=possible)
    parts = said(replace(offer, locatie=place))
    full = parts["locatie.toegankelijkheid"]
    short = parts.get(full.in_plaats_van)
    assert (short.tekst if short else None, full.tekst) == (wheels, whole)
    assert (short or full).rang == rang


def test_who_pays_for_it_is_the_first_to_give_way(
    said: Callable[[Offer], dict[str, words.Deel]], offer: Offer
) -> None:
    parts = said(offer)
    assert [one.woord for one in parts["kenmerken"].woorden] == [
        "In een groep", "Doorlopend", "Door vrijwilligers"
    ]  # fmt: skip
    assert parts["kenmerken"].rang == 0
    full = parts["kenmerken.bekostiging"]
    assert "Met subsidie" in [one.woord for one in full.woorden]
    assert (full.in_plaats_van, full.rang) == ("kenmerken", 11)


def test_what_has_to_begin_says_the_first_date_on_which_it_happens(offer: Offer) -> None:
    lesson = Wanneer("data", (Moment(datum=date(2027, 1, 13)),))
    valid = replace(offer.geldig, van=date(2026, 12, 1))
    coming = replace(offer, geldig=valid, wanneer=lesson)
    assert words.notice(coming, TODAY) == "Dit begint op 13 januari 2027."
    assert words.notice(replace(offer, geldig=valid), TODAY) == "Dit begint op 1 december 2026."


def test_the_booklet_says_when_it_begins_and_that_one_has_to_wait(
    said: Callable[[Offer], dict[str, words.Deel]], offer: Offer
) -> None:
    later = replace(
        offer,
        geldig=replace(offer.geldig, van=date(2027, 1, 4)),
        status=Term("wachtlijst", "Er is een wachtlijst"),
        wanneer=Wanneer("afspraak"),
    )
    assert said(later)["status"].tekst == (
        "Dit begint op 4 januari 2027. Er is een wachtlijst. Vraag hoe lang."
    )


def test_nobody_has_to_ask_what_a_note_beside_the_days_can_say(offer: Offer) -> None:
    pause = Term("pauze", "Dit ligt even stil")
    silent = replace(offer, status=pause, wanneer=Wanneer("afspraak"))
    assert words.notice(silent, TODAY) == "Dit ligt even stil. Vraag tot wanneer."
    told = replace(silent, wanneer=Wanneer("afspraak", toelichting="Vanaf maart weer."))
    assert words.notice(told, TODAY) == "Dit ligt even stil."


def test_an_address_is_never_followed_by_where_it_is_is_not_known(offer: Offer) -> None:
    unsure = replace(offer, kenmerken=replace(offer.kenmerken, plek=ONBEKEND, door=ONBEKEND))
    assert words.kenmerken(unsure)[-1].woord == "Niet bekend: wie het doet."
    nowhere = words.kenmerken(replace(unsure, locatie=None))
    assert nowhere[-1].woord == "Niet bekend: waar het is en wie het doet."
