"""The finder's engine in a real browser, asked from Python."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Route

from sociale_kaart import resources
from tests.finder.reference import Found, State

HOST = "http://motor.test"

START = f"""
import {{ Columns }} from "{HOST}/finder/columns.mjs";
import {{ Engine }} from "{HOST}/finder/engine.mjs";

window.find = (packed, {{ chosen, scores, ...state }}) => {{
  const asked = {{
    ...state,
    chosen: new Map(Object.entries(chosen).map(([facet, ids]) => [facet, new Set(ids)])),
  }};
  const found = new Engine(new Columns(packed)).find(asked, scores && new Map(scores));
  const counts = [...found.counts].map(([facet, terms]) => [facet, Object.fromEntries(terms)]);
  const repairs = found.repairs.map(({{ key, results }}) => [key, results]);
  return {{ ...found, counts: Object.fromEntries(counts), repairs }};
}};
document.title = "ready";
"""


class Engine:
    def __init__(self, page: Page) -> None:
        self._page = page

    def find(self, kolommen: dict[str, Any], state: State) -> Found:
        answer = self._page.evaluate(
            "([packed, state]) => window.find(packed, state)",
            [json.loads(json.dumps(kolommen)), _as_json(state)],
        )
        limits = {key: count for key, count in answer["repairs"]}
        assert list(limits.values()) == sorted(limits.values(), reverse=True)
        return Found(**{**answer, "repairs": limits})


def _as_json(state: State) -> dict[str, Any]:
    return {
        "chosen": {facet: sorted(ids) for facet, ids in state.chosen.items()},
        "leeftijd": state.leeftijd,
        "tot": None if state.tot is None else float(state.tot),
        "per": state.per,
        "sort": state.sort,
        "scores": None if state.scores is None else [list(hit) for hit in state.scores.items()],
    }


@contextmanager
def running(browser: Browser) -> Iterator[Engine]:
    """One page for the whole run: starting a browser costs more than a thousand questions."""
    page = browser.new_page()
    page.route(f"{HOST}/**", _answer)
    page.goto(f"{HOST}/")
    page.add_script_tag(content=START, type="module")
    page.wait_for_function("document.title === 'ready'")
    yield Engine(page)
    page.close()


def _answer(route: Route) -> None:
    path = route.request.url.removeprefix(f"{HOST}/")
    if not path:
        route.fulfill(body="<!doctype html>", content_type="text/html")
        return
    file: Path = resources.theme_folder() / path
    route.fulfill(body=file.read_text("utf-8"), content_type="text/javascript")
