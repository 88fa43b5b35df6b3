import gzip
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.pages.assets import minified, sprite
from sociale_kaart.pages.theme import Theme
from sociale_kaart.settings import Settings
from tests.conftest import ROOT

MOST_CSS = 8 * 1024


@pytest.mark.parametrize(
    ("written", "small"),
    [
        ("a { color : red; }\n", "a{color :red}\n"),
        ("/* why */ a,\nb  > c { margin: 0 auto; }", "a,b>c{margin:0 auto}\n"),
        ('a::before { content: "a  /* b */ : c"; }', 'a::before{content:"a  /* b */ : c"}\n'),
        ("a :is(b, c):hover { --x: calc(1px + 2px); }", "a :is(b,c):hover{--x:calc(1px + 2px)}\n"),
        ("@media (min-width: 48rem) {\n  a { b: c }\n}", "@media (min-width:48rem){a{b:c}}\n"),
    ],
)
def test_style_sheet_keeps_its_meaning_in_fewer_bytes(written: str, small: str) -> None:
    assert minified(written) == small


@given(st.text(st.characters(exclude_characters='"\\\n\r\f', exclude_categories=["Cs"])))
def test_text_in_a_style_sheet_is_never_touched(text: str) -> None:
    assert f'content:"{text}"' in minified(f'a{{ content: "{text}"; }}')


def test_modules_lose_what_only_readers_need_and_no_text(theme: Theme) -> None:
    module = theme.assets.texts["finder/kept.mjs"]
    assert "/*" not in module
    assert '`sociale-kaart ${new URL("../../../", import.meta.url).pathname} ${name}`' in module


def test_a_module_names_all_that_it_needs_before_it_runs(theme: Theme) -> None:
    assert theme.assets.modules("finder/order") == ("finder/order", "finder/bits")
    needed = theme.assets.modules("components/finder/finding")
    assert len(set(needed)) == len(needed)
    assert "finder/columns" in needed
    assert "finder/query" not in needed


def test_the_first_script_speaks_to_browsers_that_can_read_no_other(theme: Theme) -> None:
    newer = re.compile(r"\?\.(?!\d)|\?\?|\|\|=|#\w+\(|\.at\(|replaceAll|replaceChildren")
    assert newer.findall(theme.assets.texts["scripts/start.js"]) == []


def test_no_text_stands_in_a_text_where_the_minifier_would_take_it_for_code() -> None:
    nested = re.compile(r"`[^`]*\$\{[^}`]*`")
    for file in (ROOT / "theme").rglob("*.*js"):
        for line in file.read_text("utf-8").splitlines():
            assert nested.search(line) is None, f"{file.name}: {line}"


def test_sprite_holds_each_drawing_under_its_name() -> None:
    drawn = sprite({"cup": '<svg width="24"><path d="M1 1"/></svg>\n'}, '<svg id="door"></svg>\n')
    assert drawn == (
        '<svg id="door">\n<symbol id="cup" viewBox="0 0 24 24"><path d="M1 1"/></symbol>\n</svg>\n'
    )


def test_stamp_follows_from_the_bytes(tmp_path: Path, settings: Settings, theme: Theme) -> None:
    same = Theme(settings.thema)
    assert same.stamp == theme.stamp
    (tmp_path / "icons").mkdir()
    (tmp_path / "icons" / "cup.svg").write_text("<svg><path d='M0 0'/></svg>")
    assert Theme((tmp_path, *settings.thema)).stamp != theme.stamp


def test_one_changed_component_is_enough_for_an_own_look(
    tmp_path: Path, settings: Settings
) -> None:
    folder = tmp_path / "components" / "panel"
    folder.mkdir(parents=True)
    (folder / "panel.css").write_text(".sk-panel { border: 9px solid }")
    css = Theme((tmp_path, *settings.thema)).assets.texts["kaart.css"]
    assert ".sk-panel{border:9px solid}" in css
    assert ".sk-card{" in css


def test_style_sheet_begins_with_what_a_municipality_may_change(theme: Theme) -> None:
    css = theme.assets.texts["kaart.css"]
    assert css.startswith(":root{--sk-font:")
    assert css.rstrip().endswith("}}")


def test_assets_stay_within_their_weight(theme: Theme) -> None:
    texts = theme.assets.texts
    assert len(gzip.compress(texts["kaart.css"].encode(), 9)) <= MOST_CSS
    assert ".sk-compare" not in texts["kaart.css"]
    assert ".sk-compare" in texts["lijst.css"]
    assert len(gzip.compress(texts["icons.svg"].encode(), 9)) <= 3 * 1024


def test_icons_share_one_grid_and_one_line() -> None:
    for file in (ROOT / "theme" / "icons").glob("*.svg"):
        svg = file.read_text()
        assert 'viewBox="0 0 24 24"' in svg, file.name
        assert "stroke-width=" not in svg.split(">", 1)[1], file.name
        assert "#" not in svg, f"{file.name} has a colour of its own"
