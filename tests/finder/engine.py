"""The finder's engine in a real browser, asked from Python."""

import json
from typing import Any

from playwright.sync_api import Page

from tests.finder.modules import HOST, load
from tests.finder.reference import Found, State

CODE = f"""
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
"""


class Engine:
    def __init__(self, page: Page) -> None:
        load(page, CODE)
        self._page = page

    def find(self, kolommen: dict[str, Any], state: State) -> Found:
        answer = self._page.evaluate(
            "([packed, state]) => window.find(packed, state)",
            [json.loads(json.dumps(kolommen)), _as_json(state)],
        )
        repairs = dict(answer["repairs"])
        assert list(repairs.values()) == sorted(repairs.values(), reverse=True)
        return Found(**{**answer, "repairs": repairs})


def _as_json(state: State) -> dict[str, Any]:
    return {
        "chosen": {facet: sorted(ids) for facet, ids in state.chosen.items()},
        "leeftijd": state.leeftijd,
        "tot": None if state.tot is None else float(state.tot),
        "per": state.per,
        "sort": state.sort,
        "scores": None if state.scores is None else [list(hit) for hit in state.scores.items()],
    }
