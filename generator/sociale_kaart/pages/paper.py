"""The pages about the map on paper: what there is to print, and what changed since a booklet."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from sociale_kaart.booklet import Edition
from sociale_kaart.errata import Errata
from sociale_kaart.errata.afdruk import to_go
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.uitgave import titel_op_de_voorkant
from sociale_kaart.pages.shell import Page
from sociale_kaart.pages.theme import Theme
from sociale_kaart.settings import Settings

SERIES = {"keuze": "Over één onderwerp", "wijk": "Per wijk of dorp", "doelgroep": "Per groep"}


@dataclass(frozen=True)
class Paper:
    editions: tuple[Edition, ...]
    errata: tuple[Errata, ...]
    """Per published edition, newest first."""

    @property
    def whole(self) -> tuple[Edition, ...]:
        return tuple(edition for edition in self.editions if not edition.soort)

    @property
    def series(self) -> tuple[tuple[str, list[list[Edition]]], ...]:
        """The title of each series with its booklets, each in all its formats."""
        return tuple(
            (title, parts) for soort, title in SERIES.items() if (parts := self._of(soort))
        )

    def _of(self, soort: str) -> list[list[Edition]]:
        own = (edition for edition in self.editions if edition.soort == soort)
        return [list(formats) for _, formats in groupby(own, key=lambda one: one.deel)]


NO_PAPER = Paper((), ())


def paper_pages(
    paper: Paper, catalogue: Catalogue, settings: Settings, theme: Theme
) -> Iterator[Page]:
    yield Page(
        "boekje/",
        "Het boekje",
        "Alles van de kaart op papier, met grote letters. Om te printen of op te vragen.",
        theme.template("pages/booklet.html").render(
            boekjes=paper,
            uitgave=titel_op_de_voorkant(catalogue.uitgaven, settings.boekje.uitgave),
            kaart=settings,
        ),
        section="boekje/",
    )
    for errata in paper.errata:
        yield _changes_page(errata, catalogue, settings, theme)


def _changes_page(errata: Errata, catalogue: Catalogue, settings: Settings, theme: Theme) -> Page:
    """For who holds that booklet, so not for search engines: those lead to the offers."""
    title = f"Veranderd sinds uitgave {errata.changes.uitgave.nummer}"
    return Page(
        errata.url,
        title,
        f"{title} van het boekje.",
        theme.template("pages/changes.html").render(
            changes=errata.changes,
            bladen=errata.bladen,
            kaart=settings,
            gegevens={
                offer.id: to_go(offer, settings, catalogue.today) for offer in errata.changes.nieuw
            },
        ),
        section="boekje/",
        index=False,
    )
