"""A site is written wholly or not at all."""

import subprocess
import sys
from pathlib import Path

import pytest

from sociale_kaart import publish
from sociale_kaart.errors import FileError
from sociale_kaart.output import OutputFile


def tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name not in ("site", ".site.slot"))


def build(target: Path, text: str) -> None:
    with publish.staged(target) as staging:
        publish.write(staging, [OutputFile.text("aanbod/koffie/index.html", text)])


def fail_halfway(target: Path) -> None:
    with publish.staged(target) as staging:
        (staging / "half.html").write_text("half")
        raise ZeroDivisionError


def test_new_site_replaces_the_old_one_wholly(tmp_path: Path) -> None:
    target = tmp_path / "site"
    build(target, "een")
    (target / "oud.html").write_text("hoort hier niet meer")
    build(target, "twee")
    assert tree(target) == {"aanbod/koffie/index.html": b"twee"}
    assert leftovers(tmp_path) == []


def test_site_can_be_read_by_a_web_server(tmp_path: Path) -> None:
    build(tmp_path / "site", "een")
    assert (tmp_path / "site").stat().st_mode & 0o777 == 0o755


def test_error_while_building_leaves_the_previous_site(tmp_path: Path) -> None:
    target = tmp_path / "site"
    build(target, "een")
    with pytest.raises(ZeroDivisionError):
        fail_halfway(target)
    assert tree(target) == {"aanbod/koffie/index.html": b"een"}
    assert leftovers(tmp_path) == []


def test_full_disk_is_told_in_dutch(tmp_path: Path) -> None:
    target = tmp_path / "site"
    build(target, "een")
    with (
        pytest.raises(FileError, match=r"de schijf is vol\. De vorige site"),
        publish.staged(target),
    ):
        raise OSError(28, "No space left on device")
    assert tree(target) == {"aanbod/koffie/index.html": b"een"}


def test_error_about_something_else_than_writing_keeps_its_own_name(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), publish.staged(tmp_path / "site"):
        raise FileNotFoundError(2, "No such file or directory", "theme/shell.html")


def test_without_exchange_two_renames_do_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publish, "_exchange", lambda *_: False)
    target = tmp_path / "site"
    build(target, "een")
    build(target, "twee")
    assert tree(target) == {"aanbod/koffie/index.html": b"twee"}
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
    with pytest.raises(FileError, match="geen gewone map"), publish.staged(tmp_path / "site"):
        pass


def test_second_build_of_the_same_target_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "site"
    with (
        publish.staged(target),
        pytest.raises(FileError, match="Wacht tot die klaar is"),
        publish.staged(target),
    ):
        pass


BUILD_FOR_A_MINUTE = """
import sys, time
from pathlib import Path
from sociale_kaart import publish

with publish.staged(Path(sys.argv[1])) as staging:
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
    assert tree(target) == {"aanbod/koffie/index.html": b"een"}
    build(target, "twee")
    assert tree(target) == {"aanbod/koffie/index.html": b"twee"}
    assert leftovers(tmp_path) == []
