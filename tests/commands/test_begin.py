"""`sociale-kaart begin`: what stands in the new folder, and what is still asked of its owner."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from sociale_kaart.cli import main
from sociale_kaart.commands.begin import SETTINGS
from tests.docs.test_first_steps import fill_in


@pytest.fixture
def begun(lindewaard: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A map that began just now from the example, with the command given in it from now on."""
    folder = tmp_path / "kaart"
    assert main(["begin", str(folder)]) == 0
    assert (folder / "content" / "vocabularies" / "wijken.yaml").read_bytes() == (
        lindewaard / "content" / "vocabularies" / "wijken.yaml"
    ).read_bytes()
    monkeypatch.chdir(folder)
    return folder


def test_a_new_map_holds_the_example_without_what_is_invented(
    lindewaard: Path, begun: Path
) -> None:
    files = {file.relative_to(begun) for file in begun.rglob("*") if file.is_file()}
    invented = {
        file.relative_to(lindewaard)
        for folder in ("offers", "organisations")
        for file in (lindewaard / "content" / folder).rglob("*.yaml")
        if "voorbeeld: ja" in file.read_text("utf-8").splitlines()
    }
    printed = set((lindewaard / "content" / "editions").iterdir())
    assert invented
    assert files == {
        Path("mkdocs.yml"),
        *(
            name
            for file in (lindewaard / "content").rglob("*")
            if file.is_file()
            and file not in printed
            and (name := file.relative_to(lindewaard)) not in invented
        ),
    }


def test_the_check_asks_for_all_that_its_owner_knows(
    begun: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert main(["check"]) == 1
    told = capsys.readouterr().out
    empty = re.findall(r"^ *(\w+):$", (begun / "mkdocs.yml").read_text("utf-8"), re.MULTILINE)
    asked = re.findall(r"^mkdocs\.yml:\d+:\d+ (?:\w+\.)?(\w+): Hier staat nog niets", told, re.M)
    assert asked == [
        "site_name", "site_description", "site_url", "gemeente", "naam", "nummer", "uren",
        "uren_kort", "redactie_email", "uitgave",
    ]  # fmt: skip
    assert set(asked) < set(empty)
    others = re.findall(r"^content/(\S+?):\d", told, re.MULTILINE)
    assert set(others) == {
        "pages/over.md",
        "pages/privacy.md",
        "pages/toegankelijkheid.md",
        "vocabularies/wijken.yaml",
    }


def test_once_that_is_filled_in_all_is_right(
    begun: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fill_in(begun)
    capsys.readouterr()
    assert main(["check"]) == 0
    assert "geen fouten, geen waarschuwingen" in capsys.readouterr().out


def test_its_settings_are_those_of_the_example_where_every_map_has_the_same(
    lindewaard: Path,
) -> None:
    of_the_example = yaml.safe_load((lindewaard / "mkdocs.yml").read_text("utf-8"))
    del of_the_example["theme"]["custom_dir"]
    assert differences(yaml.safe_load(SETTINGS.read_text("utf-8")), of_the_example) == [
        "plugins.0.sociale-kaart.voorbeeld"
    ]


def differences(new: object, example: object, path: str = "") -> list[str]:
    """Where a value that is filled in is another than in the example."""
    if isinstance(new, dict) and isinstance(example, dict):
        steps = [(name, value, example.get(name)) for name, value in new.items()]
    elif isinstance(new, list) and isinstance(example, list) and len(new) == len(example):
        steps = [(str(at), *two) for at, two in enumerate(zip(new, example, strict=True))]
    else:
        return [] if new is None or new == example else [path]
    return [
        found
        for name, value, other in steps
        for found in differences(value, other, f"{path}.{name}".lstrip("."))
    ]


def test_what_is_there_is_never_written_over(
    begun: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (begun / "mkdocs.yml").read_bytes()
    (begun / "mkdocs.yml").write_bytes(before + b"# Van mij.\n")
    assert main(["begin", str(begun)]) == 2
    assert "er staat iets in. Noem een map die er nog niet is." in capsys.readouterr().err
    assert main(["begin", str(begun / "mkdocs.yml")]) == 2
    assert (begun / "mkdocs.yml").read_bytes() == before + b"# Van mij.\n"


def test_a_new_repository_is_as_good_as_empty(begun: Path) -> None:
    repository = begun.parent / "repository"
    (repository / ".git").mkdir(parents=True)
    assert main(["begin", str(repository)]) == 0
    shutil.rmtree(repository / ".git")
    assert {file.name for file in repository.iterdir()} == {"content", "mkdocs.yml"}
