"""Three-valued honesty: a value, no condition at all, or not known. They are never the same."""

from enum import Enum
from typing import Final, Literal, TypeAlias


class Onbekend(Enum):
    """The editor wrote «onbekend»: we show "niet bekend" and no filter counts it as "no"."""

    ONBEKEND = "onbekend"

    def __bool__(self) -> Literal[False]:
        return False


class Geen(Enum):
    """The editor wrote «geen»: there is no such condition, and we know that."""

    GEEN = "geen"

    def __bool__(self) -> Literal[False]:
        return False


ONBEKEND: Final = Onbekend.ONBEKEND
GEEN: Final = Geen.GEEN
NIET_BEKEND: Final = "Niet bekend, vraag ernaar"
"""What people read instead of a value that nobody knows."""
KOSTEN_NIET_BEKEND: Final = "Kosten niet bekend"
TIJDEN_NIET_BEKEND: Final = "Tijden niet bekend"
"""The same where no heading says what is not known."""
NIET_AANWEZIG: Final = "Is er niet"
"""Before what a place is known not to have."""
VRAAG_NAAR: Final = {
    "vorm": "of het in een groep is",
    "plek": "waar het is",
    "duur": "hoe lang het duurt",
    "door": "wie het doet",
    "bekostiging": "wie het betaalt",
}
"""Behind «vraag ernaar»: the kenmerken as one asks for them."""

NietBekend: TypeAlias = Literal[Onbekend.ONBEKEND]
NietNodig: TypeAlias = Literal[Geen.GEEN]
