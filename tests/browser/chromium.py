"""Finds the Chromium that the browser tests drive, and installs one where that is possible.

`make test` runs this file before the tests; the tests ask `find` for the program.
A machine without a browser fails, because a test that does not run promises nothing.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = ("chromium", "google-chrome", "google-chrome-stable", "chrome", "chromium-browser")
MACOS_APPLICATIONS = ("Google Chrome", "Chromium")
ADVICE = """\
Er is geen Chromium of Google Chrome gevonden. De tests hebben er een nodig.
  Debian:           sudo apt install chromium
  Ubuntu:           installeer Google Chrome (het pakket .deb van Google),
                    want het pakket chromium van Ubuntu is een verwijzing naar een snap
  elders:           .venv/bin/playwright install chromium
Staat er al een op een andere plek? Typ dan bijvoorbeeld:
  make test CHROMIUM=/opt/chrome/chrome"""


class NoBrowser(Exception):
    """No Chromium on this machine; the message says how to get one."""


def find() -> Path:
    """The Chromium of this machine."""
    for candidate in _candidates():
        if candidate.is_file() and not _is_snap_stub(candidate):
            return candidate
    raise NoBrowser(ADVICE)


def _candidates() -> Iterator[Path]:
    if chosen := os.environ.get("CHROMIUM"):
        yield Path(chosen)
        return
    for name in NAMES:
        if found := shutil.which(name):
            yield Path(found)
    for name in MACOS_APPLICATIONS:
        yield Path(f"/Applications/{name}.app/Contents/MacOS/{name}")
    for cache in (".cache/ms-playwright", "Library/Caches/ms-playwright"):
        yield from sorted((Path.home() / cache).glob("chromium-*/chrome-*/chrome"), reverse=True)


def _is_snap_stub(program: Path) -> bool:
    """Ubuntu's package holds a script that only tells to install the snap."""
    with program.open("rb") as file:
        start = file.read(4096)
    return start.startswith(b"#!") and b"/snap/bin/" in start


def install() -> None:
    """Try the ways that need no questions; `find` tells afterwards whether one worked."""
    if os.geteuid() == 0 and shutil.which("apt-get") and not _is_ubuntu():
        print("Ik installeer Chromium ...", flush=True)
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(["apt-get", "install", "-qq", "-y", "chromium"], check=False)
        return
    print("Ik haal een Chromium op voor de tests ...", flush=True)
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    subprocess.run([*command, *(["--with-deps"] if os.geteuid() == 0 else [])], check=False)


def _is_ubuntu() -> bool:
    release = Path("/etc/os-release")
    return release.is_file() and "ID=ubuntu" in release.read_text(encoding="utf-8").splitlines()


def main() -> None:
    try:
        find()
    except NoBrowser:
        install()
    try:
        find()
    except NoBrowser as missing:
        sys.exit(str(missing))


if __name__ == "__main__":
    main()
