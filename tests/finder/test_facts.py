"""What compare, the saved list and the sheet tell about one offer."""

from collections.abc import Callable

from sociale_kaart.finder.facts import FEATURES
from sociale_kaart.model.offer import Offer
from tests.model.conftest import make_offer

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
