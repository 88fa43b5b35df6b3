"""Dutch writes compounds as one word: bezoekvrijwilliger holds bezoek and vrijwilliger."""

from collections.abc import Iterable, Iterator
from typing import Final

from sociale_kaart.search.analysis import STOP_WORDS, stem

LINKS: Final = ("", "s", "en", "n", "e")
"""What can stand between two parts: verzorging-s-huis, mann-en-koor."""

SHORTEST_PART: Final = 3


class Splitter:
    """Splits into words that it knows."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = {
            word for word in known if len(word) >= SHORTEST_PART and word not in STOP_WORDS
        }
        self._stems = {stem(word) for word in self._known}
        self._memo: dict[str, tuple[str, ...]] = {}

    def parts(self, word: str) -> tuple[str, ...]:
        """Two or more known words, the fewest and then the longest first part; else nothing."""
        found = self._memo.get(word)
        if found is None:
            found = self._memo[word] = self._split(word)
        return found

    def _split(self, word: str) -> tuple[str, ...]:
        ends = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
        known = {end for end in ends if self._is_known(word[:end])}
        if not known:
            return ()
        cuts = [(word[:end], word[start:]) for end, start in _cuts(word) if end in known]
        for first, rest in cuts:
            if self._is_known(rest):
                return (first, rest)
        for first, rest in cuts:
            if tail := self.parts(rest):
                return (first, *tail)
        return ()

    def _is_known(self, part: str) -> bool:
        return part in self._known or (
            len(part) > SHORTEST_PART and part not in STOP_WORDS and stem(part) in self._stems
        )


def _cuts(word: str) -> Iterator[tuple[int, int]]:
    """Where the first part can end, and where the rest then begins."""
    for start in range(len(word) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        for link in LINKS:
            end = start - len(link)
            if end >= SHORTEST_PART and word.endswith(link, end, start):
                yield end, start
