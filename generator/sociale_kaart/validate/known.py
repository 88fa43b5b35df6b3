"""What the rest of the map says: the words, the organisations and the day. Whatever a document
refers to is looked up here."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from sociale_kaart.load import Document
from sociale_kaart.load.files import as_id
from sociale_kaart.problems import printable, quoted
from sociale_kaart.validate.mistake import NOTHING_YET
from sociale_kaart.validate.no_answer import LEAVE_OUT, meant
from sociale_kaart.validate.references import Reference
from sociale_kaart.validate.shapes import ORGANISATION
from sociale_kaart.validate.suggestions import (
    NEARLY_THE_SAME,
    choose_from,
    did_you_mean,
    known_words,
    nearest,
)

EVERY_AGE = 0, 999
_AGE = re.compile("[0-9]{1,3}")


class Refusal(NamedTuple):
    message: str
    advice: str


@dataclass(frozen=True, slots=True)
class Words:
    """One vocabulary, as far as checking needs it."""

    file: str
    meanings: dict[str, str]
    """Every id, label and synonym, with the id it stands for."""
    ids: frozenset[str]
    ages: Mapping[str, tuple[int, int]]
    """Of each id: the youngest and the oldest."""


class _Whatever:
    """Stands for a list that nobody could read."""

    def __contains__(self, _: object) -> bool:
        return True


@dataclass(frozen=True)
class Known:
    today: date
    content: str
    """The content folder, as problems show it."""
    vocabularies: Mapping[str, Words | None]
    """None for a file that is missing or cannot be read: who refers to it is not to blame."""
    organisations: Mapping[str, Mapping[str, Any] | None]
    voorbeeld: bool = True
    """The map is an example, so what is invented may stand on it."""
    families: frozenset[str] | None = frozenset()
    """Names that phrases of the thesaurus may hold; None when one of its files cannot be read."""

    @cached_property
    def words(self) -> Mapping[str, Container[str]]:
        """What can be referred to."""
        vocabularies = {
            name: words.ids if words else _Whatever() for name, words in self.vocabularies.items()
        }
        return {**vocabularies, ORGANISATION: self.organisations}

    def refusal(self, lost: Reference) -> Refusal:
        word = lost.word
        if lost.to == ORGANISATION:
            return self._no_organisation(word)
        words = self.vocabularies[lost.to]
        assert words is not None
        constants = lost.shape.constants
        several = known_words(word, words.meanings)
        if len(several) > 1:
            apart = " en ".join(quoted(one) for one in several)
            return Refusal(f"{quoted(word)} staat niet in de lijst.", f"Schrijf {apart} apart.")
        instead = [one for one in meant(word) if one in lost.around.constants]
        if instead:
            advice = f"Haal de lijst weg en schrijf: {lost.path[-2]}: {instead[0]}"
            return Refusal(f"{quoted(word)} staat niet in de lijst.", advice)
        if meant(word) and lost.may_be_left_out:
            return Refusal(f"{quoted(word)} kan hier niet.", LEAVE_OUT)
        guess = nearest(word, words.meanings | {constant: constant for constant in constants})
        choices = choose_from((*dict.fromkeys(words.meanings.values()), *constants))
        return Refusal(
            f"{quoted(word)} staat niet in de lijst." if word else NOTHING_YET,
            f"{did_you_mean(guess)}{choices} Zie de lijst in {words.file}",
        )

    def _no_organisation(self, word: str) -> Refusal:
        folder = f"{self.content}/organisations"
        if not word:
            return Refusal(
                NOTHING_YET, f"Schrijf de naam van een bestand uit de map {folder}, zonder .yaml."
            )
        names = {str(typed["naam"]): name for name, typed in self.organisations.items()
                 if typed and "naam" in typed}  # fmt: skip
        if word == "onbekend":
            return Refusal(
                "De aanbieder kan niet onbekend zijn: mensen moeten ergens terechtkunnen.",
                "Vraag na wie dit doet. Zijn het een paar buren, maak dan een bestand met de naam "
                f"van hun groep in {folder}.",
            )
        known = names | {name: name for name in self.organisations}
        guess = nearest(word, known, NEARLY_THE_SAME)
        advice = "Schrijf de naam van een bestand uit die map, zonder .yaml."
        if (name := as_id(printable(word.removesuffix(".yaml")))) not in self.organisations:
            advice += f" Is de organisatie nieuw, maak dan eerst {folder}/{name}.yaml"
        return Refusal(
            f"{quoted(word)} staat niet in de map {folder}.", f"{did_you_mean(guess)}{advice}"
        )


def words(document: Document) -> Words:
    """Read from what was typed, so that a vocabulary with a mistake in it still knows its words."""
    meanings: dict[str, str] = {}
    ages: dict[str, tuple[int, int]] = {}
    terms = document.fields.get("termen")
    for term in terms if isinstance(terms, list) else ():
        fields = term if isinstance(term, dict) else {}
        if isinstance(term_id := fields.get("id"), str):
            meanings[term_id] = term_id
            ages[term_id] = _ages(fields.get("leeftijd"))
            for other in _others(fields):
                meanings.setdefault(other, term_id)
    return Words(document.path, meanings, frozenset(meanings.values()), ages)


def _ages(typed: Any) -> tuple[int, int]:
    limits = typed if isinstance(typed, dict) else {}
    found = (limits.get(name, "") for name in ("van", "tot"))
    youngest, oldest = (
        int(text) if isinstance(text, str) and _AGE.fullmatch(text) else limit
        for text, limit in zip(found, EVERY_AGE, strict=True)
    )
    return youngest, oldest


def _others(fields: Mapping[str, Any]) -> list[str]:
    synonyms = fields.get("synoniemen")
    texts = [fields.get("label"), *(synonyms if isinstance(synonyms, list) else ())]
    return [text for text in texts if isinstance(text, str)]
