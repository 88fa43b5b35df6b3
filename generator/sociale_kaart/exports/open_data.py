"""Open data: the whole map as JSON, and the same columns as CSV for a spreadsheet.

Only what people can still use is in it. What is not known is `null` in JSON and «onbekend» in CSV.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any

from sociale_kaart.exports.columns import COLUMNS, Value
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.output import OutputFile
from sociale_kaart.settings import Settings

JSON_PATH, CSV_PATH = "data/sociale-kaart.json", "data/sociale-kaart.csv"
LICENCE, LICENCE_URL = "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.nl"
FORMULA = re.compile("[\t\r\n]|\\s*[-=+@\uff1d\uff0b\uff0d\uff20]")
"""The wide signs of Chinese and Japanese keyboards count as well."""

Row = Sequence[Value]

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
    if isinstance(value, float):
        # A Dutch spreadsheet takes 6.50 for a day in June.
        return f"{value:.2f}".replace(".", ",")
    text = "; ".join(value) if isinstance(value, list) else str(value)
    is_formula = not text[:1].isalnum() and FORMULA.match(text)
    return f"'{text}" if is_formula else text
