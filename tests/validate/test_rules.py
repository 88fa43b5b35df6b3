"""Rules that look for a sign need not read a file without it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.load import Document, document
from sociale_kaart.validate.known import Known
from sociale_kaart.validate.rules import OFFER, Rule
from sociale_kaart.validate.rules.private import in_texts
from sociale_kaart.validate.rules.texts import labels_nobody, no_markup
from tests.offers.cases import TODAY

NOTHING = Known(TODAY, "content", {}, {})
LOOKING = [rule for rule in OFFER if rule.signs]
PIECES = [*"a{%#> ;é\n\\\"'", "<b", "&amp", "&#8", "**", "](", "eenza", "Eenza", "am", "mE"]
PIECES += ["06 ", "+31 6", "12345678", "jan@", "gmail.com"]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)


def read(yaml: str) -> Document:
    loaded, _ = document(yaml.encode(), "koffie.yaml", "koffie")
    assert loaded is not None
    return loaded


def finds(rule: Rule, offer: Document) -> bool:
    return any(rule.check(offer.fields, NOTHING))


def test_the_rules_about_texts_look_for_signs() -> None:
    assert [rule.check for rule in LOOKING] == [labels_nobody, no_markup, in_texts]


@pytest.mark.parametrize("rule", LOOKING, ids=lambda rule: rule.check.__name__)
@given(text=TEXTS, escaped=st.booleans())
def test_a_file_without_its_signs_holds_nothing_for_a_rule(
    rule: Rule, text: str, escaped: bool
) -> None:
    offer = read(json.dumps({"essentie": {"wat": text}}, ensure_ascii=escaped))
    if not rule.has_a_sign_in(offer.places.text):
        assert not finds(rule, offer)


@pytest.mark.parametrize(
    "wat",
    [
        '"U voelt u \\x65enzaam."',
        '"U voelt u een\\\n      zaam."',
        "U voelt u eenzaam.",
        "Eenzaam?",
    ],
)
def test_however_it_is_typed_a_word_is_found(wat: str) -> None:
    offer = read(f"essentie:\n  wat: {wat}\n")
    (rule,) = [rule for rule in LOOKING if rule.check is labels_nobody]
    assert rule.has_a_sign_in(offer.places.text)
    assert finds(rule, offer)
