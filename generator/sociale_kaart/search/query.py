"""A question in, offers out: the reference of `theme/search/query.mjs`, for reports and tests.

Every word of the question takes its best evidence in each offer: the word itself, a synonym, a
phrase or a joined pair it is part of, or a word it is the beginning of. An offer's score is the sum
over the words.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from sociale_kaart.search.analysis import (
    GENERIC_WORDS,
    STOP_WORDS,
    WEAK_WORDS,
    ends_in_word,
    stem,
    words,
)
from sociale_kaart.search.compounds import LINKS
from sociale_kaart.search.index import Found, Index, spoken_aloud
from sociale_kaart.search.lexicon import Key
from sociale_kaart.search.spelling import nearest

MOST_WORDS: Final = 32
WORTH_SHOWING: Final = 0.05
"""What scores less than this part of the best answers next to nothing of the question."""
MOST_BEGINNINGS: Final = 20
"""So many words that begin as typed are looked up while typing."""

ROOM: Final = 2
"""Words that may stand between those of a phrase: «vorig jaar» in «man vorig jaar overleden»."""
LONG: Final = 8
"""A word of so many letters that is nearly a word we know is that word, and no compound."""
POSSESSIVES: Final = frozenset(
    ("mijn", "mn", "haar", "zijn", "zn", "hun", "onze", "je", "jouw", "uw")
)
"""«mijn man» is not who asks."""
ITSELF: Final = 10
PART_OF_PHRASE: Final = 5
"""In «nieuwe mensen leren kennen» nobody asks for lessons."""
BEGINNING: Final = 6
BEGINNING_OF_KNOWN: Final = 2
"""Who typed «man» may be on the way to «mantelzorger», but more probably is not."""


@dataclass(frozen=True, slots=True)
class Answer:
    hits: tuple[tuple[int, int], ...]
    """Offers with their score, best first."""
    marked: tuple[str, ...] = ()
    """Stems of the words to mark in what is shown."""
    correction: tuple[str, str] | None = None
    """The words that were typed and those that were searched instead."""
    ignored: tuple[str, ...] = ()
    """Words that find nothing."""
    crisis: bool = False
    """Whoever asks this should talk to somebody now."""


@dataclass(frozen=True, slots=True)
class _Evidence:
    positions: tuple[int, ...]
    key: Key
    weight: int


def search(index: Index, text: str, *, prefix: bool = True) -> Answer:
    said = spoken_aloud(text)
    crisis = any(phrase in said for phrase in index.crisis)
    return replace(_answer(index, text, prefix and ends_in_word(text)), crisis=crisis)


def _answer(index: Index, text: str, typing: bool) -> Answer:
    asked = words(text)[:MOST_WORDS]
    question = _Question(index, asked, typing)
    answer = question.answer()
    if question.is_for_elsewhere():
        return answer
    # Beside words that were found, only what can hardly be anything else is corrected.
    sure = bool(answer.hits)
    meant = {word: other for word in answer.ignored if (other := nearest(word, index.words, sure))}
    if not meant:
        return answer
    second = _Question(index, [meant.get(word, word) for word in asked], typing=False).answer()
    if not second.hits:
        return answer
    return replace(second, correction=(" ".join(meant), " ".join(meant.values())))


class _Question:
    def __init__(self, index: Index, asked: list[str], typing: bool) -> None:
        self._index = index
        # A rare word is known too, though it is not among those that are known beforehand.
        self._known = index.known | {part for word in asked if (part := stem(word)) in index.terms}
        self._beginnings = _beginnings(index, asked[-1]) if typing and asked else []
        self._words = list(self._with_compounds_split(asked))
        self._stems = [stem(word) for word in self._words]
        # In a phrase a word stands for itself and for its families.
        self._kin = [
            self._families(part) - (index.own if before in POSSESSIVES else set()) | {part}
            for before, part in zip(("", *self._words), self._stems, strict=False)
        ]
        telling = [at for at, word in enumerate(self._words) if word not in STOP_WORDS]
        strong = [at for at in telling if self._words[at] not in WEAK_WORDS]
        self._phrases = self._matching_phrases(telling)
        self._counting = sorted({*strong, *self._firsts_of_weak_phrases(strong)}) or telling

    def answer(self) -> Answer:
        if self.is_for_elsewhere():
            return Answer((), ignored=tuple(self._words[at] for at in self._counting))
        together = [*self._of_phrases(), *self._joined()]
        evidence = [*together, *self._single(together), *self._begun()]
        best: dict[int, dict[int, int]] = {position: {} for position in self._counting}
        telling: set[int] = set()
        for piece in evidence:
            weights, says_something = self._weights(piece)
            if says_something:
                telling.update(piece.positions)
            for position in piece.positions:
                if position in best:
                    _keep_best(best[position], weights)
        # A word such as «gemeente», that is known and finds nothing, is not missed.
        best = {
            at: offers
            for at, offers in best.items()
            if offers or self._stems[at] not in self._index.spoken
        }
        ignored = tuple(self._words[position] for position, offers in best.items() if not offers)
        mostly_known = 2 * len(ignored) <= len(best)
        tells = any(at in telling and _is_specific(self._words[at]) for at in self._counting)
        if ignored and not (together or (tells and mostly_known)):
            return Answer((), ignored=ignored)
        return Answer(self._ranked(best), self._marked(evidence), None, ignored)

    def is_for_elsewhere(self) -> bool:
        """A question about what no social map has, with at most one other word that leads
        somewhere."""
        asked = set(self._stems)
        elsewhere = {part for key in self._index.elsewhere if asked.issuperset(key) for part in key}
        specific = {at for at in self._counting if _is_specific(self._words[at])}
        in_phrases = {at for phrase in self._phrases for at in self._positions(phrase)}
        if not elsewhere or specific & in_phrases:
            return False
        others = {self._stems[at] for at in specific} - elsewhere
        return sum((part,) in self._index.leads for part in others) < 2

    def _ranked(self, best: dict[int, dict[int, int]]) -> tuple[tuple[int, int], ...]:
        total: dict[int, int] = {}
        for offers in best.values():
            for offer, weight in offers.items():
                total[offer] = total.get(offer, 0) + weight
        least = WORTH_SHOWING * max(total.values(), default=0)
        worthy = (hit for hit in total.items() if hit[1] >= least)
        return tuple(sorted(worthy, key=lambda hit: (-hit[1], hit[0])))

    def _weights(self, piece: _Evidence) -> tuple[dict[int, int], bool]:
        """What the word itself says and the best that it leads to add up. And whether it says more
        than that it occurs somewhere."""
        led: dict[int, int] = {}
        leads = self._index.leads.get(piece.key, ())
        for number, tenths in leads:
            _keep_best(led, _scaled(self._index.lists[number], piece.weight * tenths))
        own = self._index.terms.get(" ".join(piece.key))
        if own is None:
            return led, bool(leads)
        weights = _scaled(own, 10 * piece.weight)
        for offer, weight in led.items():
            weights[offer] = weights.get(offer, 0) + weight
        return weights, bool(leads) or not own.plain

    def _of_phrases(self) -> Iterator[_Evidence]:
        for phrase in self._phrases:
            yield _Evidence(self._positions(phrase), phrase, ITSELF)

    def _matching_phrases(self, telling: list[int]) -> list[Key]:
        """The longest: who asks for «samen eten op zondag» does not ask for «samen eten»."""
        asked = self._said(telling)
        present = [
            key
            for key in self._index.phrases
            if asked.issuperset(key) and self._stand_near(key, telling)
        ]
        return [key for key in present if not any(set(key) < set(longer) for longer in present)]

    def _stand_near(self, key: Key, telling: list[int]) -> bool:
        """Weak words stand side by side; others may have a few words between them."""
        weak = all(self._words[at] in WEAK_WORDS for at in self._positions(key))
        size = len(key) if weak else len(key) + ROOM
        return any(
            self._said(telling[start : start + size]).issuperset(key)
            for start in range(len(telling))
        )

    def _said(self, positions: list[int]) -> set[str]:
        return {part for at in positions for part in self._kin[at]}

    def _positions(self, key: Key) -> tuple[int, ...]:
        return tuple(at for at, kin in enumerate(self._kin) if not kin.isdisjoint(key))

    def _firsts_of_weak_phrases(self, strong: list[int]) -> Iterator[int]:
        """«doet nooit open» says something, though none of its words does."""
        for phrase in self._phrases:
            positions = self._positions(phrase)
            if not set(positions) & set(strong):
                yield positions[0]

    def _joined(self) -> Iterator[_Evidence]:
        """«huis bezoek» is huisbezoek, «boodschappen plus bus» is boodschappenplusbus."""
        for size in (2, 3):
            for start in range(len(self._words) - size + 1):
                parts = self._words[start : start + size]
                if not STOP_WORDS.isdisjoint(parts):
                    continue
                for link in LINKS:
                    joined = stem(link.join(parts))
                    if self._is_known(joined):
                        yield _Evidence(tuple(range(start, start + size)), (joined,), ITSELF)

    def _single(self, together: list[_Evidence]) -> Iterator[_Evidence]:
        covered = {position for piece in together for position in piece.positions}
        for position in self._counting:
            if position in covered and self._words[position] in WEAK_WORDS:
                continue
            weight = PART_OF_PHRASE if position in covered else ITSELF
            yield _Evidence((position,), (self._stems[position],), weight)

    def _begun(self) -> Iterator[_Evidence]:
        last = len(self._words) - 1
        if last > 1 and self._is_known(self._stems[last]):
            return
        for word in self._beginnings:
            known = self._is_known(self._stems[last])
            weight = BEGINNING_OF_KNOWN if known else BEGINNING
            yield _Evidence((last,), (stem(word),), weight)

    def _with_compounds_split(self, asked: list[str]) -> Iterator[str]:
        for position, word in enumerate(asked):
            still_typed = self._beginnings and position == len(asked) - 1
            small = word in STOP_WORDS | WEAK_WORDS
            if small or still_typed or self._is_known(stem(word)) or self._is_slip(word):
                yield word
            else:
                yield from self._telling_parts(word) or (word,)

    def _families(self, stemmed: str) -> frozenset[str]:
        return self._index.kin.get(stemmed, frozenset())

    def _is_slip(self, word: str) -> bool:
        """«zonebloem» is the Zonnebloem, and no flower of a zone."""
        return len(word) >= LONG and nearest(word, self._index.words, True) is not None

    def _telling_parts(self, word: str) -> tuple[str, ...]:
        """«dagjeuit» is dagje uit, «wandelroute» is about walking; «weggelopen» and «dakpannen»
        lead nowhere, though the map knows their parts."""
        parts = self._index.splitter.parts(word)
        stems = {stem(part) for part in parts if part not in GENERIC_WORDS | WEAK_WORDS}
        together = tuple(sorted(map(stem, set(parts))))
        leads = self._index.leads
        return parts if together in leads or any((one,) in leads for one in stems) else ()

    def _is_known(self, stemmed: str) -> bool:
        return stemmed in self._known

    def _marked(self, evidence: list[_Evidence]) -> tuple[str, ...]:
        """Not the «te» of «te doen»: a small word of a phrase stands everywhere."""
        parts = {part for piece in evidence for part in piece.key}
        told = {self._stems[at] for at in self._counting}
        return tuple(sorted(part for part in parts if part in told or part not in self._stems))


def _is_specific(word: str) -> bool:
    return word not in GENERIC_WORDS and not word.isdigit()


def _scaled(found: Found, factor: int) -> dict[int, int]:
    step = factor * found.scale
    return {offer: step * level for offer, level in zip(found.offers, found.levels, strict=True)}


def _keep_best(best: dict[int, int], weights: dict[int, int]) -> None:
    for offer, weight in weights.items():
        if weight > best.get(offer, 0):
            best[offer] = weight


def _beginnings(index: Index, start: str) -> list[str]:
    if len(start) < 2:
        return []
    at = bisect_left(index.words, start)
    found = list(takewhile(lambda word: word.startswith(start), index.words[at:]))
    longer = [word for word in found if word != start]
    return sorted(longer, key=lambda word: (len(word), word))[:MOST_BEGINNINGS]
