"""What a message says to type is what the check accepts."""

import re
from textwrap import indent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.problems import Problem
from sociale_kaart.validate.suggestions import known_words
from tests.offers.cases import FOLDER, checked

OFFER = (FOLDER / "valid/ordinary.yaml").read_text("utf-8")
FIELDS = {
    "  wensen": "kenmerken.wensen",
    "  doelgroepen": "voorwaarden.doelgroepen",
    "  leeftijd": "voorwaarden.leeftijd",
    "  inkomen": "voorwaarden.inkomen",
    "  indicatie": "voorwaarden.indicatie",
    "  verwijzing": "voorwaarden.verwijzing",
    "link": "link",
}
TYPED = [
    "nee",
    "Geen",
    "nvt",
    "n.v.t.",
    "niet nodig",
    "onbekend",
    "ouderen]",
    "ouderen mantelzorgers",
    "ouderen, mantelzorgers",
    "huisarts; wijkteam",
    "samen-eten en bellen",
    "https://a.example en https://b.example",
]


def with_field(name: str, typed: str) -> str:
    return re.sub(rf"^{name}: .*$", typed, OFFER, count=1, flags=re.MULTILINE)


def about(offer: str, field: str) -> list[Problem]:
    problems = checked(offer.encode(), "koffie").report.problems
    return [one for one in problems if one.field.startswith(field)]


@pytest.mark.parametrize("typed", TYPED)
@pytest.mark.parametrize("name", FIELDS)
def test_what_it_says_to_type_is_accepted(name: str, typed: str) -> None:
    space = " " * (len(name) - len(name.lstrip()))
    for problem in about(with_field(name, f"{name}: {typed}"), FIELDS[name]):
        for proposal in re.findall(
            r"^Typ:[ \n](.*?)(?=\nOf|\Z)", problem.advice, re.MULTILINE | re.DOTALL
        ):
            assert about(with_field(name, indent(proposal, space)), FIELDS[name]) == []


KNOWN = {word: word for word in ("samen-eten", "bellen", "ouderen", "alleenstaande-ouders")}


@given(
    st.lists(st.sampled_from(sorted(KNOWN)), min_size=1, unique=True),
    st.sampled_from([", ", "; ", " en ", " ", "\n", " - "]),
    st.sampled_from(["{}", "[{}]", "{}]", "- {}", " {} ", "({})"]),
)
def test_words_are_known_however_they_are_strung_together(
    words: list[str], between: str, around: str
) -> None:
    assert known_words(around.format(between.join(words)), KNOWN) == words


@given(st.text(max_size=30))
def test_no_text_yields_a_word_that_is_not_in_the_list(text: str) -> None:
    assert set(known_words(text, KNOWN)) <= set(KNOWN)
