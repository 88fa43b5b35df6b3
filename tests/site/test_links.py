from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sociale_kaart.links import FinishedSite, WrittenPage
from tests.site.test_build import COMMAND, run

ELDERS = '<h1 id="ouderen">Ouderen</h1><h2 id="in-de-wijk">In de wijk</h2>'


@pytest.fixture
def site(tmp_path: Path) -> FinishedSite:
    folder = tmp_path / "site"
    for path, text in {
        "index.html": "",
        "voor/ouderen/index.html": ELDERS,
        "hulp/index.html": '<h1 id="hulp">Hulp</h1>',
        "hulp/café.pdf": "",
    }.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    (tmp_path / "geheim.txt").write_text("")
    return FinishedSite(folder)


def told(site: FinishedSite, link: str, url: str = "hulp/", typed: str | None = None) -> list[str]:
    file = site.folder.with_name("hulp.md")
    file.write_text(f"# Hulp\n\nLees [meer]({link if typed is None else typed}).\n", "utf-8")
    page = WrittenPage(
        url, file, "content/pages/hulp.md", f'<p>Lees <a href="{link}">meer</a>.</p>'
    )
    return [
        f"{one.file}:{one.line}:{one.column} {one.message}\n{one.advice}"
        for one in site.broken_links(page)
    ]


@pytest.mark.parametrize(
    "link",
    [
        "~/voor/ouderen/",
        "~/voor/ouderen",
        "~/voor/ouderen/#in-de-wijk",
        "~/voor/ouderen/?wens=bellen#top",
        "../voor/ouderen/",
        "~/",
        "./",
        "#hulp",
        "#",
        "caf%C3%A9.pdf#page=2",
        "https://example.org/nergens/",
        "//example.org/nergens/",
        "mailto:redactie@samenlindewaard.example",
        "tel:+31300000000",
    ],
)
def test_a_link_that_leads_somewhere_is_fine(site: FinishedSite, link: str) -> None:
    assert told(site, link) == []


def test_a_link_to_nowhere_is_told_with_its_place_and_what_was_meant(site: FinishedSite) -> None:
    assert told(site, "~/voor/oudren/", typed="/voor/oudren/") == [
        "content/pages/hulp.md:3:13 De link «/voor/oudren/» gaat nergens heen.\n"
        "Bedoelde u «/voor/ouderen/»? "
        "Typ het adres van de pagina zonder de naam van de site, bijvoorbeeld: /zoeken/"
    ]


def test_a_heading_that_is_not_there_is_told_with_those_that_are(site: FinishedSite) -> None:
    assert told(site, "~/voor/ouderen/#in-de-wijken", typed="/voor/ouderen/#in-de-wijken") == [
        "content/pages/hulp.md:3:13 De link «/voor/ouderen/#in-de-wijken» gaat naar een plek op de "
        "pagina die er niet is.\n"
        "Bedoelde u «in-de-wijk»? U kunt kiezen uit: ouderen, in-de-wijk."
    ]


def test_a_link_to_another_markdown_file_is_found_by_its_heading(site: FinishedSite) -> None:
    (message,) = told(site, "../voor/ouderen/#leeg", typed="ouderen.md#leeg")
    assert message.startswith("content/pages/hulp.md:3:23 ")


def test_an_address_in_the_front_matter_is_found_without_its_first_slash(
    site: FinishedSite,
) -> None:
    (message,) = told(site, "~/nergens/", typed="nergens/")
    assert message.startswith("content/pages/hulp.md:3:13 ")


def test_a_web_address_that_is_none_is_told(site: FinishedSite) -> None:
    (message,) = told(site, "https://[movisie.nl/")
    assert "De link «https://[movisie.nl/» is geen webadres." in message


def test_a_link_that_was_typed_twice_is_told_once(site: FinishedSite) -> None:
    file = site.folder.with_name("hulp.md")
    file.write_text("", "utf-8")
    page = WrittenPage("hulp/", file, "hulp.md", '<a href="~/x/">a</a><img src="~/x/" alt="">')
    (problem,) = site.broken_links(page)
    assert (problem.line, problem.column, problem.severity) == (1, 1, "waarschuwing")


@pytest.mark.parametrize("link", ["../../geheim.txt", "~/%2e%2e/geheim.txt", "~/..%2fgeheim.txt"])
def test_what_lies_outside_the_site_is_nowhere(site: FinishedSite, link: str) -> None:
    assert len(told(site, link)) == 1


@example("//[")
@example("~/%00")
@example(f"~/{'lang' * 100}/")
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=40))
def test_whatever_is_typed_gets_an_answer(
    tmp_path_factory: pytest.TempPathFactory, link: str
) -> None:
    folder = tmp_path_factory.mktemp("site")
    (folder / "hulp.md").write_text(link, "utf-8")
    quoted = link.replace("&", "&amp;").replace('"', "&quot;")
    page = WrittenPage("hulp/", folder / "hulp.md", "hulp.md", f'<a href="{quoted}">meer</a>')
    assert len(list(FinishedSite(folder).broken_links(page))) <= 1


def test_a_build_says_which_links_lead_nowhere(small_map: Path) -> None:
    page = small_map / "content" / "pages" / "hulp.md"
    text = page.read_text("utf-8")
    line = text.count("\n") + 1
    page.write_text(text + "[a](/voor/nieman/) [b](weg.md)\n", "utf-8")
    done = run(COMMAND, "build", folder=small_map)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"content/pages/hulp.md:{line}:5 (let op): De link «/voor/nieman/» gaat" in done.stdout
    assert f"content/pages/hulp.md:{line}:24 (let op): De link «weg.md» gaat" in done.stdout
    assert "2 waarschuwingen" in done.stdout
    assert "Doc file" not in done.stdout
