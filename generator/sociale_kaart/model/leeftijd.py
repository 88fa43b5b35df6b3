"""From and to which age: of an offer a rule, of a group of people about how old they are."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Leeftijd:
    van: int | None
    tot: int | None

    @property
    def tekst(self) -> str:
        if self.van is not None and self.tot is not None:
            return f"{self.van} tot en met {self.tot} jaar"
        if self.van is not None:
            return f"Vanaf {self.van} jaar"
        return f"Tot en met {self.tot} jaar"

    def past_bij(self, jaar: int) -> bool:
        return (self.van or 0) <= jaar and (self.tot is None or jaar <= self.tot)
