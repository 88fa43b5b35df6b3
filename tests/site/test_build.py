"""What a build promises: all or nothing, the same bytes twice, and nothing lost."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from sociale_kaart.site import prepare

ROOT = Path(__file__).parents[2]
COMMAND = Path(sys.executable).parent / "sociale-kaart"
MKDOCS = Path(sys.executable).parent / "mkdocs"
NOVEMBER_21 = "1795219200"


def run(*command: str | Path, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": NOVEMBER_21, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_build_says_what_it_did(small_map: Path) -> None:
    done = run(COMMAND, "build", folder=small_map)
    assert done.returncode == 0, done.stdout + done.stderr
    stages = [line.split("  ")[0] for line in done.stdout.splitlines()]
    assert stages[0] == "Lezen en controleren"
    assert "Pagina's maken" in stages
    summary = done.stdout.splitlines()[-1]
    assert re.fullmatch(
        r"Klaar: 10 plekken en mensen, \d+ pagina's, \d+ waarschuwing(en)?, \d+,\d s\. "
        r"De site staat in site\.",
        summary,
    )
    assert (small_map / "site" / "index.html").is_file()


def test_same_bytes_in_another_place_time_zone_language_and_hash_order(small_map: Path) -> None:
    first = run(COMMAND, "build", folder=small_map, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    other = small_map.with_name("elders")
    shutil.copytree(small_map, other, ignore=shutil.ignore_patterns("site", ".site*"))
    second = run(
        COMMAND,
        "build",
        folder=other,
        PYTHONHASHSEED="2",
        TZ="Asia/Tokyo",
        LC_ALL="C.UTF-8",
    )
    assert (first.returncode, second.returncode) == (0, 0), first.stdout + second.stdout
    assert digests(small_map / "site") == digests(other / "site")


@pytest.mark.parametrize("place", [".", "content", "content/pages/site"])
def test_a_map_is_never_replaced_by_its_own_site(small_map: Path, place: str) -> None:
    before = digests(small_map)
    asked = run(COMMAND, "build", "--site", place, folder=small_map)
    settings = small_map / "mkdocs.yml"
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("site_dir: site", f"site_dir: {place}"), "utf-8")
    configured = run(COMMAND, "build", folder=small_map)
    settings.write_text(text, "utf-8")
    assert asked.returncode == configured.returncode == 4
    assert asked.stderr == configured.stderr
    assert f"De site kan niet in «{place}» komen" in asked.stderr
    assert digests(small_map) == before


def test_error_in_the_content_leaves_the_previous_site(small_map: Path) -> None:
    assert run(COMMAND, "build", folder=small_map).returncode == 0
    before = digests(small_map / "site")
    offer = next((small_map / "content" / "offers").rglob("*.yaml"))
    offer.write_text(offer.read_text("utf-8").replace("naam:", "naamm:", 1), "utf-8")
    done = run(COMMAND, "build", folder=small_map)
    assert done.returncode == 1
    assert offer.name in done.stdout
    assert "De vorige site is niet veranderd." in done.stdout
    assert digests(small_map / "site") == before


def test_error_in_the_settings_names_the_line(small_map: Path) -> None:
    settings = small_map / "mkdocs.yml"
    text = settings.read_text("utf-8").replace("gemeente: Lindewaard", "gemeentee: Lindewaard")
    settings.write_text(text, "utf-8")
    line = 1 + text.splitlines().index("      gemeentee: Lindewaard")
    done = run(COMMAND, "build", folder=small_map)
    assert done.returncode == 1
    assert f"mkdocs.yml:{line}:7" in done.stdout
    assert "gemeente" in done.stdout


def test_every_place_is_shown_from_where_the_command_was_given(small_map: Path) -> None:
    """Of the settings, of the content, of what a booklet cannot print and of a link."""
    elsewhere = small_map.parent
    settings, pages = small_map / "mkdocs.yml", small_map / "content" / "pages"
    offer = next((small_map / "content" / "offers").rglob("*.yaml"))
    shown = offer.relative_to(elsewhere).as_posix()

    def told(file: Path, old: str, new: str) -> str:
        right = file.read_text("utf-8")
        file.write_text(right.replace(old, new, 1), "utf-8")
        done = run(COMMAND, "build", "--config", "kaart/mkdocs.yml", folder=elsewhere)
        file.write_text(right, "utf-8")
        return done.stdout + done.stderr

    assert "\nkaart/mkdocs.yml:" in told(settings, "gemeente:", "gemeentee:")
    assert f"\n{shown}:" in told(offer, "naam:", "naamm:")
    assert f"{shown}:1:" in told(offer, "naam:", "naam: 茶")
    assert "\nkaart/content/pages/hulp.md:" in told(pages / "hulp.md", "](", "](/nergens")


def test_who_mends_an_offer_opens_the_file_in_the_repository(small_map: Path) -> None:
    settings = small_map / "mkdocs.yml"
    address = "https://git.example/kaart/edit/main/content"
    changed = settings.read_text("utf-8").replace(
        "voorbeeld: ja", f"voorbeeld: ja\n      repository: {address}"
    )
    settings.write_text(changed, "utf-8")
    prepared, _ = prepare(settings, date(2026, 11, 21), "../kaart/mkdocs.yml")
    assert prepared
    offer = prepared.catalogue.offers[0]
    assert (small_map / offer.bestand).is_file()
    assert prepared.settings.shown(offer.bestand) == f"../kaart/{offer.bestand}"
    assert prepared.settings.repository == address.removesuffix("/content")


def test_what_only_an_extension_of_this_map_makes_is_refused_too(small_map: Path) -> None:
    settings, page = small_map / "mkdocs.yml", small_map / "content" / "pages" / "hulp.md"
    settings.write_text(f"{settings.read_text('utf-8').rstrip()}\n  - pymdownx.tasklist\n", "utf-8")
    page.write_text("# Hulp\n\n- [ ] Bellen\n", "utf-8")
    done = run(COMMAND, "build", folder=small_map)
    assert done.returncode == 1
    assert done.stderr.startswith("content/pages/hulp.md:1:1 «<input>» kan niet op een pagina.")
    assert not (small_map / "site").exists()


def test_nothing_is_published_that_was_not_looked_at(small_map: Path) -> None:
    """Whatever `mkdocs.yml` says of hidden files or of another folder."""
    settings = small_map / "mkdocs.yml"
    elsewhere, hidden = small_map / "elders", small_map / "content" / "pages" / ".hier"
    for folder in (elsewhere, hidden):
        folder.mkdir()
        (folder / "hoi.html").write_text("<script>x()</script>", "utf-8")
    changed = settings.read_text("utf-8").replace("docs_dir: content/pages", "docs_dir: elders")
    settings.write_text(f"{changed}\nexclude_docs: '!.hier'\n", "utf-8")
    done = run(COMMAND, "build", folder=small_map)
    assert done.returncode == 0, done.stdout + done.stderr
    assert list((small_map / "site").rglob("hoi.html")) == []
    assert (small_map / "site" / "hulp" / "index.html").is_file()


def test_missing_settings_are_told(tmp_path: Path) -> None:
    done = run(COMMAND, "build", folder=tmp_path)
    assert done.returncode == 4
    assert "mkdocs.yml" in done.stderr


def test_mkdocs_build_makes_the_same_site(small_map: Path) -> None:
    assert run(COMMAND, "build", folder=small_map).returncode == 0
    done = run(MKDOCS, "build", "--site-dir", "site-mkdocs", folder=small_map)
    assert done.returncode == 0, done.stdout + done.stderr
    assert digests(small_map / "site-mkdocs") == digests(small_map / "site")


def test_mkdocs_build_stops_on_an_error_before_it_cleans(small_map: Path) -> None:
    assert run(MKDOCS, "build", folder=small_map).returncode == 0
    before = digests(small_map / "site")
    offer = next((small_map / "content" / "offers").rglob("*.yaml"))
    offer.write_text("naam: [", "utf-8")
    done = run(MKDOCS, "build", folder=small_map)
    assert done.returncode != 0
    assert offer.name in done.stderr
    assert digests(small_map / "site") == before


def test_nothing_of_material_is_published(site: Path) -> None:
    assert not list(site.rglob("lunr*"))
    assert not (site / "assets" / "javascripts").exists()
    assert not (site / "search").exists()
