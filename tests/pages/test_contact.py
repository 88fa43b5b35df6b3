"""Whom one reaches from the page of an offer: of itself, or of the organisation behind it."""

from collections.abc import Callable

from sociale_kaart.model.offer import Offer
from sociale_kaart.pages.shell import Page
from tests.pages.conftest import tree, with_class, words


def test_beside_the_button_stands_whose_number_it_is(
    make_offer: Callable[..., Offer], offer_page: Callable[..., Page]
) -> None:
    offer = make_offer(contact={"telefoon": "030 000 00 68", "email": "onbekend"})
    page = tree(offer_page(offer).main)
    assert [words(way) for way in with_class(page, "sk-contact__way")] == [
        "Bel 030 000 00 68",
        "Stuur een mail Algemeen mailadres van De Linde",
    ]
    assert "Dit is het algemene mailadres van De Linde." in words(page)
    assert "Dit is het algemene nummer" not in words(page)


def test_where_it_is_says_that_one_can_stay_at_home(
    make_offer: Callable[..., Offer], offer_page: Callable[..., Page]
) -> None:
    place = {"naam": "De Kade", "adres": "Havenkade 19", "route": "Aan het water."}
    both = make_offer(locatie=place, kenmerken={"plek": ["buitenshuis", "online"]})
    beside = with_class(tree(offer_page(both).main), "sk-offer__side")[0]
    assert "De Kade Havenkade 19 Ook online Aan het water." in words(beside)
