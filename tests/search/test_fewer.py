"""The search of a device: the same answers, and nothing of what was left out."""

import json
from dataclasses import replace

import pytest

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.vocabulary import Term
from sociale_kaart.search import Search
from sociale_kaart.search.query import search
from tests.conftest import ROOT

CASES = json.loads((ROOT / "tests/vectors/questions.json").read_text("utf-8"))
HIDDEN = Term("stil", "Stil", gevoelig=True)


@pytest.fixture(scope="module")
def complete(example_map: Catalogue) -> Search:
    """With a sensitive offer among the others, that says a word of its own."""
    offers = list(example_map.offers)
    offers[40] = _sensitive(offers[40], "Kwabbelhulp voor wie is gekwabbeld")
    return Search.of(replace(example_map, offers=tuple(offers)))


@pytest.fixture(scope="module")
def left(complete: Search) -> Search:
    return complete.showing(complete.catalogue.without_sensitive())


def _sensitive(offer: Offer, naam: str) -> Offer:
    kenmerken = replace(offer.kenmerken, problemen=(HIDDEN,))
    return replace(offer, id="kwabbelhulp", naam=naam, kenmerken=kenmerken)


@pytest.mark.parametrize("question", [question for question, _ in CASES["finds"]])
def test_what_is_left_is_found_in_the_same_order_with_the_same_score(
    question: str, complete: Search, left: Search
) -> None:
    before, after = (
        {
            one.catalogue.findable[offer].id: score
            for offer, score in search(one.index, question).hits
        }
        for one in (complete, left)
    )
    stayed = [pair for pair in before.items() if pair[0] in after]
    assert stayed
    assert list(after.items())[: len(stayed)] == stayed


def test_no_word_of_what_was_left_out_remains(complete: Search, left: Search) -> None:
    assert search(complete.index, "kwabbelhulp").hits
    assert "kwabbelhulp" in complete.index.words
    assert search(left.index, "kwabbelhulp").hits == ()
    assert not [word for word in left.index.words if "kwabbel" in word]
    assert "kwabbel" not in "".join(file.content.decode() for file in left.files)


def test_every_list_that_is_left_holds_offers_and_is_led_to(left: Search) -> None:
    index = left.index
    assert index.size == len(left.catalogue.findable) == len(index.names)
    assert {number for led in index.leads.values() for number, _ in led} == set(
        range(len(index.lists))
    )
    for found in (*index.terms.values(), *index.lists):
        assert found.offers
        assert list(found.offers) == sorted(set(found.offers))
        assert found.offers[-1] < index.size


def test_a_map_without_sensitive_offers_is_the_same_on_a_device(methods: Catalogue) -> None:
    whole = Search.of(methods)
    assert whole.showing(methods.without_sensitive()) is whole
