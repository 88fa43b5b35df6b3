"""The content folder: what belongs there is read, and nothing else is passed over in silence."""

import os
from pathlib import Path

import pytest

from sociale_kaart.errors import FileError
from sociale_kaart.load import Source, load_content
from sociale_kaart.load.pages import REQUIRED


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for folder in ("offers", "organisations", "vocabularies"):
        (tmp_path / folder).mkdir()
    return tmp_path


def write(content: Path, name: str, text: str = "naam: Koffie\n") -> Path:
    file = content / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def write_pages(content: Path) -> None:
    for page in REQUIRED:
        write(content, f"pages/{page}.md")


def told(source: Source) -> list[tuple[str, str]]:
    return [(found.file, found.message) for found in source.problems]


def test_offers_stand_in_folders_by_area(content: Path) -> None:
    write(content, "offers/koffie.yaml")
    write(content, "offers/landelijk/bellen.yaml")
    write(content, "offers/lindewaard/noord/thee-1.yaml")
    source = load_content(content)
    assert [(offer.id, offer.path) for offer in source.offers] == [
        ("koffie", "content/offers/koffie.yaml"),
        ("bellen", "content/offers/landelijk/bellen.yaml"),
        ("thee-1", "content/offers/lindewaard/noord/thee-1.yaml"),
    ]
    assert source.problems == ()
    assert source.files == tuple(offer.path for offer in source.offers)


def test_paths_are_shown_as_the_reader_knows_the_folder(content: Path) -> None:
    write(content, "offers/koffie.yaml")
    assert load_content(content, "../kaart/inhoud").files == ("../kaart/inhoud/offers/koffie.yaml",)


def test_a_file_that_cannot_be_read_is_known_to_exist(content: Path) -> None:
    write(content, "organisations/de-linde.yaml", "naam: 's Avonds\n")
    source = load_content(content)
    assert source.organisations == ()
    assert source.unreadable == {"organisations/de-linde"}
    assert source.files == ("content/organisations/de-linde.yaml",)


@pytest.mark.parametrize(
    ("name", "message", "advice"),
    [
        (
            "offers/koffie.yml",
            "De naam van dit bestand eindigt op .yml. Dat moet .yaml zijn.",
            "Noem het bestand: koffie.yaml",
        ),
        (
            "offers/koffie.yaml.txt",
            "De naam van dit bestand eindigt op .yaml.txt. Dat moet .yaml zijn.",
            "Noem het bestand: koffie.yaml",
        ),
        (
            "offers/Koffie.YAML",
            "De naam van dit bestand eindigt op .YAML. Dat moet .yaml zijn.",
            "Noem het bestand: koffie.yaml",
        ),
        (
            "offers/menukaart.pdf",
            "Dit bestand hoort hier niet: de naam eindigt niet op .yaml.",
            "Zet plaatjes en documenten in content/pages/assets. Haal het anders weg.",
        ),
        (
            "offers/soep-haven",
            "Aan het eind van de naam van dit bestand ontbreekt .yaml.",
            "Noem het bestand: soep-haven.yaml",
        ),
        (
            "offers/Soep in De Haven.txt",
            "De naam van dit bestand eindigt op .txt. Dat moet .yaml zijn.",
            "Noem het bestand: soep-in-de-haven.yaml",
        ),
        (
            "offers/Koffie & Thee (kopie).yaml",
            "De naam van dit bestand past niet in een webadres.",
            "Gebruik alleen kleine letters, cijfers en streepjes. "
            "Noem het bestand bijvoorbeeld: koffie-thee-kopie.yaml",
        ),
        (
            "offers/café.yaml",
            "De naam van dit bestand past niet in een webadres.",
            "Gebruik alleen kleine letters, cijfers en streepjes. "
            "Noem het bestand bijvoorbeeld: cafe.yaml",
        ),
        (
            f"offers/{'koffie-' * 10}.yaml",
            "De naam van dit bestand heeft 70 tekens. Er passen er 64 in een webadres.",
            "Maak de naam korter, bijvoorbeeld: "
            "koffie-koffie-koffie-koffie-koffie-koffie-koffie-koffie-koffie-k.yaml",
        ),
        (
            "offers/index.yaml",
            "«index» kan geen naam van een bestand zijn: die naam heeft al een betekenis.",
            "Noem het bestand bijvoorbeeld: index-in-de-buurt.yaml",
        ),
        (
            "organisations/con.yaml",
            "«con» kan geen naam van een bestand zijn: die naam heeft al een betekenis.",
            "Noem het bestand bijvoorbeeld: con-in-de-buurt.yaml",
        ),
        (
            "koffie.yaml",
            "Hier wordt dit niet gelezen.",
            "Zet een plek in de map offers, een organisatie in organisations, een keuzelijst in "
            "vocabularies en zoekwoorden in thesaurus.",
        ),
    ],
)
def test_a_name_that_does_not_fit_is_told(
    content: Path, name: str, message: str, advice: str
) -> None:
    write(content, name)
    source = load_content(content)
    assert told(source) == [(f"content/{name}", message)]
    assert source.problems[0].advice.splitlines()[0] == advice
    assert source.files == ()


def test_yaml_in_a_folder_with_a_slip_in_its_name_is_told(content: Path) -> None:
    write(content, "offer/koffie.yaml")
    assert told(load_content(content)) == [("content/offer", "Hier wordt dit niet gelezen.")]


def test_other_folders_of_a_map_are_left_alone(content: Path) -> None:
    write_pages(content)
    write(content, "pages/.authors.yml")
    write(content, "beeld/logo.svg")
    write(content, "offers/.gitkeep")
    assert told(load_content(content)) == []


def test_folders_have_names_that_fit_too(content: Path) -> None:
    write(content, "offers/Noord en Zuid/koffie.yaml")
    source = load_content(content)
    assert told(source) == [("content/offers/Noord en Zuid", "De naam van deze map past niet.")]
    assert source.problems[0].advice == (
        "Gebruik kleine letters, cijfers en streepjes: noord-en-zuid"
    )


def test_organisations_have_no_folders(content: Path) -> None:
    write(content, "organisations/landelijk/koffie.yaml")
    assert told(load_content(content)) == [
        ("content/organisations/landelijk", "In organisations horen geen mappen.")
    ]


def test_names_that_differ_in_capitals_alone_are_told(content: Path) -> None:
    write(content, "offers/noord/koffie.yaml")
    write(content, "offers/zuid/Koffie.yaml")
    assert told(load_content(content)) == [
        (
            "content/offers/zuid/Koffie.yaml",
            "Dit bestand heeft alleen andere hoofdletters dan content/offers/noord/koffie.yaml.",
        )
    ]


def test_one_name_in_two_folders_is_told(content: Path) -> None:
    write(content, "offers/noord/koffie.yaml")
    write(content, "offers/zuid/koffie.yaml")
    write(content, "organisations/koffie.yaml")
    source = load_content(content)
    assert told(source) == [
        (
            "content/offers/zuid/koffie.yaml",
            "Dit bestand heeft dezelfde naam als content/offers/noord/koffie.yaml.",
        )
    ]
    assert len(source.offers) == 1


def test_links_are_not_followed(content: Path) -> None:
    write_pages(content)
    outside = write(content, "pages/geheim.txt")
    (content / "offers/koffie.yaml").symlink_to(outside)
    (content / "offers/noord").symlink_to(content / "pages")
    (content / "offers/weg.yaml").symlink_to(content / "nergens")
    (content / "pages/notulen.txt").symlink_to(outside)
    (content / "pages/map").symlink_to(content.parent)
    (content / "pages/.well-known").mkdir()
    (content / "pages/.well-known/security.txt").symlink_to(outside)
    assert sorted(told(load_content(content))) == [
        (f"content/{name}", "Dit is een snelkoppeling. Die volgen wij niet.")
        for name in (
            "offers/koffie.yaml",
            "offers/noord",
            "offers/weg.yaml",
            "pages/.well-known/security.txt",
            "pages/map",
            "pages/notulen.txt",
        )
    ]


@pytest.mark.parametrize("folder", ["offers", "pages"])
def test_a_folder_of_the_map_is_no_link(tmp_path: Path, folder: str) -> None:
    content, elsewhere = tmp_path / "content", tmp_path / "elders"
    content.mkdir()
    elsewhere.mkdir()
    (content / folder).symlink_to(elsewhere)
    assert told(load_content(content)) == [
        (f"content/{folder}", "Dit is een snelkoppeling. Die volgen wij niet.")
    ]


def test_what_an_editor_leaves_while_a_page_is_open_is_no_link_of_the_map(content: Path) -> None:
    write_pages(content)
    (content / "pages/.#index.md").symlink_to("redactie@computer.1234:56")
    assert told(load_content(content)) == []


def test_a_file_that_would_never_end_is_not_opened(content: Path) -> None:
    os.mkfifo(content / "offers/koffie.yaml")
    assert told(load_content(content)) == [
        ("content/offers/koffie.yaml", "Dit is geen gewoon bestand.")
    ]


def test_a_file_that_is_far_too_large_is_not_read_whole(content: Path) -> None:
    with (content / "offers/koffie.yaml").open("wb") as file:
        file.truncate(1 << 40)
    assert told(load_content(content)) == [
        ("content/offers/koffie.yaml", "Dit bestand is te groot. Er past 64 kB in.")
    ]


def test_a_name_in_no_encoding_is_told_and_shown_as_it_is(content: Path) -> None:
    Path(os.fsdecode(os.fsencode(content) + b"/offers/caf\xe9\n.yaml")).write_text("naam: Koffie")
    (problem,) = load_content(content).problems
    assert problem.file == r"content/offers/caf\udce9\n.yaml"
    assert problem.message == "De naam van dit bestand past niet in een webadres."


def test_a_file_that_may_not_be_read_is_told(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(content, "offers/koffie.yaml")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    source = load_content(content)
    assert told(source) == [("content/offers/koffie.yaml", "Dit bestand is niet te openen.")]
    assert source.unreadable == {"offers/koffie"}


def test_a_map_without_content_is_no_map(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="is niet te lezen"):
        load_content(tmp_path / "nergens")


def test_a_list_may_hold_every_wijk_of_a_large_city(content: Path) -> None:
    near = ", ".join(f"wijk-{number}" for number in range(5))
    terms = "".join(
        f"  - id: wijk-{number}\n    label: Wijk {number}\n    eigennaam: ja\n"
        f"    uitleg: De wijk tussen het spoor, het Lindepark en de rivier.\n    soort: wijk\n"
        f"    in_de_buurt: [{near}]\n    synoniemen: [buurt {number}, het park {number}, noord]\n"
        for number in range(500)
    )
    write(content, "vocabularies/wijken.yaml", f"label: Waar?\nuitleg: Kies.\ntermen:\n{terms}")
    source = load_content(content)
    assert told(source) == []
    (wijken,) = source.vocabularies
    assert len(wijken.fields["termen"]) == 500


def test_a_printed_edition_may_be_as_large_as_a_whole_booklet(content: Path) -> None:
    offers = "".join(
        f"  plek-{number}:\n" + "".join(f"    veld-{at}: {'woord ' * 10}\n" for at in range(9))
        for number in range(1000)
    )
    write(content, "editions/1.yaml", f"aanbod:\n{offers}")
    write(content, "offers/koffie.yaml", f"aanbod:\n{offers}")
    source = load_content(content)
    assert [edition.id for edition in source.editions] == ["1"]
    assert told(source) == [
        ("content/offers/koffie.yaml", "Dit bestand is te groot. Er past 64 kB in.")
    ]


def test_a_printed_edition_has_a_limit_too(content: Path) -> None:
    write(content, "editions/1.yaml", "naam: " + "woord " * 200_000)
    write(content, "editions/2.yaml", "aanbod:\n" + "  - a\n" * 60_000)
    assert told(load_content(content)) == [
        ("content/editions/1.yaml", "Dit bestand is te groot. Er past 1024 kB in."),
        ("content/editions/2.yaml", "Dit bestand heeft te veel onderdelen."),
    ]


@pytest.mark.parametrize(("name", "hidden"), [("koffie.yml", False), ("koffie.yaml.txt", True)])
def test_only_of_an_ending_that_windows_hides_it_says_how_to_see_it(
    content: Path, name: str, hidden: bool
) -> None:
    write(content, f"offers/{name}")
    (problem,) = load_content(content).problems
    assert ("Bestandsnaamextensies" in problem.advice) is hidden
