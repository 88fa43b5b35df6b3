"""Visitors of the example map, in a real browser.

A test takes `page` (once on a phone, a tablet and a desktop) or `new_page` (a visitor with other
wishes) and goes where it likes: `page.goto("/zoeken/")`. When the test ends, whatever the browser
complained about fails it: the console must be empty, no script may have broken, and nothing may
have been asked of another host. Where a complaint belongs to the story, the test says so:
`@pytest.mark.expects_complaint("404")`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    ViewportSize,
    WebError,
    expect,
)

from tests.browser.server import Served, serve

PHONE = ViewportSize(width=360, height=740)
TABLET = ViewportSize(width=768, height=1024)
DESKTOP = ViewportSize(width=1280, height=900)


# A busy machine is slow, not wrong: what must come is waited for.
expect.set_options(timeout=30_000)


@dataclass(frozen=True)
class Visitor:
    """How someone comes to the site."""

    screen: ViewportSize | None = None
    scheme: Literal["light", "dark"] = "light"
    javascript: bool = True
    keeps: bool = False
    """Whether the map may come on the device, for use without internet."""

    @property
    def options(self) -> dict[str, Any]:
        return {
            "viewport": self.screen or DESKTOP,
            "color_scheme": self.scheme,
            "java_script_enabled": self.javascript,
            "locale": "nl-NL",
            "timezone_id": "Europe/Amsterdam",
            "service_workers": "allow" if self.keeps else "block",
        }


NewPage = Callable[..., Page]


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[Served]:
    """The example map on a local web server."""
    with serve(site) as running:
        yield running


@pytest.fixture
def new_page(browser: Browser, served: Served, request: pytest.FixtureRequest) -> Iterator[NewPage]:
    """`new_page(scheme="dark", javascript=False)`: an empty page of such a visitor."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(**visitor: Any) -> Page:
        context = browser.new_context(base_url=served.url, **Visitor(**visitor).options)
        contexts.append(context)
        _note_complaints(context, served.url, complaints)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
    marker = request.node.get_closest_marker("expects_complaint")
    expected = marker.args if marker else ()
    unexpected = [text for text in complaints if not any(part in text for part in expected)]
    assert not unexpected, "\n".join(unexpected)


@pytest.fixture(params=[PHONE, TABLET, DESKTOP], ids=["phone", "tablet", "desktop"])
def page(new_page: NewPage, request: pytest.FixtureRequest) -> Page:
    """An empty page, once on a phone, once on a tablet and once on a desktop."""
    return new_page(screen=request.param)


def _note_complaints(context: BrowserContext, url: str, complaints: list[str]) -> None:
    def on_request(asked: Request) -> None:
        if not asked.url.startswith((f"{url}/", "data:", "blob:")):
            complaints.append(f"left the host: {asked.url}")

    def on_console(message: ConsoleMessage) -> None:
        if "Service Worker registration blocked" in message.text:
            return  # by `Visitor.keeps`
        complaints.append(f"console {message.type}: {message.text}")

    def on_error(broken: WebError) -> None:
        complaints.append(f"script: {broken.error}")

    context.on("request", on_request)
    context.on("console", on_console)
    context.on("weberror", on_error)
