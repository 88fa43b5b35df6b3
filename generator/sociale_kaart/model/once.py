"""What an output makes of an offer alone is made once, however many catalogues hold that offer.

The site shows every offer, the map for use without internet all but the sensitive ones: they share
what each offer gives.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from sociale_kaart.model.offer import Offer

Made = TypeVar("Made")


class Once(Generic[Made]):
    def __init__(self, make: Callable[[Offer], Made]) -> None:
        self._make = make
        self._made: dict[str, Made] = {}

    def __call__(self, offer: Offer) -> Made:
        if offer.id not in self._made:
            self._made[offer.id] = self._make(offer)
        return self._made[offer.id]
