import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sociale_kaart.booklet import typeset
from sociale_kaart.booklet.typeset import Typesetter, TypesettingError

TODAY = date(2026, 11, 21)


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[list[str]]]:
    """The commands that were started, each of them really run."""
    started: list[list[str]] = []
    run = subprocess.run

    def noted(command: list[str], **options: Any) -> subprocess.CompletedProcess[str]:
        started.append(command)
        return run(command, **options)

    monkeypatch.setattr(subprocess, "run", noted)
    typeset._set.cache_clear()
    yield started
    typeset._set.cache_clear()


def theme(folder: Path, template: str) -> Typesetter:
    booklet = folder / "booklet"
    booklet.mkdir(exist_ok=True)
    (booklet / "page.typ").write_text(template, "utf-8")
    return Typesetter.of((folder,))


TITLED = '#set document(title: "Blad")\n#set text(lang: "nl")\n'
READING = f'{TITLED}#json("edition.json").naam'


def test_the_same_page_is_set_once(tmp_path: Path, runs: list[list[str]]) -> None:
    first = theme(tmp_path, READING).pdf("page.typ", {"naam": "Koffie"}, TODAY)
    again = theme(tmp_path, READING).pdf("page.typ", {"naam": "Koffie"}, TODAY)
    assert first == again
    assert first.startswith(b"%PDF")
    assert len(runs) == 1


@pytest.mark.parametrize("what", ["content", "template", "day", "icon"])
def test_a_page_is_set_again_when_something_of_it_changed(
    what: str, tmp_path: Path, runs: list[list[str]]
) -> None:
    theme(tmp_path, READING).pdf("page.typ", {"naam": "Koffie"}, TODAY)
    if what == "icon":
        (tmp_path / "icons").mkdir()
        (tmp_path / "icons" / "cup.svg").write_text('<svg fill="currentColor"/>', "utf-8")
    name = "Thee" if what == "content" else "Koffie"
    template = READING + "!" if what == "template" else READING
    day = date(2026, 11, 22) if what == "day" else TODAY
    theme(tmp_path, template).pdf("page.typ", {"naam": name}, day)
    assert len(runs) == 2


def test_a_broken_template_is_named_with_what_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(TypesettingError, match=r"page\.typ: .*unknown variable: koffie"):
        theme(tmp_path, f"{TITLED}#koffie").pdf("page.typ", {}, TODAY)


def test_a_template_that_gives_a_warning_is_broken(tmp_path: Path) -> None:
    warned = f'{TITLED}#text(font: "Bestaat Niet")[Koffie]'
    with pytest.raises(TypesettingError, match=r"page\.typ: .*unknown font family"):
        theme(tmp_path, warned).pdf("page.typ", {}, TODAY)


def test_a_typesetter_that_dies_without_a_word_is_no_empty_booklet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dies = tmp_path / "dies.py"
    dies.write_text("import os\nos._exit(9)\n")
    monkeypatch.setattr(typeset, "TYPESETTER", dies)
    with pytest.raises(TypesettingError, match=r"page\.typ"):
        theme(tmp_path, f"{TITLED}stil").pdf("page.typ", {}, TODAY)


def test_a_file_of_the_municipality_takes_the_place_of_ours(tmp_path: Path) -> None:
    ours, own = tmp_path / "ours", tmp_path / "own"
    for folder, ink in ((ours, "var(--sk-lit, none)"), (own, "currentColor")):
        (folder / "booklet").mkdir(parents=True)
        (folder / "icons").mkdir()
        (folder / "booklet" / "page.typ").write_text(folder.name, "utf-8")
        (folder / "icons" / "cup.svg").write_text(f'<svg fill="{ink}"/>', "utf-8")
    (ours / "booklet" / "style.typ").write_text("ours", "utf-8")
    assert dict(Typesetter.of((own, ours)).files) == {
        "page.typ": b"own",
        "style.typ": b"ours",
        "icons/cup.svg": b'<svg fill="#000"/>',
        "icons/cup.wit.svg": b'<svg fill="#fff"/>',
    }
