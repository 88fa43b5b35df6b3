"""The words an editor may choose from: one `Vocabulary` per file, one `Term` per word."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    id: str
    label: str
    uitleg: str = ""
    inleiding: str = ""
    synoniemen: tuple[str, ...] = ()
    icoon: str = ""
    gevoelig: bool = False
    soort: str = ""
    in_de_buurt: tuple[str, ...] = ()


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
