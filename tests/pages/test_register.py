from collections.abc import Callable

from sociale_kaart.model.offer import Offer
from sociale_kaart.pages.register import ONE_PAGE
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
