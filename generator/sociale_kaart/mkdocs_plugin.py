"""The only module that knows MkDocs: hand-written pages come from it, everything else beside it.

MkDocs turns the Markdown of `content/pages` into HTML; this plugin hands it our own templates and
adds the pages, data and booklets that follow from the catalogue. `mkdocs build` and `mkdocs serve`
therefore work as people expect, and nothing else in the package has to change when MkDocs ends.
"""

# ruff: noqa: ARG002 - MkDocs passes the arguments of its events by name

import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal, cast

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.base import Config, ConfigErrors, ConfigWarnings
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MarkdownPage

from sociale_kaart import publish, resources
from sociale_kaart.allowed import file_refusal, html
from sociale_kaart.allowed.page import placed
from sociale_kaart.arguments import shown
from sociale_kaart.clock import today
from sociale_kaart.errors import ContentError, MapError
from sociale_kaart.links import FinishedSite, WrittenPage
from sociale_kaart.pages.home import Home
from sociale_kaart.pages.shell import Page
from sociale_kaart.problems import Problem, Report
from sociale_kaart.reporting import text
from sociale_kaart.site import Map, OnPaper, Progress, prepare, print_booklets, site_files

LINK_FROM_ROOT = re.compile(r'(\s(?:href|src)=")/(?!/)')
PLACEHOLDER = re.compile(r"\{\{\s*(naam|gemeente|telefoonlijn)\s*\}\}")

log = get_plugin_logger("sociale-kaart")


class NoOptions(Config):
    """For MkDocs the plugin has none: `configuration` reads them and names file and line."""


class SocialeKaartPlugin(BasePlugin[NoOptions]):
    map: Map | None = None
    """Set beforehand by `write_site`; with the commands of MkDocs itself the plugin prepares it."""

    progress: Progress

    def __init__(self) -> None:
        self.progress = log.info
        self.paper = OnPaper((), ())
        self.report = Report()
        self._editing = False
        self._refused: list[Problem] = []
        self._written: list[Page] = []
        self._typed: list[WrittenPage] = []

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._editing = command == "serve"

    def load_config(
        self, options: Mapping[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        return [], []

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        if self.map is None:
            prepared = _prepared(Path(config.config_file_path))
            self.map = replace(prepared, editing=self._editing)
        # What the check looked at, and nothing else.
        config.docs_dir = str(self._map.settings.content.absolute() / "pages")
        config.theme.static_templates = set()
        # `links` looks at all of them, and says it in Dutch.
        config.validation.links.not_found = logging.DEBUG
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Material's own scripts and styles are not used, so they are not published either."""
        written_here = Path(config.docs_dir)
        for file in list(files):
            is_ours = file.src_dir is not None and Path(file.src_dir) == written_here
            if not is_ours or not (
                file.is_documentation_page() or file_refusal(file.src_uri) is None
            ):
                files.remove(file)
        return files

    def on_page_markdown(
        self, markdown: str, /, *, page: MarkdownPage, config: MkDocsConfig, files: Files
    ) -> str:
        # As they were checked: MkDocs would make dates and numbers of some.
        page.meta = dict(self._map.pages.get(page.file.src_uri, page.meta))
        settings = self._map.settings
        line = settings.telefoonlijn.nummer
        words = {
            "naam": settings.naam,
            "gemeente": settings.gemeente,
            "telefoonlijn": f"[{line.tekst}]({line.uri})",
        }
        return PLACEHOLDER.sub(lambda found: words[found[1]], markdown)

    def on_page_content(
        self, content: str, /, *, page: MarkdownPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Read once more: the extensions of this map may make what the check of its content did
        not see."""
        read = html.read(content)
        shown_as = self._map.settings.shown(f"content/pages/{page.file.src_uri}")
        self._refused += placed(read.refusals, page.file.content_string, shown_as)
        return read.html

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        if self._refused:
            error = ContentError(text.render(Report.of(self._refused)))
            raise PluginError(str(error)) from error
        return self._map.theme.environment

    def on_page_context(
        self, context: Any, /, *, page: MarkdownPage, config: MkDocsConfig, nav: Any
    ) -> Any:
        content = LINK_FROM_ROOT.sub(r"\1~/", page.content or "")
        return {
            "page": page,
            "meta": page.meta,
            "content": Markup(content),  # noqa: S704 - what MkDocs made of our own Markdown
            "toc": page.toc,
            "kaart": self._map.settings,
            "home": Home(self._map.catalogue, page.meta),
        }

    def on_post_page(self, output: str, /, *, page: MarkdownPage, config: MkDocsConfig) -> str:
        written = Page(
            url="" if page.is_homepage else page.url,
            title="" if page.is_homepage else str(page.title),
            description=str(page.meta.get("description") or self._map.settings.omschrijving),
            main=output,
            section=page.url,
        )
        self._written.append(written)
        self._typed.append(self._typed_in(page.file.src_uri, written, config))
        return self._map.shell.wrap(written).decode()

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        try:
            self.paper = self._map.paper or print_booklets(self._map, self.progress)
        except MapError as error:
            raise PluginError(str(error)) from error
        for remark in self.paper.remarks:
            log.info(remark)
        files = site_files(self._map, self._written, self.paper, self.progress)
        folder = Path(config.site_dir)
        publish.write(folder, files)
        finished = FinishedSite(folder)
        self.report = Report.of(
            problem for page in self._typed for problem in finished.broken_links(page)
        )
        if self.report.warnings:
            # A warning of MkDocs would be told twice: `build` tells these with the content's.
            log.info(text.render(self.report))

    def on_serve(
        self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        for folder in (self._map.settings.content, *self._map.theme.folders):
            server.watch(str(folder))
        server.watch(str(resources.schema_folder()))
        return server

    def _typed_in(self, source: str, page: Page, config: MkDocsConfig) -> WrittenPage:
        shown_as = self._map.settings.shown(f"content/pages/{source}")
        return WrittenPage(page.url, Path(config.docs_dir, source), shown_as, page.main)

    @property
    def _map(self) -> Map:
        assert self.map is not None, "on_config runs before every other event"
        return self.map


def _prepared(config_file: Path) -> Map:
    try:
        prepared, report = prepare(config_file, today(), shown(config_file))
    except MapError as error:
        raise PluginError(str(error)) from error
    if prepared is None:
        raise PluginError("\n" + text.render(report))
    if report.warnings:
        log.warning(text.render(report))
    return prepared


@dataclass(frozen=True)
class Written:
    paper: OnPaper
    report: Report
    """Links that lead nowhere."""
    warnings: tuple[str, ...]
    """Of MkDocs, about the hand-written pages."""


def write_site(config_file: Path, prepared: Map, target: Path, progress: Progress) -> Written:
    """Writes the whole site into an existing folder."""
    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    try:
        config = load_config(str(config_file), site_dir=str(target))
        plugin = cast(SocialeKaartPlugin, config.plugins["sociale-kaart"])
        plugin.map, plugin.progress = prepared, progress
        mkdocs_build(config)
    except MkDocsException as error:
        if wrong := _content_error(error):
            raise wrong from None
        details = "\n".join([*warnings.messages, str(error)])
        raise MapError(f"De geschreven pagina's kunnen niet gemaakt worden.\n{details}") from error
    finally:
        logger.removeHandler(warnings)
    return Written(plugin.paper, plugin.report, tuple(warnings.messages))


def _content_error(error: BaseException) -> ContentError | None:
    """MkDocs says that it stopped; what stopped it stands behind that."""
    if isinstance(error, ContentError):
        return error
    behind = error.__cause__ or error.__context__
    return _content_error(behind) if behind else None


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())
