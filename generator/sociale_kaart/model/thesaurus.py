"""The words people use beside the words that offers use: what the search knows of the language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Woordgroep:
    """Either `woorden` that mean the same, or `als`: words that lead to `dan`, but not back."""

    woorden: tuple[str, ...] = ()
    als: tuple[str, ...] = ()
    dan: tuple[str, ...] = ()
    """Words, or terms such as `wensen/bezoek`; the first matters most."""


@dataclass(frozen=True, slots=True)
class Thesaurus:
    groepen: tuple[Woordgroep, ...] = ()
    elders: tuple[str, ...] = ()
    """What a social map has no answer to: a question about these finds nothing."""
