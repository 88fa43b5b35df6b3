"""The settings of one map, as they stand in `mkdocs.yml` under the plugin `sociale-kaart`.

MkDocs is not needed to read them: `check` and `booklet` work without it.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, NamedTuple

from sociale_kaart.colour import Colour
from sociale_kaart.telefoon import Telefoon


@dataclass(frozen=True, slots=True)
class Telefoonlijn:
    """For people who cannot or will not use the site; stands on every page and in the booklet."""

    naam: str
    nummer: Telefoon
    uren: str
    uren_kort: str


@dataclass(frozen=True, slots=True)
class Crisislijn:
    vraag: str
    nummer: Telefoon


class Woord(NamedTuple):
    """A word whose meaning the catalogue knows, with where it was typed: for who mistypes it."""

    tekst: str
    bestand: str
    regel: int
    kolom: int
    veld: str


@dataclass(frozen=True, slots=True)
class Reeks:
    """A booklet for each of some wijken, or for each of some groups of people."""

    soort: Literal["wijk", "doelgroep"]
    voor: tuple[Woord, ...]
    """Empty: for all of them."""
    formaten: tuple[str, ...]
    bereik: str = ""
    """`wijk` or `gemeente`: nothing from farther away."""


@dataclass(frozen=True, slots=True)
class Keuze:
    """A booklet of offers that an editor chose, under a title of its own."""

    titel: Woord
    waarvoor: str
    aanbod: tuple[Woord, ...]
    formaten: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Boekje:
    formaten: tuple[str, ...]
    """Of the whole map."""
    uitgave: str
    kleur: Colour | None = None
    """Of the cover; black or white can be read on it."""
    logo: Path | None = None
    reeksen: tuple[Reeks, ...] = ()
    keuzes: tuple[Keuze, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    naam: str
    """The name of the map, MkDocs' `site_name`."""
    gemeente: str
    site_url: str
    """Ends with a slash."""
    telefoonlijn: Telefoonlijn
    crisislijnen: tuple[Crisislijn, ...]
    content: Path
    """The folder with offers, organisations, vocabularies and pages."""
    site: Path
    """Where `build` writes, MkDocs' `site_dir`."""
    thema: tuple[Path, ...]
    """Folders with templates, the municipality's own first."""
    boekje: Boekje
    omschrijving: str = ""
    voorbeeld: bool = False
    """A demonstration: every page and the booklet's cover say so."""
    repository: str = ""
    """Web address below which `content/offers/…` can be edited; empty when there is none."""
    redactie_email: str = ""
    zonder_internet: bool = False
    """The map comes on the devices of visitors, where it also works without internet."""
    zoekvraag_mailen: bool = False
    """Who found nothing may mail the question to `redactie_email`; nothing is sent by itself."""
    controle_na_maanden: int = 12
    shown_as: str = "mkdocs.yml"
    """The file that all this stands in, as problems show it."""
    huisstijl: str = ""
    """A style sheet of the municipality below `content/pages`, with its `--sk-*` properties."""

    def shown(self, file: str) -> str:
        """A file of the map, such as `content/pages/hulp.md`, as problems show it."""
        return f"{self.shown_as[: self.shown_as.rfind('/') + 1]}{file}"
