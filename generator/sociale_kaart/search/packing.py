"""The index as files for the browser: JSON, so that every web server compresses it.

`index.json` holds what every question needs. Up to `WHOLE` offers it holds the lists of offers too;
above that they stand in shards of a few kilobytes, in the order of their keys. Keys are stems and,
behind an exclamation mark, the numbers of the lists that words and phrases lead to.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import PurePosixPath
from typing import Any, Final, TypeAlias

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

SCHEMA: Final = 3
"""Raise it when a page of an older build could not read the files."""
WHOLE: Final = 300
NAME_SHARD: Final = 12_000
"""Characters of names in one shard. A name stands in a shard for each of its words."""
SHARD: Final = 4_000
"""Characters of lists in one shard, or one longer list."""
FOLDER: Final = PurePosixPath("zoeken")

_DIGITS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_CAPITALS: Final = _DIGITS[:26]
_MORE: Final = 32

Record: TypeAlias = tuple[str, str]


def pack(index: Index) -> tuple[OutputFile, ...]:
    records = _records(index)
    head: dict[str, Any] = {
        "schema": SCHEMA,
        "build": "",
        "offers": index.stamp,
        "stop": " ".join(sorted(STOP_WORDS)),
        "weak": " ".join(sorted(WEAK_WORDS)),
        "generic": " ".join(sorted(GENERIC_WORDS)),
        "forms": FORMS,
        "words": front_coded(index.words),
        "leads": _leads(index),
        "families": {family: " ".join(stems) for family, stems in index.families.items()},
        "elsewhere": sorted(" ".join(key) for key in index.elsewhere),
        "wishes": [list(wish) for wish in index.wishes],
        "names": list(index.names) if index.size <= WHOLE else [],
    }
    head["build"] = _stamp(head, records)
    stamped = {"schema": SCHEMA, "build": head["build"]}
    if index.size <= WHOLE:
        return (_file("index", {**head, "shards": [], "nameShards": [], **_lists(records)}),)
    shards = list(_cut(records, SHARD))
    named = list(_cut(_named(index), NAME_SHARD))
    head["shards"] = [shard[0][0] for shard in shards]
    head["nameShards"] = [shard[0][0] for shard in named]
    return (
        _file("index", head),
        *(_file(f"lijst-{at}", {**stamped, **_lists(one)}) for at, one in enumerate(shards)),
        *(_file(f"naam-{at}", {**stamped, **_names(index, one)}) for at, one in enumerate(named)),
    )


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


def _leads(index: Index) -> list[list[int | str]]:
    """Keys that lead to the same lists, and those lists, each number with its strength."""
    sharing: dict[Leads, list[str]] = {}
    for key, lists in index.leads.items():
        sharing.setdefault(lists, []).append(" ".join(key))
    return [[front_coded(keys), *chain.from_iterable(lists)] for lists, keys in sharing.items()]


def _records(index: Index) -> list[Record]:
    led = ((f"!{number:04}", found) for number, found in enumerate(index.lists))
    return sorted((key, packed_list(found)) for key, found in (*led, *index.terms.items()))


def _cut(records: Iterable[Record], most: int) -> Iterator[list[Record]]:
    shard: list[Record] = []
    size = 0
    for record in records:
        if shard and size + len(record[1]) > most:
            yield shard
            shard, size = [], 0
        shard.append(record)
        size += len(record[1])
    yield shard


def _named(index: Index) -> list[Record]:
    """Names by each of their words that one may start to type."""
    return sorted(
        (word, name) for name in set(index.names) for word in set(telling_words(name)) - WEAK_WORDS
    )


def _names(index: Index, shard: Sequence[Record]) -> dict[str, list[list[int | str]]]:
    wanted = sorted({offer for _, name in shard for offer in index.by_name[name]})
    return {"names": [[offer, index.names[offer]] for offer in wanted]}


def _lists(records: Sequence[Record]) -> dict[str, str]:
    return {
        "keys": front_coded([key for key, _ in records]),
        "lists": " ".join(coded for _, coded in records),
    }


def _stamp(head: dict[str, Any], records: list[Record]) -> str:
    return hashlib.sha256(_json([head, records])).hexdigest()[:12]


def _file(name: str, content: dict[str, Any]) -> OutputFile:
    return OutputFile(FOLDER / f"{name}.json", _json(content))


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
