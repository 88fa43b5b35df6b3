"""Phrases that mean one offer as a whole: its name, and what its words do not find apart."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Final

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.offer import Offer
from sociale_kaart.search.analysis import WEAK_WORDS, stem
from sociale_kaart.search.lexicon import Key, key

_WEAK: Final = frozenset(map(stem, WEAK_WORDS))


def whole_phrases(catalogue: Catalogue, elsewhere: Collection[Key]) -> Mapping[Key, Sequence[int]]:
    """With the positions of the offers they mean. Of one word, only those of `elsewhere`: there an
    editor knows better than the thesaurus what this map has."""
    single = {found for found in elsewhere if len(found) == 1}
    several = [set(found) for found in elsewhere if len(found) > 1]

    def is_lost(found: Key) -> bool:
        """«Even ergens zitten» is all small words, and wine, of «elke avond een fles wijn», is for
        elsewhere."""
        small = len(_WEAK.intersection(found))
        return (
            small == len(found)
            or (len(found) > 2 and 2 * small >= len(found))
            or any((part,) in single for part in found)
            or any(key.issubset(found) for key in several)
        )

    meant: defaultdict[Key, list[int]] = defaultdict(list)
    for position, offer in enumerate(catalogue.findable):
        name = key(offer.naam)
        others = filter(is_lost, map(key, _written(offer)))
        for found in {name, *others} - {()}:
            if len(found) > 1 or found in single:
                meant[found].append(position)
    return meant


def _written(offer: Offer) -> tuple[str, ...]:
    place = (offer.locatie.naam,) if offer.locatie else ()
    return (*offer.zoekwoorden, offer.aanbieder.naam, *place)
