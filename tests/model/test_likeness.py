"""What lijkt_op finds is what a reader would count: the most in common, whoever it is."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.facets import facet
from sociale_kaart.model.offer import Offer

MakeOffer = Callable[..., Offer]
MakeCatalogue = Callable[..., Catalogue]

WEIGHTS = {"wens": 4, "doelgroep": 2, "wijk": 2, "plek": 1, "vorm": 1}


def some(*words: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(words), min_size=1, unique=True)


FIELDS = st.fixed_dictionaries(
    {
        "naam": st.sampled_from(["Aan tafel", "Bellen", "Bingo", "Zingen"]),
        "kenmerken": st.fixed_dictionaries(
            {
                "wensen": some("samen-eten", "bellen", "bewegen"),
                "problemen": some("rouw", "weinig-contacten", "onveilig-thuis"),
                "vorm": some("groep", "individueel"),
                "plek": some("thuis", "buitenshuis") | st.just("onbekend"),
            }
        ),
        "voorwaarden": st.fixed_dictionaries(
            {"doelgroepen": some("ouderen", "mantelzorgers") | st.just(["iedereen"])}
        ),
        "gebied": st.sampled_from(
            [
                {"bereik": "landelijk"},
                {"bereik": "gemeente"},
                {"bereik": "elders", "regio": "Rotterdam"},
                {"bereik": "wijk", "wijken": ["noord"]},
                {"bereik": "wijk", "wijken": ["noord", "centrum"]},
            ]
        ),
        "status": st.sampled_from(["actief", "actief", "gestopt"]),
    }
)


def ids(offers: Sequence[Offer]) -> list[str]:
    return [offer.id for offer in offers]


def chosen(offer: Offer, facet_id: str) -> set[str]:
    return set(facet(facet_id).keuze(offer).ids)


def in_common(one: Offer, other: Offer) -> int:
    nearby = 3 if other.gebied.bereik.id in ("gemeente", "wijk") else 0
    return nearby + sum(
        weight * len(chosen(one, facet_id) & chosen(other, facet_id))
        for facet_id, weight in WEIGHTS.items()
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(FIELDS, max_size=12), st.integers(0, 4))
def test_the_most_in_common_comes_first(
    make_offer: MakeOffer, make_catalogue: MakeCatalogue, all_fields: list[Any], most: int
) -> None:
    offers = [make_offer(f"plek-{at}", **fields) for at, fields in enumerate(all_fields)]
    catalogue = make_catalogue(*offers)
    for offer in offers:
        others = [
            other
            for other in catalogue.findable
            if other != offer
            and chosen(offer, "wens") & chosen(other, "wens")
            and other.gebied.bereik.id != "elders"
            and (offer.gevoelig or not other.gevoelig)
        ]
        counted = sorted(others, key=lambda other: -in_common(offer, other))
        assert ids(catalogue.lijkt_op(offer, most)) == ids(counted[:most])


@pytest.mark.parametrize("count", [1, 7, 8, 9, 400])
def test_a_large_map_is_looked_through_to_the_end(
    make_offer: MakeOffer, make_catalogue: MakeCatalogue, count: int
) -> None:
    here = make_offer("hier", naam="Hier", gebied={"bereik": "wijk", "wijken": ["noord"]})
    others = [make_offer(f"plek-{at}", naam=f"Iets {at}") for at in range(count)]
    last = make_offer("buur", naam="Zo dichtbij", gebied={"bereik": "wijk", "wijken": ["noord"]})
    assert ids(make_catalogue(here, *others, last).lijkt_op(here, 2)) == ["buur", "plek-0"]
