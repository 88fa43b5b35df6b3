"""One complete offer, as the schema types it, to vary on."""

import copy
import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from sociale_kaart import resources
from sociale_kaart.model.assemble import Assembler
from sociale_kaart.model.catalogue import Catalogue, as_of
from sociale_kaart.model.contact import Organisation
from sociale_kaart.model.known import ONBEKEND
from sociale_kaart.model.leeftijd import Leeftijd
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.titles import schema_titles
from sociale_kaart.model.vocabulary import Term, Vocabulary
from sociale_kaart.telefoon import Telefoon

TODAY = date(2026, 11, 21)

WORDS = {
    "wensen": ("samen-eten", "bellen", "bewegen"),
    "problemen": ("weinig-contacten", "rouw", "onveilig-thuis"),
    "doelgroepen": ("iedereen", "ouderen", "mantelzorgers", "slechthorenden"),
    "vorm": ("groep", "individueel"),
    "duur": ("eenmalig", "structureel"),
    "plek": ("thuis", "buitenshuis", "online"),
    "bekostiging": ("gratis", "gesubsidieerd"),
    "door": ("vrijwilligers", "beroepskrachten"),
    "indicaties": ("wmo", "wlz"),
    "verwijzers": ("huisarts",),
    "kortingen": ("stadspas",),
    "wijken": ("noord", "centrum"),
    "toegankelijkheid": ("rolstoel", "ringleiding"),
    "talen": ("nederlands", "turks"),
    "profielen": ("actieven",),
    "isolement": ("dreigend",),
    "kosten": ("gratis", "klein-bedrag", "groter-bedrag", "abonnement", "korting", "onbekend"),
}

VOCABULARIES = {
    name: Vocabulary(
        name,
        name,
        name,
        tuple(
            Term(
                word,
                word.capitalize(),
                gevoelig=word == "onveilig-thuis",
                besloten=word == "mantelzorgers",
                leeftijd=Leeftijd(55, None) if word == "ouderen" else None,
            )
            for word in words
        ),
    )
    for name, words in WORDS.items()
}

ORGANISATIONS = {
    "de-linde": Organisation(
        "de-linde",
        "De Linde",
        "",
        "https://delinde.example",
        Telefoon.lees("030 000 00 10"),
        "info@delinde.example",
    ),
    "onbekend-huis": Organisation("onbekend-huis", "Huis", "", ONBEKEND, ONBEKEND, ONBEKEND),
}

OFFER: dict[str, Any] = {
    "naam": "Samen eten",
    "essentie": {
        "kort": "U eet samen.",
        "wat": "Een maaltijd.",
        "voor_wie": "Iedereen.",
        "hoe": "onbekend",
    },
    "kenmerken": {
        "wensen": ["samen-eten"],
        "problemen": ["weinig-contacten"],
        "vorm": ["groep"],
        "duur": "structureel",
        "plek": ["buitenshuis"],
        "bekostiging": "gesubsidieerd",
        "door": ["vrijwilligers"],
    },
    "voorwaarden": {
        "doelgroepen": ["iedereen"],
        "leeftijd": "geen",
        "inkomen": "geen",
        "indicatie": "geen",
        "verwijzing": "geen",
    },
    "kosten": {"soort": "gratis"},
    "link": "onbekend",
    "contact": {"telefoon": "onbekend", "email": "onbekend"},
    "aanbieder": "de-linde",
    "gebied": {"bereik": "gemeente"},
    "gecontroleerd": {"op": "2026-10-03", "door": "redactie", "hoe": "telefonisch"},
}


@pytest.fixture(scope="session")
def make_offer() -> Callable[..., Offer]:
    """`make_offer("id", kosten={"soort": "onbekend"})`: a field given as a mapping is merged."""
    schema = json.loads((resources.schema_folder() / "offer.schema.json").read_text())
    assembler = Assembler(VOCABULARIES, ORGANISATIONS, schema_titles(schema))

    def make(offer_id: str = "samen-eten", **fields: Any) -> Offer:
        typed = copy.deepcopy(OFFER)
        for field, value in fields.items():
            merged = isinstance(value, dict) and isinstance(typed.get(field), dict)
            typed[field] = {**typed[field], **value} if merged else value
        return assembler.offer(offer_id, f"content/offers/{offer_id}.yaml", typed)

    return make


@pytest.fixture(scope="session")
def make_catalogue() -> Callable[..., Catalogue]:
    def make(*offers: Offer, today: date = TODAY) -> Catalogue:
        return Catalogue(as_of(today, offers), ORGANISATIONS, VOCABULARIES, today)

    return make
