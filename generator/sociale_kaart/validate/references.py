"""Words that stand for something elsewhere: a term of a vocabulary, or an organisation."""

from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

from sociale_kaart.load import Value
from sociale_kaart.validate.mistake import Path
from sociale_kaart.validate.shapes import Shape


class Reference(NamedTuple):
    to: str
    """The name of the vocabulary, or `ORGANISATION`."""
    word: str
    path: Path
    shape: Shape
    is_key: bool = False


def lost(
    value: Value, shape: Shape, words: Mapping[str, Container[str]], path: Path = ()
) -> Iterator[Reference]:
    """References to what does not exist. `words`: what does, by the name of each vocabulary."""
    if isinstance(value, str):
        refers = shape.refers_to and value and value not in shape.constants
        if refers and value not in words[shape.refers_to]:
            yield Reference(shape.refers_to, value, path, shape)
        return
    if isinstance(value, dict) and shape.keys_refer_to:
        for key in value:
            if key not in words[shape.keys_refer_to]:
                yield Reference(shape.keys_refer_to, key, (*path, key), shape, is_key=True)
    for step, part in enumerate(value) if isinstance(value, list) else value.items():
        below = shape.below(step)
        if below.holds_references:
            yield from lost(part, below, words, (*path, step))
