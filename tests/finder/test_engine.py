"""The engine in the browser gives what a plain, slow reading of the model gives."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from playwright.sync_api import Page

from sociale_kaart.finder.columns import ALPHABET
from sociale_kaart.finder.data import Finder
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.kosten import SMALL_AMOUNT
from sociale_kaart.model.offer import Gebied
from sociale_kaart.model.vocabulary import Term, Vocabulary
from tests.conftest import ROOT
from tests.finder.engine import Engine
from tests.finder.reference import Answer, Reference, State
from tests.finder.strategies import MONTHS, TERMS, catalogues, states


@pytest.fixture(scope="module")
def engine(module_page: Page) -> Engine:
    return Engine(module_page)


@settings(max_examples=200, deadline=None)
@given(catalogue=catalogues(), state=states())
def test_every_question_finds_the_same_offers_counts_and_order(
    engine: Engine, catalogue: Catalogue, state: State
) -> None:
    kolommen = Finder(catalogue, MONTHS, []).kolommen
    assert engine.find(kolommen, state) == Reference(catalogue, MONTHS).find(state)


@settings(max_examples=20, deadline=None)
@given(state=states())
def test_the_example_map_is_read_the_same_way(
    engine: Engine, example: Catalogue, state: State
) -> None:
    known = {
        facet: ids
        for facet, ids in state.chosen.items()
        if facet in ("wens", "kosten", "dag", "vrij", "plek")
    }
    asked = State(known, state.leeftijd, state.tot, state.per, state.sort, state.scores)
    kolommen = Finder(example, MONTHS, []).kolommen
    assert engine.find(kolommen, asked) == Reference(example, MONTHS).find(asked)


@pytest.mark.parametrize("name", ["7", "constructor"])
def test_what_a_wijk_is_called_does_not_matter(
    engine: Engine, example: Catalogue, name: str
) -> None:
    """Not even a number, which no object of JavaScript keeps in its place."""
    kolommen = Finder(example, MONTHS, []).kolommen
    renamed = json.loads(json.dumps(kolommen).replace('"rivierwijk"', f'"{name}"'))
    asked = State({"wijk": frozenset({"rivierwijk"})}, sort="dichtbij")
    otherwise = State({"wijk": frozenset({name})}, sort="dichtbij")
    assert engine.find(renamed, otherwise).results == engine.find(kolommen, asked).results


SCHEMA = json.loads((ROOT / "schema" / "vocabulary.schema.json").read_text("utf-8"))
LONGEST_LIST = SCHEMA["properties"]["termen"]["maxItems"]


def test_every_wijk_of_a_large_city_finds_its_own(engine: Engine, example: Catalogue) -> None:
    """As many as a list may hold, each with one offer."""
    wijken = [Term(f"wijk-{number}", "Wijk") for number in range(LONGEST_LIST)]
    offer = replace(example.findable[0], locatie=None)
    offers = (
        replace(offer, id=f"plek-{wijk.id}", gebied=Gebied(Term("wijk", "Wijk"), "", (wijk,)))
        for wijk in wijken
    )
    vocabulary = Vocabulary("wijken", "Waar?", "", tuple(wijken))
    vocabularies = {**example.vocabularies, "wijken": vocabulary}
    city = replace(example, offers=tuple(offers), vocabularies=vocabularies)
    kolommen = Finder(city, MONTHS, []).kolommen
    # A list may get one term more here: «Geen indicatie nodig».
    assert len(ALPHABET) > LONGEST_LIST
    assert engine.find(kolommen, State()).counts["wijk"] == {wijk.id: 1 for wijk in wijken}
    for number in (0, 85, 86, LONGEST_LIST - 1):
        asked = State({"wijk": frozenset({wijken[number].id})}, sort="dichtbij")
        assert engine.find(kolommen, asked).results == [number]


@settings(max_examples=10, deadline=None)
@given(catalogue=catalogues())
def test_every_term_alone_finds_what_has_it_and_apart_what_may_have_it(
    engine: Engine, catalogue: Catalogue
) -> None:
    kolommen, reference = Finder(catalogue, MONTHS, []).kolommen, Reference(catalogue, MONTHS)
    for facet, ids in TERMS.items():
        for term_id in ids:
            asked = State({facet: frozenset({term_id})})
            found = engine.find(kolommen, asked)
            assert sorted(found.results) == reference.having(asked, Answer.YES), term_id
            assert sorted(found.unknown) == reference.having(asked, Answer.UNKNOWN), term_id


@pytest.mark.parametrize(
    ("asked", "found", "apart"),
    [
        (
            {"wens": {"samen-eten"}, "dagdeel": {"avond"}},
            {"samen-eten-in-de-linde", "spaghettivrijdag"},
            {"wonen-in-het-molenhof"},
        ),
        ({"kosten": {"klein-bedrag"}}, {"buurttafel-op-de-brink"}, {"regenboogcafe"}),
    ],
)
def test_what_is_not_sure_stands_apart_from_what_is(
    engine: Engine, example: Catalogue, asked: dict[str, set[str]], found: set[str], apart: set[str]
) -> None:
    state = State({facet: frozenset(ids) for facet, ids in asked.items()})
    answer = engine.find(Finder(example, MONTHS, []).kolommen, state)
    ids = [offer.id for offer in example.findable]
    assert found <= {ids[number] for number in answer.results}
    assert apart <= {ids[number] for number in answer.unknown}


@pytest.mark.parametrize(
    ("asked", "found", "apart", "left_out"),
    [
        (
            State(tot=Decimal(5), per="keer"),
            {"de-kade-elke-dag-open", "samen-naar-de-markt", "buurttafel-op-de-brink"},
            {"regenboogcafe", "lindemobiel-haalt-u-op", "theetafel-voor-mannen"},
            {
                "mannen-achter-de-pannen",
                "schaken-aan-de-kade",
                "leren-zien-en-vragen",
                "fietsles-voor-vrouwen",
                "samen-eten-in-de-linde",
            },
        ),
        (
            State(tot=Decimal(5), per="maand"),
            {"schaken-aan-de-kade", "buurttuin-de-akkers"},
            {"jeu-de-boules-lindeloo"},
            {"mannen-achter-de-pannen", "leren-zien-en-vragen", "samen-eten-in-de-linde"},
        ),
        (State(tot=Decimal(60), per="maand"), {"mannen-achter-de-pannen"}, set(), {"liplezen"}),
    ],
)
def test_a_limit_holds_for_what_one_pays_and_is_never_spread_over_a_year(
    engine: Engine,
    example: Catalogue,
    asked: State,
    found: set[str],
    apart: set[str],
    left_out: set[str],
) -> None:
    answer = engine.find(Finder(example, MONTHS, []).kolommen, asked)
    ids = [offer.id for offer in example.findable]
    results = {ids[number] for number in answer.results}
    unknown = {ids[number] for number in answer.unknown}
    assert found <= results
    assert apart <= unknown
    assert left_out.isdisjoint(results | unknown)


def test_at_most_5_euro_per_visit_is_what_is_free_and_the_small_amounts(
    engine: Engine, example: Catalogue
) -> None:
    """What depends on how far it is, stands apart for both."""
    kolommen = Finder(example, MONTHS, []).kolommen
    limit = engine.find(kolommen, State(tot=SMALL_AMOUNT))
    classes = engine.find(kolommen, State({"kosten": frozenset({"gratis", "klein-bedrag"})}))
    assert set(limit.results) == set(classes.results)
    [ride] = (n for n, one in enumerate(example.findable) if one.id == "lindemobiel-haalt-u-op")
    assert ride in limit.unknown
    assert ride in classes.unknown


@pytest.mark.parametrize(
    ("age", "first", "before", "last"),
    [
        (17, {"inloop-de-loods", "sterker-in-contact"}, "fietsles-voor-vrouwen", "zaal-vol-zondag"),
        (22, {"inloop-de-loods", "sterker-in-contact"}, "breicafe-steekje-los", "zaal-vol-zondag"),
        (80, {"zondagclub", "zaal-vol-zondag"}, "breicafe-steekje-los", "iedereen-danst"),
    ],
)
def test_what_names_an_age_stands_before_what_suits_everyone_and_another_age_last(
    engine: Engine, example: Catalogue, age: int, first: set[str], before: str, last: str
) -> None:
    found = engine.find(Finder(example, MONTHS, []).kolommen, State(leeftijd=age)).results
    place = {example.findable[number].id: place for place, number in enumerate(found)}
    assert all(place[one] < place[before] < place[last] for one in first)


def test_where_nobody_knows_whether_a_wheelchair_fits_is_not_left_out(
    engine: Engine, example: Catalogue
) -> None:
    """In their files other answers are known, and `rolstoel: onbekend`."""
    asked = State({"toegankelijk": frozenset({"rolstoel"})})
    found = engine.find(Finder(example, MONTHS, []).kolommen, asked)
    unknown = {example.findable[number].id for number in found.unknown}
    assert unknown >= {"buurttafel-op-de-brink", "lindestappers", "fietsles-voor-vrouwen"}
