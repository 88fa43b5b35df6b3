"""The documentation names what there is, and points at what exists."""

import json
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

import sociale_kaart.commands
from tests.conftest import ROOT

DOCS = {
    file.relative_to(ROOT).as_posix(): file.read_text("utf-8")
    for file in [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
}
HANDBOOK = "\n".join(text for name, text in DOCS.items() if name.startswith("docs/"))
COMMANDS = sorted(module.name for module in pkgutil.iter_modules(sociale_kaart.commands.__path__))
SCHEMAS = sorted((ROOT / "schema").glob("*.schema.json"))
TARGETS = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
EXAMPLE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def fields(schema: dict[str, Any]) -> Iterator[str]:
    """Every name that someone can type, at any depth."""
    for name, value in schema.items():
        if name == "properties":
            yield from value
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, dict):
                yield from fields(part)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_handbook_names_the_command_and_all_its_options(command: str) -> None:
    assert f"sociale-kaart {command}" in HANDBOOK
    ask = [str(Path(sys.executable).parent / "sociale-kaart"), command, "--help"]
    told = subprocess.run(ask, capture_output=True, text=True, check=True).stdout
    options = set(re.findall(r"(?<![\w-])--[a-z-]+", told)) - {"--help"}
    assert {option for option in options if option not in HANDBOOK} == set()


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda schema: schema.name.partition(".")[0])
def test_the_handbook_names_every_field(schema: Path) -> None:
    names = set(fields(json.loads(schema.read_text("utf-8"))))
    assert names
    assert {name for name in names if not re.search(rf"`[\w.]*\b{name}`", HANDBOOK)} == set()


def test_every_make_command_in_the_documentation_exists() -> None:
    told = {target for text in DOCS.values() for target in re.findall(r"\bmake ([a-z]+)\b", text)}
    assert {"site", "test"} <= told <= TARGETS


def test_the_readme_names_both_commands() -> None:
    assert "make site" in DOCS["README.md"]
    assert "make test" in DOCS["README.md"]


@pytest.mark.parametrize("name", DOCS)
def test_whoever_proposes_a_change_is_told_to_send_it(name: str) -> None:
    """Nothing is checked, and nobody sees it, before the last button."""
    _, *told = DOCS[name].split("«Propose changes»")
    assert all("«Create pull request»" in steps for steps in told)


@pytest.mark.parametrize("name", DOCS)
def test_every_link_points_at_something(name: str) -> None:
    for link in LINK.findall(EXAMPLE.sub("", DOCS[name])):
        target, _, anchor = unquote(link).partition("#")
        if target.startswith(("https://", "mailto:")):
            continue
        file = (ROOT / name).parent / target if target else ROOT / name
        assert file.exists(), f"{name}: {link}"
        assert not anchor or anchor in anchors(file.read_text("utf-8")), f"{name}: {link}"


def anchors(text: str) -> set[str]:
    """As code hosts make them: lower case, hyphens for spaces, without punctuation."""
    headings = (heading.strip().lower() for heading in HEADING.findall(text))
    return {re.sub(r"[^\w\- ]", "", heading).replace(" ", "-") for heading in headings}
