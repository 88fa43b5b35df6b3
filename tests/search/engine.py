"""The search engine in a real browser, asked from Python."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from playwright.sync_api import Browser, Page, Route

from sociale_kaart import resources
from sociale_kaart.search.index import Index
from sociale_kaart.search.packing import pack

HOST = "http://zoeker.test"

START = f"""
import {{ words, Analysis }} from "{HOST}/search/analysis.mjs";
import {{ sound, nearest }} from "{HOST}/search/spelling.mjs";
import {{ SearchEngine }} from "{HOST}/search/engine.mjs";

const head = await (await fetch("{HOST}/zoeken/index.json")).json();
const analysis = new Analysis(head);
const engine = new SearchEngine("{HOST}/zoeken/");
window.words = words;
window.stem = (word) => analysis.stem(word);
window.sound = sound;
window.nearest = (word, known) => nearest(word, known);
window.search = (text, options) => engine.search(text, options);
window.alone = (text) => new SearchEngine("{HOST}/zoeken/").search(text);
window.suggest = (text) => engine.suggest(text);
window.named = (text, terms) => engine.named(text, terms);
window.mark = (text, stems) => engine.mark(text, stems);
window.failing = async (texts) => {{
  const fresh = new SearchEngine("{HOST}/zoeken/");
  const kinds = [];
  for (const text of texts) {{
    kinds.push(await fresh.search(text).then(({{ hits }}) => hits.length, ({{ kind }}) => kind));
  }}
  return kinds;
}};
document.title = "ready";
"""


@dataclass
class Engine:
    page: Page
    files: dict[str, bytes]
    """What the server has below `zoeken/`; a test may take one away or spoil it."""
    asked: list[str] = field(default_factory=list)

    def each(self, function: str, texts: Sequence[str]) -> list[Any]:
        """What this function of the page says of each text."""
        found: list[Any] = self.page.evaluate(
            "([name, texts]) => Promise.all(texts.map((text) => window[name](text)))",
            [function, list(texts)],
        )
        return found

    def call(self, function: str, *arguments: Any) -> Any:
        return self.page.evaluate("([name, all]) => window[name](...all)", [function, [*arguments]])

    def answer(self, route: Route) -> None:
        path = PurePosixPath(route.request.url.removeprefix(HOST).partition("?")[0])
        if str(path) == "/":
            route.fulfill(body="<!doctype html>", content_type="text/html")
        elif path.parts[1] == "zoeken":
            self.asked.append(path.name)
            if path.name in self.files:
                route.fulfill(body=self.files[path.name], content_type="application/json")
            else:
                route.fulfill(status=404, body="")
        else:
            file = resources.theme_folder().joinpath(*path.parts[1:])
            route.fulfill(body=file.read_text("utf-8"), content_type="text/javascript")


@contextmanager
def running(browser: Browser, index: Index) -> Iterator[Engine]:
    """One page for many questions: starting a browser costs more than a thousand of them."""
    page = browser.new_page()
    engine = Engine(page, {file.path.name: file.content for file in pack(index)})
    page.route(f"{HOST}/**", engine.answer)
    page.goto(f"{HOST}/")
    page.add_script_tag(content=START, type="module")
    page.wait_for_function("document.title === 'ready'")
    yield engine
    page.close()


def as_json(value: object) -> Any:
    return json.loads(json.dumps(value))
