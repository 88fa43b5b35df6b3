from pathlib import Path

import pytest

from sociale_kaart.pages.shell import MAIN_MARK, META_MARK, BrokenShell, Page, Shell, split_at_marks
from sociale_kaart.pages.theme import Theme
from sociale_kaart.settings import Settings
from tests.pages.conftest import tree, with_class, words


def wrapped(shell: Shell, **fields: object) -> str:
    page = {"url": "a-z/", "title": "A tot Z", "description": "Alles.", "main": "<p>Tekst</p>"}
    return shell.wrap(Page(**{**page, **fields})).decode()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("url", "way"),
    [("", "./"), ("a-z/", "../"), ("voor/ouderen/2/", "../../../"), ("404.html", "/sociaal/")],
)
def test_links_find_the_root_from_any_depth(shell: Shell, url: str, way: str) -> None:
    html = wrapped(shell, url=url, main='<a href="~/zoeken/">Zoek</a><form action="~/zoeken/">')
    assert f'<a href="{way}zoeken/">' in html
    assert f'<form action="{way}zoeken/">' in html
    assert "~/" not in html


def test_page_for_a_device_keeps_its_links_from_the_root(shell: Shell) -> None:
    html = shell.html(Page("a-z/", "A tot Z", "Alles.", '<a href="~/zoeken/">Zoek</a>'))
    assert '<a href="~/zoeken/">' in html
    assert 'href="../' not in html


def test_page_lies_in_a_folder_of_its_own() -> None:
    assert str(Page("a-z/", "", "", "").path) == "a-z/index.html"
    assert str(Page("", "", "", "").path) == "index.html"
    assert str(Page("404.html", "", "", "").path) == "404.html"


def test_phone_line_and_its_hours_stand_on_every_page(shell: Shell) -> None:
    (line,) = with_class(tree(wrapped(shell)), "sk-phone-line")
    assert "Liever bellen?" in words(line)
    assert "030 000 00 00 maandag, 9.00 tot 17.00 uur" in words(line)
    assert line.find(".//a").get("href") == "tel:+31300000000"  # type: ignore[union-attr]


def test_crisis_lines_stand_in_the_footer(shell: Shell) -> None:
    (footer,) = with_class(tree(wrapped(shell)), "sk-footer")
    assert "Is er gevaar? 112" in words(footer)


def test_menu_shows_where_one_is(shell: Shell) -> None:
    html = wrapped(shell, section="a-z/")
    current = [words(link) for link in tree(html).iter("a") if link.get("aria-current") is not None]
    assert current == ["A tot Z"]


def test_title_and_description_are_text(shell: Shell) -> None:
    html = wrapped(shell, title='Thee & "koek" <b>', description='"><script>alert(1)</script>')
    root = tree(html)
    assert words(root.find(".//title")) == 'Thee & "koek" <b> – Samen in Lindewaard'
    assert [meta.get("content") for meta in root.iter("meta") if meta.get("name") == "description"]
    assert "<script>alert" not in html


def test_home_page_is_called_after_the_map(shell: Shell) -> None:
    assert "<title>Samen in Lindewaard</title>" in wrapped(shell, url="", title="")


def test_page_out_of_the_index_has_no_canonical_address(shell: Shell) -> None:
    canonical = '<link rel="canonical" href="https://kaart.example/sociaal/a-z/">'
    assert canonical in wrapped(shell)
    hidden = wrapped(shell, index=False)
    assert canonical not in hidden
    assert '<meta name="robots" content="noindex">' in hidden


def test_the_only_script_comes_before_the_style_so_that_it_waits_for_nothing(shell: Shell) -> None:
    html = wrapped(shell)
    assert html.count("<script") == 1
    assert html.index("scripts/start.js") < html.index('rel="stylesheet"')


@pytest.mark.parametrize(
    "html",
    [
        "<main></main>",
        "<!--kaart:meta--><!--kaart:main--><!--kaart:main-->",
        "<!--kaart:main--><!--kaart:meta-->",
    ],
)
def test_shell_without_each_mark_exactly_once_is_refused(html: str) -> None:
    with pytest.raises(BrokenShell, match="kaart:"):
        split_at_marks(html)


def test_shell_of_a_municipality_takes_the_place_of_ours(
    tmp_path: Path, settings: Settings
) -> None:
    (tmp_path / "shell.html").write_text(f"{META_MARK}<h1>Eigen</h1><!--kaart:main-->")
    own = Shell(Theme((tmp_path, *settings.thema)), settings)
    assert own.wrap(Page("", "", "", "x")).decode().endswith("<h1>Eigen</h1>x")


def test_shell_is_rendered_once_for_a_section_and_depth(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "shell.html").write_text(f"{META_MARK}{{{{ seen(section) }}}}{MAIN_MARK}")
    theme = Theme((tmp_path, *settings.thema))
    seen: list[str] = []
    theme.environment.globals["seen"] = seen.append
    own = Shell(theme, settings)
    for section, url in [("a-z/", "a-z/"), ("", "x/"), ("a-z/", "b/"), ("a-z/", "a-z/b/")] * 2:
        own.wrap(Page(url, "", "", "", section))
    assert seen == ["a-z/", "", "a-z/"]


def test_example_map_says_that_it_is_one(theme: Theme, settings: Settings) -> None:
    from dataclasses import replace

    html = wrapped(Shell(theme, replace(settings, voorbeeld=True)))
    assert "Dit is een voorbeeld.</b> Lindewaard bestaat niet." in html
    assert "Dit is een voorbeeld" not in wrapped(Shell(theme, settings))
