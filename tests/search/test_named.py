"""Which filters a question names: none from what someone tells, and all from a list of filters."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sociale_kaart.finder.facets import FINDER_FACETS, terms
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.dutch import met_hoofdletter, weekdag
from tests.search.engine import Engine

TOLD = [
    "mijn vrouw is dood ik zit maar alleen",
    "vrouw overleden",
    "een vrouw met dementie",
    "ons moeder kan niet meer lopen",
    "moeder wil niet naar een groep",
    "geen groep",
    "zonder groep",
    "niet gratis",
    "niet op dinsdag",
    "ik woon ver weg",
    "woon in noord",
    "alleen wonen",
    "wie past er een middag op mijn vrouw",
    "computers",
    "werk",
    "",
    "?!",
]
OFFERED = {
    "wmo, gratis op dinsdag": ["Gratis", "Wmo", "Dinsdag"],
    "gratis eten": ["Samen eten", "Gratis"],
    "koffie op dinsdag met de mantelzorgers": ["Mantelzorgers", "Dinsdag"],
    "dinsdagavond wandelen": ["Samen wandelen of bewegen", "Dinsdag", "Avond"],
    "kookles voor mannen": ["Een man"],
    "vrouw": ["Een vrouw"],
    "samen wonen": ["Samen wonen"],
    "in een groep": ["In een groep"],
    "iemand die belt": ["Iemand die belt"],
    "moeite met computers": ["Moeite met computers"],
    "eten max 5 euro": ["Samen eten", "Tot en met 5 euro per keer"],
    "meer dan 5 euro": ["Tot en met 5 euro per keer", "Meer dan 5 euro per keer"],
    "weinig geld": ["Mensen met weinig geld"],
    "drempelvrij": ["Ruimte voor rolstoel of rollator"],
    "wandelen met scootmobiel": [
        "Samen wandelen of bewegen",
        "Ruimte voor rolstoel of rollator",
    ],
    "keukentafelgesprek": ["Wmo"],
    '"dinsdag"': ["Dinsdag"],
}
MEANT = {
    "dinsdag": ["Dinsdag"],
    "Noord": ["Noord"],
    "de akkers": ["De Akkers"],
    "gratis in noord": ["Gratis", "Noord"],
    "iets op zondag": ["Zondag"],
    "maandag of dinsdag": ["Maandag", "Dinsdag"],
    "dinsdagavond": ["Dinsdag", "Avond"],
    "zaterdagmorgen": ["Zaterdag", "Ochtend"],
    "’s morgens": ["Ochtend"],
    "'s avonds gratis": ["Gratis", "Avond"],
    "wat is er maandag te doen?": ["Maandag"],
    "iets te doen vrijdagavond": ["Vrijdag", "Avond"],
    "ik zoek iets voor zaterdag": ["Zaterdag"],
    "open op zondag": ["Zondag"],
    "Wat kan ik doen in Noord": ["Noord"],
}
TOLD_OF_A_DAY = {
    "ik hoor iemand op vrijdagavond": ["Vrijdag", "Avond"],
    "mijn vader zit elk weekend alleen": ["Zaterdag", "Zondag"],
}
OF_TODAY = {
    "vandaag": ["{today}"],
    "iets vandaag": ["{today}"],
    "vanavond": ["{today}", "Avond"],
    "Vanmiddag, gratis": ["Gratis", "{today}", "Middag"],
    "in het weekend": ["Zaterdag", "Zondag"],
    "vanmorgen": ["{today}", "Ochtend"],
}
SMALL = ["in", "op", "het", "een", "voor"]


class Naming:
    def __init__(self, engine: Engine, example_map: Catalogue) -> None:
        self._engine = engine
        self.terms = [
            {"facet": facet.id, "term": term.id, "label": term.label}
            for facet in FINDER_FACETS
            for term in terms(example_map, facet)
        ]

    def ask(self, text: str) -> dict[str, list[dict[str, Any]]]:
        answer: dict[str, list[dict[str, Any]]] = self._engine.call("named", text, self.terms)
        return answer

    def labels(self, text: str, kind: str) -> list[str]:
        return [term["label"] for term in self.ask(text)[kind]]


@pytest.fixture(scope="module")
def naming(engine: Engine, example_map: Catalogue) -> Naming:
    return Naming(engine, example_map)


@pytest.mark.parametrize("text", TOLD)
def test_what_someone_tells_or_refuses_names_no_filter(naming: Naming, text: str) -> None:
    assert naming.ask(text) == {"named": [], "meant": None}


@pytest.mark.parametrize(("text", "labels"), TOLD_OF_A_DAY.items(), ids=TOLD_OF_A_DAY.keys())
def test_a_day_is_a_day_in_every_sentence(naming: Naming, text: str, labels: list[str]) -> None:
    assert naming.labels(text, "named") == labels
    assert naming.ask(text)["meant"] is None


@pytest.mark.parametrize(("text", "labels"), OF_TODAY.items(), ids=OF_TODAY.keys())
def test_days_may_be_told_from_today(naming: Naming, text: str, labels: list[str]) -> None:
    today = met_hoofdletter(weekdag(datetime.now(UTC).astimezone().date()))
    assert naming.labels(text, "meant") == [label.format(today=today) for label in labels]


@pytest.mark.parametrize(
    "text", ["wat is er te doen", "dichtbij", "doordeweeks", "mensen", "iets leuk in de week"]
)
def test_small_words_alone_mean_no_filter_and_no_more(naming: Naming, text: str) -> None:
    assert naming.ask(text) == {"named": [], "meant": []}


@pytest.mark.parametrize(("text", "labels"), OFFERED.items(), ids=OFFERED.keys())
def test_a_filter_among_other_words_is_offered_and_not_meant(
    naming: Naming, text: str, labels: list[str]
) -> None:
    assert naming.labels(text, "named") == labels
    assert naming.ask(text)["meant"] is None


@pytest.mark.parametrize(("text", "labels"), MEANT.items(), ids=MEANT.keys())
def test_days_wijken_and_prices_alone_are_meant(
    naming: Naming, text: str, labels: list[str]
) -> None:
    assert naming.labels(text, "meant") == labels


def test_the_rest_is_without_the_words_of_the_filter(naming: Naming) -> None:
    rest = {term["label"]: term["rest"] for term in naming.ask("dinsdagavond wandelen")["named"]}
    assert rest["Dinsdag"] == "avond wandelen"
    assert rest["Avond"] == "dinsdag wandelen"
    (access,) = naming.ask("drempelvrij koffie drinken")["named"]
    assert access["rest"] == "koffie drinken"


@settings(max_examples=40)
@given(data=st.data())
def test_filters_are_meant_in_any_order_and_refused_with_one_word(
    naming: Naming, data: st.DataObject
) -> None:
    plain = [term["label"] for term in naming.terms if term["facet"] in ("dag", "dagdeel", "wijk")]
    chosen = data.draw(st.lists(st.sampled_from(plain), min_size=1, max_size=3, unique=True))
    text = f" {data.draw(st.sampled_from(SMALL))} ".join(chosen)
    assert set(naming.labels(text, "meant")) == set(chosen)
    assert naming.ask(f"{text} niet") == {"named": [], "meant": None}


@settings(max_examples=40)
@given(text=st.text())
def test_any_text_can_be_asked(naming: Naming, text: str) -> None:
    answer = naming.ask(text)
    named = [term["label"] for term in answer["named"]]
    assert {term["label"] for term in answer["meant"] or []} <= set(named)
