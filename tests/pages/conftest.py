"""A small map of the pages' own: a few offers, the theme of the project, plain settings."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from turbohtml.etree import ElementView, document_fromstring

from sociale_kaart import resources
from sociale_kaart.model.offer import Offer
from sociale_kaart.pages.cards import Cards
from sociale_kaart.pages.offers import OfferPages
from sociale_kaart.pages.shell import Page, Shell
from sociale_kaart.pages.site import Site
from sociale_kaart.pages.theme import Theme
from sociale_kaart.settings import Boekje, Crisislijn, Settings, Telefoonlijn
from sociale_kaart.telefoon import Telefoon
from tests.model.conftest import TODAY, make_catalogue, make_offer

__all__ = ["make_catalogue", "make_offer"]

Render = Callable[..., dict[str, str]]


@pytest.fixture(scope="session")
def settings() -> Settings:
    return Settings(
        naam="Samen in Lindewaard",
        gemeente="Lindewaard",
        site_url="https://kaart.example/sociaal/",
        telefoonlijn=Telefoonlijn(
            "Lindelijn", Telefoon.lees("030 000 00 00"), "maandag, 9.00 tot 17.00 uur", "ma 9–17"
        ),
        crisislijnen=(Crisislijn("Is er gevaar?", Telefoon.lees("112")),),
        content=Path("content"),
        site=Path("site"),
        thema=(resources.theme_folder(),),
        boekje=Boekje(("a5",), "Winter 2026"),
        redactie_email="redactie@kaart.example",
        repository="https://git.example/kaart",
    )


@pytest.fixture(scope="session")
def theme(settings: Settings) -> Theme:
    return Theme(settings.thema)


@pytest.fixture(scope="session")
def shell(theme: Theme, settings: Settings) -> Shell:
    return Shell(theme, settings)


@pytest.fixture(scope="session")
def cards(theme: Theme, settings: Settings) -> Cards:
    return Cards(theme, settings, TODAY)


@pytest.fixture
def offer_page(
    make_catalogue: Callable[..., Any], settings: Settings, theme: Theme, cards: Cards
) -> Callable[..., Page]:
    """The page of the first of these offers."""

    def page(*offers: Offer) -> Page:
        return OfferPages(make_catalogue(*offers), settings, theme, cards).page(offers[0])

    return page


@pytest.fixture
def render(make_catalogue: Callable[..., Any], settings: Settings, theme: Theme) -> Render:
    """Path to text of every file of a map with these offers."""

    def files(*offers: Offer) -> dict[str, str]:
        site = Site(make_catalogue(*offers), Shell(theme, settings))
        return {str(file.path): file.content.decode() for file in site.files()}

    return files


def tree(html: str) -> ElementView:
    return document_fromstring(html)


def words(element: ElementView | None) -> str:
    """All text, with single spaces."""
    assert element is not None
    return " ".join(" ".join(element.itertext()).split())


def with_class(root: ElementView, name: str) -> list[ElementView]:
    return [element for element in root.iter() if name in (element.get("class") or "").split()]
