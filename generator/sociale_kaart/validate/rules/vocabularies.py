"""Vocabularies: every word once, and the two lists that code and map build on."""

from collections.abc import Iterator, Mapping
from typing import Any

from sociale_kaart.problems import quoted
from sociale_kaart.validate.known import Known
from sociale_kaart.validate.mistake import Mistake
from sociale_kaart.validate.rules.conditions import ages_out_of_order

Vocabulary = Mapping[str, Any]

KOSTEN = ("gratis", "klein-bedrag", "groter-bedrag", "abonnement", "korting", "onbekend")
"""The classes that follow from an offer's price (`Kosten.klassen`); only their words can change."""

REQUIRED = ("kosten",)
"""Beside those that a schema names."""

_MEAN_SOMETHING_ELSE = ("onbekend", "geen", "altijd")
_AT_HOME_IN = {
    "soort": "wijken",
    "in_de_buurt": "wijken",
    "besloten": "doelgroepen",
    "leeftijd": "doelgroepen",
}
"""What means something in one list only."""


def each_term_once(vocabulary: Vocabulary, _: Known) -> Iterator[Mistake]:
    seen: set[str] = set()
    for index, term in enumerate(vocabulary.get("termen", ())):
        if term["id"] in seen:
            yield Mistake(
                ("termen", index, "id"),
                f"{quoted(term['id'])} staat al eerder in deze lijst.",
                "Geef dit woord een eigen id, of haal het weg.",
            )
        seen.add(term["id"])


def each_label_once(vocabulary: Vocabulary, _: Known) -> Iterator[Mistake]:
    """Residents see labels, and could not tell two that are equal apart."""
    seen: dict[str, str] = {}
    for index, term in enumerate(vocabulary.get("termen", ())):
        other = seen.setdefault(term["label"].casefold(), term["id"])
        if other != term["id"]:
            yield Mistake(
                ("termen", index, "label"),
                f"{quoted(term['label'])} heet «{other}» in deze lijst ook al.",
                f"Bedoelt u hetzelfde, haal dit woord dan weg en gebruik {other}. "
                "Geef het anders een eigen label.",
            )


def no_word_with_a_meaning(vocabulary: Vocabulary, _: Known) -> Iterator[Mistake]:
    for index, term in enumerate(vocabulary.get("termen", ())):
        if term["id"] in _MEAN_SOMETHING_ELSE:
            yield Mistake(
                ("termen", index, "id"),
                f"{quoted(term['id'])} heeft al een eigen betekenis in de bestanden.",
                "Kies een ander id, of haal dit woord weg.",
            )


def fields_at_home(vocabulary_id: str, vocabulary: Vocabulary, _: Known) -> Iterator[Mistake]:
    for index, term in enumerate(vocabulary.get("termen", ())):
        for name, home in _AT_HOME_IN.items():
            if name in term and home != vocabulary_id:
                yield Mistake(
                    ("termen", index, name),
                    f"«{name}» hoort alleen in de lijst {home}.",
                    "Haal deze regel weg.",
                    of_key=True,
                )


def ages_in_order(vocabulary: Vocabulary, _: Known) -> Iterator[Mistake]:
    for index, term in enumerate(vocabulary.get("termen", ())):
        yield from ages_out_of_order(term.get("leeftijd"), ("termen", index, "leeftijd"))


def holds_the_price_classes(vocabulary: Vocabulary, _: Known) -> Iterator[Mistake]:
    ids = [term["id"] for term in vocabulary.get("termen", ())]
    for index, term_id in enumerate(ids):
        if term_id not in KOSTEN:
            yield Mistake(
                ("termen", index, "id"),
                f"{quoted(term_id)} is geen prijsklasse. De site rekent die zelf uit.",
                f"Haal dit woord weg. In deze lijst staan precies: {', '.join(KOSTEN)}.",
            )
    for term_id in KOSTEN:
        if term_id not in ids:
            yield Mistake(
                ("termen",),
                f"De prijsklasse «{term_id}» ontbreekt.",
                f"In deze lijst staan precies: {', '.join(KOSTEN)}.",
                of_key=True,
            )


def neighbours_agree(vocabulary: Vocabulary, _: Known) -> Iterator[Mistake]:
    near = {term["id"]: term.get("in_de_buurt", ()) for term in vocabulary.get("termen", ())}
    for index, term in enumerate(vocabulary.get("termen", ())):
        for place, other in enumerate(term.get("in_de_buurt", ())):
            path = ("termen", index, "in_de_buurt", place)
            if other == term["id"]:
                yield Mistake(
                    path,
                    f"{quoted(other)} ligt niet in de buurt van zichzelf.",
                    "Haal dit woord hier weg.",
                    "waarschuwing",
                )
            elif term["id"] not in near.get(other, (term["id"],)):
                yield Mistake(
                    path,
                    f"{quoted(other)} staat hier als buur van {quoted(term['id'])}, "
                    "maar andersom staat het er niet.",
                    f"Voeg {term['id']} toe bij in_de_buurt van {other}, of haal {other} hier weg.",
                    "waarschuwing",
                )
