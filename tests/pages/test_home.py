from collections.abc import Callable
from typing import Any

import pytest

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.offer import Offer
from sociale_kaart.pages.home import Home
from sociale_kaart.pages.theme import Theme
from sociale_kaart.settings import Settings
from tests.pages.conftest import tree, with_class, words

MakeOffer = Callable[..., Offer]
MakeCatalogue = Callable[..., Catalogue]

META: dict[str, Any] = {
    "kop": "De deur staat open.\nKom erbij.",
    "wensen": [
        {"kop": "Samen", "keuze": ["samen-eten", "bestaat-niet"]},
        {"kop": "Iemand voor u", "uitgelicht": True, "keuze": ["bellen"]},
    ],
    "voor_een_ander": {"kop": "Een ander?", "tekst": "Ja.", "link": "Lees", "url": "hulp/"},
    "professionals": {"kop": "Werk?", "tekst": "Ja.", "link": "Zoek", "url": "zoeken/"},
    "papier": {"kop": "Papier?", "tekst": "Ja.", "link": "Boekje"},
}


def test_every_wish_stands_somewhere(make_catalogue: MakeCatalogue) -> None:
    groups = Home(make_catalogue(), META).wensen
    named = [(group.kop, [shelf.term.id for shelf in group.shelves]) for group in groups]
    assert named == [
        ("Samen", ["samen-eten"]),
        ("Iemand voor u", ["bellen"]),
        ("En verder", ["bewegen"]),
    ]
    assert [group.uitgelicht for group in groups] == [False, True, False]


def test_heavy_wishes_have_a_sentence(
    make_catalogue: MakeCatalogue, settings: Settings, theme: Theme
) -> None:
    catalogue = make_catalogue()
    html = theme.template("home.html").render(home=Home(catalogue, META), meta=META, kaart=settings)
    (near,) = with_class(tree(html), "sk-wishes--near")
    assert words(near).startswith("Iemand voor u Bellen")
    assert len(with_class(near, "sk-wishes__more")) == 1


def test_home_counts_what_people_here_can_go_to_and_what_is_free(
    make_offer: MakeOffer, make_catalogue: MakeCatalogue
) -> None:
    home = Home(
        make_catalogue(
            make_offer("a"),
            make_offer("b", kosten={"soort": "onbekend"}),
            make_offer("c", status="gestopt"),
            make_offer("d", gebied={"bereik": "elders", "regio": "Rotterdam"}),
        ),
        META,
    )
    assert (home.aantal, home.gratis) == (2, 1)


@pytest.mark.parametrize(
    ("costs", "said"),
    [
        (["gratis"], "1 plek of mens voor Lindewaard. 1 is gratis."),
        (["onbekend"], "1 plek of mens voor Lindewaard."),
        (
            ["gratis", "gratis", "onbekend"],
            "3 plekken, groepen en mensen voor Lindewaard. 2 zijn gratis.",
        ),
    ],
)
def test_home_counts_in_words_that_fit_the_number(
    make_offer: MakeOffer,
    make_catalogue: MakeCatalogue,
    settings: Settings,
    theme: Theme,
    costs: list[str],
    said: str,
) -> None:
    offers = [make_offer(f"o{n}", kosten={"soort": soort}) for n, soort in enumerate(costs)]
    home = Home(make_catalogue(*offers), META)
    html = theme.template("home.html").render(home=home, meta=META, kaart=settings)
    (lead,) = with_class(tree(html), "sk-lead")
    assert words(lead) == said


def test_groups_for_whom_most_is_made_are_a_way_in(
    make_offer: MakeOffer, make_catalogue: MakeCatalogue
) -> None:
    home = Home(make_catalogue(make_offer(voorwaarden={"doelgroepen": ["mantelzorgers"]})), META)
    assert [shelf.term.id for shelf in home.doelgroepen] == ["mantelzorgers"]
    assert [shelf.term.id for shelf in home.wijken] == ["noord", "centrum"]
