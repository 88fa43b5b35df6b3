"""Whoever follows README and handbook to the letter is never told that something is wrong."""

import re
import shutil
from pathlib import Path

import pytest

from sociale_kaart.cli import main
from tests.conftest import ROOT

OWN_SETTINGS = {
    "site_name: Samen in Lindewaard": "site_name: Samen in Molenwerf",
    "https://samenlindewaard.example/": "https://samenmolenwerf.nl/",
    "gemeente: Lindewaard": "gemeente: Molenwerf",
    "nummer: 030 000 00 00": "nummer: 14 0345",
    "redactie@samenlindewaard.example": "redactie@molenwerf.nl",
    "voorbeeld: ja": "voorbeeld: nee",
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
    for example, own in OWN_SETTINGS.items():
        settings = settings.replace(example, own)
    for name in ("per_wijk", "eigen_keuze"):
        assert f"`{name}`" in (ROOT / "README.md").read_text("utf-8")
        settings = re.sub(rf"^        {name}:\n(?: {{10}}.*\n)+", "", settings, flags=re.MULTILINE)
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 0
