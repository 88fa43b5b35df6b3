"""A web server as a careful municipality runs it: a strict content policy, and gzip where accepted.

It keeps what was asked and how many bytes went over the line, so that tests can speak about weight.
"""

import gzip
import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import sleep
from urllib.parse import unquote, urlsplit

POLICY = "default-src 'self'"
COMPRESSED = ("text/", "application/json", "application/xml", "image/svg+xml", "font/ttf")


@dataclass(frozen=True)
class Answer:
    """What one request led to."""

    path: str
    status: int
    sent: int


@dataclass
class Served:
    """A site that is being served, at `url` (no slash at its end)."""

    url: str
    site: Path
    """The folder; a test may put another in its place."""
    answers: list[Answer] = field(default_factory=list)
    connected: bool = True
    """Without a connection nobody hears from this server."""
    seconds: float = 0
    """How long every answer takes."""


@contextmanager
def serve(site: Path, under: str = "") -> Iterator[Served]:
    """Serve the folder, at the root of the host or `under` a path such as `/kaart`."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler)
    served = Served(f"http://127.0.0.1:{server.server_port}{under}", site)
    server.RequestHandlerClass = _handler(under, served)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(under: str, served: Served) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            if not served.connected:
                self.close_connection = True
                return
            sleep(served.seconds)
            status, file = _find(served.site, under, self.path)
            body = file.read_bytes() if file else b"404"
            name = file.name if file else "404.txt"
            kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
            self.send_response(status)
            if kind.startswith(COMPRESSED) and "gzip" in self.headers.get("Accept-Encoding", ""):
                body = gzip.compress(body, mtime=0)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Security-Policy", POLICY)
            charset = "; charset=utf-8" if kind.startswith("text/") else ""
            self.send_header("Content-Type", kind + charset)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("X-Content-Type-Options", "nosniff")
            self.end_headers()
            # A visitor who is already on the next page hears no more of this one.
            with suppress(ConnectionError):
                self.wfile.write(body)
            served.answers.append(Answer(self.path, status, len(body)))

        def log_message(self, *_: object) -> None:
            """A test's output is no server log."""

    return Handler


def _find(site: Path, under: str, target: str) -> tuple[int, Path | None]:
    path = unquote(urlsplit(target).path)
    if path.startswith(f"{under}/"):
        file = site / path.removeprefix(f"{under}/")
        if path.endswith("/"):
            file /= "index.html"
        if file.is_file() and file.resolve().is_relative_to(site.resolve()):
            return 200, file
    missing = site / "404.html"
    return 404, missing if missing.is_file() else None
