"""The words an editor may choose from: one `Vocabulary` per file, one `Term` per word."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from sociale_kaart.model.dutch import opsomming
from sociale_kaart.model.leeftijd import Leeftijd


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
    besloten: bool = False
    leeftijd: Leeftijd | None = None
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


def een_van(terms: Iterable[Term]) -> str:
    """«huisarts, sociaal wijkteam of wijkverpleging»: one of them is enough."""
    return opsomming([term.in_zin for term in terms], "of")


@dataclass(frozen=True)
class Vocabulary:
    id: str
    label: str
    uitleg: str
    termen: tuple[Term, ...]

    def __getitem__(self, term_id: str) -> Term:
        return self._by_id[term_id]

    @cached_property
    def _by_id(self) -> dict[str, Term]:
        return {term.id: term for term in self.termen}

    def choose(self, ids: list[str]) -> tuple[Term, ...]:
        return tuple(map(self._by_id.__getitem__, ids))
