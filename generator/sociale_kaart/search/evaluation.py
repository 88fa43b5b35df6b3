"""How well a list of questions is answered, when someone has judged what the answers should be.

Two numbers for each question: over all offers, and over the judged offers alone. A map grows after
its questions were judged, and a new offer above a good one is not a mistake.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

DEEP: Final = 10
"""People look at the first ten."""
GOOD: Final = 2
"""Judgments are 3 (best), 2 (good) and 1 (acceptable)."""


@dataclass(frozen=True, slots=True)
class Question:
    text: str
    kind: str = ""
    judged: Mapping[str, int] | None = None
    """Id of an offer to its judgment."""


@dataclass(frozen=True, slots=True)
class Outcome:
    question: Question
    found: tuple[str, ...]
    """Ids, best first."""
    correction: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Score:
    questions: int
    ndcg: float
    ndcg_of_judged: float
    good_in_three: float
    nothing: float


def score(outcomes: Sequence[Outcome]) -> Score | None:
    """Of the questions that are judged; None when none is."""
    judged = [outcome for outcome in outcomes if outcome.question.judged]
    if not judged:
        return None
    known = {offer for outcome in judged for offer in outcome.question.judged or ()}
    return Score(
        questions=len(judged),
        ndcg=_mean([_ndcg(outcome, outcome.found) for outcome in judged]),
        ndcg_of_judged=_mean([_ndcg(outcome, _only(known, outcome.found)) for outcome in judged]),
        good_in_three=_mean([_good_in_three(outcome, known) for outcome in judged]),
        nothing=_mean([not outcome.found for outcome in judged]),
    )


def _only(known: set[str], found: Sequence[str]) -> list[str]:
    return [offer for offer in found if offer in known]


def _ndcg(outcome: Outcome, found: Sequence[str]) -> float:
    judged = outcome.question.judged or {}
    ideal = _gain(sorted(judged.values(), reverse=True))
    return _gain([judged.get(offer, 0) for offer in found]) / ideal if ideal else 0


def _gain(judgments: Sequence[int]) -> float:
    return math.fsum(
        ((1 << judgment) - 1) / math.log2(place + 2)
        for place, judgment in enumerate(judgments[:DEEP])
    )


def _good_in_three(outcome: Outcome, known: set[str]) -> bool:
    judged = outcome.question.judged or {}
    enough = min(GOOD, max(judged.values()))
    return any(judged.get(offer, 0) >= enough for offer in _only(known, outcome.found)[:3])


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)
