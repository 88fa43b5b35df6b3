"""The catalogue keeps its order, leaves out what has ended and filters honestly."""

from collections.abc import Callable, Sequence
from datetime import date

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.facets import FACETS, Keuze, facet
from sociale_kaart.model.offer import Offer

MakeOffer = Callable[..., Offer]
MakeCatalogue = Callable[..., Catalogue]


def ids(offers: Sequence[Offer]) -> list[str]:
    return [offer.id for offer in offers]


def test_offers_stand_in_register_order(
    make_offer: MakeOffer, make_catalogue: MakeCatalogue
) -> None:
    catalogue = make_catalogue(
        make_offer("c", naam="De Zon"),
        make_offer("a", naam="Wandelen"),
        make_offer("b", naam="Eten"),
    )
    assert ids(catalogue.offers) == ["b", "a", "c"]


def test_ended_offer_is_not_findable_but_kept(
    make_offer: MakeOffer, make_catalogue: MakeCatalogue
) -> None:
    catalogue = make_catalogue(make_offer("weg", status="gestopt"), make_offer("er"))
    assert ids(catalogue.findable) == ["er"]
    assert ids(catalogue.ended) == ["weg"]


def test_dates_that_are_over_count_nowhere(
    make_offer: MakeOffer, make_catalogue: MakeCatalogue
) -> None:
    saturday, tuesday = (
        {"datum": "2026-11-21", "van": "19.30"},
        {"datum": "2026-11-24", "van": "9.00"},
    )
    both, over = (
        make_offer(name, wanneer={"soort": "data", "momenten": days})
        for name, days in (("beide", [saturday, tuesday]), ("over", [saturday]))
    )
    for today, found in (("2026-11-21", ["beide", "over"]), ("2026-11-22", ["over"])):
        catalogue = make_catalogue(both, over, today=date.fromisoformat(today))
        assert ids(catalogue.met(facet("dag"), "zaterdag")) == found
        assert ids(catalogue.met(facet("dagdeel"), "avond")) == found
        assert ids(catalogue.met(facet("dag"), "dinsdag")) == ["beide"]


def test_made_for_a_group_comes_before_made_for_everyone(
    make_offer: MakeOffer, make_catalogue: MakeCatalogue
) -> None:
    catalogue = make_catalogue(
        make_offer("alle", naam="A voor iedereen"),
        make_offer(
            "zorg", naam="Z voor mantelzorgers", voorwaarden={"doelgroepen": ["mantelzorgers"]}
        ),
        make_offer("oud", naam="B voor ouderen", voorwaarden={"doelgroepen": ["ouderen"]}),
        make_offer("weet-niet", naam="C", voorwaarden={"doelgroepen": "onbekend"}),
    )
    doelgroep = facet("doelgroep")
    assert ids(catalogue.met(doelgroep, "mantelzorgers")) == ["zorg", "alle"]
    assert catalogue.aantal(doelgroep, "mantelzorgers") == 2


def test_whole_town_matches_every_area_after_the_area_itself(
    make_offer: MakeOffer, make_catalogue: MakeCatalogue
) -> None:
    catalogue = make_catalogue(
        make_offer("stad", naam="A"),
        make_offer("noord", naam="B", gebied={"bereik": "wijk", "wijken": ["noord"]}),
        make_offer("centrum", naam="C", gebied={"bereik": "wijk", "wijken": ["centrum"]}),
    )
    assert ids(catalogue.met(facet("wijk"), "noord")) == ["noord", "stad"]


def test_unknown_never_matches_a_choice(make_offer: MakeOffer) -> None:
    unknown = {
        "kenmerken": dict.fromkeys(
            ("problemen", "vorm", "duur", "plek", "bekostiging", "door"), "onbekend"
        ),
        "voorwaarden": dict.fromkeys(("doelgroepen", "indicatie", "verwijzing"), "onbekend"),
        "kosten": {"soort": "onbekend"},
    }
    offer = make_offer(**unknown)
    for one in FACETS:
        if one.id in ("wens", "wijk"):
            continue
        choice = one.keuze(offer)
        assert choice.onbekend, one.id
        assert not choice.alle, one.id


def test_what_is_not_answered_is_not_known_whatever_the_other_answers(
    make_offer: MakeOffer,
) -> None:
    place = {"naam": "De Linde", "toegankelijkheid": {"ringleiding": "nee", "rolstoel": "ja"}}
    assert facet("toegankelijk").keuze(make_offer(locatie=place)) == Keuze(
        ("rolstoel",), onbekend=True, nee=("ringleiding",)
    )
    when = {
        "soort": "wekelijks",
        "momenten": [{"dag": "dinsdag", "van": "9.30"}, {"dag": "zondag"}],
    }
    assert facet("dagdeel").keuze(make_offer(wanneer=when)) == Keuze(("ochtend",), onbekend=True)


def test_no_need_for_a_referral_can_be_chosen(
    make_offer: MakeOffer, make_catalogue: MakeCatalogue
) -> None:
    catalogue = make_catalogue(
        make_offer("vrij"), make_offer("arts", voorwaarden={"verwijzing": ["huisarts"]})
    )
    verwijzing = facet("verwijzing")
    assert [term.id for term in catalogue.termen(verwijzing)] == ["geen", "huisarts"]
    assert ids(catalogue.met(verwijzing, "geen")) == ["vrij"]


def test_every_facet_has_terms(make_catalogue: MakeCatalogue) -> None:
    catalogue = make_catalogue()
    for one in catalogue.facets:
        assert catalogue.termen(one), one.id


def test_related_offers_answer_the_same_wish_and_never_reveal_a_sensitive_one(
    make_offer: MakeOffer, make_catalogue: MakeCatalogue
) -> None:
    here = make_offer("hier", naam="Hier")
    catalogue = make_catalogue(
        here,
        make_offer("bellen", naam="Bellen", kenmerken={"wensen": ["bellen"]}),
        make_offer("ook", naam="Ook"),
        make_offer("geheim", naam="Geheim", kenmerken={"problemen": ["onveilig-thuis"]}),
        make_offer("minder", naam="Minder", kenmerken={"plek": ["thuis"], "vorm": ["individueel"]}),
    )
    assert ids(catalogue.lijkt_op(here)) == ["ook", "minder"]


def test_without_sensitive_offers_all_others_say_what_they_said(
    make_offer: MakeOffer, make_catalogue: MakeCatalogue
) -> None:
    catalogue = make_catalogue(
        make_offer("a", naam="Aan tafel", kosten={"soort": "gratis"}),
        make_offer("b", naam="Bellen", kenmerken={"problemen": ["onveilig-thuis"]}),
        make_offer("c", naam="Café", kosten={"soort": "onbekend"}),
    )
    asked = [catalogue.keuzes(of) for of in FACETS[:8]]
    left = catalogue.without_sensitive()
    assert ids(left.offers) == ids(left.findable) == ["a", "c"]
    assert [left.keuzes(of) for of in FACETS[:8]] == [(first, last) for first, _, last in asked]
    assert [left.keuzes(of) for of in FACETS] == [
        tuple(map(of.keuze, left.findable)) for of in FACETS
    ]
    assert left.without_sensitive() is left
