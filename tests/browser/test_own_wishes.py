"""What people ask of their own screen is done: colours of their own, no motion, larger letters."""

from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import PHONE, NewPage
from tests.browser.test_every_page import KINDS


@pytest.fixture
def own_colours(new_page: NewPage) -> Page:
    """Someone whose system chooses all colours."""
    page = new_page()
    page.emulate_media(forced_colors="active")
    return page


def seen(part: Locator) -> bytes:
    """How light every pixel is, so that two looks can be told apart."""
    return Image.open(BytesIO(part.screenshot())).convert("L").tobytes()


def outline(part: Locator) -> str:
    return str(part.evaluate("(one) => getComputedStyle(one).outline"))


@pytest.mark.parametrize(
    "part",
    [
        ".sk-header__brand",
        ".sk-phone-line__number",
        ".sk-search-field .sk-input",
        ".sk-search-field .sk-button",
        ".sk-finder__side .sk-check__box",
        ".sk-finder__side summary",
        ".sk-finder__shortcuts .sk-chip",
        ".sk-card__link",
        ".sk-acties__save",
    ],
)
def test_what_has_the_focus_is_seen_in_own_colours(own_colours: Page, part: str) -> None:
    own_colours.goto("/zoeken/")
    own_colours.keyboard.press("Tab")
    target = own_colours.locator(part).first
    target.focus()
    assert "solid" in outline(target)
    assert "3px" in outline(target)
    assert target.evaluate("(one) => getComputedStyle(one).outlineColor") != "rgba(0, 0, 0, 0)"


def test_what_is_chosen_is_seen_in_own_colours(own_colours: Page) -> None:
    own_colours.goto("/zoeken/")
    box = own_colours.locator(".sk-finder__side .sk-check__box").first
    before = seen(box)
    box.check()
    own_colours.mouse.move(0, 0)
    after = seen(box)
    changed = sum(one != other for one, other in zip(before, after, strict=True))
    assert changed > len(before) / 10
    chip = own_colours.locator(".sk-chip--on").first
    expect(chip).to_be_visible()
    assert chip.evaluate("(one) => getComputedStyle(one).borderTopWidth") == "2px"


def test_what_is_saved_is_seen_in_own_colours(own_colours: Page) -> None:
    own_colours.goto("/aanbod/samen-eten-in-de-linde/")
    heart = own_colours.locator(".sk-acties__save").first
    heart.click()
    expect(heart).to_have_text("Bewaard")
    expect(heart).to_have_css("font-weight", "700")


def test_where_one_is_is_seen_in_own_colours(own_colours: Page) -> None:
    own_colours.goto("/a-z/")
    here = own_colours.locator(".sk-header__link[aria-current]")
    expect(here).to_have_css("font-weight", "700")


@pytest.mark.parametrize(
    "icon", [".sk-wishes .sk-icon", ".sk-phone-line .sk-icon", ".sk-hero .sk-door"]
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_drawings_are_seen_in_own_colours(own_colours: Page, icon: str, scheme: str) -> None:
    own_colours.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    own_colours.goto("/")
    drawing = own_colours.locator(icon).first
    pixels = seen(drawing)
    assert max(pixels) - min(pixels) > 100


def test_edges_of_what_can_be_pressed_are_seen_in_own_colours(own_colours: Page) -> None:
    own_colours.goto("/")
    for part in (
        ".sk-search-form .sk-input",
        ".sk-search-form .sk-button",
        ".sk-chip",
        ".sk-wishes__tile",
    ):
        style = own_colours.locator(part).first.evaluate(
            "(one) => { const { borderTopColor, backgroundColor } = getComputedStyle(one);"
            " return [borderTopColor, backgroundColor]; }"
        )
        assert style[0] != style[1], part


@pytest.mark.parametrize("url", KINDS.values(), ids=KINDS.keys())
def test_nothing_moves(new_page: NewPage, url: str) -> None:
    page = new_page(screen=PHONE)
    page.goto(url)
    moving = page.evaluate(
        """() => [document.documentElement, ...document.querySelectorAll("*")].filter((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          const still = transitionDuration === "0s" && animationName === "none";
          return !still || scrollBehavior !== "auto";
        }).map((element) => element.outerHTML.slice(0, 100))"""
    )
    assert moving == []
