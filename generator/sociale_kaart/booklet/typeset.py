"""What Typst makes of the theme's templates and a tree of content.

The template is that of the theme: a file in the municipality's own folder takes the place of the
file with the same name. Icons get the colour of the paper's ink. The same files and the same tree
are set once while a program runs: `serve` builds again and again, and most booklets stay the same.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import lru_cache
from pathlib import Path
from typing import Any

from sociale_kaart.booklet import font
from sociale_kaart.booklet.handover import logo_name
from sociale_kaart.errors import MapError

TYPESETTER = Path(__file__).with_name("typesetter.py")
REMEMBERED = 64
"""Results: three for each of some twenty booklets."""

Files = tuple[tuple[str, bytes], ...]
"""By path below the folder that Typst works in."""


class TypesettingError(MapError):
    """The template is broken: content that Typst could stumble over was refused before."""


@dataclass(frozen=True, slots=True)
class Typesetter:
    files: Files

    @classmethod
    def of(cls, themes: tuple[Path, ...], logo: Path | None = None) -> "Typesetter":
        files: dict[str, bytes] = {}
        for theme in reversed(themes):
            files.update(_templates(theme / "booklet"))
            files.update(_icons(theme / "icons"))
        if logo:
            files[logo_name(logo)] = logo.read_bytes()
        return cls(tuple(files.items()))

    def query(self, template: str, tree: Mapping[str, Any], selector: str) -> Any:
        found = self._made(template, tree, {"selector": selector})
        return json.loads(found[0])[0]

    def pdf(self, template: str, tree: Mapping[str, Any], on: date) -> bytes:
        """Accessible (PDF/UA-1), dated `on`, and the same bytes every time."""
        midnight = int(datetime.combine(on, time(), UTC).timestamp())
        output = {"format": "pdf", "pdf_standards": ["ua-1"], "timestamp": midnight}
        return self._made(template, tree, {"output": output})[0]

    def png(self, template: str, tree: Mapping[str, Any], width: int) -> tuple[bytes, ...]:
        """Each page as a picture, `width` pixels wide when the page is A5."""
        ppi = width / (148 / 25.4)
        return self._made(template, tree, {"output": {"format": "png", "ppi": ppi}})

    def _made(
        self, template: str, tree: Mapping[str, Any], wanted: Mapping[str, Any]
    ) -> tuple[bytes, ...]:
        request = json.dumps({"template": template, **wanted})
        return _set(self.files, json.dumps(tree, ensure_ascii=False), request)


@lru_cache(maxsize=REMEMBERED)
def _set(files: Files, tree: str, request: str) -> tuple[bytes, ...]:
    """What was asked for, a part for each page or one for all."""
    with tempfile.TemporaryDirectory(prefix="boekje-") as name:
        folder = Path(name)
        for path, content in files:
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        (folder / "edition.json").write_text(tree, "utf-8")
        fonts = [str(font.FILES), str(folder / "fonts")]
        (folder / "request.json").write_text(json.dumps({**json.loads(request), "fonts": fonts}))
        done = subprocess.run(  # noqa: S603 - our own file, with a folder that we made
            [sys.executable, "-I", str(TYPESETTER), str(folder)],
            capture_output=True,
            text=True,
        )
        failed = done.returncode != 0
        wrong = done.stderr.strip() if failed else (folder / "warnings").read_text("utf-8")
        if failed or wrong:
            raise TypesettingError(f"{json.loads(request)['template']}: {wrong}")
        parts = len(list(folder.glob("made-*")))
        return tuple((folder / f"made-{at}").read_bytes() for at in range(1, parts + 1))


def _templates(folder: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield file.relative_to(folder).as_posix(), file.read_bytes()


def _icons(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Typst knows no CSS: the parts that a screen may light stay empty, and ink is black.
    `name.wit.svg` is for white on a black ground."""
    for icon in sorted(folder.glob("*.svg")):
        drawing = icon.read_text(encoding="utf-8").replace("var(--sk-lit, none)", "none")
        for suffix, ink in ((".svg", "#000"), (".wit.svg", "#fff")):
            yield f"icons/{icon.stem}{suffix}", drawing.replace("currentColor", ink).encode()
