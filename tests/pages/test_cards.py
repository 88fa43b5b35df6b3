from collections.abc import Callable
from typing import Any

import pytest

from sociale_kaart.model.offer import Offer
from sociale_kaart.pages.cards import Cards, Fact, kosten, vorm, wie
from tests.pages.conftest import tree, with_class, words

MakeOffer = Callable[..., Offer]


def test_facts_stand_in_fixed_order(make_offer: MakeOffer, cards: Cards) -> None:
    offer = make_offer(
        kosten={"soort": "bedrag", "bedrag": "6", "per": "keer"},
        wanneer={"soort": "wekelijks", "momenten": [{"dag": "dinsdag", "van": "12.00"}]},
        locatie={"naam": "De Linde", "wijk": "noord"},
    )
    facts = with_class(tree(cards(offer)), "sk-facts__fact")
    assert [fact.get("data-fact") for fact in facts] == ["kosten", "wanneer", "waar", "wie"]
    assert [words(fact) for fact in facts] == [
        "€ 6 per keer",
        "Dinsdag 12.00 uur",
        "De Linde, Noord",
        "Groep",
    ]


@pytest.mark.parametrize(
    ("vorm", "needs", "icon", "text"),
    [
        (["groep"], {"doelgroepen": ["ouderen"]}, "group", "Groep"),
        (["groep"], {"leeftijd": {"van": 55}}, "group", "Groep. Vanaf 55 jaar."),
        (
            ["individueel"],
            {"doelgroepen": ["mantelzorgers"], "indicatie": ["wmo"], "verwijzing": ["huisarts"]},
            "two",
            "Individueel. Voor mantelzorgers. Indicatie en verwijzing nodig.",
        ),
        ("onbekend", {"inkomen": "tot 130 procent"}, "letter", "Inkomen: tot 130 procent."),
    ],
)
def test_what_keeps_somebody_out_stands_on_the_card_in_the_line_of_who_is_there(
    make_offer: MakeOffer, vorm: Any, needs: dict[str, Any], icon: str, text: str
) -> None:
    assert wie(make_offer(kenmerken={"vorm": vorm}, voorwaarden=needs)) == Fact(icon, text)


def test_who_is_there_and_who_may_come_is_left_out_when_nothing_is_known(
    make_offer: MakeOffer, cards: Cards
) -> None:
    offer = make_offer("leeg", kenmerken={"vorm": "onbekend"})
    facts = with_class(tree(cards(offer)), "sk-facts__fact")
    assert [fact.get("data-fact") for fact in facts] == ["kosten", "wanneer", "waar"]


def test_name_leads_to_the_page_and_the_button_calls(make_offer: MakeOffer, cards: Cards) -> None:
    root = tree(cards(make_offer()))
    assert with_class(root, "sk-card__link")[0].get("href") == "~/aanbod/samen-eten/"
    (button,) = with_class(root, "sk-card__reach")
    assert (button.get("href"), words(button)) == ("tel:+31300000010", "Bel 030 000 00 10")


def test_who_cannot_be_reached_is_asked_after_at_the_phone_line(
    make_offer: MakeOffer, cards: Cards
) -> None:
    root = tree(cards(make_offer("nergens", aanbieder="onbekend-huis")))
    (button,) = with_class(root, "sk-card__reach")
    assert words(button) == "Bel de Lindelijn: 030 000 00 00"
    assert button.get("href") == "tel:+31300000000"


@pytest.mark.parametrize(
    ("fields", "icon", "text"),
    [
        ({"soort": "gratis"}, "free", "Gratis"),
        ({"soort": "onbekend"}, "unknown", "Kosten niet bekend, vraag ernaar"),
        ({"soort": "vanaf", "bedrag": "4.5", "per": "keer"}, "euro", "Vanaf €\u00a04,50 per keer"),
    ],
)
def test_costs_are_never_left_out(
    make_offer: MakeOffer, fields: dict[str, str], icon: str, text: str
) -> None:
    fact = kosten(make_offer(kosten=fields))
    assert (fact.icoon, fact.tekst) == (icon, text)


def test_no_price_or_time_is_torn_apart(make_offer: MakeOffer, cards: Cards) -> None:
    offer = make_offer(
        "bijeen",
        kosten={"soort": "bedrag", "bedrag": "1", "per": "keer"},
        wanneer={"soort": "wekelijks", "momenten": [{"dag": "dinsdag", "van": "9.00"}]},
    )
    assert "€\u00a01\u00a0per\u00a0keer" in cards(offer)
    assert "Dinsdag 9.00\u00a0uur" in cards(offer)


def test_group_and_two_are_one_sentence(make_offer: MakeOffer) -> None:
    both = vorm(make_offer(kenmerken={"vorm": ["groep", "individueel"]}))
    assert both is not None
    assert both.tekst == "Groep en individueel"
    assert vorm(make_offer(kenmerken={"vorm": "onbekend"})) is None


@pytest.mark.parametrize(
    ("fields", "warning"),
    [
        ({}, []),
        ({"status": "wachtlijst"}, ["Er is een wachtlijst."]),
        ({"geldig": {"van": "2027-01-04"}}, ["Dit begint op 4 januari 2027."]),
        (
            {"gecontroleerd": {"op": "2012", "door": "onderzoeker", "hoe": "publicatie"}},
            ["Deze gegevens zijn uit 2012. Vraag eerst of het nog klopt."],
        ),
    ],
)
def test_card_warns_only_when_something_is_wrong(
    make_offer: MakeOffer, cards: Cards, fields: dict[str, Any], warning: list[str]
) -> None:
    offer = make_offer(f"w{len(str(fields))}", **fields)
    assert [words(line) for line in with_class(tree(cards(offer)), "sk-card__warning")] == warning


def test_card_is_rendered_once(make_offer: MakeOffer, cards: Cards) -> None:
    offer = make_offer("een-keer")
    assert cards(offer) is cards(offer)
