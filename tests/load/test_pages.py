"""The hand-written pages: what is wrong above their text is told, whatever MkDocs makes of it."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.load import load_content
from sociale_kaart.load.pages import MADE, REQUIRED, load_pages
from sociale_kaart.pages.shell import Page
from sociale_kaart.pipeline import build_catalogue
from sociale_kaart.site import Map, OnPaper, prepare, site_files

TODAY = date(2026, 11, 21)
Edit = Callable[[str], str]


def told(content: Path) -> list[str]:
    return [
        f"{one.file}:{one.line} {one.field} {one.message}"
        for one in build_catalogue(content, TODAY).report.errors
    ]


def without(field: str) -> Edit:
    """The field and all below it."""

    def edit(text: str) -> str:
        kept, skips = [], False
        for line in text.splitlines(keepends=True):
            skips = line.startswith(f"{field}:") or (skips and line.startswith(" "))
            kept += [] if skips else [line]
        return "".join(kept)

    return edit


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (
            lambda text: text.replace("title: Begin", "foo: [a"),
            "index.md:3  Het haakje [ wordt nergens gesloten.",
        ),
        (without("kop"), "index.md:2 kop Het veld «kop» ontbreekt."),
        (without("professionals"), "index.md:2 professionals Het veld «professionals» ontbreekt."),
        (
            lambda text: text.replace("keuze: [bellen,", "keuze: [belen,"),
            "index.md:13 wensen.keuze «belen» staat niet in de lijst.",
        ),
        (
            lambda text: text.rpartition("---")[0],
            "index.md:1  De velden bovenaan worden nergens afgesloten.",
        ),
    ],
    ids=["unreadable", "no heading", "no lane", "no such wish", "not closed"],
)
def test_a_slip_on_the_home_page_is_told_with_its_line(
    map_to_change: Path, edit: Edit, message: str
) -> None:
    home = map_to_change / "content" / "pages" / "index.md"
    text = home.read_text("utf-8")
    changed = edit(text)
    assert changed != text
    home.write_text(changed, "utf-8")
    assert told(map_to_change / "content") == [f"content/pages/{message}"]


def test_wishes_that_are_no_groups_are_refused(map_to_change: Path) -> None:
    home = map_to_change / "content" / "pages" / "index.md"
    text = without("wensen")(home.read_text("utf-8"))
    home.write_text(text.replace("title:", "wensen: bellen\ntitle:"), "utf-8")
    (message,) = told(map_to_change / "content")
    assert message.startswith("content/pages/index.md:3 wensen ")


def test_a_field_that_no_page_has_is_no_page_with_its_fields_as_text(map_to_change: Path) -> None:
    page = map_to_change / "content" / "pages" / "vrijwilligers.md"
    page.write_text("---\ntitle: Helpen\ndescripton: Help mee.\n---\n# Helpen\n", "utf-8")
    (message,) = told(map_to_change / "content")
    assert message.startswith("content/pages/vrijwilligers.md:3 descripton ")


@pytest.mark.parametrize(
    ("page", "missing"),
    [
        ("index", "De voorpagina ontbreekt."),
        ("hulp", "De pagina met hulp bij het zoeken ontbreekt."),
        ("over", "De pagina over deze kaart ontbreekt."),
        ("privacy", "De pagina over privacy ontbreekt."),
        ("toegankelijkheid", "De pagina over toegankelijkheid ontbreekt."),
    ],
)
def test_without_a_page_that_every_page_leads_to_there_is_no_site(
    map_to_change: Path, page: str, missing: str
) -> None:
    (map_to_change / "content" / "pages" / f"{page}.md").unlink()
    assert told(map_to_change / "content") == [f"content/pages/{page}.md:1  {missing}"]


def test_what_surrounds_every_page_leads_only_to_what_every_map_has(lindewaard: Path) -> None:
    prepared, _ = prepare(lindewaard / "mkdocs.yml", TODAY)
    assert isinstance(prepared, Map)
    around = prepared.shell.html(Page("x/", "X", "", ""))
    linked = set(re.findall(r'href="~/([^/"]+)/"', around))
    assert {"zoeken", "hulp", "privacy"} <= linked <= {*MADE, *REQUIRED}


@pytest.mark.parametrize("name", ["data.md", "lijst.md", "wijk/noord.md", "robots.txt"])
def test_no_page_takes_the_address_of_what_the_map_makes(map_to_change: Path, name: str) -> None:
    page = map_to_change / "content" / "pages" / name
    page.parent.mkdir(exist_ok=True)
    page.write_text("Eigen tekst.\n", "utf-8")
    top = name.partition("/")[0].removesuffix(".md")
    assert told(map_to_change / "content") == [
        f"content/pages/{name}:1  Het adres /{top} is al van een pagina die de kaart zelf maakt."
    ]


def test_all_that_a_map_makes_at_the_top_is_known(lindewaard: Path) -> None:
    prepared, _ = prepare(lindewaard / "mkdocs.yml", TODAY)
    assert isinstance(prepared, Map)
    files = site_files(prepared, (), OnPaper((), ()), lambda _: None)
    made = {file.path.parts[0] for file in files}
    # Pictures of one's own lie in `assets` too, beside those of the theme.
    assert made - {"assets"} <= MADE


def test_what_acts_on_a_page_is_told_below_its_fields(map_to_change: Path) -> None:
    page = map_to_change / "content" / "pages" / "vrijwilligers.md"
    page.write_text("---\ntitle: Helpen\n---\n# Helpen\n\n<script>x()</script>\n", "utf-8")
    assert told(map_to_change / "content") == [
        "content/pages/vrijwilligers.md:6  «<script>» kan niet op een pagina."
    ]


def test_only_pictures_and_documents_are_copied(map_to_change: Path) -> None:
    pages = map_to_change / "content" / "pages"
    (pages / "assets").mkdir()
    for name in ("foto.JPG", "folder.pdf", "huisstijl.css", ".gitkeep"):
        (pages / "assets" / name).touch()
    assert told(map_to_change / "content") == []
    for name in ("hoi.html", "volg.js", "PAGINA.MD", "los"):
        (pages / "assets" / name).touch()
    (pages / "assets" / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg">\n<script/></svg>', "utf-8"
    )
    assert told(map_to_change / "content") == [
        "content/pages/assets/PAGINA.MD:1  Een bestand dat eindigt op «.MD» komt niet op de site.",
        "content/pages/assets/hoi.html:1  Een bestand dat eindigt op «.html» komt niet op de site.",
        "content/pages/assets/logo.svg:2  In deze tekening staat «<script>». Dat kan niet op de "
        "site.",
        "content/pages/assets/los:1  Een bestand waarvan de naam geen soort noemt, komt niet op de "
        "site.",
        "content/pages/assets/volg.js:1  Een bestand dat eindigt op «.js» komt niet op de site.",
    ]


def test_a_page_has_a_limit_too(map_to_change: Path) -> None:
    (map_to_change / "content" / "pages" / "lang.md").write_text("woord " * 20_000, "utf-8")
    assert told(map_to_change / "content") == [
        "content/pages/lang.md:1  Dit bestand is te groot. Er past 64 kB in."
    ]


def test_pages_without_fields_and_of_other_computers_are_read(map_to_change: Path) -> None:
    pages = map_to_change / "content" / "pages"
    (pages / "kort.md").write_text("Eén zin.\n", "utf-8")
    (pages / "windows.md").write_bytes(b"\xef\xbb\xbf---\r\ntitle: Helpen\r\n---\r\nTekst.\r\n")
    assert told(map_to_change / "content") == []
    read = {page.id: page.fields for page in load_content(map_to_change / "content").pages}
    assert read["kort.md"] == {}
    assert read["windows.md"] == {"title": "Helpen"}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('!!! voorbeeld "Lees dit"\n    Dit is verzonnen.\n', [1]),
        (
            "---\ntitle: Over\n---\nEén zin.\n\n!!! Voorbeeld\n    Zo.\n\n!!! warning voorbeeld\n",
            [6, 9],
        ),
        ("- Een lijst\n\n    !!!voorbeeld\n", [3]),
        ('!!! warning "Een voorbeeld"\n    Dit blijft.\n\nVoorbeeld!!! voorbeelden\n', []),
        ("!!! voorbeelden\n", []),
    ],
)
def test_what_is_of_the_example_alone_is_marked(
    tmp_path: Path, text: str, lines: list[int]
) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "index.md").write_text(text, "utf-8")
    found = load_pages(tmp_path, "content").of_the_example
    assert found == [("content/pages/index.md", line) for line in lines]


@given(st.binary(max_size=200))
def test_no_page_crashes_the_loader(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    content = tmp_path_factory.getbasetemp() / "kaart"
    pages = content / "pages"
    pages.mkdir(parents=True, exist_ok=True)
    (pages / "index.md").write_bytes(b"---\n" + data)
    found = load_pages(content, "content")
    assert found.documents or found.problems
