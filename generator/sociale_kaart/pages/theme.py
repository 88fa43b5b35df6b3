"""The theme of one map: its templates, and the assets that its pages share.

A theme is a list of folders, the municipality's own first. A file in an earlier folder takes the
place of the file with the same path in a later one, so one component can be changed alone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from jinja2 import Template
from markupsafe import Markup

from sociale_kaart.model.dutch import bijeen, datum, hoeveel, opsomming
from sociale_kaart.model.reach import domain
from sociale_kaart.output import OutputFile
from sociale_kaart.pages.assets import Assets
from sociale_kaart.pages.templates import Templates
from sociale_kaart.pages.words import joined


@dataclass(frozen=True)
class Theme:
    folders: tuple[Path, ...]

    @cached_property
    def assets(self) -> Assets:
        return Assets(self._files())

    @property
    def stamp(self) -> str:
        return self.assets.stamp

    def asset(self, path: str) -> str:
        """The root-relative address of an asset, as templates write it."""
        return f"~/assets/{self.stamp}/{path}"

    def files(self) -> tuple[OutputFile, ...]:
        folder = f"assets/{self.stamp}"
        return tuple(
            OutputFile.text(f"{folder}/{path}", text) for path, text in self.assets.texts.items()
        )

    @cached_property
    def environment(self) -> Templates:
        """Also renders the hand-written pages: the MkDocs plugin hands it to MkDocs."""
        environment = Templates(self.folders)
        environment.globals.update(
            asset=self.asset, icon=cache(self._icon), modules=self.assets.modules
        )
        environment.filters.update(
            bijeen=bijeen,
            datum=datum,
            domein=domain,
            hoeveel=hoeveel,
            opsomming=opsomming,
            woorden=joined,
        )
        return environment

    def source(self, path: str) -> str:
        """A file of the theme as it was written."""
        return self.assets.source(path)

    @cached_property
    def template(self) -> Callable[[str], Template]:
        return cache(self.environment.get_template)

    def macro(self, component: str) -> Callable[..., Markup]:
        macro: Callable[..., Markup] = self.environment.component(component)
        return macro

    def _icon(self, name: str, modifier: str = "") -> Markup:
        """Templates call it as `icon`; a page has dozens, so each is rendered once."""
        return self.macro("icon")(name, modifier)

    def _files(self) -> dict[str, Path]:
        found: dict[str, Path] = {}
        for folder in reversed(self.folders):
            for file in folder.rglob("*"):
                if file.is_file():
                    found[file.relative_to(folder).as_posix()] = file
        return dict(sorted(found.items()))
