"""What an offer is, in whole sentences: page and booklet say the same."""

from sociale_kaart.model.known import ONBEKEND
from sociale_kaart.model.offer import Essentie


def voor_wie(said: Essentie) -> str:
    """Most editors begin with «Voor»; then it needs no question before it."""
    text = said.voor_wie
    return text if text.casefold().startswith("voor ") else f"Voor wie? {text}"


def hoe(said: Essentie) -> str:
    return "Hoe het gaat, is niet bekend. Vraag ernaar." if said.hoe is ONBEKEND else said.hoe
