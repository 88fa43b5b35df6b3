"""The sheet to tuck in, read back as it is printed: large, complete, and one fold."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from sociale_kaart.errata import Errata, published, record
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.offer import Offer
from sociale_kaart.settings import Settings
from tests.booklet.reading import Reading, plain

JUNE = date(2026, 6, 15)
LINE = "030 000 00 00"
AROUND = re.compile(rf"^Wat is er veranderd\? |\d* ?Hulp bij kiezen\? {LINE} ?\d*")

Make = Callable[..., Offer]
Since = Callable[[tuple[Offer, ...], tuple[Offer, ...]], Errata]


@pytest.fixture(scope="module")
def since(make_catalogue: Callable[..., Catalogue], settings: Settings) -> Since:
    def found(before: tuple[Offer, ...], now: tuple[Offer, ...]) -> Errata:
        uitgave, _ = record(make_catalogue(*before, today=JUNE), settings)
        catalogue = replace(make_catalogue(*now), uitgaven=(uitgave,))
        (errata,) = published(catalogue, settings, lambda _: None)
        return errata

    return found


@pytest.fixture(scope="module")
def errata(make_offer: Make, since: Since) -> Errata:
    """One of each kind, among enough that stayed as it was."""
    same = tuple(make_offer(f"plek-{number}", naam=f"Plek {number}") for number in range(20))
    dearer = {"soort": "bedrag", "bedrag": "6.5", "per": "keer"}
    return since(
        (
            *same,
            make_offer("tafel", naam="De tafel", status="wachtlijst"),
            make_offer("club", naam="De club"),
        ),
        (
            *same,
            make_offer("tafel", naam="Aan tafel", kosten=dearer, voorbeeld=True),
            make_offer("club", naam="De club", status="gestopt"),
            make_offer("film", naam="Film met thee", contact={"telefoon": "030 000 00 31"}),
        ),
    )


@pytest.fixture(scope="module")
def reading(errata: Errata) -> Reading:
    return Reading(errata.files[0].content)


def test_there_is_one_to_read_and_one_to_fold(errata: Errata) -> None:
    assert [(blad.format.id, blad.bladzijden, blad.pad) for blad in errata.bladen] == [
        (
            format_id,
            4,
            f"boekje/wijzigingen/1/samen-in-lindewaard-veranderd-sinds-uitgave-1-{format_id}.pdf",
        )
        for format_id in ("a5", "a5-drukvel")
    ]
    assert [str(file.path) for file in errata.files] == [blad.pad for blad in errata.bladen]
    sheet = Reading(errata.files[1].content)
    assert (len(sheet), [round(side) for side in sheet.size_of(1)]) == (2, [296, 210])


def test_it_says_for_which_booklet_it_is_and_until_when(reading: Reading) -> None:
    assert "Samen in Lindewaard, Uitgave 1, Winter 2026." in reading.text_of(1)
    assert "sinds 15 juni 2026" in reading.text_of(1)
    assert "tot en met 21 november 2026" in reading.text_of(1)


def test_it_says_what_stopped_what_changed_and_what_is_new(reading: Reading) -> None:
    text = " ".join(reading.texts)
    parts = [
        "Gestopt",
        "De club Dit is gestopt. Dit lijkt erop: Aan tafel: 030 000 00 10",
        "Veranderd",
        "De tafel Voorbeeld Naam Was: De tafel Is nu: Aan tafel",
        "Let op Was: Er is een wachtlijst. Vraag hoe lang. Dit geldt niet meer.",
        "Kosten Was: Gratis. Is nu: € 6,50 per keer.",
        "Nieuw",
        "Film met thee U eet samen. Wanneer ",
        " Waar ",
        "Kosten Gratis. Telefoon 030 000 00 31",
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places, [part for part, at in zip(parts, places, strict=True) if at < 0]
    assert places == sorted(places)


def test_the_phone_line_stands_on_every_page(reading: Reading) -> None:
    assert [LINE in text for text in reading.texts] == [True] * 4


def test_nothing_is_smaller_than_fourteen_points(reading: Reading) -> None:
    sizes = {round(sign.size, 1) for page in range(1, 5) for sign in reading.signs(page)}
    assert min(sizes) == 14.0


def test_it_can_be_read_out(errata: Errata) -> None:
    with pikepdf.open(BytesIO(errata.files[0].content)) as pdf:
        assert pdf.Root.Lang == "nl"
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "Samen in Lindewaard: veranderd sinds uitgave 1"


def test_the_names_are_bookmarks(reading: Reading) -> None:
    assert {"De club", "De tafel", "Film met thee"} <= set(reading.bookmarks)


def test_a_very_long_change_is_printed_in_full(make_offer: Make, since: Since) -> None:
    same = tuple(make_offer(f"plek-{number}") for number in range(5))
    long = " ".join(f"Zin {number} van de voorwaarden." for number in range(60))
    locatie = {"naam": f"De lange {'zaal ' * 60}achterin"}
    before = make_offer(
        "tafel", voorwaarden={"toelichting": long}, locatie=locatie, status="wachtlijst"
    )
    now = make_offer(
        "tafel",
        naam="De tafel",
        voorwaarden={"toelichting": long.replace("Zin", "Regel")},
        locatie={"naam": "Elders"},
    )
    pages = Reading(since((*same, before), (*same, now)).files[0].content)
    text = plain(" ".join(AROUND.sub("", page) for page in pages.texts))
    for word in ("Zin", "Regel"):
        printed = [int(number) for number in re.findall(rf"{word} (\d+) van de", text)]
        assert printed == list(range(60))
    assert len(pages) % 4 == 0
    assert [LINE in page for page in pages.texts] == [True] * len(pages)


def test_when_nothing_changed_there_is_no_sheet(make_offer: Make, since: Since) -> None:
    found = since((make_offer(),), (make_offer(),))
    assert (found.bladen, found.files, found.problems) == ((), (), ())


def test_when_too_much_changed_there_is_no_sheet(make_offer: Make, since: Since) -> None:
    found = since((make_offer(),), (make_offer("ander"),))
    assert found.changes.te_veel
    assert (found.bladen, found.files, found.problems) == ((), (), ())


def test_the_last_five_editions_are_held_against_the_map(
    make_offer: Make, make_catalogue: Callable[..., Catalogue], settings: Settings
) -> None:
    uitgave, _ = record(make_catalogue(make_offer(), today=JUNE), settings)
    seven = tuple(replace(uitgave, nummer=number) for number in range(7, 0, -1))
    catalogue = replace(make_catalogue(make_offer()), uitgaven=seven)
    found = published(catalogue, settings, lambda _: None)
    assert [errata.changes.uitgave.nummer for errata in found] == [7, 6, 5, 4, 3]


def test_what_the_typeface_lacks_is_told_with_its_file(make_offer: Make, since: Since) -> None:
    same = tuple(make_offer(f"plek-{number}") for number in range(9))
    now = (*same[1:], make_offer("plek-0", naam="Café ☕"), make_offer("nieuw", naam="Ook ☕"))
    found = since(same, now)
    assert found.files == ()
    assert [(one.file, one.field) for one in found.problems] == [
        ("content/offers/plek-0.yaml", "naam"),
        ("content/offers/nieuw.yaml", "naam"),
    ]


def test_a_sign_typed_in_an_edition_is_told_with_its_line(
    make_offer: Make, make_catalogue: Callable[..., Catalogue], settings: Settings, tmp_path: Path
) -> None:
    same = tuple(make_offer(f"plek-{number}") for number in range(9))
    before = make_catalogue(*same, make_offer("weg", naam="Café ☕"), today=JUNE)
    uitgave, file = record(before, settings)
    (tmp_path / file.path.parent).mkdir()
    (tmp_path / file.path).write_bytes(file.content)
    catalogue = replace(make_catalogue(*same), uitgaven=(uitgave,))
    (found,) = published(catalogue, replace(settings, content=tmp_path), lambda _: None)
    (problem,) = found.problems
    line = file.content.decode().splitlines().index("    naam: Café ☕") + 1
    assert (problem.file, problem.line, problem.column) == ("content/editions/1.yaml", line, 11)
