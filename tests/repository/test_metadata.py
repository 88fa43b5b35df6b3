"""The descriptions of the project agree with each other and with their standards."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PUBLICCODE = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
WORKFLOWS = ROOT / ".github" / "workflows"
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("[0-9]-*.yml"))


def test_the_version_is_the_same_everywhere() -> None:
    assert PUBLICCODE["softwareVersion"] == PROJECT["version"]


def test_the_licence_is_the_same_everywhere() -> None:
    assert PUBLICCODE["legal"]["license"] == PROJECT["license"] == "EUPL-1.2"
    first_line = (ROOT / "LICENSE").read_text("utf-8").splitlines()[0]
    assert first_line == "EUROPEAN UNION PUBLIC LICENCE v. 1.2"


def test_catalogues_of_public_code_accept_our_descriptions() -> None:
    for description in PUBLICCODE["description"].values():
        assert len(description["shortDescription"]) <= 150
        assert 150 <= len(description["longDescription"]) <= 10_000
        assert description["features"]


def test_every_pinned_version_is_exact_and_says_nothing_of_where_it_comes_from() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    for line in lines:
        name, equals, version = line.partition("==")
        assert equals, line
        assert name.replace("-", "").replace("_", "").replace(".", "").isalnum()
        assert version[0].isdigit(), line
        assert "@" not in line, line


def test_everything_that_is_asked_for_is_pinned() -> None:
    pinned = {line.partition("==")[0] for line in (ROOT / "constraints.txt").read_text().split()}
    asked = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["test"]]
    names = {requirement.split(">=")[0] for requirement in asked}
    assert {plain(name) for name in names} - {plain(name) for name in pinned} == set()


def plain(name: str) -> str:
    """Packages are known by one name in several spellings."""
    return name.casefold().replace("_", "-")


def workflow(name: str) -> dict[Any, Any]:
    """In YAML the key `on` is an answer."""
    found: dict[Any, Any] = yaml.safe_load((WORKFLOWS / name).read_text("utf-8"))
    return {"on": found.pop(True), **found}


@pytest.mark.parametrize("event", ["push", "pull_request"])
def test_who_changes_the_map_alone_meets_no_tests_of_the_software(event: str) -> None:
    assert workflow("test.yml")["on"][event]["paths-ignore"] == ["content/**", "mkdocs.yml"]


def test_every_proposal_is_checked_and_built() -> None:
    content = workflow("content.yml")
    assert content["on"] == {"push": {"branches": ["main"]}, "pull_request": None}
    commands = [step["run"] for step in content["jobs"]["content"]["steps"] if "run" in step]
    assert commands == ["make check FORMAT=github", "make build"]


def test_there_is_a_form_for_every_intention() -> None:
    assert [form.stem.partition("-")[2] for form in FORMS] == [
        "toevoegen",
        "verbeteren",
        "weghalen",
        "fout",
    ]


def test_the_handbook_tells_how_the_map_is_published_every_night() -> None:
    told = (ROOT / "docs" / "redactie" / "publiceren.md").read_text("utf-8")
    publish = workflow("publish.yml")
    assert publish["on"]["schedule"]
    assert publish["jobs"]["publish"]["if"] == "vars.PUBLISH_PAGES == 'true'"
    assert "`PUBLISH_PAGES` met de waarde `true`" in told
    assert "`.github/workflows/publish.yml`" in told


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_is_of_no_town(form: Path) -> None:
    assert re.findall(r"(?i)linde\w*|\S+\.example\b", form.read_text("utf-8")) == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_form_asks_each_thing_once(form: Path) -> None:
    content: dict[str, Any] = yaml.safe_load(form.read_text("utf-8"))
    assert set(content) == {"name", "description", "title", "labels", "body"}
    fields = [part for part in content["body"] if part["type"] != "markdown"]
    ids = [field["id"] for field in fields]
    assert len(ids) == len(set(ids))
    assert all(field["attributes"]["label"] for field in fields)
