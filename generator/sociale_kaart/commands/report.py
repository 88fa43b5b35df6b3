"""`sociale-kaart report`: what does a list of questions find on this map?"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from sociale_kaart.arguments import Subparsers, add_content, shown
from sociale_kaart.clock import today
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.dutch import hoeveel
from sociale_kaart.pipeline import build_catalogue
from sociale_kaart.problems import printable
from sociale_kaart.reporting import text
from sociale_kaart.search.evaluation import Outcome, Question, score
from sociale_kaart.search.index import Index, build_index
from sociale_kaart.search.query import search
from sociale_kaart.search.questions import read_questions

SHOWN = 3
"""So many names behind each question."""
WIDEST = 44


def add_parser(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "report",
        help="kijk wat zoekvragen vinden",
        description="Stelt een lijst zoekvragen aan de kaart en laat zien wat die vinden.",
    )
    parser.add_argument(
        "--zoekvragen",
        type=Path,
        required=True,
        metavar="BESTAND",
        help="een lijst met vragen (YAML of JSON), met of zonder wat ze moeten vinden",
    )
    add_content(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    questions = read_questions(arguments.zoekvragen)
    built = build_catalogue(arguments.content, today(), shown(arguments.content))
    if built.catalogue is None:
        print(text.render(built.report))
        return 1
    outcomes = list(_ask(questions, built.catalogue, build_index(built.catalogue)))
    names = {offer.id: offer.naam for offer in built.catalogue.findable}
    for line in _lines(outcomes, names):
        print(line)
    return 0


def _ask(questions: Sequence[Question], catalogue: Catalogue, index: Index) -> Iterator[Outcome]:
    for question in questions:
        # As typed to the end, not as half a word.
        answer = search(index, question.text)
        found = tuple(catalogue.findable[offer].id for offer, _ in answer.hits)
        yield Outcome(question, found, answer.correction)


def _lines(outcomes: Sequence[Outcome], names: dict[str, str]) -> Iterator[str]:
    asked = hoeveel(len(outcomes), "zoekvraag", "zoekvragen")
    yield f"{asked} op een kaart met {hoeveel(len(names), 'plek', 'plekken')}."
    yield ""
    for outcome in outcomes:
        yield f"{printable(outcome.question.text)[:WIDEST]:<{WIDEST}} {_found(outcome, names)}"
    if nothing := [outcome for outcome in outcomes if not outcome.found]:
        yield ""
        yield f"Niets gevonden: {len(nothing)}"
        yield from (f"  {printable(outcome.question.text)}" for outcome in nothing)
    yield from _missing(outcomes, names)
    yield from _scores(outcomes)


def _found(outcome: Outcome, names: dict[str, str]) -> str:
    if not outcome.found:
        return "niets"
    first = ", ".join(names[offer] for offer in outcome.found[:SHOWN])
    more = len(outcome.found) - SHOWN
    meant = f" (bedoeld: {outcome.correction[1]})" if outcome.correction else ""
    return f"{first}{f' en {more} meer' if more > 0 else ''}{meant}"


def _missing(outcomes: Sequence[Outcome], names: dict[str, str]) -> Iterator[str]:
    judged = {offer for outcome in outcomes for offer in outcome.question.judged or ()}
    if unknown := sorted(judged - set(names)):
        yield ""
        yield f"Wel verwacht, maar niet op de kaart: {', '.join(map(printable, unknown))}"


def _scores(outcomes: Sequence[Outcome]) -> Iterator[str]:
    kinds = list(dict.fromkeys(outcome.question.kind for outcome in outcomes))
    groups = [("alles", outcomes)]
    if len(kinds) > 1:
        groups += [(kind, [o for o in outcomes if o.question.kind == kind]) for kind in kinds]
    scored = [(kind or "overig", result) for kind, group in groups if (result := score(group))]
    if not scored:
        return
    yield ""
    yield f"{'soort':<14}{'vragen':>8}{'nDCG@10':>10}{'beoordeeld':>12}{'top 3':>8}{'niets':>8}"
    for kind, result in scored:
        yield (
            f"{printable(kind)[:13]:<14}{result.questions:>8}{_number(result.ndcg):>10}"
            f"{_number(result.ndcg_of_judged):>12}{result.good_in_three:>8.0%}{result.nothing:>8.0%}"
        )
    yield ""
    yield "nDCG@10: 1,00 is volmaakt. «Beoordeeld» telt alleen plekken die ergens verwacht worden."
    yield "Top 3: een goed antwoord staat bij de eerste drie."


def _number(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")
