"""Which booklets a municipality asks for in `mkdocs.yml`, and what is said when that cannot be."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from sociale_kaart.booklet import FORMATS, problems
from sociale_kaart.booklet.plan import plan
from sociale_kaart.booklet.selection import Selection, select
from sociale_kaart.colour import Colour
from sociale_kaart.configuration import read_settings
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.problems import Problem
from sociale_kaart.resources import schema_folder
from sociale_kaart.settings import Settings

TOP = """\
site_name: Samen
site_url: https://kaart.nl/
plugins:
  - sociale-kaart:
      gemeente: Lindewaard
      telefoonlijn: {naam: Lindelijn, nummer: 14 030, uren: elke dag, uren_kort: altijd}
      boekje:
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


def write(folder: Path, *lines: str) -> Path:
    """The first line of `boekje` is line 8."""
    file = folder / "mkdocs.yml"
    file.write_text(TOP + "".join(f"        {line}\n" for line in lines), "utf-8")
    (folder / "content" / "pages" / "assets").mkdir(parents=True, exist_ok=True)
    return file


def settings_of(folder: Path, *lines: str) -> Settings:
    configured = read_settings(write(folder, *lines))
    assert configured.settings is not None, configured.report
    return configured.settings


def problem_of(folder: Path, *lines: str) -> Problem:
    configured = read_settings(write(folder, *lines))
    assert configured.settings is None
    (problem,) = configured.report.problems
    return problem


def told(folder: Path, catalogue: Catalogue, *lines: str) -> list[Problem]:
    return list(problems(catalogue, settings_of(folder, *lines)))


def names(folder: Path, catalogue: Catalogue, *lines: str) -> list[str]:
    return [one.titel for one in plan(catalogue, settings_of(folder, *lines))]


def test_without_a_choice_there_is_one_booklet(tmp_path: Path, catalogue: Catalogue) -> None:
    (one,) = plan(catalogue, settings_of(tmp_path, "uitgave: Winter 2026"))
    assert (one.titel, [format.id for format in one.formaten]) == ("Samen", ["a5"])


def test_each_wijk_that_is_named_has_its_booklet(tmp_path: Path, catalogue: Catalogue) -> None:
    lines = "per_wijk:", "  voor: [oostwaard, noord]", "  formaten: [a5-drukvel]"
    assert names(tmp_path, catalogue, *lines) == ["Samen", "Samen: Noord", "Samen: Oostwaard"]


def test_all_wijken_are_one_word(tmp_path: Path, catalogue: Catalogue) -> None:
    lines = "per_wijk:", "  voor: alle", "  formaten: [a5]"
    wijken = catalogue.vocabularies["wijken"].termen
    expected = ["Samen", *(f"Samen: {wijk.label}" for wijk in wijken)]
    assert names(tmp_path, catalogue, *lines) == expected


def test_all_leaves_out_what_would_be_empty(tmp_path: Path, catalogue: Catalogue) -> None:
    few = replace(catalogue, offers=tuple(o for o in catalogue.offers if o.id == "mantelzorgsalon"))
    lines = "per_doelgroep:", "  voor: alle", "  formaten: [a5]"
    assert names(tmp_path, few, *lines) == ["Samen", "Samen: Mantelzorgers"]


def test_a_choice_has_a_title_of_its_own(tmp_path: Path, catalogue: Catalogue) -> None:
    lines = (
        "eigen_keuze:",
        "  - titel: Samen eten",
        "    waarvoor: Voor wie liever niet alleen eet.",
        "    aanbod: [eet-mee, taalcafe]",
        "    formaten: [a5, kaartje-a6]",
    )
    _, chosen = plan(catalogue, settings_of(tmp_path, *lines))
    selected = select(catalogue, chosen.selection, "Samen")
    assert (selected.titel, chosen.waarvoor) == (
        "Samen eten",
        "Voor wie liever niet alleen eet.",
    )
    assert [offer.id for offer in selected.offers] == ["eet-mee", "taalcafe"]


@pytest.mark.parametrize(
    ("how_far", "reaching"),
    [
        ("wijk", {"wijk"}),
        ("gemeente", {"wijk", "gemeente"}),
        ("regio", {"wijk", "gemeente", "regio"}),
        ("landelijk", {"wijk", "gemeente", "regio", "landelijk"}),
    ],
)
def test_a_wijk_holds_what_is_near_and_reaches_as_far_as_was_asked(
    tmp_path: Path, catalogue: Catalogue, how_far: str, reaching: set[str]
) -> None:
    lines = "per_wijk:", "  voor: [veldbrink]", f"  bereik: {how_far}", "  formaten: [a5]"
    _, one = plan(catalogue, settings_of(tmp_path, *lines))
    selected = select(catalogue, one.selection, "Samen")
    farther = [o for o in selected.offers if o.id not in selected.eigen]
    assert {offer.gebied.bereik.id for offer in farther} == reaching - {"wijk"}
    assert "wonen-in-het-molenhof" in selected.eigen
    everything = select(catalogue, Selection(wijk="veldbrink"), "Samen").offers
    assert selected.verder == len(everything) - len(selected.offers)
    assert ("lindemobiel-haalt-u-op" in {o.id for o in farther}) == ("regio" in reaching)


@pytest.mark.parametrize(
    ("lines", "line", "field", "message", "advice"),
    [
        (
            ("per_wijk:", "  voor: [noord, noordd]", "  formaten: [a5]"),
            9,
            "boekje.per_wijk.voor",
            "De wijk of het dorp «noordd» is er niet.",
            "Bedoelde u «noord»? U kunt kiezen uit: centrum, noord, rivierwijk, de-akkers, ",
        ),
        (
            ("per_doelgroep:", "  voor:", "    - Mantelzorgers", "  formaten: [a5]"),
            10,
            "boekje.per_doelgroep.voor",
            "De groep «Mantelzorgers» is er niet.",
            "Bedoelde u «mantelzorgers»?",
        ),
        (
            ("eigen_keuze:", "  - titel: Eten", "    aanbod: [eetmee]", "    formaten: [a5]"),
            10,
            "boekje.eigen_keuze.aanbod",
            "«eetmee» staat niet op de kaart.",
            "Bedoelde u «eet-mee»? Schrijf de naam van een bestand uit content/offers, ",
        ),
        (
            (
                "eigen_keuze:",
                "  - {{titel: Samen eten, aanbod: [eet-mee], formaten: [a5]}}",
                "  - {{titel: Samen éten!, aanbod: [taalcafe], formaten: [a4, a5]}}",
            ),
            10,
            "boekje.eigen_keuze.titel",
            "«Samen éten!» krijgt hetzelfde bestand als het boekje «Samen eten» (regel 9).",
            "Geef het een andere titel.",
        ),
        (
            ("eigen_keuze:", "  - {{titel: Samen, aanbod: [eet-mee], formaten: [a5]}}"),
            9,
            "boekje.eigen_keuze.titel",
            "«Samen» krijgt hetzelfde bestand als het boekje «Samen».",
            "Geef het een andere titel.",
        ),
    ],
)  # fmt: skip
def test_what_the_map_does_not_know_is_said_with_its_line(
    tmp_path: Path,
    catalogue: Catalogue,
    lines: tuple[str, ...],
    line: int,
    field: str,
    message: str,
    advice: str,
) -> None:
    filled = [one.replace("{{", "{").replace("}}", "}") for one in lines]
    (problem,) = told(tmp_path, catalogue, *filled)
    assert problem.severity == "fout"
    assert (problem.file, problem.line, problem.field) == ("mkdocs.yml", line, field)
    assert problem.message == message
    assert problem.advice.startswith(advice)


@pytest.mark.parametrize("others", [["taalcafe"], []], ids=["some", "all"])
def test_what_ended_is_left_out_of_a_choice_and_the_rest_is_made(
    tmp_path: Path, catalogue: Catalogue, others: list[str]
) -> None:
    ended = catalogue.ended[0].id
    chosen = ", ".join([ended, *others])
    lines = "eigen_keuze:", f"  - {{titel: Uit, aanbod: [{chosen}], formaten: [a5]}}"
    first, *rest = told(tmp_path, catalogue, *lines)
    assert (first.line, first.severity) == (9, "waarschuwing")
    assert first.message == f"«{ended}» is gestopt en komt niet in het boekje."
    assert first.advice == "Haal deze regel weg, of kies iets anders."
    assert [(one.message, one.severity) for one in rest] == (
        []
        if others
        else [("Alles in «Uit» is gestopt: dit boekje wordt niet gemaakt.", "waarschuwing")]
    )
    own = plan(catalogue, settings_of(tmp_path, *lines))[1:]
    assert [one.selection.offers for one in own] == ([("taalcafe",)] if others else [])


def test_a_booklet_that_would_be_empty_is_not_made(tmp_path: Path, catalogue: Catalogue) -> None:
    few = replace(catalogue, offers=tuple(o for o in catalogue.offers if o.id == "taalcafe"))
    lines = "per_wijk:", "  voor: [veldbrink]", "  bereik: wijk", "  formaten: [a5]"
    (problem,) = told(tmp_path, few, *lines)
    assert (problem.line, problem.severity) == (9, "waarschuwing")
    assert (
        problem.message == "Bij «veldbrink» past niets van de kaart: dit boekje wordt niet gemaakt."
    )
    assert problem.advice == "Haal «veldbrink» hier weg, of maak «bereik» ruimer."
    assert len(plan(few, settings_of(tmp_path, *lines))) == 1


def test_a_format_that_does_not_exist_is_answered_with_those_that_do(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, "formaten: [a5, a5-drukvellen]")
    assert (problem.line, problem.message) == (8, "«a5-drukvellen» staat niet in de lijst.")
    assert problem.advice.startswith("Bedoelde u «a5-drukvel»? U kunt kiezen uit: a5, a5-drukvel,")


def test_the_schema_knows_every_format_by_its_name() -> None:
    schema = (schema_folder() / "settings.schema.json").read_text("utf-8")
    for format in FORMATS.values():
        assert f'{{"const": "{format.id}", "title": "{format.titel}"}}' in schema
    assert schema.count("(A3)") + schema.count("(A4)") + schema.count("(A5") == 7


def test_a_colour_is_that_of_the_cover(tmp_path: Path) -> None:
    assert settings_of(tmp_path, "kleur: 0b5a43").boekje.kleur == Colour(11, 90, 67)
    assert settings_of(tmp_path, 'kleur: "#FD0"').boekje.kleur == Colour(255, 221, 0)


def test_a_colour_that_nobody_can_read_on_is_answered_with_two_that_do(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, "kleur: e30613")
    assert (problem.line, problem.field) == (8, "boekje.kleur")
    assert problem.message == (
        "Op «e30613» is zwart noch wit goed te lezen: het contrast is 4,9 en het moet 7 zijn."
    )
    assert problem.advice == (
        "Neem een kleur die er dicht bij ligt.\n"
        "Iets donkerder: kleur: b6000b\n"
        "Iets lichter: kleur: ff5f52"
    )


def test_a_colour_with_a_hash_needs_quotes(tmp_path: Path) -> None:
    problem = problem_of(tmp_path, "kleur: #0b5a43")
    assert problem.message == "Alles achter # valt weg. Hier is dat «#0b5a43»."
    assert 'om de hele tekst: kleur: "#0b5a43"' in problem.advice


def picture(folder: Path, name: str, size: tuple[int, int]) -> None:
    file = folder / "content" / "pages" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", size, "white").save(file)


def test_a_logo_lies_with_the_pages(tmp_path: Path) -> None:
    picture(tmp_path, "assets/logo.png", (600, 80))
    logo = settings_of(tmp_path, "logo: assets/logo.png").boekje.logo
    assert logo == tmp_path / "content" / "pages" / "assets" / "logo.png"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "Het bestand «assets/logo.svg» is er niet."),
        ("<svg", "«assets/logo.svg» is geen goed SVG-bestand."),
        ("<html/>", "«assets/logo.svg» is geen goed SVG-bestand."),
        (
            SVG.format("<text>Lindewaard</text>"),
            "«assets/logo.svg» bevat losse letters, en die drukt niet elke printer hetzelfde.",
        ),
    ],
)
def test_a_drawing_that_cannot_be_printed_is_refused(
    tmp_path: Path, content: str | None, message: str
) -> None:
    if content:
        write(tmp_path)
        (tmp_path / "content" / "pages" / "assets" / "logo.svg").write_text(content, "utf-8")
    problem = problem_of(tmp_path, "logo: assets/logo.svg")
    assert (problem.line, problem.field, problem.message) == (8, "boekje.logo", message)
    assert problem.advice


def test_a_logo_that_was_mistyped_is_proposed(tmp_path: Path) -> None:
    picture(tmp_path, "assets/logo.png", (600, 600))
    problem = problem_of(tmp_path, "logo: assets/logo.jpg")
    assert problem.advice == (
        "Bedoelde u «assets/logo.png»? "
        "Zet het bestand in de map content/pages, of haal deze regel weg."
    )


def test_a_logo_that_is_too_small_for_print_is_refused(tmp_path: Path) -> None:
    picture(tmp_path, "logo.png", (599, 200))
    assert problem_of(tmp_path, "logo: logo.png").message == (
        "«logo.png» is te klein om te drukken: 599 beeldpunten, en het moeten er 600 zijn."
    )


def test_a_picture_of_another_kind_is_refused(tmp_path: Path) -> None:
    picture(tmp_path, "logo.gif", (600, 600))
    assert problem_of(tmp_path, "logo: logo.gif").message == (
        "«logo.gif» is geen plaatje dat in het boekje kan."
    )
    picture(tmp_path, "logo.png", (600, 600))
    (tmp_path / "content" / "pages" / "logo.png").rename(tmp_path / "content" / "pages" / "a.jpg")
    assert problem_of(tmp_path, "logo: a.jpg").message == "«a.jpg» is geen goed JPEG-bestand."


def test_a_logo_from_elsewhere_is_refused(tmp_path: Path) -> None:
    write(tmp_path)
    Image.new("RGB", (600, 600)).save(tmp_path / "logo.png")
    message = problem_of(tmp_path, "logo: ../../logo.png").message
    assert message == "Het bestand «../../logo.png» is er niet."
