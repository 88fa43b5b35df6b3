"""What the search field suggests beside wishes and names: how editors say what an offer is for.

Words of running text («gekeken», «doodgegaan») and the old and hard words of the thesaurus find
offers too; but nobody wants a search field to put those in their mouth.
"""

from collections import Counter, defaultdict
from itertools import islice
from typing import Final

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.search.entries import texts
from sociale_kaart.search.lexicon import Key, key

FIELDS: Final = ("zoekwoorden", "doelgroep", "wensen")
FIRST: Final = 6
"""Of each offer this many of each field: of the search words, those that an editor put first. The
others are sentences in which people tell of themselves, to be understood and not to be shown."""
MOST: Final = 600


def suggested(catalogue: Catalogue) -> tuple[str, ...]:
    """Those that most offers bear first, each in the form that most of them use. None that
    sensitive offers alone bear."""
    wishes = {term.label for term in catalogue.vocabularies["wensen"].termen}
    forms: defaultdict[Key, Counter[str]] = defaultdict(Counter)
    for offer in catalogue.findable:
        if not offer.gevoelig:
            found = texts(offer)
            for text in {one for field in FIELDS for one in islice(found[field], FIRST)} - wishes:
                forms[key(text)][text] += 1
    forms.pop((), None)
    usual = [(found.total(), _commonest(found)) for found in forms.values()]
    return tuple(text for _, text in sorted(usual, key=lambda one: (-one[0], one[1])))[:MOST]


def _commonest(forms: Counter[str]) -> str:
    return min(forms, key=lambda form: (-forms[form], len(form), form))
