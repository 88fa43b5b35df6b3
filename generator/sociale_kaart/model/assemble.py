"""From checked, typed documents to the objects of the model. Nothing here can fail on content:
the stage before has reported whatever is wrong."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeVar

from sociale_kaart.model.contact import Bereikbaarheid, Contact, Organisation
from sociale_kaart.model.controle import Gecontroleerd
from sociale_kaart.model.known import GEEN, ONBEKEND, NietBekend, NietNodig
from sociale_kaart.model.kosten import Korting, Kosten
from sociale_kaart.model.leeftijd import Leeftijd
from sociale_kaart.model.offer import (
    Aanmelden,
    Bron,
    Essentie,
    Gebied,
    Geldig,
    Kenmerken,
    Locatie,
    Offer,
    Onderbouwing,
    Termen,
    Toegankelijkheid,
    Voorwaarden,
)
from sociale_kaart.model.uitgave import Uitgave
from sociale_kaart.model.vocabulary import Term, Vocabulary
from sociale_kaart.model.wanneer import Moment, Wanneer
from sociale_kaart.telefoon import Telefoon

T = TypeVar("T")

Typed = Mapping[str, Any]
"""What the schema makes of one YAML file."""


def vocabulary(vocabulary_id: str, typed: Typed) -> Vocabulary:
    terms = tuple(
        Term(
            id=term["id"],
            label=term["label"],
            uitleg=term["uitleg"],
            inleiding=term.get("inleiding", ""),
            synoniemen=tuple(term.get("synoniemen", ())),
            icoon=term.get("icoon", ""),
            eigennaam=term.get("eigennaam", False),
            gevoelig=term.get("gevoelig", False),
            besloten=term.get("besloten", False),
            leeftijd=_leeftijd(term["leeftijd"]) if "leeftijd" in term else None,
            soort=term.get("soort", ""),
            in_de_buurt=tuple(term.get("in_de_buurt", ())),
        )
        for term in typed["termen"]
    )
    return Vocabulary(vocabulary_id, typed["label"], typed["uitleg"], terms)


def organisation(organisation_id: str, typed: Typed) -> Organisation:
    return Organisation(
        id=organisation_id,
        naam=typed["naam"],
        uitleg=typed.get("uitleg", ""),
        website=_text(typed["website"]),
        telefoon=_telefoon(typed["telefoon"]),
        email=_text(typed["email"]),
        voorbeeld=typed.get("voorbeeld", False),
    )


def uitgave(number: str, typed: Typed) -> Uitgave:
    return Uitgave(
        int(number),
        typed["naam"],
        date.fromisoformat(typed["datum"]),
        typed["aanbod"],
        typed.get("volledig", False),
    )


def _text(value: str) -> str | NietBekend:
    return ONBEKEND if value == "onbekend" else value


def _telefoon(value: str) -> Telefoon | NietBekend:
    return ONBEKEND if value == "onbekend" else Telefoon.lees(value)


def _leeftijd(typed: Typed) -> Leeftijd:
    return Leeftijd(typed.get("van"), typed.get("tot"))


def _amount(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def _day(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _condition(value: object, known: Callable[[Any], T]) -> T | NietBekend | NietNodig:
    if value == "geen":
        return GEEN
    return ONBEKEND if value == "onbekend" else known(value)


@dataclass(frozen=True)
class Assembler:
    """Turns typed offers into `Offer`s, with the words of the vocabularies and of the schema."""

    vocabularies: Mapping[str, Vocabulary]
    organisations: Mapping[str, Organisation]
    titles: Callable[..., Term]
    """`titles("kosten", "per", "keer")` is the term that the schema gives that constant."""

    def offer(self, offer_id: str, file: str, typed: Typed) -> Offer:
        return Offer(
            id=offer_id,
            bestand=file,
            naam=typed["naam"],
            essentie=self._essentie(typed["essentie"]),
            kenmerken=self._kenmerken(typed["kenmerken"]),
            voorwaarden=self._voorwaarden(typed["voorwaarden"]),
            kosten=self._kosten(typed["kosten"]),
            link=_text(typed["link"]),
            contact=self._contact(typed["contact"]),
            aanbieder=self.organisations[typed["aanbieder"]],
            gebied=self._gebied(typed["gebied"]),
            gecontroleerd=self._gecontroleerd(typed["gecontroleerd"]),
            locatie=self._locatie(typed["locatie"]) if "locatie" in typed else None,
            wanneer=self._wanneer(typed.get("wanneer", {"soort": "onbekend"})),
            aanmelden=self._aanmelden(typed.get("aanmelden", {"nodig": "onbekend"})),
            talen=self._choose("talen", typed.get("talen", [])),
            profielen=self._choose("profielen", typed.get("profielen", [])),
            isolement=self._choose("isolement", typed.get("isolement", [])),
            onderbouwing=self._onderbouwing(typed.get("onderbouwing")),
            zoekwoorden=tuple(typed.get("zoekwoorden", ())),
            geldig=self._geldig(typed.get("geldig", {})),
            status=self.titles("status", typed.get("status", "actief")),
            voorbeeld=typed.get("voorbeeld", False),
            bron=_bron(typed["bron"]) if "bron" in typed else None,
        )

    def _choose(self, vocabulary_id: str, ids: list[str]) -> Termen:
        return self.vocabularies[vocabulary_id].choose(ids)

    def _maybe(self, vocabulary_id: str, ids: list[str] | str) -> Termen | NietBekend:
        return ONBEKEND if isinstance(ids, str) else self._choose(vocabulary_id, ids)

    def _one(self, vocabulary_id: str, term_id: str) -> Term | NietBekend:
        return ONBEKEND if term_id == "onbekend" else self.vocabularies[vocabulary_id][term_id]

    def _essentie(self, typed: Typed) -> Essentie:
        return Essentie(typed["kort"], typed["wat"], typed["voor_wie"], _text(typed["hoe"]))

    def _kenmerken(self, typed: Typed) -> Kenmerken:
        return Kenmerken(
            wensen=self._choose("wensen", typed["wensen"]),
            problemen=self._maybe("problemen", typed["problemen"]),
            vorm=self._maybe("vorm", typed["vorm"]),
            duur=self._one("duur", typed["duur"]),
            plek=self._maybe("plek", typed["plek"]),
            bekostiging=self._one("bekostiging", typed["bekostiging"]),
            door=self._maybe("door", typed["door"]),
        )

    def _voorwaarden(self, typed: Typed) -> Voorwaarden:
        geslacht = typed.get("geslacht")
        return Voorwaarden(
            doelgroepen=self._maybe("doelgroepen", typed["doelgroepen"]),
            leeftijd=_condition(typed["leeftijd"], _leeftijd),
            geslacht=self.titles("voorwaarden", "geslacht", geslacht) if geslacht else None,
            inkomen=_condition(typed["inkomen"], str),
            indicatie=_condition(typed["indicatie"], lambda ids: self._choose("indicaties", ids)),
            verwijzing=_condition(typed["verwijzing"], lambda ids: self._choose("verwijzers", ids)),
            toelichting=typed.get("toelichting", ""),
        )

    def _kosten(self, typed: Typed) -> Kosten:
        return Kosten(
            soort=typed["soort"],
            bedrag=_amount(typed.get("bedrag")),
            tot=_amount(typed.get("tot")),
            per=self.titles("kosten", "per", typed["per"]) if "per" in typed else None,
            korting=tuple(
                Korting(self.vocabularies["kortingen"][one["met"]], Decimal(str(one["bedrag"])))
                for one in typed.get("korting", ())
            ),
            toelichting=typed.get("toelichting", ""),
        )

    def _contact(self, typed: Typed) -> Contact:
        hours = typed.get("bereikbaar", "onbekend")
        return Contact(
            telefoon=_telefoon(typed["telefoon"]),
            email=_text(typed["email"]),
            bereikbaar=(
                tuple(
                    Bereikbaarheid(tuple(block["dagen"]), block["van"], block["tot"])
                    for block in hours
                )
                if isinstance(hours, list)
                else "altijd"
                if hours == "altijd"
                else ONBEKEND
            ),
        )

    def _gebied(self, typed: Typed) -> Gebied:
        return Gebied(
            bereik=self.titles("gebied", "bereik", typed["bereik"]),
            regio=typed.get("regio", ""),
            wijken=self._choose("wijken", typed.get("wijken", [])),
        )

    def _locatie(self, typed: Typed) -> Locatie:
        answers = typed.get("toegankelijkheid", {})
        words = self.vocabularies["toegankelijkheid"]
        return Locatie(
            naam=typed["naam"],
            adres=typed.get("adres", ""),
            postcode=typed.get("postcode", ""),
            plaats=typed.get("plaats", ""),
            wijk=self.vocabularies["wijken"][typed["wijk"]] if "wijk" in typed else None,
            route=typed.get("route", ""),
            toegankelijkheid=tuple(
                Toegankelijkheid(
                    term, ONBEKEND if answers[term.id] == "onbekend" else answers[term.id]
                )
                for term in words.termen
                if term.id in answers
            ),
        )

    def _wanneer(self, typed: Typed) -> Wanneer:
        return Wanneer(
            soort=typed["soort"],
            momenten=tuple(
                Moment(
                    dag=moment.get("dag", ""),
                    week=moment.get("week", ""),
                    datum=_day(moment.get("datum")),
                    van=moment.get("van", ""),
                    tot=moment.get("tot", ""),
                )
                for moment in typed.get("momenten", ())
            ),
            niet_op=tuple(date.fromisoformat(day) for day in typed.get("niet_op", ())),
            toelichting=typed.get("toelichting", ""),
        )

    def _aanmelden(self, typed: Typed) -> Aanmelden:
        needed = ONBEKEND if typed["nodig"] == "onbekend" else typed["nodig"]
        return Aanmelden(needed, typed.get("hoe", ""))

    def _onderbouwing(self, typed: Typed | None) -> Onderbouwing | None:
        return None if typed is None else Onderbouwing(typed["tekst"], _bron(typed["bron"]))

    def _gecontroleerd(self, typed: Typed) -> Gecontroleerd:
        year, month, day = (*map(int, typed["op"].split("-")), None, None)[:3]
        assert year is not None
        return Gecontroleerd(
            jaar=year,
            maand=month,
            dag=day,
            door=self.titles("gecontroleerd", "door", typed["door"]),
            hoe=self.titles("gecontroleerd", "hoe", typed["hoe"]),
        )

    def _geldig(self, typed: Typed) -> Geldig:
        return Geldig(_day(typed.get("van")), _day(typed.get("tot")))


def _bron(typed: Typed) -> Bron:
    return Bron(
        typed["titel"], typed.get("jaar"), typed.get("vindplaats", ""), typed.get("link", "")
    )
