"""What a message says to type is what the check accepts."""

import re
from collections import Counter
from textwrap import indent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.problems import Problem
from sociale_kaart.validate.suggestions import known_words
from tests.offers.cases import FOLDER, checked
from tests.validate.test_no_answer import with_text

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


PLACES: list[tuple[str | int, ...]] = [
    ("kosten", "bedrag"),
    ("voorwaarden", "leeftijd", "van"),
    ("wanneer", "momenten", 0, "van"),
    ("wanneer", "niet_op", 0),
    ("gecontroleerd", "op"),
    ("geldig", "tot"),
    ("locatie", "postcode"),
    ("contact", "email"),
    ("link",),
]
PIECES = [
    *(
        "4",
        "12",
        "2026",
        "50",
        "11",
        "0",
        ",",
        ".",
        ":",
        "-",
        "–",
        " ",
        " tot ",
        "%",
        "€ ",
        " euro",
    ),
    *(" uur", "u", " jaar", "november", "za", "vanaf ", "korting", "https://", "www.", ".nl", "/"),
    *("linde", "@", "AA"),
]
SAID_OTHERWISE = re.compile(r"euro|uur|u|jaar|november|//[^/]*@")


def signs(text: str) -> Counter[str]:
    return Counter(
        one for one in SAID_OTHERWISE.sub("", text.lower()) if one.isalnum() or one == "%"
    )


@given(st.sampled_from(PLACES), st.lists(st.sampled_from(PIECES), max_size=7).map("".join))
def test_a_proposal_loses_nothing_that_was_typed(path: tuple[str | int, ...], typed: str) -> None:
    for problem in checked(with_text(path, typed), "koffie").report.problems:
        if found := re.match(r"Bedoelde u «(.*?)»\?", problem.advice):
            assert signs(typed) <= signs(found[1])
        if found := re.match(r"Schrijf het begin.*\n\w+: (.*)\n\w+: (.*)\n", problem.advice):
            assert Counter(re.findall("[0-9]", typed)) <= Counter(re.findall("[0-9]", found[0]))


ITEMS = ["eettafel", "warme lunch", "aanschuiven"]
LISTED = "zoekwoorden:\n" + "".join(f"  - {item}\n" for item in ITEMS)
BEFORE, AFTER = OFFER.split("gecontroleerd:")


def with_list(listed: str) -> str:
    return f"{BEFORE}{listed}gecontroleerd:{AFTER}"


@pytest.mark.parametrize("dash", ["• ", "•", "– ", "–", "— ", "* ", "· ", "-", ""])
@pytest.mark.parametrize("item", ITEMS[1:])
def test_a_line_without_a_dash_is_told_on_that_line(dash: str, item: str) -> None:
    offer = with_list(LISTED.replace(f"- {item}", f"{dash}{item}"))
    (problem,) = checked(offer.encode(), "koffie").report.problems
    lines = offer.splitlines()
    assert lines[problem.line - 1] == f"  {dash}{item}"
    lines[problem.line - 1] = f"  {problem.advice.removeprefix('Typ: ')}"
    assert "\n".join(lines) + "\n" == with_list(LISTED)


@pytest.mark.parametrize("dash", ["• ", "•", "– ", "— ", "· ", "-"])
def test_a_list_of_other_dashes_is_taken_apart(dash: str) -> None:
    offer = with_list(LISTED.replace("- ", dash))
    (problem,) = checked(offer.encode(), "koffie").report.problems
    assert problem.advice == f"Typ:\n{LISTED}".rstrip()


WHOLE = (FOLDER / "valid/everything-filled-in.yaml").read_text("utf-8")
BELOW_A_HEADING = ["kenmerken", "voorwaarden", "kosten", "locatie", "wanneer", "aanmelden"]


@pytest.mark.parametrize("heading", BELOW_A_HEADING)
def test_a_heading_that_is_gone_is_told_once_and_where_it_belongs(heading: str) -> None:
    whole = WHOLE.replace("  toelichting: U betaalt ter plekke, met pin of contant geld.\n", "")
    lines = whole.replace(f"\n{heading}:\n", "\n", 1).splitlines(keepends=True)
    (problem,) = checked("".join(lines).encode(), "koffie").report.problems
    proposed = re.search(r"Zet erboven: (.*)", problem.advice)
    assert proposed is not None
    lines.insert(problem.line - 1, f"{proposed[1]}\n")
    assert "".join(lines) == whole
