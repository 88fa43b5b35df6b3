"""The colours of a municipality in a browser: the check sees what people see."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from sociale_kaart import colour, resources
from sociale_kaart.house_style.check import NO_COLOUR, TOKENS
from sociale_kaart.house_style.pairs import PAIRS
from sociale_kaart.house_style.palette import Palette
from sociale_kaart.house_style.sheet import DARK, LIGHT, Scheme, read
from tests.browser.axe import WHOLE_PAGE, assert_accessible
from tests.browser.conftest import NewPage
from tests.browser.server import serve
from tests.browser.test_every_page import KINDS
from tests.components import gallery
from tests.conftest import ROOT

FOLDER = ROOT / "tests" / "house_style"
ACCEPTED = sorted((FOLDER / "accepted").glob("*.css"))
READABLE = [*ACCEPTED, *(FOLDER / "refused" / f"{n}.css" for n in ("light-blue", "yellow"))]
OURS = (resources.theme_folder() / TOKENS).read_text("utf-8")
NAMES = [one.name for one in read(OURS, TOKENS).properties if one.name.startswith("--sk-")]
COLOURS = sorted(set(NAMES) - NO_COLOUR)

# Each token in a colour of its own, so that what is seen on a page tells which tokens met there.
MARKED = {name: f"rgb({10 + 12 * at}, {200 - 5 * at}, 7)" for at, name in enumerate(COLOURS)}

WEAR = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""

# A rule for what one points at is made to count always; the weight of its selector stays the same.
POINT_AT_ALL = """() => {
  for (const sheet of document.styleSheets) {
    [...sheet.cssRules].forEach((rule, at) => {
      if (!rule.selectorText?.includes(":hover")) return;
      sheet.deleteRule(at);
      sheet.insertRule(rule.cssText.replaceAll(":hover", ":nth-child(n)"), at);
    });
  }
}"""

MEETINGS = """(marked) => {
  const tokens = new Map(Object.entries(marked).map(([name, colour]) => [colour, name]));
  const named = (colour) => tokens.get(colour) ?? colour;
  const ground = (element) => {
    if (!element) return "--sk-bg";
    const colour = getComputedStyle(element).backgroundColor;
    return colour === "rgba(0, 0, 0, 0)" ? ground(element.parentElement) : named(colour);
  };
  const found = {};
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.checkVisibility()) continue;
    const front = named(getComputedStyle(element).color);
    found[[front, ground(element)].sort().join(" ")] = element.outerHTML.slice(0, 120);
  }
  return found;
}"""


@pytest.fixture(scope="module")
def parts(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page that goes from component to component: `parts.goto("/card.html")`."""
    folder = tmp_path_factory.mktemp("gallery")
    gallery.write(folder)
    with serve(folder) as running:
        context = browser.new_context(base_url=running.url)
        yield context.new_page()
        context.close()


def meetings(page: Page) -> dict[str, str]:
    """Every two tokens that are text and its ground on this page, and an element where it is so."""
    css = "".join(f"{name}:{colour};" for name, colour in MARKED.items())
    page.evaluate(WEAR, f":root:root{{{css}}}")
    found: dict[str, str] = page.evaluate(MEETINGS, MARKED)
    return found


def pair(one: str, other: str) -> str:
    return " ".join(sorted((one, other)))


KNOWN = {pair(one.front, one.ground) for one in PAIRS if one.ratio == colour.READABLE}


def test_text_and_ground_of_every_component_are_in_the_table_and_nothing_else(parts: Page) -> None:
    found: dict[str, str] = {}
    for component in gallery.with_examples():
        parts.goto(f"/{component}.html")
        found |= meetings(parts)
        parts.evaluate(POINT_AT_ALL)
        found |= meetings(parts)
    known = KNOWN | {pair("--sk-bg", "--sk-text")}
    assert {names: where for names, where in found.items() if names not in known} == {}
    assert KNOWN - set(found) == set()


@pytest.mark.parametrize("url", KINDS.values(), ids=KINDS.keys())
def test_text_and_ground_of_every_page_are_in_the_table(new_page: NewPage, url: str) -> None:
    page = new_page()
    page.goto(url)
    found = meetings(page)
    assert found
    assert {names: where for names, where in found.items() if names not in KNOWN} == {}


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
@pytest.mark.parametrize("file", READABLE, ids=lambda file: file.stem)
def test_the_check_finds_the_colours_that_a_browser_shows(
    parts: Page, file: Path, scheme: Scheme
) -> None:
    css = file.read_text("utf-8")
    parts.emulate_media(color_scheme=scheme)
    parts.goto("about:blank")
    parts.set_content(f"<style>{OURS}</style><style>{css}</style><i>kleur</i>")
    shown = parts.evaluate(
        """(names) => names.map((name) => {
          document.querySelector("i").style.color = `var(${name})`;
          const canvas = document.createElement("canvas").getContext("2d");
          canvas.fillStyle = getComputedStyle(document.querySelector("i")).color;
          canvas.fillRect(0, 0, 1, 1);
          const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
          return `rgb(${red}, ${green}, ${blue})`;
        })""",
        COLOURS,
    )
    palette = Palette(read(OURS, TOKENS), read(css, "huisstijl.css"), scheme)
    found = [palette.colour(name).colour for name in COLOURS]
    checked = [f"rgb({one.red}, {one.green}, {one.blue})" for one in found]
    assert dict(zip(COLOURS, shown, strict=True)) == dict(zip(COLOURS, checked, strict=True))


@pytest.mark.parametrize("file", ACCEPTED, ids=lambda file: file.stem)
def test_what_the_check_accepts_can_be_read_in_a_browser(parts: Page, file: Path) -> None:
    for component in ("button", "chips", "footer", "notice", "wishes"):
        parts.goto(f"/{component}.html")
        parts.evaluate(WEAR, file.read_text("utf-8"))
        for scheme in (LIGHT, DARK):
            parts.emulate_media(color_scheme=scheme)
            assert_accessible(parts, but_for=WHOLE_PAGE)


def test_who_asks_for_more_contrast_gets_it_in_every_house_style(parts: Page) -> None:
    parts.goto("/footer.html")
    parts.evaluate(WEAR, ":root { --sk-muted: #454d48; --sk-edge: #6c746e; --sk-text: #111111 }")
    hint = parts.locator(".sk-footer__question").first
    colour = "(element) => getComputedStyle(element).color"
    assert hint.evaluate(colour) == "rgb(69, 77, 72)"
    parts.emulate_media(contrast="more", color_scheme="light")
    assert hint.evaluate(colour) == "rgb(17, 17, 17)"
    parts.emulate_media(contrast="null")


def test_paper_is_black_on_white_in_every_house_style(parts: Page) -> None:
    parts.goto("/phone-line.html")
    parts.evaluate(WEAR, ":root { --sk-call: #00457c; --sk-on-call: #ffffff; --sk-accent: red }")
    parts.emulate_media(media="print")
    line = parts.locator(".sk-phone-line").first
    assert line.evaluate("(element) => getComputedStyle(element).color") == "rgb(0, 0, 0)"
    parts.emulate_media(media="screen")
