"""The poster and the card that make the map known, and the editions that the site offers."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from sociale_kaart import booklet
from sociale_kaart.booklet import FORMATS, Selection
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.settings import Settings
from tests.booklet.conftest import FIVE, LOGO, Printed
from tests.booklet.reading import Reading, figures

SHEETS = {"poster-a3": (297, 420), "poster-a4": (210, 297), "kaartje-a6": (105, 148)}
PNG = b"\x89PNG\r\n"


@pytest.mark.parametrize("format_id", SHEETS)
def test_a_sheet_leads_to_the_telephone_and_to_one_wijk(
    format_id: str, catalogue: Catalogue, settings: Settings
) -> None:
    made = booklet.make(catalogue, settings, Selection(wijk="noord"), FORMATS[format_id])
    reading = Reading(made.pdf)
    address = f"{settings.site_url}wijk/noord/"
    assert made.bladzijden == len(reading) == 1
    assert reading.size_of(1) == pytest.approx(SHEETS[format_id], abs=0.1)
    assert settings.telefoonlijn.nummer.tekst in reading.texts[0]
    assert "Samen in Lindewaard: Noord" in reading.texts[0]
    assert reading.codes(1) == (address,)
    assert figures(made.pdf) == ("QR-code naar samenlindewaard.example/wijk/noord",)
    assert min(sign.size for sign in reading.signs(1)) >= 14


def test_without_an_address_a_sheet_has_the_telephone_alone(
    catalogue: Catalogue, settings: Settings
) -> None:
    made = booklet.make(
        catalogue, replace(settings, site_url=""), Selection(), FORMATS["kaartje-a6"]
    )
    assert Reading(made.pdf).codes(1) == ()
    assert settings.telefoonlijn.nummer.tekst in Reading(made.pdf).texts[0]


def only(catalogue: Catalogue) -> Catalogue:
    return replace(catalogue, offers=tuple(o for o in catalogue.offers if o.id in FIVE.offers))


def test_the_site_offers_each_format_with_a_picture_of_cover_and_page(
    catalogue: Catalogue, settings: Settings, edition: Callable[[str], Printed]
) -> None:
    formats = ("poster-a4", "a5-drukker", "a5-drukvel", "a5")
    wanted = replace(
        settings, boekje=replace(settings.boekje, formaten=formats, reeksen=(), keuzes=())
    )
    stages: list[str] = []
    found = tuple(booklet.published(only(catalogue), wanted, stages.append))
    assert stages == ["Boekje a5, a5-drukvel", "Boekje a5-drukker", "Boekje poster-a4"]
    reading, sheets, printer, poster = (one.edition for one in found)
    assert reading is not None
    assert sheets is not None
    assert printer is not None
    assert poster is not None
    assert reading.pad == "boekje/samen-in-lindewaard-a5.pdf"
    assert reading.beelden == (
        "boekje/samen-in-lindewaard-a5-voorkant.png",
        "boekje/samen-in-lindewaard-a5-bladzijde.png",
    )
    assert reading.bladzijden == sheets.bladzijden == 8
    assert (reading.omvang, sheets.omvang) == ("8 bladzijden", "2 vellen")
    assert sheets.beelden == printer.beelden == poster.beelden == ()
    pdf, cover, page = (file.content for file in found[0].files)
    assert pdf == edition("five a5").booklet.pdf
    assert cover.startswith(PNG)
    assert page.startswith(PNG)


def test_the_site_has_no_sheets_to_fold_of_what_is_too_thick(
    catalogue: Catalogue, settings: Settings
) -> None:
    wanted = replace(
        settings, boekje=replace(settings.boekje, formaten=("a5-drukvel",), reeksen=(), keuzes=())
    )
    (found,) = booklet.published(catalogue, wanted, lambda _: None)
    assert (found.edition, found.files, found.problems) == (None, (), ())
    assert found.opmerking.startswith("Boekje Samen in Lindewaard, a5-drukvel: ")
    assert "te dik om te vouwen en te nieten (hoogstens 80)" in found.opmerking
    assert found.opmerking.endswith("a5-drukker: dat geeft u aan een drukker.")


def test_an_edition_says_how_big_it_is() -> None:
    assert booklet.size_text(869_000) == "869 kB"
    assert booklet.size_text(1_040_000) == "1,0 MB"
    assert booklet.file_name("Samen in ’s-Hertogenbosch: Één", FORMATS["a4"]) == (
        "samen-in-s-hertogenbosch-een-a4.pdf"
    )


@pytest.mark.parametrize("format_id", ["poster-a4", "kaartje-a6"])
def test_nothing_on_a_sheet_is_larger_than_the_number_to_call(
    format_id: str, catalogue: Catalogue, settings: Settings
) -> None:
    made = booklet.make(catalogue, settings, Selection(), FORMATS[format_id])
    signs = Reading(made.pdf).signs(1)
    largest = max(sign.size for sign in signs)
    number = "".join(sign.text for sign in signs if sign.size > largest - 0.1)
    assert number == settings.telefoonlijn.nummer.tekst.replace(" ", "")


@pytest.mark.parametrize("format_id", ["a5", "a4-groot", "poster-a4", "kaartje-a6"])
def test_a_long_title_under_a_logo_leaves_room_for_the_rest(
    format_id: str, catalogue: Catalogue, settings: Settings
) -> None:
    title = "Bij elkaar komen, samen eten en iets voor een ander betekenen"
    dressed = replace(settings, boekje=replace(settings.boekje, logo=LOGO))
    selection = replace(FIVE, titel=title)
    reading = Reading(booklet.make(catalogue, dressed, selection, FORMATS[format_id]).pdf)
    assert len(reading) == (1 if FORMATS[format_id].blad else 8)
    assert title in reading.texts[0]
    line = [sign for sign in reading.signs(1) if sign.text == "L"]
    below = settings.telefoonlijn.nummer.tekst
    assert reading.texts[0].index(title) < reading.texts[0].index(below)
    assert all(sign.bottom > 8 for sign in line)
