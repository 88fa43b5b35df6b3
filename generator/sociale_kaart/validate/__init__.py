"""Nodes in, values of the type that the schema names out, and a problem for whatever is wrong.

Shape stands in `schema/*.json` alone, terms in the vocabularies, relations in `rules`.
"""

from sociale_kaart.validate.checked import Checked, Typed, validate
from sociale_kaart.validate.schemas import Schemas

__all__ = ["Checked", "Schemas", "Typed", "validate"]
