"""The theme's modules in a real browser, without a site around them."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, Route

from sociale_kaart import resources

HOST = "http://thema.test"


@contextmanager
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    opened.route(f"{HOST}/**", _answer)
    opened.goto(f"{HOST}/")
    yield opened
    opened.close()


def load(page: Page, code: str) -> None:
    """Run a module that puts what it imports on `window`."""
    page.evaluate("window.loaded = false")
    page.add_script_tag(content=f"{code}\nwindow.loaded = true;", type="module")
    page.wait_for_function("window.loaded")


def _answer(route: Route) -> None:
    path = route.request.url.removeprefix(f"{HOST}/")
    if not path:
        route.fulfill(body="<!doctype html>", content_type="text/html")
        return
    text = (resources.theme_folder() / path).read_text("utf-8")
    route.fulfill(body=text, content_type="text/javascript")
