"""A published edition beside the map of today: what stopped, what is different, what is new.

Nothing is remembered but the words on the paper, so the same edition and the same map always give
the same answer, in whatever order and however often it is asked.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sociale_kaart.errata.afdruk import LABELS, afdruk, once_recorded
from sociale_kaart.errata.reading import read
from sociale_kaart.errata.rewordings import in_same_words
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.dutch import datum, sorteersleutel
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.uitgave import Afdruk, Uitgave
from sociale_kaart.settings import Settings

MOST_INSTEAD = 2
SENTENCE = re.compile(r"(?<=[.!?]) ")


@dataclass(frozen=True, slots=True)
class Difference:
    veld: str
    was: str
    """Empty when the paper did not say it."""
    nu: str
    """Empty when it holds no longer."""

    @property
    def label(self) -> str:
        return LABELS[self.veld]

    @property
    def zinnen(self) -> tuple[tuple[str, bool], ...]:
        """What it is now, each sentence with whether the paper did not say it. Where all of it was
        said and something else is gone, all counts as new."""
        said = (self.was, in_same_words(self.veld, self.was))
        before = {_bare(one) for text in said for one in SENTENCE.split(text)}
        now = [
            (one, _bare(in_same_words(self.veld, one)) not in before)
            for one in SENTENCE.split(self.nu)
        ]
        some = any(is_new for _, is_new in now)
        return tuple((one, is_new or not some) for one, is_new in now)


def _bare(sentence: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", sentence.casefold()))


@dataclass(frozen=True, slots=True)
class Changed:
    naam: str
    """As on the paper: by that name the page is found."""
    offer: Offer
    verschillen: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Ended:
    id: str
    naam: str
    """As on the paper."""
    reden: str
    in_plaats: tuple[Offer, ...]
    """What is most like it; nothing when its file is gone."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Each in the order of the booklet's register, changed and ended by their name on paper."""

    uitgave: Uitgave
    gestopt: tuple[Ended, ...]
    veranderd: tuple[Changed, ...]
    nieuw: tuple[Offer, ...]
    gelijk: tuple[Offer, ...]

    @property
    def aantal(self) -> int:
        return len(self.gestopt) + len(self.veranderd) + len(self.nieuw)

    @property
    def te_veel(self) -> bool:
        """More than a third: whoever has this booklet is better off with a new one."""
        return 3 * self.aantal > len(self.uitgave.aanbod)


def changes(uitgave: Uitgave, catalogue: Catalogue, settings: Settings) -> Changes:
    now = {offer.id: offer for offer in catalogue.findable}
    paper = sorted(uitgave.aanbod.items(), key=_place)
    compared = [
        Changed(
            was["naam"],
            now[offer_id],
            tuple(_differences(was, now[offer_id], uitgave, catalogue.today, settings)),
        )
        for offer_id, was in paper
        if offer_id in now
    ]
    return Changes(
        uitgave,
        gestopt=tuple(
            _ended(offer_id, was["naam"], catalogue)
            for offer_id, was in paper
            if offer_id not in now
        ),
        veranderd=tuple(one for one in compared if one.verschillen),
        nieuw=tuple(offer for offer in catalogue.findable if offer.id not in uitgave.aanbod),
        gelijk=tuple(one.offer for one in compared if not one.verschillen),
    )


def _place(printed: tuple[str, Afdruk]) -> tuple[str, ...]:
    """In the register of that booklet; ids decide between equal names."""
    offer_id, said = printed
    return (*sorteersleutel(said["naam"]), offer_id)


def _differences(
    was: Afdruk, offer: Offer, uitgave: Uitgave, today: date, settings: Settings
) -> Iterator[Difference]:
    now = afdruk(offer, settings, today)
    differ = list(LABELS)
    for said in _sayings(now, offer, uitgave, settings):
        differ = [
            field
            for field in differ
            if read(field, was.get(field, ""), today) != read(field, said.get(field, ""), today)
        ]
        if not differ:
            return
    for field in differ:
        yield Difference(field, was.get(field, ""), now.get(field, ""))


def _sayings(now: Afdruk, offer: Offer, uitgave: Uitgave, settings: Settings) -> Iterator[Afdruk]:
    """All that an edition may say of it while nothing changed, what is likely first."""
    recorded = {} if uitgave.volledig else once_recorded(offer)
    yield {**now, **recorded}
    # Of what began since, the page still said when it would begin.
    yield {**afdruk(offer, settings, uitgave.datum), **recorded}


def _ended(offer_id: str, naam: str, catalogue: Catalogue) -> Ended:
    offer = next((one for one in catalogue.ended if one.id == offer_id), None)
    if offer is None:
        return Ended(offer_id, naam, "Dit is er niet meer.", ())
    instead = catalogue.lijkt_op(offer, MOST_INSTEAD)
    last = offer.geldig.tot
    if offer.status.id == "gestopt" or last is None:
        return Ended(offer_id, naam, "Dit is gestopt.", instead)
    return Ended(offer_id, naam, f"Dit was er tot en met {datum(last)}.", instead)
