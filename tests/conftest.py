"""What all tests share: one browser, and the example map, built once for the whole run."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from sociale_kaart.configuration import read_settings
from sociale_kaart.settings import Telefoonlijn
from tests.browser import chromium

ROOT = Path(__file__).parent.parent

# A busy machine is no mistake in the code.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

FLAGS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """A municipality that takes over this repository puts a map of its own in the place of the
    example. What the tests ask of the example cannot be asked of that map; `check` and `build` say
    whether it is right."""
    settings = read_settings(ROOT / "mkdocs.yml").settings
    if settings is None or settings.voorbeeld:
        return
    of_the_example = [item for item in items if "lindewaard" in getattr(item, "fixturenames", ())]
    config.hook.pytest_deselected(items=of_the_example)
    items[:] = [item for item in items if item not in of_the_example]


@pytest.fixture(scope="session")
def lindewaard() -> Path:
    """The folder with the settings and the content of the example map."""
    return ROOT


@pytest.fixture(scope="session")
def telefoonlijn(lindewaard: Path) -> Telefoonlijn:
    settings = read_settings(lindewaard / "mkdocs.yml").settings
    assert settings is not None
    return settings.telefoonlijn


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        program = playwright.chromium.launch(executable_path=chromium.find(), args=FLAGS)
        yield program
        program.close()


@pytest.fixture(scope="session")
def site(lindewaard: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the example map, built by the command that everybody uses."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    folder = shared / "site"
    # Several workers ask at once; the first one builds, the others wait.
    with (shared / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            run_sociale_kaart(lindewaard, "build", "--site", str(folder))
    return folder


def run_sociale_kaart(folder: Path, *arguments: str) -> str:
    """Run the command of this environment on the map in this folder; its output when all went
    well."""
    command = [str(Path(sys.executable).parent / "sociale-kaart"), *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"
    return done.stdout
