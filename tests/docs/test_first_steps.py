"""Whoever follows README and handbook to the letter is never told that something is wrong."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from sociale_kaart import resources
from sociale_kaart.cli import main
from sociale_kaart.load import load_content, parse
from sociale_kaart.validate import Schemas, validate
from tests.conftest import ROOT

OWN_SETTINGS = {
    "site_name": "Samen in Molenwerf",
    "site_url": "https://samenmolenwerf.nl/",
    "gemeente": "Molenwerf",
    "nummer": "14 0345",
    "redactie_email": "redactie@molenwerf.nl",
    "voorbeeld": "nee",
}
OWN_WIJKEN = """\
label: Waar?
uitleg: Kies uw wijk of dorp.
termen:
  - id: molenwerf
    label: Molenwerf
    uitleg: Het dorp aan de rivier.
"""


def test_the_readme_leads_to_a_map_of_your_own(
    lindewaard: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = tmp_path / "content"
    shutil.copytree(lindewaard / "content", content)
    (content / "vocabularies" / "wijken.yaml").write_text(OWN_WIJKEN, "utf-8")
    shutil.rmtree(content / "offers" / "lindewaard")
    shutil.rmtree(content / "editions")
    for organisation in (content / "organisations").iterdir():
        if "voorbeeld: ja" in organisation.read_text("utf-8").splitlines():
            organisation.unlink()
    settings = (lindewaard / "mkdocs.yml").read_text("utf-8")
    for name, own in OWN_SETTINGS.items():
        settings = re.sub(rf"(?m)^( *{name}): .*$", rf"\1: {own}", settings, count=1)
    for name in ("per_wijk", "eigen_keuze"):
        assert f"`{name}`" in (ROOT / "README.md").read_text("utf-8")
        settings = re.sub(rf"^        {name}:\n(?: {{10}}.*\n)+", "", settings, flags=re.MULTILINE)
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 0


def test_the_first_place_can_be_typed_over_from_the_handbook(
    lindewaard: Path, tmp_path: Path
) -> None:
    guide = (ROOT / "docs" / "redactie" / "eerste-plek.md").read_text("utf-8")
    names = dict.fromkeys(re.findall(r"`content/((?:offers|organisations)/[\w/-]+\.yaml)`", guide))
    examples = re.findall(r"^```yaml\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    content = tmp_path / "content"
    shutil.copytree(lindewaard / "content", content)
    for name, example in zip(names, examples, strict=True):
        (content / name).write_text(example, "utf-8")
    schemas = Schemas.read(resources.schema_folder())
    checked = validate(load_content(content), schemas, today=date(2026, 11, 21))
    about = {f"content/{name}" for name in names}
    assert len(about) == 2
    assert [one for one in checked.report.problems if one.file in about] == []


def test_the_first_place_says_what_to_take_out_of_a_copy() -> None:
    guide = (ROOT / "docs" / "redactie" / "eerste-plek.md").read_text("utf-8")
    for field in ("voorbeeld: ja", "bron", "zoekwoorden", "status", "geldig", "niet_op"):
        assert f"`{field}`" in guide


@pytest.mark.parametrize("at", [0, 1], ids=["words", "a situation"])
def test_words_can_be_copied_from_the_handbook_into_the_thesaurus(at: int) -> None:
    guide = (ROOT / "docs" / "redactie" / "thesaurus.md").read_text("utf-8")
    example = re.findall(r"^```yaml\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)[at]
    before = "label: Eten\ngroepen:\n  - als: [soep]\n    dan: [koken]\n"
    loaded = parse(f"{before}{example}".encode(), "eten.yaml")
    assert loaded.problems == ()
    assert isinstance(loaded.value, dict)
    assert len(loaded.value["groepen"]) == 2
