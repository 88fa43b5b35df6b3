"""`sociale-kaart booklet`, as an editor types it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.booklet.conftest import FIVE
from tests.conftest import ROOT

pytestmark = pytest.mark.usefixtures("lindewaard")

COMMAND = str(Path(sys.executable).parent / "sociale-kaart")
SOME = ",".join(FIVE.offers)


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [COMMAND, "booklet", *arguments],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": "1795219200", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_says_what_it_made_and_where_it_is(tmp_path: Path) -> None:
    target = tmp_path / "boekje.pdf"
    done = run("--offers", SOME, "--out", str(target))
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("a5          Samen in Lindewaard: 8 bladzijden, ")
    assert str(target) in done.stdout
    assert target.read_bytes().startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    "selection",
    [
        pytest.param(("--offers", SOME), id="without chapters"),
        pytest.param(("--wijk", "oostwaard", "--bereik", "gemeente"), id="chapters and registers"),
    ],
)
def test_gives_the_same_bytes_in_another_zone_and_language(
    selection: tuple[str, ...], tmp_path: Path
) -> None:
    one, other = tmp_path / "een.pdf", tmp_path / "twee.pdf"
    run(*selection, "--out", str(one), TZ="UTC", LC_ALL="C", PYTHONHASHSEED="1")
    run(*selection, "--out", str(other), TZ="Asia/Tokyo", LC_ALL="tr_TR", PYTHONHASHSEED="2")
    assert one.read_bytes() == other.read_bytes()


def test_says_that_it_is_too_thick_to_staple_and_what_to_do(tmp_path: Path) -> None:
    done = run("--out", str(tmp_path / "boekje.pdf"))
    assert "is te dik om te vouwen en te nieten (hoogstens 80)" in done.stdout
    assert "--format a5-drukker, of maak een boekje per wijk met --wijk" in done.stdout


def test_makes_no_sheets_to_fold_of_what_is_too_thick(tmp_path: Path) -> None:
    target = tmp_path / "boekje.pdf"
    done = run("--format", "a5-drukvel", "--out", str(target))
    assert done.returncode == 1
    assert "Geef een drukker het bestand van --format a5-drukker" in done.stdout
    assert done.stdout.endswith("Het boekje is niet gemaakt.\n")
    assert not target.exists()


def test_says_what_a_printer_has_to_know(tmp_path: Path) -> None:
    done = run("--format", "a5-drukker", "--offers", SOME, "--out", str(tmp_path / "boekje.pdf"))
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith(
        "Dit bestand is voor een drukker: losse bladzijden van A5, met 3 mm afloop rondom.\n"
        "De eerste en de laatste bladzijde zijn het omslag. Laat het nieten of lijmen.\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--wijk", "zuid"), "De wijk «zuid» bestaat niet."),
        (("--doelgroep", "reuzen"), "De doelgroep «reuzen» bestaat niet."),
        (("--offers", "taalcafe,nergens"), "Dit staat niet op de kaart: nergens."),
        (("--format", "a3"), "'a3' kan niet"),
        (("--bereik", "wijk"), "--bereik hoort bij een wijk. Noem die ook met --wijk."),
    ],
)
def test_wrong_use_is_answered_in_dutch(arguments: tuple[str, ...], message: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert message in done.stderr


@pytest.mark.parametrize("command", ["check", "booklet", "build"])
def test_a_wijk_that_is_not_there_stops_every_command(command: str, tmp_path: Path) -> None:
    (tmp_path / "content").symlink_to(ROOT / "content")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    (tmp_path / "mkdocs.yml").write_text(settings.replace("voor: [noord,", "voor: [nord,"), "utf-8")
    done = subprocess.run(
        [COMMAND, command], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "mkdocs.yml:" in done.stdout
    assert "De wijk of het dorp «nord» is er niet." in done.stdout
    assert "Bedoelde u «noord»?" in done.stdout
    assert not (tmp_path / "site").exists()
