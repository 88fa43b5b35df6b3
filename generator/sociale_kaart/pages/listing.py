"""A list of offers on plain pages: made for someone first, then what is for everyone, and last what
is only in another region."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sociale_kaart.model.offer import Offer

PER_PAGE = 20


@dataclass(frozen=True, slots=True)
class Paging:
    nummer: int
    aantal: int
    vorige: str | None
    volgende: str | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one page of a list shows."""

    url: str
    offers: Sequence[Offer]
    rest: Sequence[Offer]
    """The first of those for everyone; only where those made for someone end."""
    elders: Sequence[Offer]
    paging: Paging


@dataclass(frozen=True, slots=True)
class Listing:
    url: str
    """Of its first page; the second is `url` with `2/`."""
    made_for: Sequence[Offer]
    for_all: Sequence[Offer] = ()
    """The same on many pages, so no page shows more of them than fit; the rest has its own list."""
    elders: Sequence[Offer] = ()

    def sheets(self) -> Iterator[Sheet]:
        own = len(self.made_for)
        last_own, count = _pages(own), _pages(own + len(self.elders))
        for number in range(1, count + 1):
            end = number * PER_PAGE
            start = end - PER_PAGE
            yield Sheet(
                url=self._url(number),
                offers=self.made_for[start:end],
                rest=self.for_all[:PER_PAGE] if number == last_own else (),
                elders=self.elders[max(0, start - own) : max(0, end - own)],
                paging=Paging(
                    number,
                    count,
                    self._url(number - 1) if number > 1 else None,
                    self._url(number + 1) if number < count else None,
                ),
            )

    def _url(self, number: int) -> str:
        return self.url if number == 1 else f"{self.url}{number}/"


def _pages(offers: int) -> int:
    return max(1, -(-offers // PER_PAGE))
