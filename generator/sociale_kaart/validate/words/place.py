"""One value that the schema refuses, and what the schema says about its place."""

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeAlias

from sociale_kaart.validate.examples import entry, example, may_be_unknown
from sociale_kaart.validate.schemas import Schema
from sociale_kaart.validate.shapes import Shape, typed

Words: TypeAlias = tuple[str, str]
"""What is wrong and what to type."""


class Place(NamedTuple):
    """One value that the schema refuses."""

    schema: Schema
    rule: list[str | int]
    """Where the schema says what is wrong: a path that ends in a keyword."""
    value: Any
    shape: Shape
    around: Shape
    """Of the fields or the list that it stands in."""
    step: str | int
    words: Mapping[str, Mapping[str, str]]
    """Of each vocabulary: every id, label and synonym, with the id it stands for."""
    repeated: bool
    """It stands in one of several groups of fields, below a dash."""

    @property
    def keyword(self) -> str:
        return str(self.rule[-1])

    @property
    def limit(self) -> Any:
        return self.schema.part(self.rule)

    def fits(self, text: str) -> bool:
        """Would the schema take this instead?"""
        return self.takes(typed(text, self.shape))

    def takes(self, value: Any) -> bool:
        return self.schema.part_accepts(self.rule[:-1], value)

    def copy(self, value: Any) -> str:
        return entry(self.step, value)

    def to_fill_in(self, kind: type = object) -> str:
        """Advice for what is empty."""
        advice = (
            "Vul iets in."
            if self.step in self.around.required
            else ("Vul iets in of haal dit weg.")
        )
        if may_be_unknown(self.shape):
            advice += " Weet u het niet, schrijf dan: onbekend."
        return f"{advice}\n{self.for_example(kind)}".rstrip()

    def for_example(self, kind: type | tuple[type, ...] = object) -> str:
        found = example(self.shape, kind)
        if found is None:
            return ""
        space = "\n" if isinstance(found, (list, dict)) else " "
        return f"Bijvoorbeeld:{space}{self.copy(found)}"
