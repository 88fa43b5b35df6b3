"""What a participant pays: how it reads, in which class it falls and how it compares."""

from dataclasses import dataclass
from decimal import Decimal

from sociale_kaart.model.dutch import euro
from sociale_kaart.model.known import NIET_BEKEND
from sociale_kaart.model.vocabulary import Term

SMALL_AMOUNT = Decimal(5)
"""Euro per visit that a social map calls small; the class `klein-bedrag` ends here."""

PERIODS_A_MONTH = {
    "week": Decimal(52) / 12,
    "maand": Decimal(1),
    "kwartaal": Decimal(1) / 3,
    "jaar": Decimal(1) / 12,
}

TIMES_A_MONTH = {**PERIODS_A_MONTH, "cursus": Decimal(1) / 3, "eenmalig": Decimal(1) / 12}
TIMES_A_VISIT = {"keer": 1, "uur": 1, "dag": 1, "kilometer": 10}
"""To compare «per keer» with «per maand»: a course of three months, ten kilometres a ride. Only the
order of a list rests on this; it is never shown as a price."""

TIMES_CERTAIN: dict[str, dict[str, Decimal]] = {
    "keer": {"keer": Decimal(1), "dag": Decimal(1)},
    "maand": {**PERIODS_A_MONTH, "cursus": Decimal(1), "eenmalig": Decimal(1)},
}
"""How often one surely pays a price, on one visit and in one month; a course is paid whole."""
UNKNOWN_LAST = Decimal(10**9)


@dataclass(frozen=True, slots=True)
class Korting:
    met: Term
    bedrag: Decimal

    @property
    def tekst(self) -> str:
        """«Met stadspas: € 6»: so nobody takes what one pays for what goes off the price."""
        price = euro(self.bedrag) if self.bedrag else "gratis"
        return f"Met {self.met.in_zin}: {price}"


@dataclass(frozen=True, slots=True)
class Kosten:
    soort: str
    bedrag: Decimal | None = None
    tot: Decimal | None = None
    per: Term | None = None
    korting: tuple[Korting, ...] = ()
    toelichting: str = ""

    @property
    def bekend(self) -> bool:
        return self.soort != "onbekend"

    @property
    def gratis(self) -> bool:
        """Nobody has to pay; a voluntary contribution is free for who gives nothing."""
        return self.soort in ("gratis", "vrijwillige-bijdrage")

    @property
    def open(self) -> bool:
        """Only the lowest price is known."""
        return self.soort == "vanaf" and self.tot is None

    @property
    def tekst(self) -> str:
        if self.soort == "gratis":
            return "Gratis"
        if self.soort == "onbekend":
            return NIET_BEKEND
        if self.soort == "vrijwillige-bijdrage":
            usual = f", meestal {self._prijs}" if self.bedrag else ""
            return f"Vrijwillige bijdrage{usual}"
        return f"Vanaf {self._prijs}" if self.open else self._prijs

    @property
    def _prijs(self) -> str:
        assert self.bedrag is not None
        amount = euro(self.bedrag)
        if self.tot is not None:
            amount = f"{amount} tot {euro(self.tot)}"
        return f"{amount} {self.per.label}" if self.per else amount

    def grenzen(self, per: str) -> tuple[Decimal, Decimal | None] | None:
        """The least and the most that one pays on a visit («keer») or in a month («maand»), nothing
        as most when it is not known or depends on how often, how long or how far. Nothing at all
        when the price is no price per visit: who has 5 euro with him cannot join a club for it."""
        if not self.bekend:
            return Decimal(0), None
        if self.gratis:
            return Decimal(0), Decimal(0)
        assert self.bedrag is not None and self.per is not None
        times = TIMES_CERTAIN[per].get(self.per.id)
        if times is not None:
            return self.bedrag * times, None if self.open else (self.tot or self.bedrag) * times
        return (self.bedrag, None) if self.per.id in TIMES_A_VISIT else None

    @property
    def klassen(self) -> tuple[str, ...]:
        """Ids of the vocabulary `kosten`; an offer can be in one price class and in `korting`. The
        class follows from the most that one may pay on a visit: of «vanaf» a small amount, or so
        much per hour or kilometre, it is not known."""
        if not self.bekend:
            return ("onbekend",)
        if self.gratis:
            return ("gratis",)
        price = self._klasse(self.grenzen("keer"))
        return (price, "korting") if self.korting else (price,)

    def _klasse(self, a_visit: tuple[Decimal, Decimal | None] | None) -> str:
        if a_visit is None:
            return "abonnement"
        least, most = a_visit
        if (most or least) > SMALL_AMOUNT:
            return "groter-bedrag"
        return "onbekend" if most is None else "klein-bedrag"

    def per_maand(self, keren: Decimal) -> Decimal:
        """Estimate in euro to sort by, from cheap to dear, for who goes so many times a month;
        unknown costs come last."""
        if not self.bekend:
            return UNKNOWN_LAST
        if self.gratis:
            return Decimal(0)
        assert self.bedrag is not None and self.per is not None
        if self.per.id in TIMES_A_VISIT:
            return self.bedrag * TIMES_A_VISIT[self.per.id] * keren
        return self.bedrag * TIMES_A_MONTH[self.per.id]
