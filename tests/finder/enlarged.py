"""Maps of any size, for what must not grow with them."""

import random
from dataclasses import replace

from sociale_kaart.model.catalogue import Catalogue, as_of
from sociale_kaart.model.offer import Offer


def enlarged(catalogue: Catalogue, size: int) -> Catalogue:
    """A map of another size: the same kinds of offers, differently mixed, with their own names."""
    chance = random.Random(75)
    offers = catalogue.findable

    def one(number: int) -> Offer:
        base, other, third = (chance.choice(offers) for _ in range(3))
        words = [*base.naam.split(), *other.naam.split()[-2:], str(chance.randrange(10**4))]
        return replace(
            base,
            id=f"{'-'.join(words[:2])}-{number}".lower(),
            naam=" ".join(words),
            voorwaarden=other.voorwaarden,
            kosten=third.kosten,
            wanneer=other.wanneer,
            gebied=third.gebied,
            gecontroleerd=third.gecontroleerd,
        )

    many = as_of(catalogue.today, (one(number) for number in range(size)))
    return replace(catalogue, offers=many)
