"""The words an editor may choose from: one `Vocabulary` per file, one `Term` per word."""

from collections.abc import Iterable
from dataclasses import dataclass

from sociale_kaart.model.dutch import opsomming


@dataclass(frozen=True, slots=True)
class Term:
    id: str
    label: str
    uitleg: str = ""
    inleiding: str = ""
    synoniemen: tuple[str, ...] = ()
    icoon: str = ""
    eigennaam: bool = False
    gevoelig: bool = False
    soort: str = ""
    in_de_buurt: tuple[str, ...] = ()

    @property
    def in_zin(self) -> str:
        """The label in the middle of a sentence: only a name keeps its capital."""
        is_name = self.eigennaam or self.label[1:2].isupper()
        return self.label if is_name else self.label[:1].lower() + self.label[1:]


def in_zin(terms: Iterable[Term]) -> str:
    """«in een groep en met z’n tweeën»"""
    return opsomming([term.in_zin for term in terms])


@dataclass(frozen=True, slots=True)
class Vocabulary:
    id: str
    label: str
    uitleg: str
    termen: tuple[Term, ...]

    def __getitem__(self, term_id: str) -> Term:
        for term in self.termen:
            if term.id == term_id:
                return term
        raise KeyError(f"{self.id} has no term {term_id}")

    def choose(self, ids: list[str]) -> tuple[Term, ...]:
        return tuple(self[term_id] for term_id in ids)
