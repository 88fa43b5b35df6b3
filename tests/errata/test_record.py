"""A published edition as a file: what was written is read back, and a person can read it too."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.errata import record
from sociale_kaart.errors import UsageError
from sociale_kaart.load import document
from sociale_kaart.load.parse import RECORDED
from sociale_kaart.model import assemble
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.uitgave import Uitgave
from sociale_kaart.settings import Settings
from sociale_kaart.validate import validate
from tests.offers.cases import around, schemas

JUNE = date(2026, 6, 15)

Make = Callable[..., Offer]
MakeCatalogue = Callable[..., Catalogue]


def read(content: bytes, number: str) -> Uitgave:
    """As a map reads it that holds this file, without a single problem."""
    loaded, problems = document(content, f"content/editions/{number}.yaml", number, RECORDED)
    assert loaded is not None
    source = replace(around(), editions=(loaded,), problems=tuple(problems))
    checked = validate(source, schemas(), today=date(2026, 11, 21))
    assert checked.report.problems == ()
    return assemble.uitgave(number, checked.editions[0].value)


def test_the_file_is_what_the_paper_said(
    make_offer: Make, make_catalogue: MakeCatalogue, settings: Settings
) -> None:
    tafel = make_offer(
        "tafel",
        naam="De lange tafel",
        kosten={"soort": "bedrag", "bedrag": "6.5", "per": "keer"},
        locatie={"naam": "De Linde", "adres": "Lindelaan 12", "wijk": "noord"},
        contact={"telefoon": "030 000 00 12"},
        aanmelden={"nodig": "ja", "hoe": "Bel: 's ochtends."},
        status="wachtlijst",
    )
    ended = make_offer("weg", status="gestopt")
    _, file = record(make_catalogue(tafel, ended, make_offer("aan-zee"), today=JUNE), settings)
    assert str(file.path) == "editions/1.yaml"
    assert file.content.decode() == (
        "# Uitgave 1, Winter 2026, zoals gedrukt. Verander dit niet.\n"
        "naam: Winter 2026\n"
        "datum: 2026-06-15\n"
        "volledig: ja\n"
        "aanbod:\n"
        "  aan-zee:\n"
        "    naam: Samen eten\n"
        "    wanneer: Niet bekend, vraag ernaar.\n"
        "    locatie: Buitenshuis, in de hele gemeente.\n"
        "    voorwaarden: Geen. Iedereen is welkom.\n"
        "    kosten: Gratis.\n"
        "    telefoon: 030 000 00 10\n"
        "    email: info@delinde.example\n"
        "    link: delinde.example\n"
        "  tafel:\n"
        "    naam: De lange tafel\n"
        "    status: Er is een wachtlijst. Vraag hoe lang.\n"
        "    wanneer: Niet bekend, vraag ernaar.\n"
        "    locatie: De Linde, Lindelaan 12, Noord.\n"
        "    aanmelden: 'Bel: ''s ochtends.'\n"
        "    voorwaarden: Geen. Iedereen is welkom.\n"
        "    kosten: € 6,50 per keer.\n"
        "    telefoon: 030 000 00 12\n"
        "    email: info@delinde.example\n"
        "    link: delinde.example\n"
    )


SIGNS = st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"))
MEANS_SOMETHING_IN_YAML = [
    *("ja", "null", "~", "1e3", "=", "|", "?", "- a", "a: b", "a #b"),
    *("'s avonds", '"zo"', "2026-06-15", "0o7", "{a}", "[a]", "@a", "%a", "!a", "`a`"),
    *("# a", "<b>a</b>", "**a**", "&amp;"),
]
NAMES = st.one_of(
    st.text(SIGNS, min_size=1, max_size=80).map(lambda text: " ".join(text.split())),
    st.sampled_from(MEANS_SOMETHING_IN_YAML),
).filter(bool)


@given(st.lists(NAMES, min_size=1, max_size=3))
def test_whatever_name_was_printed_is_read_back(
    make_offer: Make, make_catalogue: MakeCatalogue, settings: Settings, names: list[str]
) -> None:
    offers = (make_offer(f"plek-{at}", naam=name) for at, name in enumerate(names))
    uitgave, file = record(make_catalogue(*offers, today=JUNE), settings)
    assert read(file.content, "1") == uitgave


def test_a_thousand_offers_fit(
    make_offer: Make, make_catalogue: MakeCatalogue, settings: Settings
) -> None:
    longest = {
        "wanneer": {
            "soort": "wekelijks",
            "momenten": [
                {"dag": dag, "van": "10.00", "tot": "11.30"} for dag in ("maandag", "donderdag")
            ],
            "toelichting": "Niet in de zomervakantie. Ook met kerst.",
        },
        "locatie": {"naam": "Wijkcentrum De Haven", "adres": "Havenkade 7", "wijk": "noord"},
        "aanmelden": {"nodig": "ja", "hoe": "Bel een dag van tevoren, vóór 12.00 uur."},
        "contact": {"telefoon": "030 000 00 12", "email": "balie@wijkcentrumdehaven.example"},
        "link": "https://wijkcentrumdehaven.example/schaken",
        "voorwaarden": {"leeftijd": {"van": 55}, "toelichting": "U woont zelfstandig."},
    }
    offer = make_offer(**longest)
    many = (
        replace(offer, id=f"een-plek-in-de-wijk-{number}", naam=f"Een plek in de wijk {number}")
        for number in range(1000)
    )
    _, file = record(make_catalogue(*many, today=JUNE), settings)
    assert len(file.content) < 700_000
    assert len(read(file.content, "1").aanbod) == 1000


def test_an_edition_without_a_name_is_refused(
    make_offer: Make, make_catalogue: MakeCatalogue, settings: Settings
) -> None:
    nameless = replace(settings, boekje=replace(settings.boekje, uitgave=""))
    with pytest.raises(UsageError, match="Geef deze uitgave eerst een naam"):
        record(make_catalogue(make_offer()), nameless)


def test_an_edition_is_published_once(
    make_offer: Make, make_catalogue: MakeCatalogue, settings: Settings
) -> None:
    first, _ = record(make_catalogue(make_offer(), today=JUNE), settings)
    catalogue = replace(make_catalogue(make_offer()), uitgaven=(first,))
    with pytest.raises(UsageError, match="Uitgave 1, Winter 2026 is al vastgelegd"):
        record(catalogue, settings)
    next_one = replace(settings, boekje=replace(settings.boekje, uitgave="Zomer 2027"))
    second, file = record(catalogue, next_one)
    assert (second.titel, str(file.path)) == ("Uitgave 2, Zomer 2027", "editions/2.yaml")
