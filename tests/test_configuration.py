"""The settings in `mkdocs.yml`: what is read from them, and what is refused with its line."""

import json
import re
from pathlib import Path

import pytest

from sociale_kaart.configuration import read_settings
from tests.conftest import ROOT

SETTINGS = """\
site_name: Samen
site_url: https://kaart.nl/
plugins:
  - sociale-kaart:
      gemeente: Lindewaard
      telefoonlijn: {naam: Lindelijn, nummer: 14 030, uren: elke dag, uren_kort: altijd}
"""
ADDRESS = "      redactie_email: redactie@kaart.nl\n"


def write(folder: Path, text: str) -> Path:
    file = folder / "mkdocs.yml"
    file.write_text(text, "utf-8")
    return file


@pytest.mark.parametrize(
    ("written", "field"),
    [
        (SETTINGS.replace("14 030", "030 000 00 00"), "telefoonlijn.nummer"),
        (
            f"{SETTINGS}      crisislijnen: [{{vraag: Is er gevaar?, nummer: 030 000 00 01}}]\n",
            "crisislijnen.nummer",
        ),
        (f"{SETTINGS}      redactie_email: redactie@kaart.example\n", "redactie_email"),
        (SETTINGS.replace("kaart.nl", "kaart.example"), "site_url"),
    ],
)
def test_only_a_demonstration_has_numbers_and_addresses_of_nobody(
    tmp_path: Path, written: str, field: str
) -> None:
    for real in ("", "      voorbeeld: nee\n"):
        configured = read_settings(write(tmp_path, written + real))
        assert configured.settings is None
        (problem,) = configured.report.problems
        assert problem.field == field
        assert "verzonnen" in problem.message
        assert problem.advice.endswith("Is alles hier verzonnen, schrijf dan: voorbeeld: ja")
    demonstration = write(tmp_path, f"{written}      voorbeeld: ja\n")
    assert read_settings(demonstration).report.problems == ()


@pytest.mark.parametrize(
    ("line", "example"),
    [
        ("voorbeeld: ja", True),
        ("voorbeeld: nee", False),
        ("", False),
        ("voorbeeld: mischien", True),
    ],
)
def test_whether_it_is_an_example_is_known_with_another_error_in_the_file(
    tmp_path: Path, line: str, *, example: bool
) -> None:
    configured = read_settings(write(tmp_path, f"{SETTINGS}      kleur: groen\n      {line}\n"))
    assert configured.settings is None
    assert configured.voorbeeld is example


@pytest.mark.parametrize("name", ["site_name", "site_url"])
def test_a_map_has_a_name_and_an_address(tmp_path: Path, name: str) -> None:
    lines = SETTINGS.splitlines(keepends=True)
    without = write(tmp_path, "".join(line for line in lines if not line.startswith(name)))
    (missing,) = read_settings(without).report.problems
    assert (missing.line, missing.field) == (1, name)
    assert missing.message == f"Het veld «{name}» ontbreekt."
    assert missing.advice.startswith(f"Voeg toe:\n{name}: ")
    empty = write(tmp_path, re.sub(rf"{name}: .*", f"{name}:", SETTINGS))
    (nothing,) = read_settings(empty).report.problems
    assert (nothing.field, nothing.message) == (name, "Hier staat nog niets.")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kaart.nl", "https://kaart.nl"),
        ("www.kaart.nl/sociaal/", "https://www.kaart.nl/sociaal/"),
        ("http:kaart.nl", "https://kaart.nl"),
        ("https://kaart.nl/?pagina=1", ""),
        ("https://", ""),
        ("de site van de gemeente", ""),
    ],
)
def test_an_address_is_typed_as_a_browser_shows_it(tmp_path: Path, typed: str, meant: str) -> None:
    written = write(tmp_path, SETTINGS.replace("https://kaart.nl/", typed))
    (problem,) = read_settings(written).report.problems
    assert (problem.line, problem.field) == (2, "site_url")
    assert problem.message == f"«{typed}» is hier niet goed geschreven."
    assert problem.advice.startswith(f"Bedoelde u «{meant}»? " if meant else "Het hele adres")


@pytest.mark.parametrize("typed", ["https://kaart.nl", "https://kaart.nl/", "http://localhost:80"])
def test_the_address_ends_with_a_slash(tmp_path: Path, typed: str) -> None:
    settings = read_settings(write(tmp_path, SETTINGS.replace("https://kaart.nl/", typed))).settings
    assert settings
    assert settings.site_url == f"{typed.rstrip('/')}/"


@pytest.mark.parametrize(
    ("line", "on"),
    [("", False), ("      zoekvraag_mailen: nee\n", False), ("      zoekvraag_mailen: ja\n", True)],
)
def test_mailing_a_question_is_a_choice(tmp_path: Path, line: str, on: bool) -> None:
    settings = read_settings(write(tmp_path, SETTINGS + ADDRESS + line)).settings
    assert settings
    assert settings.zoekvraag_mailen is on


def test_mailing_a_question_needs_an_address(tmp_path: Path) -> None:
    configured = read_settings(write(tmp_path, f"{SETTINGS}      zoekvraag_mailen: ja\n"))
    assert configured.settings is None
    (problem,) = configured.report.problems
    assert (problem.line, problem.field) == (7, "zoekvraag_mailen")
    assert "redactie_email" in problem.message


def test_without_mailing_no_address_is_needed(tmp_path: Path) -> None:
    written = write(tmp_path, f"{SETTINGS}      zoekvraag_mailen: nee\n")
    assert read_settings(written).settings


def test_the_content_lies_in_one_place_for_every_command(tmp_path: Path) -> None:
    settings = read_settings(write(tmp_path, SETTINGS)).settings
    assert settings
    assert settings.content == tmp_path / "content"
    elsewhere = write(tmp_path, f"{SETTINGS}      content: inhoud\n")
    (problem,) = read_settings(elsewhere).report.problems
    assert (problem.line, problem.field) == (7, "content")
    assert problem.message == "«content» is hier geen bekend veld."


def test_below_the_address_of_the_handbook_lies_the_file_of_an_offer(tmp_path: Path) -> None:
    schema = json.loads((ROOT / "schema" / "settings.schema.json").read_text("utf-8"))
    (example,) = schema["properties"]["repository"]["examples"]
    for typed in (example, f"{example}/"):
        settings = read_settings(write(tmp_path, f"{SETTINGS}      repository: {typed}\n")).settings
        assert settings
        # As `pages/offer.html` joins them.
        assert f"{settings.repository}/content/offers/koffie.yaml" == (
            "https://github.com/gemeente/kaart/edit/main/content/offers/koffie.yaml"
        )


@pytest.mark.parametrize(
    "address",
    ["https://github.com/gemeente/kaart", "https://github.com/gemeente/kaart/edit/main"],
    ids=["of the repository", "of the folder around it"],
)
def test_an_address_that_is_not_of_the_content_is_refused(tmp_path: Path, address: str) -> None:
    written = write(tmp_path, f"{SETTINGS}      repository: {address}\n")
    (problem,) = read_settings(written).report.problems
    assert (problem.line, problem.field) == (7, "repository")
    assert problem.advice.endswith(
        "Bijvoorbeeld: repository: https://github.com/gemeente/kaart/edit/main/content"
    )


@pytest.mark.parametrize(
    ("line", "formats"),
    [("", ("a5",)), ("      boekje: {formaten: []}\n", ())],
    ids=["without a word of it", "with an empty list"],
)
def test_a_map_prints_a_booklet_unless_it_says_none(
    tmp_path: Path, line: str, formats: tuple[str, ...]
) -> None:
    settings = read_settings(write(tmp_path, SETTINGS + line)).settings
    assert settings
    assert settings.boekje.formaten == formats


STYLE = "      huisstijl: assets/huisstijl.css\n"


def test_a_house_style_lies_with_the_pages(tmp_path: Path) -> None:
    file = tmp_path / "content" / "pages" / "assets" / "huisstijl.css"
    file.parent.mkdir(parents=True)
    file.touch()
    settings = read_settings(write(tmp_path, SETTINGS + STYLE)).settings
    assert settings is not None
    assert settings.huisstijl == "assets/huisstijl.css"


def test_a_house_style_that_is_not_there_is_missed(tmp_path: Path) -> None:
    (tmp_path / "content" / "pages" / "assets").mkdir(parents=True)
    (tmp_path / "content" / "pages" / "assets" / "huis-stijl.css").touch()
    (problem,) = read_settings(write(tmp_path, SETTINGS + STYLE)).report.errors
    assert (problem.line, problem.field) == (7, "huisstijl")
    assert problem.message == "Het bestand «assets/huisstijl.css» is er niet."
    assert problem.advice == (
        "Bedoelde u «assets/huis-stijl.css»? Het hoort in de map content/pages."
    )


def test_a_house_style_from_elsewhere_is_missed(tmp_path: Path) -> None:
    (tmp_path / "content" / "pages").mkdir(parents=True)
    (tmp_path / "huisstijl.css").touch()
    line = "      huisstijl: ../../huisstijl.css\n"
    assert read_settings(write(tmp_path, SETTINGS + line)).settings is None
