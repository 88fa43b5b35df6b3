"""What one reads of an offer before all else: the one thing that is not as people expect.

Cards, the comparison, the saved list and the sheet say the same sentence; page and booklet, which
have the room, say all that is the matter, in this order.
"""

from datetime import date

from sociale_kaart.model.dutch import datum
from sociale_kaart.model.offer import Offer

VRAAG_EERST = "Vraag eerst of het nog klopt."
"""Where what stands there may be out of date."""


def let_op(offer: Offer, today: date, controle_na_maanden: int) -> str:
    """Nothing for what one can just join."""
    if offer.beeindigd(today):
        return "Dit is gestopt."
    if start := offer.begint_nog(today):
        return f"Dit begint op {datum(start)}."
    if offer.status.id != "actief":
        return f"{offer.status.label}."
    if offer.gebied.elders:
        return f"Dit is er alleen in {offer.gebied.regio}."
    if offer.gecontroleerd.verouderd(today, controle_na_maanden):
        return f"Deze gegevens zijn uit {offer.gecontroleerd.jaar}. {VRAAG_EERST}"
    return ""
