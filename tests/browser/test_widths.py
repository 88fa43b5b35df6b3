"""From a small phone to a large screen: no word is broken and nothing stands alone on a line."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import DESKTOP, NewPage
from tests.browser.finder import Finder

WIDTHS = (320, 360, 480, 640, 768, 820, 992, 1024, 1100, 1231, 1232, 1280, 1440, 1600)

LEFT_ALONE = """() => {
  const place = (card, part) => card.querySelector(part)?.getBoundingClientRect();
  const isBeside = (one, other) => one.right <= other.left && one.top < other.bottom;
  return [...document.querySelectorAll(".sk-card")].filter((card) => {
    const save = place(card, ".sk-acties__save");
    return save && !isBeside(save, place(card, ".sk-acties__compare"));
  }).map((card) => card.dataset.offerId);
}"""

ACTIONS_BELOW = """() => [...document.querySelectorAll(".sk-card")].filter((card) => {
  const [call, save] = [".sk-card__reach", ".sk-acties__save"].map((part) =>
    card.querySelector(part)?.getBoundingClientRect());
  return save && call.width < 250 && save.top >= call.bottom;
}).map((card) => card.dataset.offerId)"""

BROKEN = """(part) => {
  const broken = [];
  const range = document.createRange();
  for (const element of document.querySelectorAll(part)) {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (const { index, 0: word } of texts.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
        range.setStart(texts.currentNode, index);
        range.setEnd(texts.currentNode, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) broken.push(word);
      }
    }
  }
  return broken;
}"""


@pytest.fixture
def screen(new_page: NewPage) -> Page:
    return new_page(screen=DESKTOP)


def test_save_and_compare_stand_together_at_any_width(screen: Page) -> None:
    Finder(screen)
    for larger, widths in ((False, WIDTHS), (True, WIDTHS[1:])):
        screen.evaluate("on => document.documentElement.classList.toggle('sk-larger', on)", larger)
        for width in widths:
            screen.set_viewport_size({"width": width, "height": 900})
            assert screen.evaluate(LEFT_ALONE) == [], (width, larger)
            assert screen.evaluate("document.documentElement.scrollWidth") == width, larger


@pytest.mark.parametrize("width", [width for width in WIDTHS if width >= 768])
def test_all_one_can_do_with_a_card_stands_on_one_line(screen: Page, width: int) -> None:
    Finder(screen)
    screen.set_viewport_size({"width": width, "height": 900})
    assert screen.evaluate(ACTIONS_BELOW) == []


@pytest.mark.parametrize("width", [width for width in WIDTHS if width >= 360])
@pytest.mark.parametrize(
    ("address", "part"),
    [
        ("/", ".sk-wishes__words"),
        (
            "/vergelijken/?id=spaghettivrijdag&id=samen-eten-in-de-linde&id=eet-mee&id=warm-aan-huis",
            ".sk-compare__name",
        ),
    ],
    ids=["home", "compare"],
)
def test_no_word_is_broken(screen: Page, address: str, part: str, width: int) -> None:
    screen.goto(address)
    expect(screen.locator(part).first).to_be_visible()
    screen.set_viewport_size({"width": width, "height": 900})
    assert screen.evaluate(BROKEN, part) == []
