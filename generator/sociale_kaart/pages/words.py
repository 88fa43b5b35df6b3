"""Small wordings that several pages share."""

from collections.abc import Iterable

from sociale_kaart.model.dutch import met_hoofdletter, opsomming
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.vocabulary import Term, in_zin


def joined(terms: Iterable[Term]) -> str:
    """«In een groep en met z’n tweeën»: only the first word has a capital."""
    return met_hoofdletter(in_zin(terms))


def area(offer: Offer, gemeente: str) -> str:
    """Where the people live for whom this is."""
    if offer.gebied.wijken:
        return opsomming([wijk.label for wijk in offer.gebied.wijken])
    if offer.gebied.elders:
        return f"{offer.gebied.regio}, niet uit {gemeente}"
    if offer.gebied.bereik.id == "regio":
        return f"de regio {offer.gebied.regio}" if offer.gebied.regio else "de regio"
    return "heel Nederland" if offer.gebied.bereik.id == "landelijk" else f"heel {gemeente}"
