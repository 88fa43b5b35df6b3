"""What the rest of the map says: the words, the organisations and the day. Whatever a document
refers to is looked up here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from sociale_kaart.load import Document, Scalar, Sequence
from sociale_kaart.load import Mapping as Fields
from sociale_kaart.load.files import as_id
from sociale_kaart.problems import printable, quoted
from sociale_kaart.validate.shapes import ORGANISATION, Reference
from sociale_kaart.validate.suggestions import choose_from, did_you_mean, nearest


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


@dataclass(frozen=True, slots=True)
class Known:
    today: date
    content: str
    """The content folder, as problems show it."""
    vocabularies: Mapping[str, Words | None]
    """None for a file that is missing or cannot be read: who refers to it is not to blame."""
    organisations: Mapping[str, Mapping[str, Any] | None]
    families: frozenset[str] | None = frozenset()
    """Names that phrases of the thesaurus may hold; None when one of its files cannot be read."""

    def refuses(self, reference: Reference) -> Refusal | None:
        word = reference.word.text.strip()
        if reference.refers_to == ORGANISATION:
            return None if word in self.organisations else self._no_organisation(word)
        words = self.vocabularies[reference.refers_to]
        if words is None or word in words.ids:
            return None
        constants = reference.shape.constants
        meant = nearest(word, words.meanings | {constant: constant for constant in constants})
        choices = choose_from((*dict.fromkeys(words.meanings.values()), *constants))
        return Refusal(
            f"{quoted(word)} staat niet in de lijst.",
            f"{did_you_mean(meant)}{choices} Zie de lijst in {words.file}",
        )

    def _no_organisation(self, word: str) -> Refusal:
        names = {str(typed["naam"]): name for name, typed in self.organisations.items()
                 if typed and "naam" in typed}  # fmt: skip
        meant = nearest(word, names | {name: name for name in self.organisations})
        folder = f"{self.content}/organisations"
        advice = "Schrijf de naam van een bestand uit die map, zonder .yaml."
        if meant is None:
            file = f"{folder}/{as_id(printable(word))}.yaml"
            advice += f" Is de organisatie nieuw, maak dan eerst {file}"
        return Refusal(
            f"{quoted(word)} staat niet in de map {folder}.", f"{did_you_mean(meant)}{advice}"
        )


def words(document: Document) -> Words:
    """Read from the nodes, so that a vocabulary with a mistake in it still knows its words."""
    meanings: dict[str, str] = {}
    terms = document.root.entries.get("termen")
    for term in terms.items if isinstance(terms, Sequence) else ():
        fields = term.entries if isinstance(term, Fields) else {}
        match fields.get("id"):
            case Scalar(text=term_id):
                meanings[term_id] = term_id
                for other in _others(fields):
                    meanings.setdefault(other, term_id)
    return Words(document.path, meanings, frozenset(meanings.values()))


def _others(fields: Mapping[str, Any]) -> list[str]:
    synonyms = fields.get("synoniemen")
    nodes = [fields.get("label"), *(synonyms.items if isinstance(synonyms, Sequence) else ())]
    return [node.text for node in nodes if isinstance(node, Scalar)]
