"""What all pages load: one style sheet, one sprite of icons, and the modules. What only the
comparison and the saved list look like is in a sheet of their own, which no other page fetches.

The stamp in their folder's name follows from their bytes, so a browser may keep them for ever and
never mixes two versions. Modules keep their path below the theme, so that they can import each
other without a build step.
"""

import hashlib
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path

from rjsmin import jsmin

FIRST_STYLES = ("styles/tokens.css", "styles/base.css")
LAST_STYLE = "styles/print.css"
LIST_STYLES = tuple(f"components/{name}/{name}.css" for name in ("compare", "saved-list", "sheet"))
STRING_OR_COMMENT = re.compile(r"""("[^"]*"|'[^']*')|/\*.*?\*/""", re.DOTALL)
STRING_OR_SPACE = re.compile(r"""("[^"]*"|'[^']*')|\s*([{};,>])\s*|(:)\s+|\s+""")
IMPORTED = re.compile(r'\bfrom\s*"(\.[^"]+)\.mjs"')
DRAWING = re.compile(r"<svg\b[^>]*>(.*)</svg>", re.DOTALL)


class Assets:
    def __init__(self, files: Mapping[str, Path]) -> None:
        """`files`: path below the theme to the file that holds it."""
        self._files = files

    @cached_property
    def texts(self) -> dict[str, str]:
        icons = self._read("icons/*.svg")
        scripts = {**self._read("scripts/*.js"), **self._read("*.mjs")}
        return {
            "kaart.css": self._together(self._common_styles),
            "lijst.css": self._together(LIST_STYLES),
            "icons.svg": sprite(
                {Path(path).stem: svg for path, svg in icons.items()},
                self._files["favicon.svg"].read_text("utf-8"),
            ),
            **{path: jsmin(code) for path, code in scripts.items()},
        }

    def source(self, path: str) -> str:
        return self._files[path].read_text("utf-8")

    def modules(self, path: str) -> tuple[str, ...]:
        """The module at `path` (without `.mjs`) and all that it imports before it can run."""
        found: dict[str, None] = {}
        waiting = [path]
        while waiting:
            module = waiting.pop()
            if module not in found:
                found[module] = None
                imported = IMPORTED.findall(self.texts[f"{module}.mjs"])
                folder = posixpath.dirname(module)
                waiting += (posixpath.normpath(posixpath.join(folder, one)) for one in imported)
        return tuple(found)

    @cached_property
    def stamp(self) -> str:
        digest = hashlib.sha256()
        for path, text in self.texts.items():
            digest.update(f"{path}\0{text}\0".encode())
        return digest.hexdigest()[:10]

    @cached_property
    def icons(self) -> frozenset[str]:
        return frozenset(Path(path).stem for path in self._matching("icons/*.svg"))

    @property
    def _common_styles(self) -> Iterator[str]:
        yield from FIRST_STYLES
        yield from (one for one in self._matching("components/*/*.css") if one not in LIST_STYLES)
        yield LAST_STYLE

    def _together(self, styles: Iterable[str]) -> str:
        return minified("".join(map(self.source, styles)))

    def _matching(self, pattern: str) -> list[str]:
        """A `*` also stands for folders."""
        return [path for path in self._files if fnmatchcase(path, pattern)]

    def _read(self, pattern: str) -> dict[str, str]:
        return {path: self._files[path].read_text("utf-8") for path in self._matching(pattern)}


def minified(css: str) -> str:
    """Without comments and spaces that mean nothing; strings stay as they are."""
    bare = STRING_OR_COMMENT.sub(lambda found: found[1] or "", css)
    tight = STRING_OR_SPACE.sub(lambda found: found[1] or found[2] or found[3] or " ", bare)
    return tight.replace(";}", "}").strip() + "\n"


def sprite(icons: Mapping[str, str], favicon: str) -> str:
    """One file with a symbol per icon. Line and fill are set by the page (`components/icon`).

    Symbols are not shown by themselves: shown as a whole, the file is the favicon, which saves
    every page a request.
    """
    symbols = "".join(
        f'<symbol id="{name}" viewBox="0 0 24 24">{_drawing(name, svg)}</symbol>\n'
        for name, svg in icons.items()
    )
    return favicon.replace("</svg>", f"\n{symbols}</svg>")


def _drawing(name: str, svg: str) -> str:
    found = DRAWING.search(svg)
    if found is None:
        raise ValueError(f"theme/icons/{name}.svg holds no <svg>")
    return found[1].strip()
