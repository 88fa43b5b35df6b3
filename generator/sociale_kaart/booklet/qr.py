"""A web address as a square that a telephone's camera reads."""

import io
from functools import cache

import segno

QUIET_ZONE = 4
"""Modules of white around it, as the standard asks."""


@cache
def code(address: str) -> dict[str, str | int]:
    """Error correction M: the smallest code that survives a coffee stain. `vlakken` is how many
    modules wide it is, white included: the template makes every code equally big. An address is
    drawn once for all booklets: it takes longer than everything else on its page."""
    drawn = io.BytesIO()
    made = segno.make(address, error="m", micro=False, boost_error=False)
    made.save(drawn, kind="svg", border=QUIET_ZONE, xmldecl=False, svgns=True, omitsize=True)
    width, _ = made.symbol_size(border=QUIET_ZONE)
    return {"svg": drawn.getvalue().decode(), "vlakken": int(width)}
