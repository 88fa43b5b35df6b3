"""How near an offer is to a wijk: what the facet counts as made for it, and nothing else."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sociale_kaart.model.facets import facet
from sociale_kaart.model.nabij import Nabij, nabij
from sociale_kaart.model.offer import Offer
from tests.model.conftest import VOCABULARIES

MakeOffer = Callable[..., Offer]

PLACES = st.sampled_from([None, "centrum", "noord"])
AREAS = st.sampled_from(["gemeente", "regio", "landelijk"]).map(lambda reach: {"bereik": reach}) | (
    st.sampled_from([["noord"], ["centrum"], ["noord", "centrum"]]).map(
        lambda wijken: {"bereik": "wijk", "wijken": wijken}
    )
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=PLACES, area=AREAS)
def test_made_for_a_wijk_is_what_is_near_it(
    make_offer: MakeOffer, place: str | None, area: dict[str, Any]
) -> None:
    fields = {"locatie": {"naam": "Huis", "wijk": place}} if place else {}
    offer = make_offer(gebied=area, **fields)
    choice = facet("wijk").keuze(offer)
    if choice.past_bij("noord"):
        near = nabij(offer, VOCABULARIES["wijken"]["noord"]) <= Nabij.ELDERS
        assert near == ("noord" in choice.ids)
