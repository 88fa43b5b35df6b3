from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.finder.data import Finder
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.offer import Offer
from sociale_kaart.pages.listing import PER_PAGE, Listing
from sociale_kaart.pages.shelves import PAIR_MINIMUM, Shelves
from tests.pages.conftest import Render, tree, with_class, words

MakeOffer = Callable[..., Offer]


def cards(html: str) -> list[str]:
    return [card.get("data-offer-id", "") for card in with_class(tree(html), "sk-card")]


def headings(html: str) -> list[str]:
    return [words(title) for title in with_class(tree(html), "sk-list__title")]


def test_what_is_made_for_someone_comes_before_what_is_for_everyone(
    make_offer: MakeOffer, render: Render
) -> None:
    files = render(
        make_offer("alles", naam="A"),
        make_offer("ouderen", naam="Z", voorwaarden={"doelgroepen": ["ouderen"]}),
        make_offer("mantelzorg", naam="M", voorwaarden={"doelgroepen": ["mantelzorgers"]}),
    )
    page = files["voor/ouderen/index.html"]
    assert cards(page) == ["ouderen", "alles"]
    assert headings(page) == ["1 speciaal voor ouderen", "Voor iedereen"]
    assert cards(files["voor/iedereen/index.html"]) == ["alles"]


def test_list_begins_with_what_is_near_and_checked_as_the_finder_does(
    make_offer: MakeOffer, make_catalogue: Callable[..., Catalogue], render: Render
) -> None:
    offers = [
        make_offer("ver", naam="A", gebied={"bereik": "elders", "regio": "Rotterdam"}),
        make_offer("land", naam="B", gebied={"bereik": "landelijk"}),
        make_offer("oud", naam="C", gecontroleerd={"op": "2012"}),
        make_offer("stil", naam="D", status="pauze"),
        make_offer("hier", naam="E"),
        make_offer("ook-hier", naam="F"),
    ]
    order = ["hier", "ook-hier", "land", "oud", "stil", "ver"]
    assert [offer.id for offer in Finder(make_catalogue(*offers), 12, []).eerste] == order
    page = render(*offers)["wens/samen-eten/index.html"]
    assert cards(page) == order
    assert headings(page) == ["5 gevonden", "1 alleen in een andere regio"]


def test_what_is_only_elsewhere_comes_after_what_is_for_everyone(
    make_offer: MakeOffer, render: Render
) -> None:
    ouderen = {"doelgroepen": ["ouderen"]}
    elders = {"bereik": "elders", "regio": "Rotterdam"}
    files = render(
        make_offer("daar", naam="A", gebied=elders, voorwaarden=ouderen),
        make_offer("daar-ook", naam="B", gebied=elders),
        make_offer("alles", naam="C"),
        make_offer("ouderen", naam="D", voorwaarden=ouderen),
    )
    page = files["voor/ouderen/index.html"]
    assert cards(page) == ["ouderen", "alles", "daar", "daar-ook"]
    assert headings(page) == [
        "1 speciaal voor ouderen",
        "Voor iedereen",
        "2 alleen in een andere regio",
    ]
    narrowed = files["voor/ouderen/gratis/index.html"]
    assert (cards(narrowed), headings(narrowed)) == (cards(page), headings(page))


def test_one_chooses_what_is_not_chosen_yet(make_offer: MakeOffer, render: Render) -> None:
    offers = [
        make_offer(f"o{n}", voorwaarden={"doelgroepen": ["ouderen"]}) for n in range(PAIR_MINIMUM)
    ]
    files = render(*offers)
    asked = {}
    for page in ("wens/samen-eten", "wijk/noord", "kosten/gratis", "voor/ouderen/gratis"):
        (link,) = with_class(tree(files[f"{page}/index.html"]), "sk-link--scripted")
        asked[page] = (words(link), link.get("href", "").split("#")[1])
    assert asked == {
        "wens/samen-eten": ("Kies ook een dag, wijk of prijs", "kies=dag,wijk,kosten"),
        "wijk/noord": ("Kies ook een dag of prijs", "kies=dag,kosten"),
        "kosten/gratis": ("Kies ook een dag of wijk", "kies=dag,wijk"),
        "voor/ouderen/gratis": ("Kies ook een dag of wijk", "kies=dag,wijk"),
    }


def test_wijk_begins_with_what_is_there_and_ends_with_what_is_farthest(
    make_offer: MakeOffer, render: Render
) -> None:
    noord: dict[str, Any] = {"bereik": "wijk", "wijken": ["noord"]}
    files = render(
        make_offer("land", naam="A", gebied={"bereik": "landelijk"}),
        make_offer("stad", naam="B"),
        make_offer("elders", naam="C", gebied=noord, locatie={"naam": "H", "wijk": "centrum"}),
        make_offer("thuis", naam="D", gebied=noord),
        make_offer("bieb", naam="E", locatie={"naam": "Bieb", "wijk": "noord"}),
    )
    page = files["wijk/noord/index.html"]
    assert cards(page) == ["thuis", "bieb", "elders", "stad", "land"]
    assert headings(page) == [
        "2 in Noord",
        "1 ergens anders, voor mensen uit Noord",
        "Voor heel Lindewaard",
        "Voor een regio of heel Nederland",
    ]
    assert cards(files["wijk/centrum/index.html"]) == ["stad", "bieb", "land"]
    entries = with_class(tree(files["wijk/index.html"]), "sk-index__count")
    assert [words(entry) for entry in entries] == [
        "2 in Noord, 5 in totaal",
        "0 in Centrum, 3 in totaal",
    ]


def test_wijk_says_how_many_there_are_beyond_the_page(
    make_offer: MakeOffer, render: Render
) -> None:
    here = make_offer("hier", locatie={"naam": "Bieb", "wijk": "noord"})
    files = render(here, *(make_offer(f"n{number}") for number in range(25)))
    page = files["wijk/noord/index.html"]
    assert len(cards(page)) == 1 + PER_PAGE
    assert 'href="../../zoeken/?wijk=noord">Bekijk alle 26</a>' in page


def test_unknown_never_counts_as_a_choice(make_offer: MakeOffer, render: Render) -> None:
    files = render(
        make_offer("prijs-onbekend", kosten={"soort": "onbekend"}),
        make_offer("groep-onbekend", voorwaarden={"doelgroepen": "onbekend"}),
    )
    assert cards(files["kosten/gratis/index.html"]) == ["groep-onbekend"]
    assert cards(files["kosten/onbekend/index.html"]) == ["prijs-onbekend"]
    assert cards(files["voor/ouderen/index.html"]) == ["prijs-onbekend"]


def test_twenty_stand_on_a_page(make_offer: MakeOffer, render: Render) -> None:
    offers = [make_offer(f"n{number:02}", naam=f"Naam {number:02}") for number in range(41)]
    files = render(*offers)
    first, last = files["wens/samen-eten/index.html"], files["wens/samen-eten/3/index.html"]
    assert cards(first) == [f"n{number:02}" for number in range(20)]
    assert cards(last) == ["n40"]
    assert "wens/samen-eten/4/index.html" not in files
    assert 'href="../../wens/samen-eten/2/" rel="next"' in first
    assert 'href="../../../wens/samen-eten/2/" rel="prev"' in last
    assert "Bladzijde 3 van 3" in words(tree(last))
    assert words(tree(last).find(".//title")).startswith("Samen-eten, bladzijde 3")


def test_list_for_everyone_is_not_repeated_in_full(make_offer: MakeOffer, render: Render) -> None:
    page = render(*(make_offer(f"n{number}") for number in range(25)))["voor/ouderen/index.html"]
    assert len(cards(page)) == PER_PAGE
    assert 'href="../../voor/iedereen/">Bekijk alle 25</a>' in page


def test_pair_of_group_and_costs_has_a_page_from_three_offers(
    make_offer: MakeOffer, render: Render
) -> None:
    groups = {"doelgroepen": ["ouderen"]}
    two = [make_offer(f"gratis-{number}", voorwaarden=groups) for number in range(2)]
    assert "voor/ouderen/gratis/index.html" not in render(*two)
    files = render(*two, make_offer("alle"), make_offer("duur", kosten={"soort": "onbekend"}))
    assert cards(files["voor/ouderen/gratis/index.html"]) == ["gratis-0", "gratis-1", "alle"]
    assert "voor/ouderen/onbekend/index.html" not in files
    assert 'href="../../voor/ouderen/gratis/"' in files["voor/ouderen/index.html"]


def test_empty_list_helps_on(make_offer: MakeOffer, render: Render) -> None:
    page = render(make_offer())["wens/bellen/index.html"]
    assert cards(page) == []
    assert "Hier staat nog niets." in page


def test_ended_offers_stand_on_no_list(make_offer: MakeOffer, render: Render) -> None:
    files = render(make_offer("oud", status="gestopt"), make_offer("nieuw"))
    lists = [html for path, html in files.items() if not path.startswith("aanbod/")]
    assert not any('data-offer-id="oud"' in html or "aanbod/oud/" in html for html in lists)


def test_index_of_a_facet_counts_its_lists(make_offer: MakeOffer, render: Render) -> None:
    files = render(make_offer("een"), make_offer("twee", kenmerken={"wensen": ["bellen"]}))
    entries = [
        words(entry) for entry in with_class(tree(files["wens/index.html"]), "sk-index__entry")
    ]
    assert entries == ["Samen-eten 1 gevonden", "Bellen 1 gevonden", "Bewegen 0 gevonden"]


def test_shelves_agree_with_the_catalogue(
    make_offer: MakeOffer, make_catalogue: Callable[..., Catalogue]
) -> None:
    catalogue = make_catalogue(
        make_offer("a"),
        make_offer("b", voorwaarden={"doelgroepen": ["ouderen"]}),
        make_offer("c", gebied={"bereik": "wijk", "wijken": ["noord"]}),
        make_offer("d", voorwaarden={"doelgroepen": "onbekend"}),
        make_offer("e", gebied={"bereik": "elders", "regio": "Rotterdam"}),
    )
    shelves = Shelves(catalogue)
    for facet in shelves:
        for shelf in shelves.of(facet.id):
            here = tuple(one for one in catalogue.met(facet, shelf.term.id) if one.id != "e")
            assert (*shelf.made_for, *shelf.for_all) == here
            assert shelf.aantal == catalogue.aantal(facet, shelf.term.id)


@given(made=st.integers(0, 130), rest=st.integers(0, 50), elders=st.integers(0, 130))
def test_every_offer_of_a_list_stands_on_exactly_one_page(
    made: int, rest: int, elders: int
) -> None:
    sheets = list(Listing("x/", range(made), range(rest), range(elders)).sheets())  # type: ignore[arg-type]
    shown = [(sheet.offers, sheet.rest, sheet.elders) for sheet in sheets]
    assert [one for offers, _, _ in shown for one in offers] == list(range(made))  # type: ignore[comparison-overlap]
    assert [one for _, _, last in shown for one in last] == list(range(elders))  # type: ignore[comparison-overlap]
    assert [one for _, some, _ in shown for one in some] == list(range(min(rest, PER_PAGE)))  # type: ignore[comparison-overlap]
    in_order = [place for parts in shown for place, part in enumerate(parts) for _ in part]
    assert in_order == sorted(in_order)
    assert len({sheet.url for sheet in sheets}) == len(sheets)
    assert all(len(offers) + len(last) <= PER_PAGE for offers, _, last in shown)
    assert any(shown[-1]) or len(shown) == 1
    assert sheets[0].paging.vorige is None
    assert sheets[-1].paging.volgende is None


@pytest.mark.parametrize("facet", ["wens", "voor", "kosten", "wijk"])
def test_each_list_leads_to_its_siblings(make_offer: MakeOffer, render: Render, facet: str) -> None:
    files = render(make_offer())
    lists = [path for path in files if path.startswith(f"{facet}/") and path.count("/") == 2]
    for path in lists:
        for other in lists:
            assert f'href="../../{other.removesuffix("index.html")}"' in files[path]
