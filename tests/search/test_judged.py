"""How well the questions of `bench/search/data` are answered. Raise a bar when it can stand higher;
lowering one says that residents find less."""

from pathlib import Path

import pytest

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.search.evaluation import Outcome, score
from sociale_kaart.search.index import Index
from sociale_kaart.search.lexicon import key
from sociale_kaart.search.query import search
from sociale_kaart.search.questions import read_questions
from tests.conftest import ROOT

DATA = ROOT / "bench" / "search" / "data"


def outcomes(file: Path, catalogue: Catalogue, index: Index) -> list[Outcome]:
    ids = [offer.id for offer in catalogue.findable]
    return [
        Outcome(question, tuple(ids[offer] for offer, _ in search(index, question.text).hits), None)
        for question in read_questions(file)
    ]


@pytest.mark.parametrize(
    ("questions", "ndcg", "in_three"),
    [
        ("developed", 0.86, 0.93),
        ("held-out", 0.85, 0.93),
        ("another-developed", 0.75, 0.94),
        ("another-held-out", 0.71, 0.86),
        ("third-developed", 0.80, 0.90),
        ("third-held-out", 0.75, 0.84),
        ("fourth", 0.78, 0.93),
    ],
)
def test_judged_questions_are_answered(
    questions: str, ndcg: float, in_three: float, example_map: Catalogue, index: Index
) -> None:
    found = outcomes(DATA / f"{questions}.yaml", example_map, index)
    known = {offer.id for offer in example_map.offers}
    for outcome in found:
        assert known.issuperset(outcome.question.judged or {}), outcome.question.text
    total = score(found)
    assert total is not None
    assert total.ndcg >= ndcg
    assert total.good_in_three >= in_three
    assert total.nothing <= 0.03


@pytest.mark.parametrize(
    ("questions", "answered"),
    [
        ("developed", 0),
        ("held-out", 3),
        ("another-developed", 6),
        ("another-held-out", 10),
        ("third-developed", 1),
        ("third-held-out", 5),
        ("fourth", 3),
    ],
)
def test_questions_for_elsewhere_find_nothing(
    questions: str, answered: int, example_map: Catalogue, index: Index
) -> None:
    found = outcomes(DATA / f"{questions}-elsewhere.yaml", example_map, index)
    assert sum(bool(outcome.found) for outcome in found) <= answered


def test_no_word_for_elsewhere_is_lost_to_the_lists_of_small_words(
    example_map: Catalogue, index: Index
) -> None:
    lost = [phrase for phrase in example_map.thesaurus.elders if key(phrase) in index.elsewhere]
    assert len(lost) > 0.95 * len(example_map.thesaurus.elders)
    for phrase in lost:
        assert search(index, phrase).hits == (), phrase
