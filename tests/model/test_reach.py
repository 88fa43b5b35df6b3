"""How one reaches an offer, in one order everywhere."""

from collections.abc import Callable
from typing import Any

import pytest

from sociale_kaart.model.offer import Offer
from sociale_kaart.model.reach import (
    Reach,
    own_reach,
    own_ways,
    reach_by_line,
    ways_to_reach,
)
from sociale_kaart.settings import Telefoonlijn
from sociale_kaart.telefoon import Telefoon

NOWHERE = {"aanbieder": "onbekend-huis"}
WEBSITE = {**NOWHERE, "link": "https://www.b.example/samen/eten"}
MAIL = {**WEBSITE, "contact": {"telefoon": "onbekend", "email": "a@b.example"}}
OWN = {"contact": {"telefoon": "030 000 00 12", "email": "a@b.example"}}


@pytest.mark.parametrize(
    ("fields", "reach"),
    [
        (OWN, Reach("phone", "tel:+31300000012", "Bel 030 000 00 12", "030 000 00 12")),
        (MAIL, Reach("mail", "mailto:a@b.example", "Stuur een mail", "a@b.example")),
        (
            WEBSITE,
            Reach("web", "https://www.b.example/samen/eten", "Bekijk de website", "b.example"),
        ),
        (NOWHERE, None),
    ],
)
def test_one_calls_else_mails_else_looks(
    make_offer: Callable[..., Offer], fields: dict[str, Any], reach: Reach | None
) -> None:
    assert own_reach(make_offer(**fields)) == reach


@pytest.mark.parametrize(
    ("fields", "ways"),
    [
        ({}, ["Bel 030 000 00 10", "Stuur een mail"]),
        (MAIL, ["Stuur een mail"]),
        (WEBSITE, ["Bekijk de website"]),
        (NOWHERE, ["Bel de Lindelijn: 030 000 00 00"]),
    ],
)
def test_a_page_offers_the_same_ways_in_the_same_order(
    make_offer: Callable[..., Offer], fields: dict[str, Any], ways: list[str]
) -> None:
    line = Telefoonlijn("Lindelijn", Telefoon.lees("030 000 00 00"), "maandag", "ma")
    found = ways_to_reach(make_offer(**fields), line)
    assert [way.tekst for way in found] == ways
    assert found[0] == (own_reach(make_offer(**fields)) or reach_by_line(line))


def test_who_hardly_hears_is_mailed_first(make_offer: Callable[..., Offer]) -> None:
    deaf = {"doelgroepen": ["ouderen", "slechthorenden"]}
    ways = own_ways(make_offer(**OWN, voorwaarden=deaf))
    assert [way.papier for way in ways] == ["a@b.example", "030 000 00 12"]
    only_phone = make_offer(voorwaarden=deaf, contact={"telefoon": "030 000 00 12"}, **NOWHERE)
    assert own_reach(only_phone) == own_reach(make_offer(**OWN))
    assert own_reach(make_offer(**OWN, voorwaarden={"doelgroepen": "onbekend"}))


@pytest.mark.parametrize(
    ("fields", "whose"),
    [
        (OWN, ["", ""]),
        ({}, ["Algemeen nummer van De Linde", "Algemeen mailadres van De Linde"]),
        (
            {"contact": {"telefoon": "030 000 00 12", "email": "onbekend"}},
            ["", "Algemeen mailadres van De Linde"],
        ),
        (WEBSITE, [""]),
    ],
)
def test_what_is_of_the_organisation_never_passes_for_the_offers_own(
    make_offer: Callable[..., Offer], fields: dict[str, Any], whose: list[str]
) -> None:
    assert [way.algemeen for way in own_ways(make_offer(**fields))] == whose


def test_phone_line_says_whose_number_it_is() -> None:
    line = Telefoonlijn("Lindelijn", Telefoon.lees("030 000 00 00"), "maandag", "ma")
    assert reach_by_line(line) == Reach(
        "phone", "tel:+31300000000", "Bel de Lindelijn: 030 000 00 00", "030 000 00 00"
    )
