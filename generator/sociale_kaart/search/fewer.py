"""The index of a map with fewer offers, without weighing them again.

On a device the same question finds the same offers in the same order as on the site, and nothing
tells what was left out: neither its words nor its place.
"""

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from itertools import chain

from sociale_kaart.search.analysis import stem, telling_words
from sociale_kaart.search.index import Found, Index


def fewer(index: Index, left: Sequence[int], said: Set[str], stamp: str) -> Index:
    """`left`: the positions of the offers that are left, ascending; `said`: the words of those."""
    places = {before: place for place, before in enumerate(left)}
    terms = {term: found for term, whole in index.terms.items() if (found := _in(places, whole))}
    lists = [_in(places, whole) for whole in index.lists]
    filled = [number for number, found in enumerate(lists) if found]
    numbers = {before: number for number, before in enumerate(filled)}
    leads = {
        key: kept
        for key, led in index.leads.items()
        if (kept := tuple((numbers[at], tenths) for at, tenths in led if at in numbers))
    }
    meant = set(chain.from_iterable(leads))
    meant.update(*(stems for family, stems in index.families.items() if family in meant))
    return replace(
        index,
        size=len(left),
        stamp=stamp,
        terms=terms,
        lists=tuple(found for found in lists if found),
        leads=leads,
        words=tuple(word for word in index.words if word in said or stem(word) in meant),
        names=tuple(index.names[at] for at in left),
        suggested=tuple(text for text in index.suggested if said >= set(telling_words(text))),
    )


def _in(places: Mapping[int, int], found: Found) -> Found | None:
    both = zip(found.offers, found.levels, strict=True)
    pairs = [(places[offer], level) for offer, level in both if offer in places]
    if not pairs:
        return None
    offers, levels = zip(*pairs, strict=True)
    return Found(found.scale, offers, bytes(levels), found.plain)
