"""What must be there beside some answers only: the schema says it to the handbook, and the rules
ask for it. Neither knows a case that the other does not."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from sociale_kaart.validate.known import Known, words
from sociale_kaart.validate.rules import OFFER
from tests.conftest import ROOT
from tests.offers.cases import TODAY, around

SCHEMA = json.loads((ROOT / "schema" / "offer.schema.json").read_text("utf-8"))
KNOWN = Known(TODAY, "content", {one.id: words(one) for one in around().vocabularies}, {})
QUESTIONS = ("kosten.soort", "gebied.bereik", "wanneer.soort")
ANSWERS = [
    (question, branch["const"])
    for question in QUESTIONS
    for block, _, name in [question.partition(".")]
    for branch in SCHEMA["properties"][block]["properties"][name]["anyOf"]
]


def said(schema: dict[str, Any], path: str = "") -> Iterator[tuple[str, str, str]]:
    """Field, question and answer."""
    for question, answers in schema.get("x-required-for", {}).items():
        yield from ((path, question, answer) for answer in answers)
    for part in (schema, schema.get("items", {})):
        for name, below in part.get("properties", {}).items():
            yield from said(below, f"{path}.{name}".lstrip("."))


def asked(offer: dict[str, Any]) -> set[str]:
    found = [mistake for rule in OFFER for mistake in rule.check(offer, KNOWN)]
    return {one.field for one in found if one.missing and one.severity == "fout"}


@pytest.mark.parametrize(("question", "answer"), ANSWERS)
def test_the_handbook_calls_required_what_the_rules_ask_for(question: str, answer: str) -> None:
    block, _, name = question.partition(".")
    offer = {"locatie": {"naam": "De Linde"}, block: {name: answer}}
    missing = asked(offer)
    if block == "wanneer":
        missing |= asked({**offer, block: {name: answer, "momenten": [{}]}})
    assert missing == {field for field, *beside in said(SCHEMA) if beside == [question, answer]}


def test_no_answer_is_one_that_nobody_can_give() -> None:
    assert {(question, answer) for _, question, answer in said(SCHEMA)} <= set(ANSWERS)
