"""`sociale-kaart serve`: build, show on this computer, and build again after every change.

What it shows takes the map from the devices that have it (`offline.farewell`), so it is made in a
folder that is gone afterwards: nobody can put it on a web server by mistake.
"""

import argparse
import gc
import signal
import tempfile
import threading
import time
from collections.abc import Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from sociale_kaart.arguments import Subparsers, add_config
from sociale_kaart.commands.build import build
from sociale_kaart.configuration import read_settings
from sociale_kaart.errors import FileError, MapError
from sociale_kaart.problems import quoted
from sociale_kaart.site import OnPaper, made_from

SECONDS_BETWEEN_LOOKS = 1.0
LOOKS_BEFORE_BOOKLETS = 4
HIGHEST_PORT = 65_535


def add_parser(subparsers: Subparsers) -> None:
    parser = subparsers.add_parser(
        "serve",
        help="maak de site en bekijk hem op deze computer",
        description="Maakt de site, toont hem op deze computer, en doet dat na elke wijziging.",
    )
    add_config(parser)
    parser.add_argument(
        "--port",
        type=_port,
        default=8000,
        metavar="NUMMER",
        help="de poort (gewoonlijk 8000; met 0 een die vrij is)",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    # Whoever stops this command in another way than with Ctrl+C leaves as little behind.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with tempfile.TemporaryDirectory(prefix="sociale-kaart-") as folder:
        return _serve(arguments, Path(folder, "site"))


def _port(text: str) -> int:
    if text.isdecimal() and int(text) <= HIGHEST_PORT:
        return int(text)
    raise argparse.ArgumentTypeError(
        f"{quoted(text)} is geen poort; kies een getal van 1 tot en met {HIGHEST_PORT}, "
        "of 0 voor een poort die vrij is"
    )


def _serve(arguments: argparse.Namespace, site: Path) -> int:
    # Before the site is made: who cannot have this port need not wait for that.
    with _server(site, arguments.port) as server:
        return _show(server, arguments.config, site)


def _show(server: ThreadingHTTPServer, config: Path, site: Path) -> int:
    paper = build(config, site, editing=True)
    settings = read_settings(config).settings
    if paper is None or settings is None:
        return 1
    print(f"De kaart staat op http://localhost:{server.server_port}/ (stoppen: Ctrl+C)", flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    watched = made_from(config, settings)
    try:
        _rebuild_after_changes(watched, config, site, paper)
    except KeyboardInterrupt:
        print()
    finally:
        server.shutdown()
    return 0


def _rebuild_after_changes(
    watched: tuple[Path, ...], config: Path, site: Path, paper: OnPaper
) -> None:
    """A change is on the screen as soon as possible. New booklets take longer than everything else:
    they follow when nothing changes for a moment."""
    seen = _state(watched)
    rest: int | None = None
    while True:
        time.sleep(SECONDS_BETWEEN_LOOKS)
        now = _state(watched)
        if now != seen:
            seen = now
            if _rebuilt(config, site, paper):
                print("De boekjes volgen als u even niets verandert.", flush=True)
                rest = LOOKS_BEFORE_BOOKLETS
        elif rest == 0:
            paper = _rebuilt(config, site) or paper
            rest = None
        elif rest:
            rest -= 1


def _rebuilt(config: Path, site: Path, paper: OnPaper | None = None) -> OnPaper | None:
    try:
        return build(config, site, editing=True, paper=paper)
    except MapError as error:
        print(error, flush=True)
        return None
    finally:
        # The command line does not look for garbage by itself, and this goes on for hours.
        gc.collect()


def _state(watched: tuple[Path, ...]) -> dict[Path, int]:
    """When each file was last changed, to see that one was added, changed or removed."""
    return {file: file.stat().st_mtime_ns for file in _files(watched) if file.exists()}


def _files(watched: tuple[Path, ...]) -> Iterator[Path]:
    for path in watched:
        if path.is_dir():
            yield from (file for file in path.rglob("*") if file.is_file())
        else:
            yield path


def _server(site: Path, port: int) -> ThreadingHTTPServer:
    try:
        return ThreadingHTTPServer(("127.0.0.1", port), partial(SiteHandler, directory=str(site)))
    except OSError as error:
        raise FileError(
            f"Poort {port} is al in gebruik, of u mag hem niet gebruiken. "
            "Neem een poort die vrij is: sociale-kaart serve --port 0"
        ) from error


class SiteHandler(SimpleHTTPRequestHandler):
    """As a web server should send the map: nothing from elsewhere, and a page for what is lost."""

    # A browser refuses a module of any other kind.
    extensions_map = {  # noqa: RUF012
        **SimpleHTTPRequestHandler.extensions_map,
        ".mjs": "text/javascript",
    }

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", "default-src 'self'")
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)
        return None

    def log_message(self, format: str, *args: object) -> None:
        """Silent: an editor looks at the site, not at requests."""
