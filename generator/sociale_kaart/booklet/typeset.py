"""A folder that Typst can work in, and what it makes there.

The template is that of the theme: a file in the municipality's own folder takes the place of the
file with the same name. Icons get the colour of the paper's ink.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from sociale_kaart.booklet import font
from sociale_kaart.booklet.handover import logo_name
from sociale_kaart.errors import MapError

TYPESETTER = Path(__file__).with_name("typesetter.py")


class TypesettingError(MapError):
    """The template is broken: content that Typst could stumble over was refused before."""


@dataclass(frozen=True, slots=True)
class Typesetter:
    folder: Path

    def query(self, template: str, tree: Mapping[str, Any], selector: str) -> Any:
        self._run(tree, {"template": template, "selector": selector})
        return json.loads((self.folder / "found.json").read_bytes())[0]

    def pdf(self, template: str, tree: Mapping[str, Any], on: date) -> bytes:
        """Accessible (PDF/UA-1), dated `on`, and the same bytes every time."""
        midnight = int(datetime.combine(on, time(), UTC).timestamp())
        output = {"format": "pdf", "pdf_standards": ["ua-1"], "timestamp": midnight}
        return self._made(template, tree, output)[0]

    def png(self, template: str, tree: Mapping[str, Any], width: int) -> tuple[bytes, ...]:
        """Each page as a picture, `width` pixels wide when the page is A5."""
        ppi = width / (148 / 25.4)
        return self._made(template, tree, {"format": "png", "ppi": ppi})

    def _made(
        self, template: str, tree: Mapping[str, Any], output: Mapping[str, Any]
    ) -> tuple[bytes, ...]:
        self._run(tree, {"template": template, "output": output})
        if warnings := json.loads((self.folder / "warnings.json").read_bytes()):
            raise TypesettingError(f"{template}: {'; '.join(warnings)}")
        count = json.loads((self.folder / "count.json").read_bytes())
        return tuple((self.folder / f"made-{at}").read_bytes() for at in range(1, count + 1))

    def _run(self, tree: Mapping[str, Any], request: Mapping[str, Any]) -> None:
        fonts = [str(font.FILES), str(self.folder / "fonts")]
        (self.folder / "edition.json").write_text(json.dumps(tree, ensure_ascii=False), "utf-8")
        (self.folder / "request.json").write_text(json.dumps({**request, "fonts": fonts}))
        done = subprocess.run(  # noqa: S603 - our own file, with a folder that we made
            [sys.executable, "-I", str(TYPESETTER), str(self.folder)],
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise TypesettingError(f"{request['template']}: {done.stderr.strip()}")


@contextmanager
def workplace(themes: tuple[Path, ...], logo: Path | None = None) -> Iterator[Typesetter]:
    with tempfile.TemporaryDirectory(prefix="boekje-") as name:
        folder = Path(name)
        for theme in reversed(themes):
            if (theme / "booklet").is_dir():
                shutil.copytree(theme / "booklet", folder, dirs_exist_ok=True)
        _icons(themes, folder / "icons")
        if logo:
            shutil.copyfile(logo, folder / logo_name(logo))
        yield Typesetter(folder)


def _icons(themes: tuple[Path, ...], target: Path) -> None:
    """Typst knows no CSS: the parts that a screen may light stay empty, and ink is black.
    `name.wit.svg` is for white on a black ground."""
    target.mkdir(exist_ok=True)
    for theme in reversed(themes):
        for icon in (theme / "icons").glob("*.svg"):
            drawing = icon.read_text(encoding="utf-8").replace("var(--sk-lit, none)", "none")
            for suffix, ink in ((".svg", "#000"), (".wit.svg", "#fff")):
                inked = drawing.replace("currentColor", ink)
                (target / f"{icon.stem}{suffix}").write_text(inked, encoding="utf-8")
