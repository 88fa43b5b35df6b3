"""Words that stand for something elsewhere: a term of a vocabulary, or an organisation."""

from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from sociale_kaart.load import Value
from sociale_kaart.validate.mistake import Path
from sociale_kaart.validate.shapes import Shape

Fields: TypeAlias = list[Value] | dict[str, Value]


class Reference(NamedTuple):
    to: str
    """The name of the vocabulary, or `ORGANISATION`."""
    word: str
    path: Path
    shape: Shape
    around: Shape
    """Of the list or the fields that it stands in."""
    is_key: bool = False

    @property
    def may_be_left_out(self) -> bool:
        return isinstance(self.path[-1], str) and self.path[-1] not in self.around.required


def lost(
    value: Fields, shape: Shape, words: Mapping[str, Container[str]], path: Path = ()
) -> Iterator[Reference]:
    """References to what does not exist. `words`: what does, by the name of each vocabulary."""
    if shape.keys_refer_to and isinstance(value, dict):
        for key in value:
            if key not in words[shape.keys_refer_to]:
                yield Reference(shape.keys_refer_to, key, (*path, key), shape, shape, is_key=True)
    for step, part in value.items() if isinstance(value, dict) else enumerate(value):
        below = shape.below(step)
        if not below.holds_references:
            continue
        if not isinstance(part, str):
            yield from lost(part, below, words, (*path, step))
        elif below.refers_to and not (part in words[below.refers_to] or part in below.constants):
            yield Reference(below.refers_to, part, (*path, step), below, shape)
