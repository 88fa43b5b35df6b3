"""Texts by address in, parts of the map out: what a device fetches, keeps and throws away as one.

A part is named after its bytes, so a device fetches only the parts that changed. Where parts begin
follows from the addresses themselves: one more offer changes one part, not all that come after it.
An address with a stamp (`root`) is written without it, because a stamp changes every day.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

MOST = 500_000
"""Characters in one part, or one longer text: an old phone has to read a part as a whole."""
ONE_IN = 16
"""Of so many addresses one begins a part."""
LETTERS = 16
"""Of the hash, in a name."""


@dataclass(frozen=True)
class Part:
    start: str
    """The first address in it."""
    root: str
    texts: Mapping[str, str]
    """By address below the root."""

    @cached_property
    def content(self) -> bytes:
        return json.dumps(self.texts, ensure_ascii=False, separators=(",", ":")).encode()

    @cached_property
    def name(self) -> str:
        return hashlib.sha256(self.content).hexdigest()[:LETTERS]


def in_parts(texts: Mapping[str, str], stamped: Sequence[str]) -> Iterator[Part]:
    """`stamped`: the folders whose name holds a stamp."""
    gathered: dict[str, str] = {}
    start = root = ""
    size = 0
    for address, text in sorted(texts.items()):
        here = next((folder for folder in stamped if address.startswith(folder)), "")
        below = address.removeprefix(here)
        if gathered and (here != root or size + len(text) > MOST or _begins_a_part(below)):
            yield Part(start, root, gathered)
            gathered, size = {}, 0
        if not gathered:
            start, root = address, here
        gathered[below] = text
        size += len(text)
    if gathered:
        yield Part(start, root, gathered)


def _begins_a_part(address: str) -> bool:
    return hashlib.sha256(address.encode()).digest()[0] % ONE_IN == 0
