from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.offer import Offer
from sociale_kaart.pages import register
from sociale_kaart.pages.register import ONE_PAGE, register_pages
from sociale_kaart.pages.theme import Theme
from tests.pages.conftest import Render, tree, with_class, words

MakeOffer = Callable[..., Offer]


def test_names_stand_under_their_letter_without_the_article(
    make_offer: MakeOffer, render: Render
) -> None:
    page = render(
        make_offer("b", naam="De Zonnebloem"),
        make_offer("a", naam="Éven bijpraten"),
        make_offer("c", naam="50plusnet"),
    )["a-z/index.html"]
    sections = with_class(tree(page), "sk-register")
    assert [words(section) for section in sections] == [
        "0-9 50plusnet De Linde",
        "E Éven bijpraten De Linde",
        "Z De Zonnebloem De Linde",
    ]


def test_each_letter_leads_to_its_names(make_offer: MakeOffer, render: Render) -> None:
    root = tree(render(make_offer("a", naam="1 april"), make_offer("b"))["a-z/index.html"])
    targets = {section.get("id") for section in with_class(root, "sk-register")}
    letters = with_class(root, "sk-letters__letter")
    assert [link.get("href") for link in letters] == ["#cijfers", "#s"]
    assert targets == {"cijfers", "s"}


def test_large_register_has_a_page_per_letter(make_offer: MakeOffer, render: Render) -> None:
    offers = [make_offer(f"n{number}", naam=f"Naam {number}") for number in range(ONE_PAGE)]
    files = render(*offers, make_offer("aa", naam="Aardig"))
    assert with_class(tree(files["a-z/index.html"]), "sk-register") == []
    assert 'href="../a-z/n/"' in files["a-z/index.html"]
    assert len(with_class(tree(files["a-z/n/index.html"]), "sk-register__name")) == ONE_PAGE
    assert len(with_class(tree(files["a-z/a/index.html"]), "sk-register__name")) == 1


NAMES = st.lists(st.text("7aZØłДب𝐀é’- ", min_size=1, max_size=3) | st.text(min_size=1))


@pytest.mark.parametrize("one_page", [0, ONE_PAGE], ids=["a page per letter", "one page"])
@settings(max_examples=30)
@given(names=NAMES)
def test_every_name_stands_once_and_every_letter_once(
    make_offer: MakeOffer,
    make_catalogue: Callable[..., Catalogue],
    theme: Theme,
    one_page: int,
    names: list[str],
) -> None:
    offers = [make_offer(f"n{number}", naam=name) for number, name in enumerate(names)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(register, "ONE_PAGE", one_page)
        pages = list(register_pages(make_catalogue(*offers), theme))
    sections = [one for page in pages for one in with_class(tree(page.main), "sk-register")]
    entries = [one for page in pages for one in with_class(tree(page.main), "sk-register__name")]
    assert len({page.url for page in pages}) == len(pages)
    assert len({one.get("id") for one in sections}) == len(sections)
    assert len(entries) == len(offers)
    assert {one.get("href") for one in entries} == {f"~/aanbod/{offer.id}/" for offer in offers}
