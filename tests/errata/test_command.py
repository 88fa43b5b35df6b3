"""`sociale-kaart booklet --uitgeven`, as a municipality types it when the booklet goes to print."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = str(Path(sys.executable).parent / "sociale-kaart")
NOVEMBER_21 = "1795219200"
SETTINGS = """\
site_name: Samen in Lindewaard
site_url: https://samenlindewaard.example/
plugins:
  - sociale-kaart:
      gemeente: Lindewaard
      voorbeeld: ja
      telefoonlijn:
        naam: Lindelijn
        nummer: 030 000 00 00
        uren: maandag tot en met vrijdag, 9.00 tot 17.00 uur
        uren_kort: ma–vr 9–17 uur
      boekje:
        uitgave: Winter 2026
"""


@pytest.fixture
def small_map(lindewaard: Path, tmp_path: Path) -> Path:
    """Three offers of the example map, and nothing printed yet."""
    shutil.copytree(lindewaard / "content", tmp_path / "content")
    shutil.rmtree(tmp_path / "content" / "editions")
    for offer in sorted((tmp_path / "content" / "offers").rglob("*.yaml"))[3:]:
        offer.unlink()
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    return tmp_path


def uitgeven(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [COMMAND, "booklet", "--uitgeven", *arguments],
        cwd=folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": NOVEMBER_21},
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_makes_the_booklet_remembers_it_and_says_what_to_do(small_map: Path) -> None:
    done = uitgeven(small_map)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.splitlines()[-5:] == [
        "Uitgave 1, Winter 2026: dit ligt nu vast in content/editions/1.yaml.",
        "Doe nog twee dingen:",
        "1. Bewaar dat bestand: git add content/editions/1.yaml && "
        'git commit -m "[boekje] Uitgave 1, Winter 2026"',
        "2. Stuur samen-in-lindewaard-a5-drukker.pdf naar de drukker.",
        "Wat vanaf nu verandert, staat op de site bij «Het boekje».",
    ]
    assert (small_map / "samen-in-lindewaard-a5-drukker.pdf").read_bytes().startswith(b"%PDF")
    edition = (small_map / "content/editions/1.yaml").read_text("utf-8")
    kept = ("naam: Winter 2026", "datum: 2026-11-21", "volledig: ja", "voorbeeld: ja", "aanbod:")
    assert tuple(edition.splitlines()[1:6]) == kept


def test_the_second_time_it_refuses_and_a_new_name_gets_the_next_number(small_map: Path) -> None:
    uitgeven(small_map)
    before = (small_map / "content/editions/1.yaml").read_bytes()
    again = uitgeven(small_map)
    assert again.returncode == 2
    assert "Uitgave 1, Winter 2026 is al vastgelegd" in again.stderr
    assert (small_map / "content/editions/1.yaml").read_bytes() == before
    settings = small_map / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("Winter 2026", "Zomer 2027"), "utf-8")
    assert "Uitgave 2, Zomer 2027: dit ligt nu vast" in uitgeven(small_map).stdout


@pytest.mark.parametrize(
    "arguments", [("--wijk", "noord"), ("--offers", "taalcafe"), ("--format", "poster-a4")]
)
def test_a_part_of_the_map_is_no_edition(small_map: Path, arguments: tuple[str, str]) -> None:
    done = uitgeven(small_map, *arguments)
    assert done.returncode == 2
    assert done.stderr == "--uitgeven is voor het hele boekje. Laat de andere keuzes weg.\n"
    assert not (small_map / "content/editions").exists()
