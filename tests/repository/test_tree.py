"""What never belongs in the repository: places of one computer, and what somebody left behind."""

import re
from functools import cache
from pathlib import Path

import pytest
from pathspec import GitIgnoreSpec

from tests.conftest import ROOT

TEXTS = ["", ".css", ".html", ".js", ".json", ".md", ".mjs", ".py", ".sh", ".svg", ".toml", ".txt"]
TEXTS += [".typ", ".yaml", ".yml"]
HOME = re.compile(r"(?<![\w.])/(?:home|root|Users|work)/\w+|[A-Z]:\\Users")
REGISTRY = re.compile(r"\b(?:pypi\.org|pythonhosted\.org|npmjs\.(?:org|com))")
MERGE_CONFLICT = re.compile(r"^(?:<{7} |>{7} |={7}$)", re.MULTILINE)
LEFT_BEHIND = re.compile(r"\b(?:console\.log|debugger;|breakpoint\(\)|pdb\.set_trace|TODO|FIXME)")
BACKUPS = (".orig", ".rej", ".bak", ".swp", ".tmp", "~")


@cache
def tree() -> tuple[Path, ...]:
    """Every file that git would keep; asked of `.gitignore`, so a download without git will do."""
    ignored = GitIgnoreSpec.from_lines((ROOT / ".gitignore").read_text("utf-8").splitlines())
    return tuple(
        file
        for file in sorted(ROOT.rglob("*"))
        if file.is_file()
        and ".git" not in file.relative_to(ROOT).parts
        and not ignored.match_file(file.relative_to(ROOT))
    )


@cache
def texts() -> dict[str, str]:
    """All our own texts, but for this file (it names what it seeks) and refused content."""
    return {
        file.relative_to(ROOT).as_posix(): file.read_text("utf-8")
        for file in tree()
        if file.suffix in TEXTS and "invalid" not in file.parts and file != Path(__file__)
    }


@pytest.mark.parametrize(
    "pattern",
    [HOME, REGISTRY, MERGE_CONFLICT, LEFT_BEHIND],
    ids=["a place of one computer", "a registry's host", "a merge conflict", "unfinished work"],
)
def test_no_text_holds(pattern: re.Pattern[str]) -> None:
    found = {name: hit[0] for name, text in texts().items() if (hit := pattern.search(text))}
    assert found == {}


def test_no_file_was_left_by_an_editor_or_a_merge() -> None:
    assert [file for file in tree() if file.name.endswith(BACKUPS)] == []


def test_texts_end_with_one_line_break_and_hold_no_carriage_returns() -> None:
    wrong = [
        name
        for name, text in texts().items()
        if text and (not text.endswith("\n") or text.endswith("\n\n") or "\r" in text)
    ]
    assert wrong == []


def test_no_test_is_skipped_or_excused() -> None:
    excuse = re.compile(r"pytest\.skip|mark\.skip|mark\.xfail|importorskip")
    assert [name for name, text in texts().items() if excuse.search(text)] == []


def test_every_script_can_be_read_by_a_phone_of_some_years_ago() -> None:
    """Safari before 16.4 refuses a whole module for one expression that looks back."""
    scripts = {name: text for name, text in texts().items() if name.startswith("theme/")}
    looking_back = re.compile(r"\(\?<[=!]")
    assert [name for name, text in scripts.items() if looking_back.search(text)] == []
