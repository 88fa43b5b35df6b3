"""`sociale-kaart check`, as someone at a terminal sees it."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sociale_kaart import commands
from sociale_kaart.cli import main
from sociale_kaart.load.pages import REQUIRED
from tests.offers.cases import FOLDER

WRONG = FOLDER / "invalid/doelgroep-nearly-right.yaml"
DOUBTFUL = FOLDER / "doubtful/markup.yaml"


@pytest.fixture(autouse=True)
def in_a_map(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with a small map in it that is right, on 1 November 2026."""
    shutil.copytree(FOLDER / "content", tmp_path / "content")
    put(tmp_path, FOLDER / "valid/everything-filled-in.yaml", "eten.yaml")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1793500000")


def put(folder: Path, case: Path, name: str) -> None:
    offers = folder / "content/offers"
    offers.mkdir(exist_ok=True)
    shutil.copy(case, offers / name)


def test_a_map_that_is_right_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out == (
        "21 bestanden gecontroleerd: geen fouten, geen waarschuwingen.\n"
    )


def test_an_error_is_shown_with_a_remedy_and_ends_in_1(capsys: pytest.CaptureFixture[str]) -> None:
    put(Path(), WRONG, "koffie.yaml")
    assert main(["check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == (
        "content/offers/koffie.yaml:16:17 voorwaarden.doelgroepen: «oudere» staat niet in de lijst."
    )
    assert lines[1].startswith("    Bedoelde u «ouderen»? U kunt kiezen uit: iedereen, ")
    assert lines[2] == "22 bestanden gecontroleerd: 1 fout, geen waarschuwingen."


def test_a_warning_is_shown_and_ends_in_0(capsys: pytest.CaptureFixture[str]) -> None:
    put(Path(), DOUBTFUL, "koffie.yaml")
    assert main(["check"]) == 0
    assert "koffie.yaml:4:8 essentie.wat (let op): «<b>»" in capsys.readouterr().out


def test_chosen_files_are_shown_alone_and_still_know_the_rest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    put(Path(), WRONG, "koffie.yaml")
    assert main(["check", "content/offers/eten.yaml"]) == 0
    assert capsys.readouterr().out == (
        "1 bestand gecontroleerd: geen fouten, geen waarschuwingen.\n"
    )
    assert main(["check", "content/offers", "content/organisations"]) == 1
    assert capsys.readouterr().out.endswith(
        "5 bestanden gecontroleerd: 1 fout, geen waarschuwingen.\n"
    )


def test_json_is_one_document(capsys: pytest.CaptureFixture[str]) -> None:
    put(Path(), WRONG, "koffie.yaml")
    assert main(["check", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["fouten"] == 1


def test_github_gets_annotations_and_people_a_summary(capsys: pytest.CaptureFixture[str]) -> None:
    put(Path(), WRONG, "koffie.yaml")
    assert main(["check", "--format", "github"]) == 1
    annotation, summary = capsys.readouterr().out.splitlines()
    assert annotation.startswith("::error file=content/offers/koffie.yaml,line=16,col=17,")
    assert summary == "22 bestanden gecontroleerd: 1 fout, geen waarschuwingen."


def test_paths_are_shown_from_where_the_command_was_given(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    put(Path(), WRONG, "koffie.yaml")
    folder = Path("elders")
    folder.mkdir()
    monkeypatch.chdir(folder)
    assert main(["check", "--content", str(Path("../content").resolve())]) == 1
    assert capsys.readouterr().out.startswith("../content/offers/koffie.yaml:16:17 ")


def test_the_settings_are_shown_from_there_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("mkdocs.yml").write_text("plugins:\n  - sociale-kaart:\n      gemeente: A\n", "utf-8")
    folder = Path().resolve()
    monkeypatch.chdir(folder.parent)
    assert main(["check", "--content", f"{folder.name}/content", "--format", "github"]) == 1
    assert f"file={folder.name}/mkdocs.yml,line=3,col=17," in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ([], 2, "sociale-kaart: dit ontbreekt: OPDRACHT"),
        (["check", "--vorm"], 2, "sociale-kaart: dit is niet bekend: --vorm"),
        (
            ["check", "--format", "xml"],
            2,
            "sociale-kaart check: bij --format: 'xml' kan niet; "
            "kies uit 'text', 'github', 'gitlab', 'json', 'sarif'",
        ),
        (["check", "--content"], 2, "sociale-kaart check: bij --content: hier hoort iets achter"),
        *(
            (
                ["serve", "--port", port],
                2,
                f"sociale-kaart serve: bij --port: «{port}» is geen poort; kies een getal van 1 "
                "tot en met 65535, of 0 voor een poort die vrij is",
            )
            for port in ("99999", "-1", "8000a")
        ),
        (["check", "koffie.yaml"], 2, "«koffie.yaml» bestaat niet."),
        (["check", "."], 2, "«.» staat niet in de map content."),
        (
            ["check", "--content", "nergens"],
            4,
            "De map «nergens» is niet te lezen. Bestaat die, en mag u erin?",
        ),
    ],
)
def test_wrong_use_is_told_in_dutch(
    arguments: list[str], code: int, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == code
    assert capsys.readouterr().err.splitlines()[-1].replace("choose", "") == message


def run(arguments: list[str]) -> int:
    """The exit code, whichever way it comes."""
    try:
        return main(arguments)
    except SystemExit as stopped:
        return int(stopped.code or 0)


def test_a_mistake_of_ours_is_no_page_of_code(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise KeyError("wensen")

    monkeypatch.setattr(commands.check, "validate", stumble)  # type: ignore[attr-defined]
    assert main(["check"]) == 3
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "Er ging iets mis in het programma zelf. Dat ligt niet aan u."
    assert re.fullmatch(
        r"Meld dit aan de beheerder: KeyError: 'wensen' \(test_check\.py, regel \d+\)", lines[1]
    )


def test_help_speaks_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--help"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("gebruik: sociale-kaart check ")
    assert "toon deze uitleg" in shown
    assert not re.search(r"\b(usage|options|arguments|show|exit)\b", shown)


def test_output_that_nobody_reads_to_the_end_is_no_failure() -> None:
    put(Path(), FOLDER / "invalid/all-but-the-name-missing.yaml", "koffie.yaml")
    program = "import sys; from sociale_kaart.cli import main; sys.exit(main(['check']))"
    command = f'{sys.executable} -c "{program}" | true'
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.stderr == ""


def test_mistake_in_the_settings_is_found_with_the_content(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("mkdocs.yml").write_text("plugins:\n  - sociale-kaart:\n      gemeente: A\n", "utf-8")
    assert main(["check"]) == 1
    assert "mkdocs.yml:3:17 gemeente: «A» is te kort" in capsys.readouterr().out


def test_a_colour_that_cannot_be_read_is_found_with_the_content(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("mkdocs.yml").write_text(
        "site_name: Samen\nsite_url: https://kaart.nl/\n"
        "plugins:\n  - sociale-kaart:\n      gemeente: Lindewaard\n      voorbeeld: ja\n"
        "      huisstijl: huisstijl.css\n"
        "      telefoonlijn: {naam: Lindelijn, nummer: 14 030, uren: elke dag, uren_kort: ma–vr}\n",
        "utf-8",
    )
    Path("content/pages").mkdir()
    Path("content/pages/huisstijl.css").write_text(":root { --sk-accent: gold; }\n", "utf-8")
    for page in REQUIRED:
        Path(f"content/pages/{page}.md").write_text("Welkom.\n", "utf-8")
    assert main(["check"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("content/pages/huisstijl.css:1:9 --sk-accent: Op een licht scherm")
    assert lines[-1] == "27 bestanden gecontroleerd: 1 fout, geen waarschuwingen."
