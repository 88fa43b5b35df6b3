"""What people type, and what they find on the example map."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.facets import facet
from sociale_kaart.search.analysis import stem
from sociale_kaart.search.index import Index, build_index
from sociale_kaart.search.query import Answer, search
from tests.conftest import ROOT
from tests.search.engine import Engine

CASES = json.loads((ROOT / "tests/vectors/questions.json").read_text("utf-8"))
SPOKEN = sorted({word for question, _ in CASES["finds"] for word in question.split()})


@pytest.fixture(scope="module")
def index_of_methods(methods: Catalogue) -> Index:
    return build_index(methods)


def first_three(catalogue: Catalogue, answer: Answer) -> list[str]:
    return [catalogue.findable[offer].id for offer, _ in answer.hits[:3]]


@pytest.mark.parametrize(("question", "expected"), CASES["finds"])
def test_question_finds_what_fits(
    question: str, expected: str, methods: Catalogue, index_of_methods: Index
) -> None:
    assert expected in first_three(methods, search(index_of_methods, question))


def test_who_is_hit_finds_help_whatever_stands_beside_it(
    example_map: Catalogue, index: Index
) -> None:
    answer = search(index, "mijn man slaan mij, ik bang, niet politie")
    assert first_three(example_map, answer)[0] == "praten-over-thuis"


@pytest.mark.parametrize("question", CASES["nothing"])
def test_question_for_elsewhere_finds_nothing(question: str, index: Index) -> None:
    assert search(index, question).hits == ()


@pytest.mark.parametrize(("typed", "word", "meant"), CASES["corrected"])
def test_typing_error_is_corrected_and_told(
    typed: str, word: str, meant: str, index: Index
) -> None:
    assert search(index, typed).correction == (word, meant)


def test_beside_what_is_found_only_a_sure_slip_is_corrected(index: Index) -> None:
    assert search(index, "kofie drinken").correction == ("kofie", "koffie")
    assert search(index, "koffer drinken").correction is None


def test_every_slip_in_a_question_is_corrected(index: Index) -> None:
    assert search(index, "breeien schilderun").correction == (
        "breeien schilderun",
        "breien schilderen",
    )
    assert search(index, "hepl bij formuliern").correction == (
        "hepl formuliern",
        "help formulieren",
    )


def test_every_offer_is_found_by_its_search_words(example_map: Catalogue, index: Index) -> None:
    """Also by «even ergens zitten», of small words alone, and by words that are for elsewhere."""
    asked = [
        (word, position)
        for position, offer in enumerate(example_map.findable)
        for word in offer.zoekwoorden
    ]
    missed = [word for word, position in asked if position not in dict(search(index, word).hits)]
    assert len(asked) > 2000
    assert len(missed) <= 0.005 * len(asked), missed


def test_who_types_a_whole_name_finds_it_first(example_map: Catalogue, index: Index) -> None:
    """Or nearly: «Iemand op de koffie» is what many do."""
    places = [
        [found for found, _ in search(index, offer.naam).hits].index(position)
        for position, offer in enumerate(example_map.findable)
    ]
    assert max(places) < 4
    assert places.count(0) >= 0.97 * len(places)


def test_an_editor_knows_better_than_the_thesaurus_what_the_map_has(
    example_map: Catalogue, index: Index
) -> None:
    assert search(index, "wijn").hits == ()
    assert "wijn" in example_map.thesaurus.elders
    answer = search(index, "elke avond een fles wijn")
    assert first_three(example_map, answer)[0] == "avond-zonder-drank"


def test_a_husband_is_not_who_asks(example_map: Catalogue, index: Index) -> None:
    theirs = search(index, "ik kom uit Marokko, mijn man werkt de hele dag")
    own = search(index, "man uit Marokko zonder werk")
    assert "man-actief" in first_three(example_map, own)
    assert "man-actief" not in first_three(example_map, theirs)


def test_more_words_found_rank_higher(example_map: Catalogue, index: Index) -> None:
    answer = search(index, "zingen koor Lindewaard")
    assert first_three(example_map, answer)[0] == "koor-linde-zingt"


def test_what_is_made_for_a_closed_group_counts_less_for_others(
    example_map: Catalogue, index: Index
) -> None:
    doelgroepen = example_map.vocabularies["doelgroepen"]
    open_to_all = replace(
        doelgroepen, termen=tuple(replace(term, besloten=False) for term in doelgroepen.termen)
    )
    vocabularies = {**example_map.vocabularies, "doelgroepen": open_to_all}
    without = build_index(replace(example_map, vocabularies=vocabularies))
    closed = {term.id for term in doelgroepen.termen if term.besloten}
    assert closed
    made_for = {
        at
        for at, keuze in enumerate(example_map.keuzes(facet("doelgroep")))
        if keuze.ids and closed.issuperset(keuze.ids)
    }
    less, more = (dict(search(one, "ik zit alleen").hits) for one in (index, without))
    both = made_for & less.keys() & more.keys()
    assert both
    assert sum(less[at] for at in both) < sum(more[at] for at in both)


def test_small_words_of_a_phrase_are_not_marked(index: Index) -> None:
    assert stem("te") not in search(index, "iets te doen").marked
    assert stem("bang") in search(index, "bang").marked


def test_word_that_finds_nothing_is_told(index: Index) -> None:
    assert search(index, "koffie qwertyzxcv").ignored == ("qwertyzxcv",)


CRISIS = (
    "ik wil dood",
    "Ik wil er niet meer zijn!",
    "mijn zoon praat over zelfmoord",
    "geen zin meer in leven",
    "ik wil niet meer",
    "Ik kan niet meer...",
    "suïcidale gedachten",
    "kms",
    "أريد أن أموت",
)
NO_CRISIS = (
    "mijn man is dood",
    "ik wil niet meer alleen eten",
    "kan niet meer fietsen",
    "is er iets aan te doen",
    "dood",
    "wil doodgewoon koffie",
)


@pytest.mark.parametrize("question", CRISIS)
def test_who_is_in_need_is_known(question: str, index: Index) -> None:
    assert search(index, question).crisis


@pytest.mark.parametrize("question", NO_CRISIS)
def test_words_that_only_look_like_need_are_none(question: str, index: Index) -> None:
    assert not search(index, question).crisis


def answers(engine: Engine, questions: list[str]) -> list[Answer]:
    return [
        Answer(
            hits=tuple((offer, score) for offer, score in found["hits"]),
            marked=tuple(found["words"]),
            correction=(found["correction"]["from"], found["correction"]["to"])
            if found["correction"]
            else None,
            ignored=tuple(found["ignored"]),
            crisis=found["crisis"],
        )
        for found in engine.each("search", questions)
    ]


def test_browser_and_python_answer_the_same(engine: Engine, index: Index) -> None:
    questions = [
        *(question for question, _ in CASES["finds"]),
        *CASES["nothing"],
        *(typed for typed, _, _ in CASES["corrected"]),
        *CRISIS,
        *NO_CRISIS,
    ]
    assert answers(engine, questions) == [search(index, question) for question in questions]


@settings(max_examples=25)
@given(
    st.lists(
        st.lists(st.sampled_from(SPOKEN) | st.text(max_size=12), max_size=8).map(" ".join),
        min_size=5,
        max_size=5,
    )
)
def test_browser_and_python_answer_anything_the_same(
    engine: Engine, index: Index, questions: list[str]
) -> None:
    assert answers(engine, questions) == [search(index, question) for question in questions]
