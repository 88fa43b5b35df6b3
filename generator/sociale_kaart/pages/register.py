"""The alphabetical register: every name, under its letter. A large map has a page per letter."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.dutch import registerletter
from sociale_kaart.model.offer import Offer
from sociale_kaart.pages.shell import Page
from sociale_kaart.pages.theme import Theme

URL = "a-z/"
ONE_PAGE = 300
"""Up to this many names stand on one page."""
TITLE = "A tot Z"


@dataclass(frozen=True, slots=True)
class Letter:
    letter: str
    offers: tuple[Offer, ...]
    anker: str
    href: str
    """Where the names under this letter begin."""


def register_pages(catalogue: Catalogue, theme: Theme) -> Iterator[Page]:
    split = len(catalogue.findable) > ONE_PAGE
    letters = tuple(_letters(catalogue, split))
    description = "Alles op de kaart op alfabet."
    if not split:
        yield Page(URL, TITLE, description, _main(theme, letters, letters), section=URL)
        return
    yield Page(URL, TITLE, description, _main(theme, letters, ()), section=URL)
    for letter in letters:
        main = _main(theme, letters, (letter,))
        title = f"{TITLE}: {letter.letter}"
        yield Page(f"{URL}{letter.anker}/", title, description, main, section=URL)


def _main(theme: Theme, letters: tuple[Letter, ...], shown: tuple[Letter, ...]) -> str:
    return theme.template("pages/register.html").render(letters=letters, shown=shown)


def _letters(catalogue: Catalogue, split: bool) -> Iterator[Letter]:
    for letter, offers in groupby(catalogue.findable, key=lambda o: registerletter(o.naam)):
        slug = _slug(letter)
        href = f"~/{URL}{slug}/" if split else f"#{slug}"
        yield Letter(letter, tuple(offers), slug, href)


def _slug(letter: str) -> str:
    return "cijfers" if letter == "0-9" else letter.lower()
