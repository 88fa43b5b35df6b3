import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.exports.columns import COLUMNS
from sociale_kaart.exports.open_data import CSV_PATH, JSON_PATH, cell, open_data
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.offer import Offer
from sociale_kaart.settings import Settings
from tests.model.conftest import make_catalogue, make_offer
from tests.pages.conftest import settings

__all__ = ["make_catalogue", "make_offer", "settings"]

MakeOffer = Callable[..., Offer]


@pytest.fixture
def export(
    make_catalogue: Callable[..., Catalogue],
    settings: Settings,
) -> Callable[..., dict[str, str]]:
    def files(*offers: Offer) -> dict[str, str]:
        exported = open_data(make_catalogue(*offers), settings)
        return {str(file.path): file.content.decode() for file in exported}

    return files


Export = Callable[..., dict[str, str]]


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff"), "Excel needs the mark to see the accents"
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


KNOWN: dict[str, Any] = {
    "essentie": {"hoe": "U schuift aan."},
    "kenmerken": {},
    "voorwaarden": {
        "doelgroepen": ["ouderen"],
        "leeftijd": {"van": 55, "tot": 75},
        "geslacht": "vrouwen",
        "inkomen": "tot 120 procent van de bijstand",
        "indicatie": ["wmo"],
        "verwijzing": ["huisarts"],
        "toelichting": "U woont in Lindewaard.",
    },
    "kosten": {
        "soort": "bedrag",
        "bedrag": 6.5,
        "tot": 9,
        "per": "keer",
        "korting": [{"met": "stadspas", "bedrag": 3}],
        "toelichting": "U betaalt met pin.",
    },
    "link": "https://delinde.example/eten",
    "contact": {
        "telefoon": "030 000 00 12",
        "email": "eten@delinde.example",
        "bereikbaar": [{"dagen": ["maandag"], "van": "9.00", "tot": "12.00"}],
    },
    "gebied": {"bereik": "wijk", "wijken": ["noord"]},
    "locatie": {
        "naam": "Buurthuis De Linde",
        "adres": "Lindelaan 12",
        "postcode": "1234 AB",
        "plaats": "Lindewaard",
        "wijk": "noord",
        "route": "Bus 3, halte Lindeplein.",
        "toegankelijkheid": {"rolstoel": "ja", "ringleiding": "nee"},
    },
    "wanneer": {
        "soort": "wekelijks",
        "momenten": [{"dag": "dinsdag", "van": "12.00"}],
        "niet_op": ["2026-12-29"],
        "toelichting": "Niet in de schoolvakantie.",
    },
    "aanmelden": {"nodig": "ja", "hoe": "Bel vóór maandag."},
    "talen": ["nederlands", "turks"],
    "profielen": ["actieven"],
    "isolement": ["dreigend"],
    "onderbouwing": {"tekst": "Mensen kregen meer contacten.", "bron": {"titel": "Onderzoek"}},
    "geldig": {"van": "2026-12-01", "tot": "2027-06-30"},
    "bron": {"titel": "Wat werkt", "jaar": 2012},
}
NOTHING: dict[str, Any] = {
    "kenmerken": {"plek": ["thuis"]},
    "voorwaarden": {
        "doelgroepen": ["iedereen"],
        "leeftijd": "geen",
        "inkomen": "geen",
        "indicatie": "geen",
        "verwijzing": "geen",
    },
    "kosten": {"soort": "gratis"},
    "wanneer": {"soort": "afspraak"},
    "aanmelden": {"nodig": "nee"},
}
UNKNOWN: dict[str, Any] = {
    "kenmerken": dict.fromkeys(
        ("problemen", "vorm", "duur", "plek", "bekostiging", "door"), "onbekend"
    ),
    "voorwaarden": dict.fromkeys(
        ("doelgroepen", "leeftijd", "inkomen", "indicatie", "verwijzing"), "onbekend"
    ),
    "kosten": {"soort": "onbekend"},
    "aanbieder": "onbekend-huis",
    "gebied": {"bereik": "regio", "regio": "Midden-Brabant"},
    "locatie": {"naam": "Het Huis"},
}

ANSWERS: dict[str, tuple[Any, Any, Any]] = {
    "id": ("bekend", "geen", "onbekend"),
    "naam": ("Samen eten",) * 3,
    "kort": ("U eet samen.",) * 3,
    "wat": ("Een maaltijd.",) * 3,
    "voor_wie": ("Iedereen.",) * 3,
    "hoe": ("U schuift aan.", None, None),
    "aanbieder": ("De Linde", "De Linde", "Huis"),
    "wensen": (["samen-eten"],) * 3,
    "problemen": (["weinig-contacten"], ["weinig-contacten"], None),
    "vorm": (["groep"], ["groep"], None),
    "duur": ("structureel", "structureel", None),
    "plek": (["buitenshuis"], ["thuis"], None),
    "bekostiging": ("gesubsidieerd", "gesubsidieerd", None),
    "door": (["vrijwilligers"], ["vrijwilligers"], None),
    "doelgroepen": (["ouderen"], ["iedereen"], None),
    "leeftijd_van": (55, "geen", None),
    "leeftijd_tot": (75, "geen", None),
    "geslacht": ("vrouwen", "geen", "geen"),
    "inkomen": ("tot 120 procent van de bijstand", "geen", None),
    "indicatie": (["wmo"], "geen", None),
    "verwijzing": (["huisarts"], "geen", None),
    "voorwaarden_uitleg": ("U woont in Lindewaard.", "geen", "geen"),
    "kosten": ("€\u00a06,50 tot €\u00a09 per keer", "Gratis", None),
    "kosten_bedrag": (6.5, "geen", None),
    "kosten_hoogste": (9.0, "geen", None),
    "kosten_per": ("keer", "geen", None),
    "korting": (["stadspas: €\u00a03"], "geen", None),
    "kosten_uitleg": ("U betaalt met pin.", "geen", "geen"),
    "kosten_klasse": (["groter-bedrag", "korting"], ["gratis"], ["onbekend"]),
    "wanneer": (["Elke dinsdag, vanaf 12.00 uur"], ["In overleg"], None),
    "niet_op": (["2026-12-29"], "geen", None),
    "wanneer_uitleg": ("Niet in de schoolvakantie.", "geen", "geen"),
    "aanmelden": ("ja", "nee", None),
    "aanmelden_hoe": ("Bel vóór maandag.", "geen", None),
    "plaats": ("Buurthuis De Linde", "geen", "Het Huis"),
    "adres": ("Lindelaan 12", "geen", None),
    "postcode": ("1234 AB", "geen", None),
    "woonplaats": ("Lindewaard", "geen", None),
    "wijk": ("noord", "geen", None),
    "route": ("Bus 3, halte Lindeplein.", "geen", None),
    "toegankelijk": (["rolstoel"], "geen", None),
    "niet_toegankelijk": (["ringleiding"], "geen", None),
    "bereik": ("wijk", "gemeente", "regio"),
    "regio": ("geen", "geen", "Midden-Brabant"),
    "wijken": (["noord"], "geen", "geen"),
    "telefoon": ("030 000 00 12", "030 000 00 10", None),
    "bereikbaar": (["Maandag, 9.00 tot 12.00 uur"], None, None),
    "email": ("eten@delinde.example", "info@delinde.example", None),
    "website": ("https://delinde.example/eten", "https://delinde.example", None),
    "talen": (["nederlands", "turks"], None, None),
    "profielen": (["actieven"], None, None),
    "isolement": (["dreigend"], None, None),
    "onderbouwing": ("Mensen kregen meer contacten.", None, None),
    "status": ("actief",) * 3,
    "geldig_van": ("2026-12-01", "geen", "geen"),
    "geldig_tot": ("2027-06-30", "geen", "geen"),
    "gecontroleerd": ("3 oktober 2026",) * 3,
    "gecontroleerd_door": ("redactie",) * 3,
    "gecontroleerd_hoe": ("telefonisch",) * 3,
    "bron": ("Wat werkt, 2012", "geen", "geen"),
    "voorbeeld": (False,) * 3,
}


def test_what_is_known_what_is_not_there_and_what_nobody_knows_are_never_the_same(
    make_offer: MakeOffer, export: Export
) -> None:
    offers = (
        make_offer("bekend", **KNOWN),
        make_offer("geen", **NOTHING),
        make_offer("onbekend", **UNKNOWN),
    )
    exported = export(*offers)
    found = {one["id"]: one for one in json.loads(exported[JSON_PATH])["diensten"]}
    for place, offer in enumerate(offers):
        assert found[offer.id] == {name: each[place] for name, each in ANSWERS.items()}
    for place, row in enumerate(rows(exported[CSV_PATH])):
        assert row == {name: cell(each[place]) for name, each in ANSWERS.items()}
        assert "" not in row.values()


@pytest.mark.parametrize(
    ("age", "limits"),
    [({"van": 0}, (0, "geen")), ({"tot": 27}, ("geen", 27)), ({"van": 55}, (55, "geen"))],
)
def test_an_age_without_an_end_has_none_and_that_is_known(
    make_offer: MakeOffer, export: Export, age: dict[str, int], limits: tuple[Any, Any]
) -> None:
    (found,) = json.loads(export(make_offer(voorwaarden={"leeftijd": age}))[JSON_PATH])["diensten"]
    assert (found["leeftijd_van"], found["leeftijd_tot"]) == limits


def test_where_one_goes_out_to_is_not_known_as_long_as_no_place_is_named(
    make_offer: MakeOffer, export: Export
) -> None:
    (found,) = json.loads(export(make_offer())[JSON_PATH])["diensten"]
    assert found["plek"] == ["buitenshuis"]
    assert (found["plaats"], found["wijk"], found["toegankelijk"]) == (None, None, None)


def test_of_a_price_from_so_much_the_highest_is_not_known(
    make_offer: MakeOffer, export: Export
) -> None:
    price = {"soort": "vanaf", "bedrag": 2, "per": "keer"}
    (found,) = json.loads(export(make_offer(kosten=price))[JSON_PATH])["diensten"]
    assert (found["kosten_bedrag"], found["kosten_hoogste"]) == (2.0, None)


def test_json_is_laid_out_as_other_programs_do_it(make_offer: MakeOffer, export: Export) -> None:
    odd = make_offer("een", naam='Thee & "koek"\tmet een ó', kosten={"soort": "onbekend"})
    aged = make_offer("twee", voorwaarden={"leeftijd": {"van": 1}})
    for offers in ((), (odd,), (odd, aged)):
        text = export(*offers)[JSON_PATH]
        assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"


def test_json_explains_itself(
    make_offer: MakeOffer,
    export: Export,
) -> None:
    whole = json.loads(export(make_offer())[JSON_PATH])
    assert whole["kaart"] == "Samen in Lindewaard"
    assert whole["licentie"]["naam"] == "CC BY 4.0"
    assert list(whole["velden"]) == [column.naam for column in COLUMNS]
    assert whole["woorden"]["doelgroepen"]["ouderen"] == "Ouderen"
    assert list(whole["diensten"][0]) == list(whole["velden"])


def test_csv_has_a_row_per_offer_that_can_be_found(
    make_offer: MakeOffer,
    export: Export,
) -> None:
    found = rows(
        export(
            make_offer("een", kosten={"soort": "onbekend"}),
            make_offer("oud", status="gestopt"),
        )[CSV_PATH]
    )
    assert [row["id"] for row in found] == ["een"]
    assert (found[0]["kosten"], found[0]["wensen"], found[0]["voorbeeld"]) == (
        "onbekend",
        "samen-eten",
        "nee",
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("+31 30", "'+31 30"),
        ("-5", "'-5"),
        ("@cmd", "'@cmd"),
        ("\t=1", "'\t=1"),
        (["=1", "b"], "'=1; b"),
        ("\uff1d1", "'\uff1d1"),
        ("gewoon", "gewoon"),
        (None, "onbekend"),
        (True, "ja"),
        (False, "nee"),
        (["a", "b"], "a; b"),
        (55, "55"),
        (6.5, "6,50"),
    ],
)
def test_cell_is_text_and_never_a_formula(value: Any, shown: str) -> None:
    assert cell(value) == shown


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_can_begin_a_formula(text: str) -> None:
    assert not cell(text).lstrip().startswith(("=", "+", "-", "@"))


def test_same_bytes_every_time(
    make_offer: MakeOffer,
    export: Export,
) -> None:
    assert export(make_offer()) == export(make_offer())
