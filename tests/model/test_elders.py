"""What is only in another region is on the map, and never near."""

from collections.abc import Callable
from datetime import date

import pytest

from sociale_kaart.model.facets import facet
from sociale_kaart.model.let_op import let_op
from sociale_kaart.model.offer import Offer
from sociale_kaart.pages.words import area

TODAY = date(2026, 11, 22)
MakeOffer = Callable[..., Offer]


@pytest.fixture
def elsewhere(make_offer: MakeOffer) -> Offer:
    return make_offer(
        gebied={"bereik": "elders", "regio": "Rotterdam"}, kenmerken={"plek": "onbekend"}
    )


def test_it_is_in_no_wijk_and_everybody_reads_why(elsewhere: Offer) -> None:
    choice = facet("wijk").keuze(elsewhere)
    assert not choice.past_bij("noord")
    assert not choice.onbekend
    assert elsewhere.waar == "Alleen in Rotterdam"
    assert area(elsewhere, "Lindewaard") == "Rotterdam, niet uit Lindewaard"
    assert let_op(elsewhere, TODAY, 12) == "Dit is er alleen in Rotterdam."
