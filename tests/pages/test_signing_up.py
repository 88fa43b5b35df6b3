"""Whether one has to sign up, and how: the same on the site, in the comparison and on paper."""

from collections.abc import Callable
from typing import Any

import pytest

from sociale_kaart.booklet import words as booklet
from sociale_kaart.finder.facts import FEATURES, facts
from sociale_kaart.model.offer import Offer
from sociale_kaart.pages.shell import Page
from tests.model.conftest import TODAY
from tests.pages.conftest import tree, with_class, words


@pytest.mark.parametrize(
    ("fields", "lines", "said"),
    [
        ({"nodig": "ja"}, ("U meldt zich eerst aan",), "U meldt zich eerst aan."),
        ({"nodig": "ja", "hoe": "Bel ons."}, ("Bel ons.",), "Bel ons."),
        ({"nodig": "nee"}, ("Hoeft niet",), "Hoeft niet."),
        (
            {"nodig": "nee", "hoe": "Loop zo binnen."},
            ("Hoeft niet", "Loop zo binnen."),
            "Hoeft niet. Loop zo binnen.",
        ),
        ({"nodig": "onbekend", "hoe": "Bel ons"}, ("Bel ons",), "Bel ons."),
        ({"nodig": "onbekend"}, (), ""),
    ],
)
def test_signing_up_is_told_alike_everywhere(
    make_offer: Callable[..., Offer],
    offer_page: Callable[..., Page],
    fields: dict[str, Any],
    lines: tuple[str, ...],
    said: str,
) -> None:
    offer = make_offer(aanmelden=fields)
    rows = [words(row) for row in with_class(tree(offer_page(offer).main), "sk-rows__row")]
    assert [row for row in rows if "Aanmelden" in row] == ([f"Aanmelden {said}"] if said else [])
    compared = next(feature for feature in FEATURES if feature.label == "Aanmelden")
    assert compared.regels(offer) == lines
    on_sheet = facts(offer, TODAY, 12)["voorwaarden"][1]
    assert on_sheet == f"Aanmelden: {said or 'Niet bekend, vraag ernaar.'}"
    printed = booklet.parts(offer, booklet.Printed("Lindewaard", TODAY, 12))
    at_length = [part.tekst for part in printed if part.label == "Aanmelden"][-1:]
    assert at_length == ([said] if said else [])
