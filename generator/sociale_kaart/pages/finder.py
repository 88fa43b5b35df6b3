"""The finder's page: all filters with their counts and the first cards, before any script runs."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from sociale_kaart.finder.data import Finder
from sociale_kaart.finder.facets import Count, counts, finder_facet, vocabulary
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.facets import Facet
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.once import Once
from sociale_kaart.output import OutputFile
from sociale_kaart.pages.cards import Cards
from sociale_kaart.pages.shell import ROOT_MARK, Page
from sociale_kaart.pages.shelves import EVERYONE, Shelves
from sociale_kaart.pages.theme import Theme
from sociale_kaart.settings import Settings

URL = "zoeken/"
FIRST = 20
SHORT_LIST = 8
"""Of a longer list the rest comes after «Toon alle»."""
SHORT_NAME = 16


@dataclass(frozen=True, slots=True)
class Choices:
    """One facet in the form."""

    facet: str
    kop: str
    uitleg: str
    eerste: tuple[Count, ...]
    rest: tuple[Count, ...]

    @property
    def aantal(self) -> int:
        return len(self.eerste) + len(self.rest)


@dataclass(frozen=True, slots=True)
class Group:
    """What opens and closes together."""

    kop: str
    facetten: tuple[str, ...]
    velden: str = ""
    """A component with fields of its own: `prijs` or `leeftijd`."""
    uitleg: str = ""


OPEN = 2
GROUPS = (
    Group("", ("wens",)),
    Group("", ("doelgroep",)),
    Group("", ("kosten", "korting"), velden="prijs"),
    Group("", ("wijk",)),
    Group("", ("dag", "dagdeel")),
    Group("", ("vorm",)),
    Group("", ("plek",)),
    Group("", ("duur",)),
    Group("", ("door",)),
    Group(
        "Kan ik meedoen?",
        ("vrij", "geslacht", "inkomen", "indicatie", "verwijzing"),
        velden="leeftijd",
    ),
    Group("", ("toegankelijk",)),
    Group("", ("taal",)),
    Group(
        "Voor professionals",
        ("probleem", "bekostiging", "profiel"),
        uitleg="Wat helpt, hangt af van oorzaak, soort en duur. "
        "Meer contacten helpen niet als iemand één hechte band mist.",
    ),
)
"""A group without a heading has that of its first facet."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """What many people choose, as a link above the list."""

    facet: str
    term: str
    label: str
    url: str


@dataclass(frozen=True)
class FinderPage:
    catalogue: Catalogue
    settings: Settings
    theme: Theme
    cards: Cards
    facts: Once[str]

    def showing(self, catalogue: Catalogue) -> "FinderPage":
        """The same with fewer offers: each keeps its card and its facts."""
        return self if catalogue is self.catalogue else replace(self, catalogue=catalogue)

    @cached_property
    def finder(self) -> Finder:
        cards, facts = (
            list(map(made, self.catalogue.findable)) for made in (self._card_here, self.facts)
        )
        return Finder(self.catalogue, self.settings.controle_na_maanden, cards, facts)

    def _card_here(self, offer: Offer) -> str:
        """The card with its links made relative: the data are only read on this page."""
        return str(self.cards(offer)).strip().replace(ROOT_MARK, '="../')

    def files(self) -> Iterator[OutputFile]:
        return self.finder.files()

    def page(self, data_in: str = "", search_in: str = URL) -> Page:
        """`data_in`, `search_in`: the folders with the finder's data and with the search index."""
        main = self.theme.template("pages/finder.html").render(
            kaart=self.settings,
            folder=data_in or self.finder.folder,
            search_in=search_in,
            groepen=[self._group(group) for group in GROUPS],
            open=OPEN,
            snel=self._shortcuts(),
            aantal=len(self.catalogue.findable),
            elders=len(self.catalogue.findable) - len(self.catalogue.here),
            kaarten=[self.cards(offer) for offer in self.finder.eerste[:FIRST]],
            meer=max(0, len(self.catalogue.findable) - FIRST),
            planken=self._shelves(),
        )
        return Page(
            URL,
            "Zoeken",
            f"Kies in {self.settings.gemeente} op wat u wilt, voor wie het is en wat het kost.",
            main,
            section=URL,
        )

    def _group(self, group: Group) -> tuple[Group, str, tuple[Choices, ...]]:
        found = tuple(self._choices(finder_facet(facet_id)) for facet_id in group.facetten)
        return group, group.kop or found[0].kop, found

    def _choices(self, of: Facet) -> Choices:
        words = vocabulary(self.catalogue, of)
        told = counts(self.catalogue, of)
        short = SHORT_LIST if len(told) > SHORT_LIST + 1 else len(told)
        return Choices(of.id, words.label, words.uitleg, told[:short], told[short:])

    def _shortcuts(self) -> Iterator[Shortcut]:
        """Free, the doelgroep with most offers, without a referral and the wish with most offers;
        with short names, because they stand in one row, and the first three on a phone."""
        yield self._shortcut("kosten", "gratis")
        yield from self._most("doelgroep")
        yield self._shortcut("vrij", "ja")
        yield from self._most("wens")

    def _most(self, facet_id: str) -> Iterator[Shortcut]:
        of = finder_facet(facet_id)
        made_for = Counter(
            term_id for choice in self.catalogue.keuzes(of) for term_id in choice.ids
        )
        short = [
            term.id
            for term in self.catalogue.termen(of)
            if term.id != EVERYONE and len(term.label) <= SHORT_NAME
        ]
        if short:
            yield self._shortcut(facet_id, max(short, key=lambda term_id: made_for[term_id]))

    def _shortcut(self, facet_id: str, term_id: str) -> Shortcut:
        of = finder_facet(facet_id)
        label = vocabulary(self.catalogue, of)[term_id].label
        url = f"{of.pad}/{term_id}/" if of.pad else f"{URL}?{facet_id}={term_id}"
        return Shortcut(facet_id, term_id, label, url)

    def _shelves(self) -> list[tuple[str, tuple[Count, ...], str]]:
        """For who has no scripts: the plain pages of each facet that has them."""
        return [
            (self.catalogue.vocabulary(of).label, counts(self.catalogue, of), of.pad)
            for of in Shelves(self.catalogue)
        ]
