"""A site is written wholly or not at all."""

import subprocess
import sys
from pathlib import Path

import pytest

from sociale_kaart import publish
from sociale_kaart.errors import FileError, MapError
from sociale_kaart.output import WORKER, OutputFile

PAGE = "aanbod/koffie/index.html"


def tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name not in ("site", ".site.slot"))


def build(target: Path, text: str) -> None:
    with publish.staged(target, ()) as staging:
        publish.write(staging, [OutputFile.text(PAGE, text), OutputFile.text(WORKER, "")])


def fail_halfway(target: Path) -> None:
    with publish.staged(target, ()) as staging:
        (staging / "half.html").write_text("half")
        raise ZeroDivisionError


def test_new_site_replaces_the_old_one_wholly(tmp_path: Path) -> None:
    target = tmp_path / "site"
    build(target, "een")
    (target / "oud.html").write_text("hoort hier niet meer")
    build(target, "twee")
    assert tree(target) == {PAGE: b"twee", WORKER: b""}
    assert leftovers(tmp_path) == []


def test_site_can_be_read_by_a_web_server(tmp_path: Path) -> None:
    build(tmp_path / "site", "een")
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755


def test_two_files_of_one_path_are_refused(tmp_path: Path) -> None:
    twice = [OutputFile.text(PAGE, "een"), OutputFile.text(PAGE, "twee")]
    with pytest.raises(MapError, match=PAGE):
        publish.write(tmp_path, twice)


def test_error_while_building_leaves_the_previous_site(tmp_path: Path) -> None:
    target = tmp_path / "site"
    build(target, "een")
    with pytest.raises(ZeroDivisionError):
        fail_halfway(target)
    assert tree(target) == {PAGE: b"een", WORKER: b""}
    assert leftovers(tmp_path) == []


def test_full_disk_is_told_in_dutch(tmp_path: Path) -> None:
    target = tmp_path / "site"
    build(target, "een")
    with (
        pytest.raises(FileError, match=r"de schijf is vol\. De vorige site"),
        publish.staged(target, ()),
    ):
        raise OSError(28, "No space left on device")
    assert tree(target) == {PAGE: b"een", WORKER: b""}


def test_error_about_something_else_than_writing_keeps_its_own_name(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), publish.staged(tmp_path / "site", ()):
        raise FileNotFoundError(2, "No such file or directory", "theme/shell.html")


def test_without_exchange_two_renames_do_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publish, "_exchange", lambda *_: False)
    target = tmp_path / "site"
    build(target, "een")
    build(target, "twee")
    assert tree(target) == {PAGE: b"twee", WORKER: b""}
    assert leftovers(tmp_path) == []


def test_site_moved_away_by_a_build_that_was_cut_off_comes_back(tmp_path: Path) -> None:
    moved = tmp_path / ".site.oud-abc"
    moved.mkdir()
    (moved / "index.html").write_text("vorige")
    with pytest.raises(ZeroDivisionError):
        fail_halfway(tmp_path / "site")
    assert tree(tmp_path / "site") == {"index.html": b"vorige"}
    assert leftovers(tmp_path) == []


def test_link_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (tmp_path / "site").symlink_to(elsewhere)
    with pytest.raises(FileError, match="geen gewone map"), publish.staged(tmp_path / "site", ()):
        pass


def kept(target: Path, *made_from: Path) -> str:
    """The words with which a site is refused at this place, where nothing has changed."""
    around = target.resolve().parent
    before = tree(around)
    with pytest.raises(FileError) as refused, publish.staged(target, made_from):
        raise AssertionError("no work is begun")
    assert tree(around) == before
    return str(refused.value)


@pytest.mark.parametrize(
    ("target", "needed"),
    [
        (".", "mkdocs.yml"),
        ("..", "mkdocs.yml"),
        ("content", "content"),
        ("content/pages", "content"),
        ("content/nieuw/site", "content"),
        ("site/../theme", "theme"),
    ],
)
def test_what_a_site_is_made_from_is_never_replaced_nor_built_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, needed: str
) -> None:
    folder = tmp_path / "kaarten" / "kaart"
    folder.parent.mkdir()
    build(folder, "the sign of an earlier site is no excuse")
    for name in ("content/pages", "theme"):
        (folder / name).mkdir(parents=True)
    (folder / "mkdocs.yml").touch()
    monkeypatch.chdir(folder)
    said = kept(Path(target), Path("mkdocs.yml"), Path("content"), Path("theme"))
    assert said.startswith(f"De site kan niet in «{target}» komen: «{needed}» is nodig ")
    assert said.endswith("Kies een andere map, met --site of met site_dir in mkdocs.yml.")


def test_a_source_that_is_reached_by_a_link_is_known(tmp_path: Path) -> None:
    (tmp_path / "echt" / "content").mkdir(parents=True)
    (tmp_path / "kaart").symlink_to(tmp_path / "echt")
    assert "is nodig" in kept(tmp_path / "echt" / "content", tmp_path / "kaart" / "content")


def test_files_that_no_build_made_are_never_replaced(tmp_path: Path) -> None:
    target = tmp_path / "documenten"
    target.mkdir()
    (target / "brief.odt").write_text("niet weggooien")
    said = kept(target)
    assert "«" + str(target) + "» wordt niet vervangen" in said
    assert f"of haal «{target}» zelf weg" in said


def test_a_site_in_which_somebody_keeps_its_history_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "site"
    build(target, "een")
    (target / ".git").mkdir()
    assert "wordt niet vervangen" in kept(target)


def test_an_empty_folder_is_free(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "site"
    target.mkdir()
    monkeypatch.chdir(target)
    build(Path(), "een")
    assert tree(target) == {PAGE: b"een", WORKER: b""}
    assert leftovers(tmp_path) == []


def test_second_build_of_the_same_target_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "site"
    with (
        publish.staged(target, ()),
        pytest.raises(FileError, match="Wacht tot die klaar is"),
        publish.staged(target, ()),
    ):
        pass


BUILD_FOR_A_MINUTE = """
import sys, time
from pathlib import Path
from sociale_kaart import publish

with publish.staged(Path(sys.argv[1]), ()) as staging:
    (staging / "half.html").write_text("half")
    print("begonnen", flush=True)
    time.sleep(60)
"""


def test_killed_build_leaves_the_previous_site_and_no_trace_after_the_next(
    tmp_path: Path,
) -> None:
    target = tmp_path / "site"
    build(target, "een")
    command = [sys.executable, "-c", BUILD_FOR_A_MINUTE, str(target)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begonnen\n"
        process.kill()
    assert tree(target) == {PAGE: b"een", WORKER: b""}
    build(target, "twee")
    assert tree(target) == {PAGE: b"twee", WORKER: b""}
    assert leftovers(tmp_path) == []
