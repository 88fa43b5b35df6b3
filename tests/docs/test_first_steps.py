"""Whoever follows README and handbook to the letter is never told that something is wrong."""

import re
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from sociale_kaart import resources
from sociale_kaart.cli import main
from sociale_kaart.load import load_content, parse
from sociale_kaart.validate import Schemas, validate
from tests.conftest import ROOT, run_sociale_kaart

README = (ROOT / "README.md").read_text("utf-8")
GUIDE = (ROOT / "docs" / "redactie" / "eerste-plek.md").read_text("utf-8")
YAML = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
RECIPES = YAML.findall(GUIDE)
CHANGES = YAML.findall((ROOT / "docs" / "redactie" / "verbeteren.md").read_text("utf-8"))
OWN_SETTINGS = {
    "site_name": "Samen in Molenwerf",
    "site_description": "Plekken, groepen en mensen in Molenwerf.",
    "site_url": "https://samenmolenwerf.nl/",
    "gemeente": "Molenwerf",
    "voorbeeld": "nee",
    "naam": "Molenlijn",
    "nummer": "14 0345",
    "uren": "maandag tot en met vrijdag, 9.00 tot 17.00 uur",
    "uren_kort": "ma–vr 9–17 uur",
    "redactie_email": "redactie@molenwerf.nl",
    "uitgave": "Lente 2027",
    "kleur": "8f2413",
}
OWN_WIJKEN = """\
label: Waar?
uitleg: Kies uw wijk of dorp.
termen:
  - id: centrum
    label: Centrum
    uitleg: Rond het Marktplein.
  - id: molendorp
    label: Molendorp
    uitleg: Het dorp aan de rivier.
"""
OWN_TEXT = "Dat regelt de gemeente Molenwerf.\n"
EXAMPLE_BLOCK = re.compile(r"^!!! voorbeeld.*\n(?: {4}.*\n|\n(?= {4}))+", re.MULTILINE)
OF_THE_EXAMPLE = re.compile(r"linde(?:waard|lijn|loo|plein)|samenlinde", re.IGNORECASE)


@pytest.fixture
def taken_over(lindewaard: Path, tmp_path: Path) -> Path:
    """The repository as a municipality takes it over, with one setting changed: it is no example
    any more."""
    shutil.copytree(lindewaard / "content", tmp_path / "content")
    settings = (lindewaard / "mkdocs.yml").read_text("utf-8").replace("  custom_dir: theme\n", "")
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    write_settings(tmp_path / "mkdocs.yml", {"voorbeeld": "nee"})
    return tmp_path


def write_settings(file: Path, own: Mapping[str, str]) -> None:
    settings = file.read_text("utf-8")
    for name, value in own.items():
        settings = re.sub(rf"(?m)^( *{name}):.*$", rf"\1: {value}", settings, count=1)
    file.write_text(settings, "utf-8")


def fill_in(folder: Path) -> None:
    """All that the owner of a map writes before its first offer."""
    write_settings(folder / "mkdocs.yml", OWN_SETTINGS)
    (folder / "content" / "vocabularies" / "wijken.yaml").write_text(OWN_WIJKEN, "utf-8")
    for name in ("over", "privacy", "toegankelijkheid"):
        assert f"`{name}.md`" in README
        page = folder / "content" / "pages" / f"{name}.md"
        text, blocks = EXAMPLE_BLOCK.subn(OWN_TEXT, page.read_text("utf-8"))
        assert blocks
        page.write_text(text, "utf-8")


def without_booklets_of_the_example(folder: Path) -> None:
    """One format is enough: the others say the same."""
    file = folder / "mkdocs.yml"
    settings = file.read_text("utf-8")
    for name in ("per_wijk", "eigen_keuze"):
        assert f"`{name}`" in README
        settings = re.sub(rf"^        {name}:\n(?: {{10}}.*\n)+", "", settings, flags=re.MULTILINE)
    settings = re.sub(r"(?m)^( *formaten): .*$", r"\1: [a5]", settings)
    file.write_text(settings, "utf-8")


def test_the_check_names_all_that_the_readme_asks_to_replace(
    taken_over: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(taken_over)
    assert main(["check"]) == 1
    told = capsys.readouterr().out
    example = [
        file.relative_to(taken_over).as_posix()
        for file in (taken_over / "content").rglob("*.yaml")
        if "voorbeeld: ja" in file.read_text("utf-8").splitlines()
    ]
    pages = [f"content/pages/{name}.md" for name in ("over", "privacy", "toegankelijkheid")]
    assert "content/vocabularies/wijken.yaml" in example
    assert [file for file in (*example, *pages) if f"{file}:" not in told] == []
    assert [
        name
        for name in ("site_url", "telefoonlijn.nummer", "redactie_email")
        if f" {name}: " not in told
    ] == []


def test_the_readme_leads_to_a_map_of_your_own(taken_over: Path) -> None:
    content = taken_over / "content"
    without_booklets_of_the_example(taken_over)
    fill_in(taken_over)
    shutil.rmtree(content / "offers" / "lindewaard")
    shutil.rmtree(content / "editions")
    for organisation in (content / "organisations").iterdir():
        if "voorbeeld: ja" in organisation.read_text("utf-8").splitlines():
            organisation.unlink()
    offer, organisation = RECIPES
    (content / "organisations" / "bibliotheek-de-leesboom.yaml").write_text(organisation, "utf-8")
    for name in ("Koffie", "Thee", "Soep"):
        own = offer.replace("Koffie in de bieb", f"{name} in de bieb")
        (content / "offers" / f"{name.lower()}-in-de-bieb.yaml").write_text(own, "utf-8")

    assert "geen fouten, geen waarschuwingen" in run_sociale_kaart(taken_over, "check")
    run_sociale_kaart(taken_over, "handbook", "--out", "handboek")
    run_sociale_kaart(taken_over, "build")

    site = taken_over / "site"
    pages = {file.relative_to(site).as_posix(): words(file) for file in site.rglob("*.html")}
    assert [name for name, text in pages.items() if OF_THE_EXAMPLE.search(text)] == []
    written = ("index", "over/index", "hulp/index", "privacy/index", "toegankelijkheid/index")
    for name in (*written, "boekje/index", "404"):
        assert re.search(r"\bvoorbeeld\b", pages[f"{name}.html"], re.IGNORECASE) is None
    assert "Uitgave 1, Lente 2027." in pages["boekje/index.html"]
    assert "Soep in de bieb" in pages["wijk/centrum/index.html"]
    [booklet] = (site / "boekje").glob("*.pdf")
    with pypdfium2.PdfDocument(booklet) as pdf:
        printed = "".join(page.get_textpage().get_text_bounded() for page in pdf)
    assert "Samen in Molenwerf" in printed
    assert OF_THE_EXAMPLE.search(printed) is None
    assert (
        OF_THE_EXAMPLE.search((taken_over / "handboek" / "woorden.md").read_text("utf-8")) is None
    )


def words(page: Path) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", page.read_text("utf-8")).split())


@pytest.mark.parametrize("change", ["", *CHANGES])
def test_the_first_place_and_its_changes_can_be_typed_over_from_the_handbook(
    lindewaard: Path, tmp_path: Path, change: str
) -> None:
    names = dict.fromkeys(re.findall(r"`content/((?:offers|organisations)/[\w/-]+\.yaml)`", GUIDE))
    content = tmp_path / "content"
    shutil.copytree(lindewaard / "content", content)
    offer, organisation = RECIPES
    if change:
        field = change.partition(":")[0]
        offer = re.sub(rf"(?m)^{field}:.*\n(?: .*\n)*", "", offer) + change
    for name, example in zip(names, (offer, organisation), strict=True):
        (content / name).write_text(example, "utf-8")
    schemas = Schemas.read(resources.schema_folder())
    checked = validate(load_content(content), schemas, today=date(2026, 11, 21))
    about = {f"content/{name}" for name in names}
    assert len(about) == 2
    assert [one for one in checked.report.problems if one.file in about] == []


def test_the_first_place_says_what_to_take_out_of_a_copy() -> None:
    for field in ("voorbeeld: ja", "bron", "zoekwoorden", "status", "geldig", "niet_op"):
        assert f"`{field}`" in GUIDE


@pytest.mark.parametrize("at", [0, 1], ids=["words", "a situation"])
def test_words_can_be_copied_from_the_handbook_into_the_thesaurus(at: int) -> None:
    guide = (ROOT / "docs" / "redactie" / "thesaurus.md").read_text("utf-8")
    example = YAML.findall(guide)[at]
    before = "label: Eten\ngroepen:\n  - als: [soep]\n    dan: [koken]\n"
    loaded = parse(f"{before}{example}".encode(), "eten.yaml")
    assert loaded.problems == ()
    assert isinstance(loaded.value, dict)
    assert len(loaded.value["groepen"]) == 2
