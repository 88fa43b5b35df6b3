"""The catalogue as HTML pages: templates and components come from `theme/`, words from both."""

from sociale_kaart.pages.cards import Cards
from sociale_kaart.pages.home import Home
from sociale_kaart.pages.shell import Page, Shell
from sociale_kaart.pages.site import Site
from sociale_kaart.pages.theme import Theme

__all__ = ["Cards", "Home", "Page", "Shell", "Site", "Theme"]
