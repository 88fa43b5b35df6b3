"""Open data: the whole map as JSON, and its main columns as CSV for a spreadsheet.

Only what people can still use is in it. What is not known is `null` in JSON and «onbekend» in CSV.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.known import GEEN, ONBEKEND
from sociale_kaart.model.offer import Leeftijd, Offer
from sociale_kaart.model.vocabulary import Term
from sociale_kaart.output import OutputFile
from sociale_kaart.settings import Settings

JSON_PATH, CSV_PATH = "data/sociale-kaart.json", "data/sociale-kaart.csv"
LICENCE, LICENCE_URL = "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.nl"
FORMULA = re.compile("[\t\r\n]|\\s*[-=+@\uff1d\uff0b\uff0d\uff20]")
"""The wide signs of Chinese and Japanese keyboards count as well."""

Value = str | int | float | bool | None | list[str]
Row = Sequence[Value]


@dataclass(frozen=True, slots=True)
class Column:
    naam: str
    uitleg: str
    waarde: Callable[[Offer], Value]


def _plain(value: object) -> Value:
    """Ids for terms, «geen» for what is not needed, None for what is not known."""
    if value is ONBEKEND:
        return None
    if value is GEEN:
        return "geen"
    if isinstance(value, Term):
        return value.id
    if isinstance(value, tuple):
        return [term.id for term in value]
    assert isinstance(value, str)
    return value


def _age(offer: Offer, end: str) -> int | None:
    age = offer.voorwaarden.leeftijd
    found: int | None = getattr(age, end) if isinstance(age, Leeftijd) else None
    return found


def _phone(offer: Offer) -> str | None:
    number = offer.telefoon
    return None if number is ONBEKEND else number.tekst


def _place(offer: Offer, part: str) -> str:
    found: str = getattr(offer.locatie, part) if offer.locatie else ""
    return found


def _access(offer: Offer, answer: str) -> list[str]:
    answers = offer.locatie.toegankelijkheid if offer.locatie else ()
    return [one.term.id for one in answers if one.antwoord == answer]


COLUMNS: tuple[Column, ...] = (
    Column("id", "Vaste naam, ook in het webadres", lambda o: o.id),
    Column("naam", "Naam", lambda o: o.naam),
    Column("kort", "Wat het is, in één zin", lambda o: o.essentie.kort),
    Column("wat", "Wat het is", lambda o: o.essentie.wat),
    Column("voor_wie", "Voor wie het is", lambda o: o.essentie.voor_wie),
    Column("hoe", "Hoe het gaat", lambda o: _plain(o.essentie.hoe)),
    Column("aanbieder", "Van welke organisatie het is", lambda o: o.aanbieder.naam),
    Column("wensen", "Bij welke wensen het past", lambda o: _plain(o.kenmerken.wensen)),
    Column("problemen", "Waar het bij helpt", lambda o: _plain(o.kenmerken.problemen)),
    Column("vorm", "In een groep of met zijn tweeën", lambda o: _plain(o.kenmerken.vorm)),
    Column("duur", "Eén keer, kort of doorlopend", lambda o: _plain(o.kenmerken.duur)),
    Column(
        "plek", "Thuis, buitenshuis, online of per telefoon", lambda o: _plain(o.kenmerken.plek)
    ),
    Column("bekostiging", "Hoe het wordt betaald", lambda o: _plain(o.kenmerken.bekostiging)),
    Column("door", "Wie het doen", lambda o: _plain(o.kenmerken.door)),
    Column("doelgroepen", "Voor welke groepen", lambda o: _plain(o.voorwaarden.doelgroepen)),
    Column("leeftijd_van", "Vanaf welke leeftijd", lambda o: _age(o, "van")),
    Column("leeftijd_tot", "Tot en met welke leeftijd", lambda o: _age(o, "tot")),
    Column("inkomen", "Grens aan het inkomen", lambda o: _plain(o.voorwaarden.inkomen)),
    Column("indicatie", "Welke indicatie nodig is", lambda o: _plain(o.voorwaarden.indicatie)),
    Column("verwijzing", "Wie moet verwijzen", lambda o: _plain(o.voorwaarden.verwijzing)),
    Column(
        "kosten", "Wat iemand zelf betaalt", lambda o: o.kosten.tekst if o.kosten.bekend else None
    ),
    Column("kosten_klasse", "In welke klasse de kosten vallen", lambda o: list(o.kosten.klassen)),
    Column(
        "wanneer",
        "Op welke dagen en tijden",
        lambda o: list(o.wanneer.regels) if o.wanneer.bekend else None,
    ),
    Column("plaats", "Naam van de plek", lambda o: _place(o, "naam")),
    Column("adres", "Straat en nummer", lambda o: _place(o, "adres")),
    Column("postcode", "Postcode", lambda o: _place(o, "postcode")),
    Column("woonplaats", "Plaats in het adres", lambda o: _place(o, "plaats")),
    Column("toegankelijk", "Wat er wel is, zoals een rolstoelingang", lambda o: _access(o, "ja")),
    Column("niet_toegankelijk", "Wat er niet is", lambda o: _access(o, "nee")),
    Column("bereik", "Landelijk, regio, gemeente, wijk of elders", lambda o: o.gebied.bereik.id),
    Column("wijken", "Voor welke wijken of dorpen", lambda o: [w.id for w in o.gebied.wijken]),
    Column("telefoon", "Telefoonnummer", _phone),
    Column("email", "Mailadres", lambda o: _plain(o.email)),
    Column("website", "Webadres", lambda o: _plain(o.website)),
    Column("talen", "Welke talen er worden gesproken", lambda o: [t.id for t in o.talen]),
    Column("status", "Of mensen kunnen meedoen", lambda o: o.status.id),
    Column(
        "gecontroleerd", "Wanneer een mens dit heeft nagevraagd", lambda o: o.gecontroleerd.datum
    ),
    Column("voorbeeld", "Of dit verzonnen is", lambda o: o.voorbeeld),
)
"""The fields of the download, in order; the page with the download explains them from here."""

_PLAIN = lru_cache(typed=True)(json.dumps)
"""Numbers, yes, no and not known. `typed`: true equals 1."""
_NAMES = [f"{encode_basestring(column.naam)}: " for column in COLUMNS]


def open_data(catalogue: Catalogue, settings: Settings) -> Iterator[OutputFile]:
    rows = [[column.waarde(offer) for column in COLUMNS] for offer in catalogue.findable]
    yield OutputFile.text(JSON_PATH, _json(catalogue, settings, rows))
    yield OutputFile.text(CSV_PATH, _csv(rows))


def _json(catalogue: Catalogue, settings: Settings, rows: Iterable[Row]) -> str:
    whole: dict[str, Any] = {
        "kaart": settings.naam,
        "gemeente": settings.gemeente,
        "adres": settings.site_url,
        "licentie": {"naam": LICENCE, "adres": LICENCE_URL},
        "voorbeeld": settings.voorbeeld,
        "velden": {column.naam: column.uitleg for column in COLUMNS},
        "woorden": {
            name: {term.id: term.label for term in vocabulary.termen}
            for name, vocabulary in sorted(catalogue.vocabularies.items())
        },
        "diensten": [],
    }
    head = json.dumps(whole, ensure_ascii=False, indent=1).removesuffix("[]\n}")
    offers = ",\n  ".join(map(_object, rows))
    return f"{head}[\n  {offers}\n ]\n}}\n" if offers else f"{head}[]\n}}\n"


def _object(row: Row) -> str:
    """As `json` writes it with `indent=1`, which takes it five times as long."""
    fields = []
    for name, value in zip(_NAMES, row, strict=True):
        if isinstance(value, str):
            fields.append(name + encode_basestring(value))
        elif isinstance(value, list):
            several = ",\n    ".join(map(encode_basestring, value))
            fields.append(f"{name}[\n    {several}\n   ]" if several else f"{name}[]")
        else:
            fields.append(name + _PLAIN(value))
    return "{\n   " + ",\n   ".join(fields) + "\n  }"


def _csv(rows: Iterable[Row]) -> str:
    """Semicolons and a byte order mark: Dutch Excel then opens it with a double click."""
    sheet = io.StringIO()
    sheet.write("\ufeff")
    writer = csv.writer(sheet, delimiter=";", lineterminator="\r\n")
    writer.writerow(column.naam for column in COLUMNS)
    writer.writerows(map(cell, row) for row in rows)
    return sheet.getvalue()


def cell(value: Value) -> str:
    """A spreadsheet would calculate what starts as a formula: an apostrophe keeps it text."""
    if value is None:
        return "onbekend"
    if isinstance(value, bool):
        return "ja" if value else "nee"
    text = "; ".join(value) if isinstance(value, list) else str(value)
    is_formula = not text[:1].isalnum() and FORMULA.match(text)
    return f"'{text}" if is_formula else text
