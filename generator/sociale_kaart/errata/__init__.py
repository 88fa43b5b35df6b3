"""What is different since a booklet was printed: for who has it beside the telephone.

A published edition is remembered as the words on its paper (`record`). Those are held against what
the paper would say now (`changes`), on a page of the site and on a sheet to tuck in (`sheet`).
"""

from sociale_kaart.errata.changes import Changed, Changes, Difference, Ended, changes
from sociale_kaart.errata.published import Errata, published
from sociale_kaart.errata.record import record

__all__ = [
    "Changed",
    "Changes",
    "Difference",
    "Ended",
    "Errata",
    "changes",
    "published",
    "record",
]
