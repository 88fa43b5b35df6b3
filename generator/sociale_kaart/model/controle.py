"""How we know what is on the map: somebody asked, or it stood in a publication."""

from dataclasses import dataclass
from datetime import date

from sociale_kaart.model.dutch import MAANDEN
from sociale_kaart.model.vocabulary import Term


@dataclass(frozen=True, slots=True)
class Gecontroleerd:
    """A check by a person. Month and day are None where only the year or month is known."""

    jaar: int
    maand: int | None
    dag: int | None
    door: Term
    hoe: Term

    @property
    def uiterlijk(self) -> date:
        """The latest day on which the check can have been made."""
        if self.maand is None:
            return date(self.jaar, 12, 31)
        if self.dag is None:
            following = date(self.jaar + self.maand // 12, self.maand % 12 + 1, 1)
            return date.fromordinal(following.toordinal() - 1)
        return date(self.jaar, self.maand, self.dag)

    @property
    def datum(self) -> str:
        """«3 oktober 2026», «oktober 2026» or «2012»."""
        parts = (self.dag, MAANDEN[self.maand - 1] if self.maand else None, self.jaar)
        return " ".join(str(part) for part in parts if part)

    def verouderd(self, today: date, maanden: int) -> bool:
        elapsed = (today.year - self.uiterlijk.year) * 12 + today.month - self.uiterlijk.month
        return elapsed > maanden or (elapsed == maanden and today.day > self.uiterlijk.day)


def controle(check: Gecontroleerd) -> str:
    """«Gecontroleerd op 3 oktober 2026», «Beschreven in 2012»."""
    return f"{controlewoord(check)} {wanneer(check)}"


def controlewoord(check: Gecontroleerd) -> str:
    """What nobody asked is no check."""
    return "Gecontroleerd" if nagevraagd(check) else "Beschreven"


def wanneer(check: Gecontroleerd) -> str:
    return f"{'op' if check.dag else 'in'} {check.datum}"


def controle_voluit(check: Gecontroleerd) -> str:
    if nagevraagd(check):
        return f"{controle(check)} door {check.door.label}, {check.hoe.label}."
    source = f"{'van' if check.dag else 'uit'} {check.datum}"
    return f"Beschreven in een publicatie {source}. Niet nagevraagd."


def nagevraagd(check: Gecontroleerd) -> bool:
    return check.hoe.id != "publicatie"
