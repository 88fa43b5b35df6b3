"""What compare, the saved list and the sheet tell about one offer."""

import gzip
import json
from collections.abc import Callable
from typing import Any

import pytest

from sociale_kaart.finder.data import PIECE
from sociale_kaart.finder.facts import FEATURES, facts, written_facts
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.conditions import limits
from sociale_kaart.model.offer import Offer
from tests.model.conftest import TODAY, make_offer

__all__ = ["make_offer"]

MakeOffer = Callable[..., Offer]


def row(offer: Offer, label: str) -> tuple[str, ...]:
    return next(feature for feature in FEATURES if feature.label == label).regels(offer)


def test_one_of_several_indications_is_enough(make_offer: MakeOffer) -> None:
    offer = make_offer(voorwaarden={"indicatie": ["wmo", "wlz"], "verwijzing": ["huisarts"]})
    assert row(offer, "Indicatie") == ("Wmo of wlz",)
    assert row(offer, "Verwijzing") == ("Huisarts",)
    assert row(make_offer(), "Indicatie") == ("Niet nodig",)
    unknown = make_offer(voorwaarden={"indicatie": "onbekend"})
    assert row(unknown, "Indicatie") == ()


def told(offer: Offer) -> dict[str, Any]:
    return facts(offer, TODAY, 12)


def test_the_sheet_keeps_nobody_out_who_may_come(make_offer: MakeOffer) -> None:
    groups = {"doelgroepen": ["mantelzorgers", "ouderen"]}
    said = told(make_offer(voorwaarden=groups))
    needs = "Voorwaarden: Speciaal voor mantelzorgers en ouderen, zonder verwijzing."
    assert said["voorwaarden"][0] == needs
    assert limits(make_offer(voorwaarden=groups)) == ""


def test_what_decides_is_told_with_days_and_costs(make_offer: MakeOffer) -> None:
    offer = make_offer(
        status="pauze",
        wanneer={
            "soort": "wekelijks",
            "momenten": [{"dag": "woensdag", "van": "13.30"}],
            "niet_op": ["2026-12-23"],
            "toelichting": "In de winter rust de tuin.",
        },
        kosten={
            "soort": "bedrag",
            "bedrag": "21",
            "per": "maand",
            "toelichting": "Met een Wlz-indicatie hangt het af van uw inkomen.",
        },
        voorwaarden={"indicatie": ["wmo", "wlz"], "toelichting": "Met een volwassene."},
        aanmelden={"nodig": "ja", "hoe": "Bel ons of het sociaal team."},
    )
    found = told(offer)
    assert found["let_op"] == "Dit ligt even stil."
    assert found["erbij"] == ("In de winter rust de tuin.", "Niet op 23 december 2026.")
    assert (limits(offer), found["toelichting"]) == ("Indicatie nodig.", "Met een volwassene.")
    note = "Met een Wlz-indicatie hangt het af van uw inkomen."
    assert row(offer, "Kosten")[-1] == found["kosten_uitleg"] == note
    assert row(offer, "Wanneer") == (*found["wanneer"], *found["erbij"])
    assert found["wanneer"] == ("Elke woensdag, vanaf 13.30 uur",)
    assert found["voorwaarden"] == [
        "Voorwaarden: Indicatie nodig: wmo of wlz. Met een volwassene.",
        "Aanmelden: Bel ons of het sociaal team.",
    ]
    assert row(offer, "Voor wie") == ("Iedereen", "Met een volwassene.")


def test_what_nobody_asked_is_told_as_such(make_offer: MakeOffer) -> None:
    found = {"op": "2012", "door": "onderzoeker", "hoe": "publicatie"}
    offer = make_offer(gecontroleerd=found)
    assert told(offer)["gecontroleerd"] == "Beschreven in 2012"
    assert row(offer, "Gecontroleerd") == ("Niet nagevraagd", "Beschreven in 2012")
    assert told(make_offer())["gecontroleerd"] == "Gecontroleerd op 3 oktober 2026"


def test_nothing_known_is_told_as_such(make_offer: MakeOffer) -> None:
    offer = make_offer(kosten={"soort": "onbekend"}, aanmelden={"nodig": "onbekend"})
    found = told(offer)
    assert (found["let_op"], limits(offer)) == ("", "")
    assert row(offer, "Kosten") == row(offer, "Wanneer") == found["wanneer"] == ()
    assert found["voorwaarden"] == [
        "Voorwaarden: Geen. Iedereen is welkom.",
        "Aanmelden: Niet bekend, vraag ernaar.",
    ]


@pytest.mark.parametrize(
    ("needs", "said"),
    [
        ({}, ""),
        ({"doelgroepen": "onbekend", "leeftijd": "onbekend"}, ""),
        ({"doelgroepen": ["ouderen"]}, ""),
        ({"doelgroepen": ["ouderen", "mantelzorgers"]}, ""),
        ({"doelgroepen": ["mantelzorgers"]}, "Voor mantelzorgers."),
        ({"leeftijd": {"van": 55}, "indicatie": "onbekend"}, "Vanaf 55 jaar."),
        ({"leeftijd": {"van": 55}, "verwijzing": ["huisarts"]}, "Vanaf 55 jaar. Verwijzing nodig."),
        ({"inkomen": "tot 130 procent"}, "Inkomen: tot 130 procent."),
    ],
)
def test_card_and_list_tell_what_keeps_somebody_out(
    make_offer: MakeOffer, needs: dict[str, Any], said: str
) -> None:
    assert limits(make_offer(voorwaarden=needs)) == said


def test_no_date_is_torn_apart(make_offer: MakeOffer) -> None:
    closed = {"soort": "wekelijks", "momenten": [{"dag": "dinsdag"}], "niet_op": ["2026-12-29"]}
    text = written_facts(TODAY, 12)(make_offer(wanneer=closed))
    assert "Niet op 29\u00a0december\u00a02026." in text
    assert json.loads(text.replace("\u00a0", " "))["gevoelig"] is False


def test_what_compare_and_list_fetch_stays_small(example: Catalogue) -> None:
    """One file holds 32 offers; these bytes are what a browser receives."""
    written = list(map(written_facts(example.today, 12), example.findable))
    pieces = (",".join(written[start : start + PIECE]) for start in range(0, len(written), PIECE))
    assert max(len(gzip.compress(piece.encode(), mtime=0)) for piece in pieces) <= 6_500


def test_whose_wijk_it_is_for_is_told_with_an_address(make_offer: MakeOffer) -> None:
    area = {"bereik": "wijk", "wijken": ["noord"]}
    place = {"naam": "De Linde", "wijk": "centrum"}
    offer = make_offer(gebied=area, locatie=place)
    assert told(offer)["voorwaarden"][0] == "Voorwaarden: Iedereen uit Noord is welkom."
    assert row(offer, "Voor wie") == ("Iedereen", "Uit Noord")
    assert limits(offer) == "Voor mensen uit Noord."
    limited = make_offer(gebied=area, locatie=place, voorwaarden={"leeftijd": {"van": 55}})
    assert told(limited)["voorwaarden"][0].endswith(" Voor mensen uit Noord.")
    assert row(make_offer(gebied=area), "Voor wie") == ("Iedereen",)


def test_list_and_sheet_tell_every_price_and_the_whole_address(make_offer: MakeOffer) -> None:
    costs = {"soort": "bedrag", "bedrag": "8.50", "per": "keer", "toelichting": "Met thee."}
    offer = make_offer(
        kosten={**costs, "korting": [{"met": "stadspas", "bedrag": "4"}]},
        kenmerken={"plek": ["buitenshuis", "online"]},
        locatie={"naam": "De Haven", "adres": "Havenkade 7", "plaats": "Lindewaard"},
    )
    assert told(offer)["kaart_erbij"] == {
        "kosten": ("Met stadspas: €\u00a04",),
        "waar": ("Havenkade 7, Lindewaard", "Ook online"),
    }
    assert row(offer, "Waar") == ("De Haven", "Havenkade 7", "Lindewaard", "Ook online")
    assert told(make_offer())["kaart_erbij"] == {"kosten": (), "waar": ()}
    at_home = make_offer(kenmerken={"plek": ["online"]})
    assert row(at_home, "Waar") == ("Online, in de hele gemeente",)


def test_each_way_to_reach_it_is_told_with_when_someone_answers(make_offer: MakeOffer) -> None:
    hours = [{"dagen": ["woensdag"], "van": "9.00", "tot": "12.00"}]
    found = told(make_offer(contact={"telefoon": "030 000 00 12", "bereikbaar": hours}))
    assert [(way["papier"], way["algemeen"]) for way in found["bereik"]] == [
        ("030 000 00 12", ""),
        ("info@delinde.example", "Algemeen mailadres van De Linde"),
    ]
    assert found["opnemen"].startswith("Er neemt iemand op: woensdag")
    unreachable = {"aanbieder": "onbekend-huis", "contact": {"bereikbaar": hours}}
    assert (told(make_offer(**unreachable))["bereik"]) == []
    assert told(make_offer(**unreachable))["opnemen"] == ""


def test_compare_has_a_row_for_what_a_filter_asks(make_offer: MakeOffer) -> None:
    place = {"naam": "De Haven", "toegankelijkheid": {"ringleiding": "nee"}}
    offer = make_offer(talen=["nederlands", "turks"], locatie=place)
    assert row(offer, "Talen") == ("Nederlands", "Turks")
    assert row(offer, "Ringleiding") == ("Nee",)
    assert row(offer, "Ruim toilet") == row(make_offer(), "Talen") == ()
    only_if_known = {feature.label for feature in FEATURES if feature.als_bekend}
    assert only_if_known == {"Talen", "Ringleiding", "Ruim toilet"}
