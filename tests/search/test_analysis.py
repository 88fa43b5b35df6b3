"""One reading of Dutch, in Python and in the browser."""

import json
from collections.abc import Iterator
from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st
from snowballstemmer.dutch_porter_stemmer import DutchPorterStemmer

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.search.analysis import (
    BARE_WORDS,
    FORMS,
    GENERIC_WORDS,
    STOP_WORDS,
    WEAK_WORDS,
    ends_in_word,
    stem,
    telling_words,
    words,
)
from sociale_kaart.search.entries import texts as texts_of
from sociale_kaart.search.porter import porter
from sociale_kaart.search.spelling import distance, nearest, sound
from tests.conftest import ROOT
from tests.search.engine import Engine

VECTORS = json.loads((ROOT / "tests/vectors/analysis.json").read_text("utf-8"))

LETTERS = "aeiouyjlkbdtnsgrhmcz"
ENDINGS = ("heden", "ene", "en", "se", "s", "e", "heid", "end", "ing", "ig", "lijk", "baar", "bar")
MADE_UP = st.builds(
    lambda start, ends: start + "".join(ends),
    st.text(LETTERS, max_size=7),
    st.lists(st.sampled_from((*ENDINGS, "je", "tje", "etje", "gem", "tt", "ei")), max_size=3),
)


def test_text_is_read_as_the_vectors_say(engine: Engine) -> None:
    texts, expected = zip(*VECTORS["words"], strict=True)
    assert [words(text) for text in texts] == list(expected)
    assert engine.each("words", texts) == list(expected)


def test_words_are_stemmed_as_the_vectors_say(engine: Engine) -> None:
    found, expected = zip(*VECTORS["stems"], strict=True)
    assert [stem(word) for word in found] == list(expected)
    assert engine.each("stem", found) == list(expected)


def test_dialect_is_read_as_dutch(engine: Engine) -> None:
    for one, other in VECTORS["dialect"]:
        read = [stem(word) for word in telling_words(other)]
        assert [stem(word) for word in telling_words(one)] == read
        assert engine.each("stem", list(telling_words(one))) == read


def test_what_sounds_the_same_is_heard_the_same(engine: Engine) -> None:
    for one, other in VECTORS["sounds"]:
        assert sound(one) == sound(other)
        assert engine.each("sound", [one, other]) == [sound(one), sound(other)]


def words_of(catalogue: Catalogue) -> Iterator[str]:
    for offer in catalogue.findable:
        for text in chain.from_iterable(texts_of(offer).values()):
            yield from words(text)


def test_every_word_of_the_map_has_one_stem_on_both_sides(
    engine: Engine, example_map: Catalogue
) -> None:
    found = sorted(set(words_of(example_map)))
    assert len(found) > 2000
    assert engine.each("stem", found) == [stem(word) for word in found]


@settings(max_examples=40)
@given(texts=st.lists(st.text(), min_size=20, max_size=20))
def test_both_sides_read_any_text_the_same(engine: Engine, texts: list[str]) -> None:
    assert engine.each("words", texts) == [words(text) for text in texts]


@settings(max_examples=40)
@given(made_up=st.lists(MADE_UP.filter(lambda word: len(word) > 1), min_size=20, max_size=20))
def test_both_sides_stem_any_word_the_same(engine: Engine, made_up: list[str]) -> None:
    assert engine.each("stem", made_up) == [stem(word) for word in made_up]
    assert engine.each("sound", made_up) == [sound(word) for word in made_up]


@given(MADE_UP.filter(bool))
def test_stems_are_those_of_snowball(made_up: str) -> None:
    assert porter(made_up) == DutchPorterStemmer().stemWord(made_up)


def test_stems_of_the_map_are_those_of_snowball(example_map: Catalogue) -> None:
    stemmer = DutchPorterStemmer()
    for word in words_of(example_map):
        if word.isascii() and word.isalpha():
            assert porter(word) == stemmer.stemWord(word)


@given(st.text() | st.lists(st.sampled_from(["55", "+", " ", "a", "’s", "é", "@"])).map("".join))
def test_reading_piece_by_piece_leaves_nothing_out(text: str) -> None:
    assert list(telling_words(text)) == [word for word in words(text) if word not in STOP_WORDS]


@settings(max_examples=20)
@given(st.lists(MADE_UP, min_size=1, max_size=10), MADE_UP.filter(lambda word: len(word) > 3))
def test_both_sides_correct_the_same(engine: Engine, known: list[str], typed: str) -> None:
    assert engine.call("nearest", typed, known) == nearest(typed, known)


@given(st.text(LETTERS, max_size=9), st.text(LETTERS, max_size=9))
def test_distance_is_the_same_from_either_end(one: str, other: str) -> None:
    assert distance(one, other, 20) == distance(other, one, 20)
    assert (distance(one, other, 20) == 0) == (one == other)


def test_a_wrong_letter_in_a_short_word_is_another_word() -> None:
    assert nearest("kopen", ["koken"]) is None
    assert nearest("hiusbezoek", ["huisbezoek", "bezoek"]) == "huisbezoek"
    assert nearest("boodschsppen", ["boodschappen"]) == "boodschappen"


def test_a_word_is_still_being_typed_until_something_follows_it() -> None:
    assert ends_in_word("samen et")
    assert not ends_in_word("samen ")
    assert not ends_in_word("samen?")
    assert not ends_in_word("")


def test_lists_of_small_words_hold_each_word_once_and_as_it_is_read() -> None:
    assert STOP_WORDS.isdisjoint(WEAK_WORDS)
    assert GENERIC_WORDS.isdisjoint(STOP_WORDS | WEAK_WORDS)
    for word in (*STOP_WORDS, *WEAK_WORDS, *GENERIC_WORDS, *BARE_WORDS, *FORMS):
        assert words(word) == [word]
