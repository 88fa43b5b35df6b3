"""`mkdocs.yml` in, `Settings` out, and a problem with its line for whatever is wrong in it.

MkDocs reads the same file; here it is read without MkDocs, so that every command has the settings.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sociale_kaart import resources
from sociale_kaart.booklet_settings import booklet_mistakes, booklet_settings
from sociale_kaart.errors import FileError
from sociale_kaart.load import Places, Value, load_file
from sociale_kaart.load.places import Path as Steps
from sociale_kaart.problems import Problem, Report, quoted
from sociale_kaart.settings import Crisislijn, Settings, Telefoonlijn
from sociale_kaart.telefoon import GeenTelefoonnummer, Telefoon
from sociale_kaart.validate.mistake import Mistake
from sociale_kaart.validate.rules import example
from sociale_kaart.validate.schemas import Schema
from sociale_kaart.validate.shapes import typed
from sociale_kaart.validate.suggestions import did_you_mean, nearest
from sociale_kaart.validate.words import mistakes

PLUGIN = "sociale-kaart"


@dataclass(frozen=True)
class Configured:
    settings: Settings | None
    """None when there is an error in the file."""
    report: Report
    voorbeeld: bool = True
    """Unless the file says otherwise, even with an error in it."""


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    shown_as: str

    @property
    def content(self) -> Path:
        return self.path.parent / "content"


def read_settings(config_file: Path, shown_as: str = "mkdocs.yml") -> Configured:
    """`shown_as` stands for the file in every path that an editor sees."""
    if not config_file.is_file():
        raise FileError(
            f"Het bestand «{config_file}» is er niet. Ga naar de map van de kaart, "
            "of noem het bestand met --config."
        )
    file = _File(config_file, shown_as)
    loaded = load_file(config_file, shown_as, allow_tags=True)
    if not isinstance(loaded.value, dict) or loaded.problems:
        return Configured(None, Report.of(loaded.problems))
    found = _options(loaded.value)
    if found is None:
        missing = Problem(
            shown_as,
            1,
            1,
            "plugins",
            f"De plugin «{PLUGIN}» staat er niet bij.",
            f"Zet onder «plugins»:\n  - {PLUGIN}:\n      gemeente: ...",
        )
        return Configured(None, Report.of([missing]))
    path, options = found
    places = loaded.places.below(path)
    value, wrong = _checked("settings", options)
    top, wrong_at_the_top = _checked("map", loaded.value)
    if not wrong:
        wrong += _wrong_numbers(value)
        wrong += _invented(value)
        wrong += _without_address(value)
        wrong += _without_style_sheet(value, file.content / "pages")
        wrong += booklet_mistakes(value, file.content / "pages")
    if not wrong_at_the_top and value.get("voorbeeld") is not True:
        wrong_at_the_top += example.address(top["site_url"], ("site_url",), invented=False)
    problems = [_problem(file, places, one) for one in wrong]
    problems += (_problem(file, loaded.places, one) for one in wrong_at_the_top)
    if problems:
        voorbeeld = value.get("voorbeeld", False) is not False
        return Configured(None, Report.of(problems), voorbeeld)
    thema = _theme_folders(config_file.parent, loaded.value)
    settings = _settings(file, top, value, places, thema)
    return Configured(settings, Report(), settings.voorbeeld)


def _checked(name: str, fields: dict[str, Value]) -> tuple[dict[str, Any], list[Mistake]]:
    file = resources.schema_folder() / f"{name}.schema.json"
    schema = Schema(json.loads(file.read_text("utf-8")))
    value = typed(fields, schema.shape)
    return value, [] if schema.accepts(value) else list(mistakes(schema, value))


def _options(root: dict[str, Value]) -> tuple[Steps, dict[str, Value]] | None:
    """What stands under the plugin's name, in the list `plugins` or in a mapping of that name, and
    the path to it."""
    plugins = root.get("plugins")
    entries: list[tuple[Steps, Value | None]] = [((), plugins)]
    if isinstance(plugins, list):
        entries = [((at,), entry) for at, entry in enumerate(plugins)]
    for path, entry in entries:
        options = entry.get(PLUGIN) if isinstance(entry, dict) else None
        if isinstance(options, dict):
            return ("plugins", *path, PLUGIN), options
    return None


def _problem(file: _File, places: Places, mistake: Mistake) -> Problem:
    of_key = mistake.of_key or bool(mistake.missing)
    line, column = places.at(mistake.path, of_key=of_key)
    return Problem(
        file.shown_as,
        line,
        column,
        mistake.field,
        mistake.message,
        mistake.advice,
        mistake.severity,
    )


def _numbers(value: dict[str, Any]) -> Iterator[tuple[Steps, str]]:
    yield ("telefoonlijn", "nummer"), value["telefoonlijn"]["nummer"]
    for at, line in enumerate(value.get("crisislijnen", ())):
        yield ("crisislijnen", at, "nummer"), line["nummer"]


def _wrong_numbers(value: dict[str, Any]) -> Iterator[Mistake]:
    for path, number in _numbers(value):
        try:
            Telefoon.lees(number)
        except GeenTelefoonnummer as reason:
            yield Mistake(path, f"{quoted(number)}: {reason}.", "Voorbeeld: 030 000 00 00")


def _invented(value: dict[str, Any]) -> Iterator[Mistake]:
    """On a map that is no demonstration people call these numbers."""
    if value.get("voorbeeld"):
        return
    for path, number in _numbers(value):
        yield from example.number(number, path, invented=False)
    yield from example.address(value.get("redactie_email", ""), ("redactie_email",), invented=False)


def _without_address(value: dict[str, Any]) -> Iterator[Mistake]:
    if value.get("zoekvraag_mailen") and "redactie_email" not in value:
        yield Mistake(
            ("zoekvraag_mailen",),
            "Hier staat ja, maar «redactie_email» is niet ingevuld.",
            "Vul ook in: redactie_email: redactie@samenmolenwerf.example",
        )


def _without_style_sheet(value: dict[str, Any], pages: Path) -> Iterator[Mistake]:
    name = value.get("huisstijl")
    if name is None or _lies_in(pages, name):
        return
    others = sorted(file.relative_to(pages).as_posix() for file in pages.rglob("*.css"))
    meant = did_you_mean(nearest(name, others))
    yield Mistake(
        ("huisstijl",),
        f"Het bestand {quoted(name)} is er niet.",
        f"{meant}Het hoort in de map content/pages.",
    )


def _lies_in(folder: Path, name: str) -> bool:
    file = (folder / name).resolve()
    return file.is_file() and file.is_relative_to(folder.resolve())


def _settings(
    file: _File,
    top: dict[str, Any],
    value: dict[str, Any],
    places: Places,
    thema: tuple[Path, ...],
) -> Settings:
    line = value["telefoonlijn"]
    return Settings(
        naam=top["site_name"],
        gemeente=value["gemeente"],
        site_url=f"{top['site_url'].rstrip('/')}/",
        telefoonlijn=Telefoonlijn(
            line["naam"], Telefoon.lees(line["nummer"]), line["uren"], line["uren_kort"]
        ),
        crisislijnen=tuple(
            Crisislijn(one["vraag"], Telefoon.lees(one["nummer"]))
            for one in value.get("crisislijnen", ())
        ),
        content=file.content,
        site=file.path.parent / top.get("site_dir", "site"),
        thema=thema,
        omschrijving=top.get("site_description", ""),
        voorbeeld=value.get("voorbeeld", False),
        repository=value.get("repository", "").removesuffix("/").removesuffix("/content"),
        redactie_email=value.get("redactie_email", ""),
        zonder_internet=value.get("zonder_internet", False),
        zoekvraag_mailen=value.get("zoekvraag_mailen", False),
        controle_na_maanden=value.get("controle_na_maanden", 12),
        huisstijl=value.get("huisstijl", ""),
        boekje=booklet_settings(value, places, file.shown_as, file.content / "pages"),
        shown_as=file.shown_as,
    )


def _theme_folders(folder: Path, root: dict[str, Value]) -> tuple[Path, ...]:
    """The municipality's own templates first, ours behind them."""
    ours = resources.theme_folder()
    own = _text(root.get("theme"), "custom_dir")
    if own and (folder / own).resolve() != ours.resolve():
        return (folder / own, ours)
    return (ours,)


def _text(fields: Value | None, name: str) -> str:
    text = fields.get(name) if isinstance(fields, dict) else None
    return text if isinstance(text, str) else ""
