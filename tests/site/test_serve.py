"""What an editor sees who changes a map that is being served."""

import os
import re
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.site.test_build import COMMAND, run

A_MINUTE = 60.0


class Served:
    """The command at work: what it has said so far, and the pages that it shows."""

    def __init__(self, folder: Path, temporary: Path) -> None:
        self.temporary = temporary
        self._log = folder / "serve.log"
        with self._log.open("wb") as log:
            self.process = subprocess.Popen(
                [str(COMMAND), "serve", "--port", "0"],
                cwd=folder,
                stdout=log,
                stderr=subprocess.STDOUT,
                env={**os.environ, "PYTHONUNBUFFERED": "1", "TMPDIR": str(temporary)},
            )
        self.address = self.wait_for(r"De kaart staat op (http://localhost:\d+/)")[1]

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(A_MINUTE)

    @property
    def said(self) -> str:
        return self._log.read_text("utf-8")

    def wait_for(self, what: str, times: int = 1) -> re.Match[str]:
        """Until the command has said this so many times; the last one."""
        deadline = time.monotonic() + A_MINUTE
        while len(found := list(re.finditer(what, self.said))) < times:
            assert self.process.poll() is None, self.said
            assert time.monotonic() < deadline, f"{what}\n{self.said}"
            time.sleep(0.05)
        return found[times - 1]

    def page(self, path: str) -> str:
        with urlopen(self.address + path) as answer:
            text: str = answer.read().decode()
        return text


@pytest.fixture
def served(small_map: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    running = Served(small_map, tmp_path_factory.mktemp("serve"))
    yield running
    running.stop()


@pytest.fixture
def change(small_map: Path) -> Callable[[str, str], None]:
    """Another price for the offer that the tests change."""

    def changed(old: str, new: str) -> None:
        file = small_map / "content" / "offers" / "lindewaard" / "samen-eten-in-de-linde.yaml"
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new), "utf-8")

    return changed


def test_a_change_is_shown_before_the_booklets_are_made(
    served: Served, change: Callable[[str, str], None]
) -> None:
    booklets = served.said.count("Boekje a5")
    change("naam: Samen eten in De Linde", "naam: Samen koken in De Linde")
    served.wait_for("Klaar:", times=2)
    assert "Samen koken in De Linde" in served.page("aanbod/samen-eten-in-de-linde/")
    served.wait_for("De boekjes volgen als u even niets verandert")
    assert served.said.count("Boekje a5") == booklets
    served.wait_for("Klaar:", times=3)
    assert served.said.count("Boekje a5") > booklets


def test_a_mistake_is_told_and_the_site_stays(
    served: Served, change: Callable[[str, str], None]
) -> None:
    change("naam: Samen eten in De Linde", "naam: [")
    served.wait_for("De site is niet gemaakt")
    assert "samen-eten-in-de-linde.yaml:" in served.said
    assert "Samen eten in De Linde" in served.page("aanbod/samen-eten-in-de-linde/")
    change("naam: [", "naam: Samen eten in De Linde")
    served.wait_for("Klaar:", times=2)


def test_nothing_of_it_can_be_put_on_a_web_server(small_map: Path, served: Served) -> None:
    assert "unregister()" in served.page("zonder-internet.js")
    assert not (small_map / "site").exists()
    assert "De site staat in" not in served.said
    assert list(served.temporary.iterdir())
    served.stop()
    assert list(served.temporary.iterdir()) == []


def test_what_is_not_there_gets_the_page_for_what_is_lost(served: Served) -> None:
    with pytest.raises(HTTPError) as lost:
        urlopen(served.address + "nergens/")
    assert lost.value.code == 404
    assert "<main" in lost.value.read().decode()
    lost.value.close()


def test_a_port_that_is_taken_is_told_before_anything_is_made(small_map: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = run(COMMAND, "serve", "--port", port, folder=small_map)
    assert done.returncode == 4
    assert done.stdout == ""
    assert done.stderr == (
        f"Poort {port} is al in gebruik, of u mag hem niet gebruiken. "
        "Neem een poort die vrij is: sociale-kaart serve --port 0\n"
    )
