"""One offer (dienst), in the words of the YAML file, with what can be derived from it.

Fields hold what the editor wrote; properties hold what we computed.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from sociale_kaart.model.contact import Contact, Organisation
from sociale_kaart.model.controle import Gecontroleerd
from sociale_kaart.model.dutch import met_hoofdletter, opsomming, zin
from sociale_kaart.model.known import ONBEKEND, NietBekend, NietNodig
from sociale_kaart.model.kosten import Kosten
from sociale_kaart.model.leeftijd import Leeftijd
from sociale_kaart.model.vocabulary import Term, in_zin
from sociale_kaart.model.wanneer import Wanneer
from sociale_kaart.telefoon import Telefoon

Termen = tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Essentie:
    kort: str
    wat: str
    voor_wie: str
    hoe: str | NietBekend


@dataclass(frozen=True, slots=True)
class Kenmerken:
    wensen: Termen
    problemen: Termen | NietBekend
    vorm: Termen | NietBekend
    duur: Term | NietBekend
    plek: Termen | NietBekend
    bekostiging: Term | NietBekend
    door: Termen | NietBekend


@dataclass(frozen=True, slots=True)
class Voorwaarden:
    doelgroepen: Termen | NietBekend
    leeftijd: Leeftijd | NietBekend | NietNodig
    geslacht: Term | None
    inkomen: str | NietBekend | NietNodig
    indicatie: Termen | NietBekend | NietNodig
    verwijzing: Termen | NietBekend | NietNodig
    toelichting: str

    @property
    def door_anderen(self) -> dict[str, Termen]:
        """What somebody else has to decide first, with whom: of each, one is enough."""
        needs = {"indicatie": self.indicatie, "verwijzing": self.verwijzing}
        return {what: terms for what, terms in needs.items() if isinstance(terms, tuple)}

    @property
    def nodig(self) -> str:
        """«Indicatie en verwijzing nodig», for a card; nothing when nobody else decides."""
        needs = met_hoofdletter(opsomming(tuple(self.door_anderen)))
        return f"{needs} nodig" if needs else ""

    @property
    def vrij_toegankelijk(self) -> bool | NietBekend:
        """Nobody has to decide or refer first. Not known as long as one of the two is not known."""
        if self.door_anderen:
            return False
        return ONBEKEND if ONBEKEND in (self.indicatie, self.verwijzing) else True

    @property
    def voor_iedereen(self) -> bool:
        groups = self.doelgroepen
        return groups is not ONBEKEND and any(group.id == "iedereen" for group in groups)

    @property
    def besloten(self) -> bool:
        """Only for its groups. Without this they are those it is made for, and others may come."""
        groups = self.doelgroepen
        return groups is not ONBEKEND and all(group.besloten for group in groups)


@dataclass(frozen=True, slots=True)
class Gebied:
    bereik: Term
    regio: str
    wijken: Termen

    @property
    def tekst(self) -> str:
        if self.wijken:
            return opsomming([wijk.label for wijk in self.wijken])
        return self.regio or self.bereik.label

    @property
    def elders(self) -> bool:
        """Nobody here can go to it: it stands on the map as an example."""
        return self.bereik.id == "elders"

    @property
    def waar(self) -> str:
        """«in heel Nederland», «in Noord», «alleen in Rotterdam»: only a name has a capital."""
        where = self.tekst if self.wijken or self.regio else self.bereik.in_zin
        return f"alleen in {where}" if self.elders else f"in {where}"


@dataclass(frozen=True, slots=True)
class Toegankelijkheid:
    term: Term
    antwoord: Literal["ja", "nee"] | NietBekend


@dataclass(frozen=True, slots=True)
class Locatie:
    naam: str
    adres: str
    postcode: str
    plaats: str
    wijk: Term | None
    route: str
    toegankelijkheid: tuple[Toegankelijkheid, ...]

    @property
    def adresregels(self) -> tuple[str, ...]:
        place = " ".join(part for part in (self.postcode, self.plaats) if part)
        return tuple(line for line in (self.naam, self.adres, place) if line)

    @property
    def kort(self) -> str:
        return f"{self.naam}, {self.wijk.label}" if self.wijk else self.naam


@dataclass(frozen=True, slots=True)
class Aanmelden:
    nodig: Literal["ja", "nee"] | NietBekend
    hoe: str

    @property
    def regels(self) -> tuple[str, ...]:
        """Whether one has to sign up, and how: who reads how, knows that one has to. Nothing when
        nobody knows."""
        if self.nodig == "nee":
            return ("Hoeft niet", self.hoe) if self.hoe else ("Hoeft niet",)
        if self.hoe:
            return (self.hoe,)
        return ("U meldt zich eerst aan",) if self.nodig == "ja" else ()

    @property
    def tekst(self) -> str:
        return " ".join(map(zin, self.regels))


@dataclass(frozen=True, slots=True)
class Bron:
    titel: str
    jaar: int | None
    vindplaats: str
    link: str

    @property
    def tekst(self) -> str:
        return ", ".join(str(part) for part in (self.titel, self.jaar, self.vindplaats) if part)


@dataclass(frozen=True, slots=True)
class Onderbouwing:
    tekst: str
    bron: Bron


@dataclass(frozen=True, slots=True)
class Geldig:
    van: date | None = None
    tot: date | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    id: str
    naam: str
    essentie: Essentie
    kenmerken: Kenmerken
    voorwaarden: Voorwaarden
    kosten: Kosten
    link: str | NietBekend
    contact: Contact
    aanbieder: Organisation
    gebied: Gebied
    gecontroleerd: Gecontroleerd
    locatie: Locatie | None = None
    wanneer: Wanneer = Wanneer("onbekend")
    aanmelden: Aanmelden = Aanmelden(ONBEKEND, "")
    talen: Termen = ()
    profielen: Termen = ()
    isolement: Termen = ()
    onderbouwing: Onderbouwing | None = None
    zoekwoorden: tuple[str, ...] = ()
    geldig: Geldig = Geldig()
    status: Term = Term("actief", "U kunt meedoen")
    voorbeeld: bool = False
    bron: Bron | None = None
    bestand: str = ""
    """The file that the editor edits, below the folder of the map: `content/offers/koffie.yaml`."""

    @property
    def telefoon(self) -> Telefoon | NietBekend:
        """The offer's own number, else that of the organisation."""
        return self.contact.telefoon or self.aanbieder.telefoon

    @property
    def algemeen_nummer(self) -> bool:
        """Who picks up has to be told what it is about."""
        return self.contact.telefoon is ONBEKEND and self.telefoon is not ONBEKEND

    @property
    def email(self) -> str | NietBekend:
        return self.contact.email or self.aanbieder.email

    @property
    def website(self) -> str | NietBekend:
        return self.link or self.aanbieder.website

    @property
    def waar(self) -> str:
        """For a card: the place, else the way it happens, else the area."""
        if self.locatie:
            return self.locatie.kort
        plek = self.kenmerken.plek
        if plek is ONBEKEND:
            return met_hoofdletter(self.gebied.waar)
        return f"{met_hoofdletter(in_zin(plek))}, {self.gebied.waar}"

    @property
    def plek_onbekend(self) -> bool:
        """An address tells it as well."""
        return self.kenmerken.plek is ONBEKEND and self.locatie is None

    @property
    def wachttijd_onbekend(self) -> bool:
        """One has to wait, and no note beside the days can say how long."""
        return self.status.id in ("wachtlijst", "pauze") and not self.wanneer.toelichting

    @property
    def waar_regels(self) -> tuple[str, ...]:
        """The whole address, and how else it happens."""
        return (*self.locatie.adresregels, *self.ook) if self.locatie else (self.waar,)

    @property
    def ook(self) -> tuple[str, ...]:
        """«Ook online»: where one need not go to the place that is named."""
        plek = self.kenmerken.plek
        if self.locatie is None or plek is ONBEKEND:
            return ()
        return tuple(f"Ook {term.in_zin}" for term in plek if term.id != "buitenshuis")

    @property
    def gevoelig(self) -> bool:
        """Nobody should be able to see on this device that someone looked at it."""
        kinds = (self.kenmerken.problemen, self.voorwaarden.doelgroepen, self.kenmerken.wensen)
        return any(term.gevoelig for terms in kinds if terms is not ONBEKEND for term in terms)

    def beeindigd(self, today: date) -> bool:
        """Stopped, or past its last day: its page stays, but nobody finds it any more."""
        return self.status.id == "gestopt" or (
            self.geldig.tot is not None and today > self.geldig.tot
        )

    def begint_nog(self, today: date) -> date | None:
        """The day on which it first happens, when that is still to come and it has a beginning."""
        start = self.geldig.van
        if not start or start <= today:
            return None
        return self.wanneer.eerstvolgende(start) or start
