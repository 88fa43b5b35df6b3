"""A municipality's colours: what is taken, what is refused, and what is proposed instead.

`accepted/` and `refused/` hold style sheets; beside each refused one stands what an editor reads.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart import resources
from sociale_kaart.colour import Colour, contrast
from sociale_kaart.house_style import HouseStyle, read_house_style
from sociale_kaart.house_style.check import NO_COLOUR, TOKENS
from sociale_kaart.house_style.pairs import PAIRS, Pair
from sociale_kaart.house_style.palette import Palette, Unreadable
from sociale_kaart.house_style.sheet import DARK, LIGHT, SCHEMES, Scheme, read
from sociale_kaart.reporting import text
from sociale_kaart.settings import Settings
from tests.conftest import ROOT
from tests.pages.conftest import settings

__all__ = ["settings"]

HERE = Path(__file__).parent
ACCEPTED = sorted((HERE / "accepted").glob("*.css"))
REFUSED = sorted((HERE / "refused").glob("*.css"))
OURS = read((resources.theme_folder() / TOKENS).read_text("utf-8"), TOKENS)
WHEN_LIGHT = "@media (prefers-color-scheme: light)"
WHEN_DARK = "@media SCREEN and (prefers-color-scheme : DARK)"
NAMES = {one.name for one in OURS.properties if one.name.startswith("--sk-")}

Checked = Callable[[str | bytes], HouseStyle]


@pytest.fixture
def checked(settings: Settings, tmp_path: Path) -> Checked:
    def check(css: str | bytes) -> HouseStyle:
        (tmp_path / "pages").mkdir(exist_ok=True)
        file = tmp_path / "pages" / "huisstijl.css"
        file.write_bytes(css.encode() if isinstance(css, str) else css)
        return read_house_style(replace(settings, content=tmp_path, huisstijl="huisstijl.css"))

    return check


def colour(css: str, name: str, scheme: Scheme = LIGHT) -> str:
    return str(Palette(OURS, read(css, "huisstijl.css"), scheme).colour(name).colour)


@pytest.mark.parametrize("file", ACCEPTED, ids=lambda file: file.stem)
def test_colours_that_people_can_read_are_taken(file: Path, checked: Checked) -> None:
    assert text.render(checked(file.read_bytes()).report) == ""


@pytest.mark.parametrize("file", REFUSED, ids=lambda file: file.stem)
def test_what_is_wrong_is_said_with_its_line_and_what_to_type(file: Path, checked: Checked) -> None:
    report = text.render(checked(file.read_bytes()).report)
    assert report + "\n" == file.with_suffix(".txt").read_text("utf-8")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair.front} on {pair.ground}")
def test_our_own_colours_keep_the_same_rules(scheme: Scheme, pair: Pair) -> None:
    front, ground = colour("", pair.front, scheme), colour("", pair.ground, scheme)
    assert contrast(Colour.parse(front), Colour.parse(ground)) >= pair.ratio


@pytest.mark.parametrize("scheme", SCHEMES)
def test_each_of_our_properties_is_a_colour_or_known_not_to_be_one(scheme: Scheme) -> None:
    assert len(NAMES) == 25
    assert NO_COLOUR < NAMES
    for name in NAMES - NO_COLOUR:
        assert colour("", name, scheme).startswith("#")


def test_each_of_our_properties_does_something() -> None:
    styles = "".join(file.read_text("utf-8") for file in resources.theme_folder().rglob("*.css"))
    assert NAMES - set(re.findall(r"var\((--sk-[a-z-]+)", styles)) == set()


@pytest.mark.parametrize(
    ("css", "light", "dark"),
    [
        ("", "#0b5a43", "#93dab9"),
        (":root { --sk-accent: #111 }", "#111111", "#111111"),
        (":root { --basis-color-action-1-color-default: #111 }", "#111111", "#93dab9"),
        (f"{WHEN_LIGHT} {{ :root {{ --sk-accent: #111 }} }}", "#111111", "#93dab9"),
        (f"{WHEN_DARK} {{ :root {{ --sk-accent: #111 }} }}", "#0b5a43", "#111111"),
        (":root { --sk-accent: #111 } :root { --sk-accent: #222 }", "#222222", "#222222"),
        ("html:root { --sk-accent: #111 } :root { --sk-accent: #222 }", "#111111", "#111111"),
        (":root { --sk-accent: #111 !important; --sk-accent: #222 }", "#111111", "#111111"),
        ("@media print { :root { --sk-accent: #111 } }", "#0b5a43", "#93dab9"),
        (":root { --sk-accent: var(--a, var(--b, #111)) }", "#111111", "#111111"),
        (":root { --a: #111; --sk-accent: var(--a, #222) }", "#111111", "#111111"),
    ],
)
def test_colours_follow_from_the_two_sheets_as_in_a_browser(
    css: str, light: str, dark: str
) -> None:
    assert (colour(css, "--sk-accent", LIGHT), colour(css, "--sk-accent", DARK)) == (light, dark)


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("#Abc", "#aabbcc"),
        ("rgb(10, 20, 30)", "#0a141e"),
        ("rgb(10 20 30 / 100%)", "#0a141e"),
        ("hsl(120 100% 25%)", "#008000"),
        ("hwb(120 0% 50%)", "#008000"),
        ("rebeccapurple", "#663399"),
        ("oklch(62.8% 0.2577 29.23)", "#ff0000"),
        ("oklab(51.98% -0.1403 0.1077)", "#008000"),
    ],
)
def test_a_colour_can_be_written_in_many_ways(written: str, seen: str) -> None:
    assert colour(f":root {{ --sk-accent: {written} }}", "--sk-accent") == seen


@pytest.mark.parametrize("file", REFUSED, ids=lambda file: file.stem)
def test_who_follows_the_proposal_is_taken(file: Path, checked: Checked) -> None:
    """Each proposal takes the place of the colour, or comes at the end of the file."""
    lines = file.read_text("utf-8").splitlines()
    for problem in checked(file.read_bytes()).report.problems:
        proposal = problem.advice.splitlines()[-1].strip()
        if "slecht te zien" in problem.message and proposal.startswith("@media"):
            lines.append(proposal)
        elif "slecht te zien" in problem.message:
            name = problem.field
            lines[problem.line - 1] = re.sub(f"{name}: [^;]+;", proposal, lines[problem.line - 1])
    report = checked("\n".join(lines)).report
    assert not [one for one in report.problems if "slecht te zien" in one.message]


def test_the_browsers_own_bar_has_the_colour_of_the_phone_line(checked: Checked) -> None:
    bar = checked(":root { --sk-call: #fc0 }").phone_line
    assert {scheme: str(one) for scheme, one in bar.items()} == {LIGHT: "#ffcc00", DARK: "#ffcc00"}


def test_own_tokens_in_the_theme_are_checked_too(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    css = ":root { --sk-text: #999; --sk-bg: #fff }"
    (tmp_path / TOKENS).write_text(css, "utf-8")
    report = read_house_style(replace(settings, thema=(tmp_path, *settings.thema))).report
    assert {problem.file for problem in report.problems} == {(tmp_path / TOKENS).as_posix()}
    messages = {problem.field: problem.message for problem in report.problems}
    assert messages["--sk-text"].startswith("Op een licht scherm slecht te zien: tekst op de")
    assert messages["--sk-warm"] == "«--sk-warm» is nergens bij :root ingevuld."


def test_a_file_in_another_coding_is_a_problem(checked: Checked) -> None:
    (problem,) = checked(b":root { --caf\xe9: 1 }").report.problems
    assert problem.message == "Dit bestand is niet te lezen."


@pytest.mark.parametrize(
    "css",
    [
        ":root{" + "".join(f"--a{n}:var(--a{n + 1});" for n in range(99)) + "--sk-bg:var(--a0)}",
        ":root{"
        + "".join(f"--a{n}:var(--a{n + 1})var(--a{n + 1});" for n in range(29))
        + "--a29: ;--sk-bg:var(--a0)}",
        "a{" * 5000,
        ":root{--sk-bg:" + "(" * 5000,
    ],
    ids=["a long chain", "a bomb", "many braces", "many brackets"],
)
def test_nobody_keeps_the_check_busy(css: str, checked: Checked) -> None:
    assert not checked(css).report.ok


@given(st.text(":root{}()@media;,-#abcvr/*! \n\"'\\", max_size=80))
def test_no_style_sheet_breaks_the_check(noise: str) -> None:
    palette = Palette(OURS, read(f":root {{ --sk-bg: {noise}", "huisstijl.css"), LIGHT)
    with suppress(Unreadable):
        palette.colour("--sk-bg")


HANDBOOK = (ROOT / "docs" / "redactie" / "huisstijl.md").read_text("utf-8")


def test_the_handbook_says_of_every_property_what_it_colours() -> None:
    rows = re.findall(r"^\| `(--sk-[a-z-]+)` \| [^`]", HANDBOOK, re.MULTILINE)
    assert sorted(rows) == sorted(NAMES)


def test_the_handbook_names_every_property_of_the_nl_design_system_that_is_taken() -> None:
    css = (resources.theme_folder() / TOKENS).read_text("utf-8")
    taken = re.findall(r"(--sk-[a-z-]+): var\((--basis-[a-z0-9-]+),", css)
    rows = re.findall(r"^\| `(--sk-[a-z-]+)` \| `(--basis-[a-z0-9-]+)` \|", HANDBOOK, re.MULTILINE)
    assert rows == taken


def test_the_example_in_the_handbook_is_accepted(checked: Checked) -> None:
    (example,) = re.findall(r"```css\n(.*?)```", HANDBOOK, re.DOTALL)
    assert text.render(checked(example).report) == ""
