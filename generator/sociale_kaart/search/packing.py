"""The index as files for the browser: JSON, so that every web server compresses it.

`index.json` holds what every question needs. Up to `WHOLE` offers it holds the rest too; above that
the rest stands in shards of a few kilobytes, in the order of their keys: lists of offers, and what
words and phrases lead to. Keys are stems, phrases as stems with spaces between and, behind an
exclamation mark, the numbers of the lists that are led to. A phrase stands in the shard of its
first stem.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from operator import attrgetter
from pathlib import PurePosixPath
from typing import Any, Final, NamedTuple

from sociale_kaart.output import OutputFile
from sociale_kaart.search.analysis import (
    FORMS,
    GENERIC_WORDS,
    STOP_WORDS,
    WEAK_WORDS,
    telling_words,
)
from sociale_kaart.search.index import LEVELS, Found, Index
from sociale_kaart.search.lexicon import Leads

SCHEMA: Final = 7
"""Raise it when a page of an older build could not read the files."""
WHOLE: Final = 300
NAME_SHARD: Final = 12_000
"""Characters of names in one shard. A name stands in a shard for each of its words."""
SHARD: Final = 2_500
"""Characters of keys and lists in one shard, or more for one stem."""
FOLDER: Final = PurePosixPath("zoeken")

_DIGITS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_CAPITALS: Final = _DIGITS[:26]
_MORE: Final = 32


class _Record(NamedTuple):
    """What stands behind one key: a list of offers, what the key leads to, or both."""

    key: str
    packed: str = ""
    leads: Leads = ()

    @property
    def first_stem(self) -> str:
        return self.key.partition(" ")[0]


def pack(index: Index) -> tuple[OutputFile, ...]:
    records = tuple(_records(index))
    head: dict[str, Any] = {
        "schema": SCHEMA,
        "build": "",
        "offers": index.stamp,
        "stop": " ".join(sorted(STOP_WORDS)),
        "weak": " ".join(sorted(WEAK_WORDS)),
        "generic": " ".join(sorted(GENERIC_WORDS)),
        "forms": _by_stem(FORMS),
        "words": front_coded(index.words),
        "families": {family: " ".join(stems) for family, stems in index.families.items()},
        "own": " ".join(sorted(index.own)),
        "elsewhere": sorted(" ".join(key) for key in index.elsewhere),
        "crisis": list(index.crisis),
        "also": {term: list(words) for term, words in index.also.items()},
        "wishes": [list(wish) for wish in index.wishes],
        "names": list(index.names) if index.size <= WHOLE else [],
        "suggested": list(index.suggested),
    }
    head["build"] = _stamp(head, records)
    stamped = {"schema": SCHEMA, "build": head["build"]}
    if index.size <= WHOLE:
        return (_file("index", {**head, "shards": [], "nameShards": [], **_shard(records)}),)
    shards = list(_cut(_by_first_stem(records), SHARD))
    named = list(_cut(([record] for record in _named(index)), NAME_SHARD))
    head["shards"] = [shard[0].first_stem for shard in shards]
    head["nameShards"] = [shard[0].key for shard in named]
    return (
        _file("index", head),
        *(_file(f"lijst-{at}", {**stamped, **_shard(one)}) for at, one in enumerate(shards)),
        *(_file(f"naam-{at}", {**stamped, **_names(index, one)}) for at, one in enumerate(named)),
    )


def _by_stem(forms: Mapping[str, str]) -> dict[str, str]:
    alike: dict[str, list[str]] = {}
    for word, stemmed in sorted(forms.items()):
        alike.setdefault(stemmed, []).append(word)
    return {stemmed: " ".join(words) for stemmed, words in alike.items()}


def front_coded(words: Sequence[str]) -> str:
    """Sorted words, each after a capital that says how many letters it shares with the one before:
    `AbezoekGer` is bezoek, bezoeker."""
    shared = map(_shared, ("", *words), words)
    return "".join(f"{_CAPITALS[at]}{word[at:]}" for at, word in zip(shared, words, strict=True))


def _shared(before: str, word: str) -> int:
    """How many letters they begin with alike, as far as there are capitals."""
    at = -1
    for at, (one, other) in enumerate(zip(before[: len(_CAPITALS) - 1], word, strict=False)):
        if one != other:
            return at
    return at + 1


def packed_list(found: Found) -> str:
    """The scale, then for each offer the distance to the one before and its level in one number.
    A dot before it: the word just occurs."""
    steps = zip(found.offers, (-1, *found.offers), found.levels, strict=False)
    values = [(offer - before) * LEVELS + level - LEVELS - 1 for offer, before, level in steps]
    coded = "".join(map(_NUMBERS.__getitem__, values))
    return f"{'.' if found.plain else ''}{_NUMBERS[found.scale]}{coded}"


class _Numbers(dict[int, str]):
    """Five bits a character, the lowest first."""

    def __missing__(self, value: int) -> str:
        coded, rest = "", value
        while rest >= _MORE:
            coded += _DIGITS[_MORE + rest % _MORE]
            rest //= _MORE
        self[value] = coded + _DIGITS[rest]
        return self[value]


_NUMBERS: Final = _Numbers()


def _records(index: Index) -> Iterator[_Record]:
    led = {f"!{number:04}": found for number, found in enumerate(index.lists)}
    packed = {key: packed_list(found) for key, found in (*led.items(), *index.terms.items())}
    leads = {" ".join(key): lists for key, lists in index.leads.items()}
    for key in sorted(packed.keys() | leads.keys()):
        yield _Record(key, packed.get(key, ""), leads.get(key, ()))


def _by_first_stem(records: Iterable[_Record]) -> Iterator[Sequence[_Record]]:
    """No letter comes before the space, so a stem is followed by the phrases that begin with it."""
    for _, together in groupby(records, attrgetter("first_stem")):
        yield list(together)


def _cut(pieces: Iterable[Sequence[_Record]], most: int) -> Iterator[list[_Record]]:
    """Shards of about so many characters, each of one or more whole pieces."""
    shard: list[_Record] = []
    size = 0
    for piece in pieces:
        more = sum(len(record.key) + len(record.packed) for record in piece)
        if shard and size + more > most:
            yield shard
            shard, size = [], 0
        shard += piece
        size += more
    yield shard


def _named(index: Index) -> list[_Record]:
    """Names by each of their words that one may start to type."""
    return sorted(
        _Record(word, name)
        for name in set(index.names)
        for word in set(telling_words(name)) - WEAK_WORDS
    )


def _names(index: Index, shard: Sequence[_Record]) -> dict[str, list[list[int | str]]]:
    wanted = sorted({offer for record in shard for offer in index.by_name[record.packed]})
    return {"names": [[offer, index.names[offer]] for offer in wanted]}


def _shard(records: Sequence[_Record]) -> dict[str, str | list[list[int | str]]]:
    listed = [record for record in records if record.packed]
    return {
        "keys": front_coded([record.key for record in listed]),
        "lists": " ".join(record.packed for record in listed),
        "leads": _leads(records),
    }


def _leads(records: Iterable[_Record]) -> list[list[int | str]]:
    """Keys that lead to the same lists, and those lists, each number with its strength."""
    sharing: dict[Leads, list[str]] = {}
    for record in records:
        if record.leads:
            sharing.setdefault(record.leads, []).append(record.key)
    return [[front_coded(keys), *chain.from_iterable(lists)] for lists, keys in sharing.items()]


def _stamp(head: dict[str, Any], records: Sequence[_Record]) -> str:
    return hashlib.sha256(_json([head, records])).hexdigest()[:12]


def _file(name: str, content: dict[str, Any]) -> OutputFile:
    return OutputFile(FOLDER / f"{name}.json", _json(content))


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
