"""A list of offers on a plain page: made for someone first, then what is for everyone, in pages."""

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
    """The first of those for everyone; only on the last page."""
    paging: Paging


@dataclass(frozen=True, slots=True)
class Listing:
    url: str
    """Of its first page; the second is `url` with `2/`."""
    made_for: Sequence[Offer]
    for_all: Sequence[Offer] = ()
    """The same on many pages, so no page shows more of them than fit; the rest has its own list."""

    @property
    def total(self) -> int:
        return len(self.made_for) + len(self.for_all)

    def sheets(self) -> Iterator[Sheet]:
        count = max(1, -(-len(self.made_for) // PER_PAGE))
        for number in range(1, count + 1):
            start = (number - 1) * PER_PAGE
            yield Sheet(
                url=self._url(number),
                offers=self.made_for[start : start + PER_PAGE],
                rest=self.for_all[:PER_PAGE] if number == count else (),
                paging=Paging(
                    number,
                    count,
                    self._url(number - 1) if number > 1 else None,
                    self._url(number + 1) if number < count else None,
                ),
            )

    def _url(self, number: int) -> str:
        return self.url if number == 1 else f"{self.url}{number}/"
