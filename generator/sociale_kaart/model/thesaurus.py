"""The words people use beside the words that offers use: what the search knows of the language."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Woordgroep:
    """Either `woorden` that mean the same, or `als`: words that lead to `dan`, but not back."""

    woorden: tuple[str, ...] = ()
    als: tuple[str, ...] = ()
    dan: tuple[str, ...] = ()
    """Words, or terms such as `wensen/bezoek`; the first matters most."""


@dataclass(frozen=True, slots=True)
class Familie:
    """Words that stand for each other inside a phrase: moeder, vader, oma."""

    naam: str
    """In capitals, as phrases write it: «OUDER alleen»."""
    woorden: tuple[str, ...]
    zelf: bool = False
    """These are about who asks: «man», but not «mijn man»."""


@dataclass(frozen=True, slots=True)
class Thesaurus:
    groepen: tuple[Woordgroep, ...] = ()
    families: tuple[Familie, ...] = ()
    elders: tuple[str, ...] = ()
    """What a social map has no answer to: a question about these finds nothing."""
    nood: tuple[str, ...] = ()
    """What someone types who should talk to somebody now. With a full stop behind it: only at the
    end of a question."""


def merged(documents: Iterable[dict[str, Any]]) -> Thesaurus:
    """All files of the folder as one; which file a word stands in makes no difference."""
    groups: list[Woordgroep] = []
    families: list[Familie] = []
    elsewhere: list[str] = []
    need: list[str] = []
    for document in documents:
        groups += (
            Woordgroep(**{name: tuple(words) for name, words in group.items()})
            for group in document.get("groepen", ())
        )
        families += (
            Familie(family["naam"], tuple(family["woorden"]), family.get("zelf", False))
            for family in document.get("families", ())
        )
        elsewhere += document.get("elders", ())
        need += document.get("nood", ())
    return Thesaurus(tuple(groups), tuple(families), tuple(elsewhere), tuple(need))
