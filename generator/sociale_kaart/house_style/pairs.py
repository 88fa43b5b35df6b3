"""Every two colours of the theme that meet: what is read, on what it stands.

The one list of them. A test looks in a browser whether any other pair occurs on a page.
"""

from dataclasses import dataclass

from sociale_kaart.colour import READABLE

EDGE = 3.0
"""The least contrast of what is no text: WCAG AA."""


@dataclass(frozen=True, slots=True)
class Pair:
    front: str
    ground: str
    ratio: float
    what: str
    """As an editor would point at it."""


def _pairs(ratio: float, front: str, **grounds: str) -> tuple[Pair, ...]:
    return tuple(
        Pair(f"--sk-{front}", f"--sk-{ground.replace('_', '-')}", ratio, what)
        for ground, what in grounds.items()
    )


PAIRS = (
    *_pairs(
        READABLE,
        "text",
        bg="tekst op de pagina",
        surface="tekst in een grijs vlak",
        warm_soft="tekst in een geel vlak",
        alert_soft="tekst in een waarschuwing",
        accent_soft="tekst op een knop die u aanwijst",
    ),
    *_pairs(
        READABLE,
        "muted",
        bg="kleine tekst op de pagina",
        surface="kleine tekst in een grijs vlak",
        accent_soft="kleine tekst op een knop die u aanwijst",
    ),
    *_pairs(
        READABLE,
        "accent",
        bg="links en iconen op de pagina",
        surface="links onderaan de pagina",
    ),
    *_pairs(
        READABLE,
        "accent-strong",
        bg="een link die u aanwijst",
        surface="een link die u aanwijst, onderaan de pagina",
        accent_soft="een gekozen filter",
    ),
    *_pairs(
        READABLE,
        "on-accent",
        accent="knoptekst op een knop",
        accent_strong="knoptekst op een knop die u aanwijst",
    ),
    *_pairs(READABLE, "on-call", call="het nummer in de telefoonbalk"),
    *_pairs(READABLE, "bg", alert="de knop «Verlaat deze site snel»"),
    *_pairs(EDGE, "edge", bg="de rand van een invulveld"),
    *_pairs(
        EDGE,
        "focus",
        bg="de rand om wat u met de Tab-toets kiest",
        surface="die rand in een grijs vlak",
        warm_soft="die rand in een geel vlak",
        accent_soft="die rand om een voorstel bij het zoeken",
    ),
)
