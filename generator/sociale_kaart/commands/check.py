"""`sociale-kaart check`: is everything in the content folder right?"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from sociale_kaart import resources
from sociale_kaart.arguments import Subparsers, add_content, shown
from sociale_kaart.clock import today
from sociale_kaart.configuration import Configured, read_settings
from sociale_kaart.errors import UsageError
from sociale_kaart.house_style import read_house_style
from sociale_kaart.load import load_content
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.pipeline import catalogue_of
from sociale_kaart.problems import Problem, Report
from sociale_kaart.reporting import github, gitlab, json, sarif, text
from sociale_kaart.settings import Settings
from sociale_kaart.validate import Schemas, validate

FORMATS = {
    "text": text.render,
    "github": github.render,
    "gitlab": gitlab.render,
    "json": json.render,
    "sarif": sarif.render,
}
WITH_SUMMARY = ("text", "github")
"""The others are one JSON document and nothing else."""


def add_parser(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "check",
        help="kijk de inhoud na",
        description="Kijkt alle bestanden in de map content na en zegt wat u kunt verbeteren.",
    )
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="BESTAND",
        help="toon alleen wat er mis is in deze bestanden of mappen",
    )
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="text",
        help="voor mensen (text), voor GitHub of GitLab, of voor een programma (json, sarif)",
    )
    add_content(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    content = shown(arguments.content)
    wanted = [_wanted(path, content) for path in arguments.paths]
    source = load_content(arguments.content, content)
    schemas = Schemas.read(resources.schema_folder())
    configured = _configured(arguments.content)
    settings = configured.settings
    checked = validate(source, schemas, today=today(), voorbeeld=configured.voorbeeld)
    found = [*checked.report.problems, *configured.report.problems]
    if settings:
        found += read_house_style(settings).report.problems
    if settings and checked.report.ok:
        found += _in_booklets(settings, catalogue_of(checked, schemas, today()))
    report = Report.of(problem for problem in found if _is_in(problem.file, wanted))
    if rendered := FORMATS[arguments.format](report):
        print(rendered)
    if arguments.format in WITH_SUMMARY:
        files = {file for file in source.files if _is_in(file, wanted)}
        files |= {problem.file for problem in report.problems}
        print(text.summary(report, len(files)))
    return 0 if report.ok else 1


def _configured(content: Path) -> Configured:
    """The settings are checked with the content that they belong to, where they lie beside it."""
    file = content.parent / "mkdocs.yml"
    return read_settings(file, shown(file)) if file.is_file() else Configured(None, Report())


def _in_booklets(settings: Settings, catalogue: Catalogue) -> tuple[Problem, ...]:
    if not (settings.boekje.reeksen or settings.boekje.keuzes):
        return ()
    # Imported here: all that prints takes longer to load than most maps to check.
    from sociale_kaart.booklet import problems

    return tuple(problems(catalogue, settings))


def _wanted(path: Path, content: str) -> str:
    name = shown(path)
    if not path.exists():
        raise UsageError(f"«{name}» bestaat niet.")
    if not (name == content or name.startswith(f"{content}/")):
        raise UsageError(f"«{name}» staat niet in de map {content}.")
    return name


def _is_in(file: str, wanted: Sequence[str]) -> bool:
    """A file, or a folder and all below it; without a choice, everything."""
    return not wanted or any(file == path or file.startswith(f"{path}/") for path in wanted)
