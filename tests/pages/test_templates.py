"""What a template of a theme may count on, ours or a municipality's."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError
from markupsafe import Markup, escape

from sociale_kaart.pages.templates import Templates, text
from sociale_kaart.pages.theme import Theme
from sociale_kaart.settings import Settings
from tests.conftest import ROOT

COMPONENTS = sorted((ROOT / "theme" / "components").glob("*/*.html"))


@pytest.fixture
def templates(tmp_path: Path) -> Templates:
    """A theme with the component `groet`."""
    write(tmp_path, "groet", "{% macro groet(naam) %}<b>Dag {{ naam }}</b>{% endmacro %}")
    return Templates([tmp_path])


def write(theme: Path, component: str, template: str) -> None:
    folder = theme / "components" / component
    folder.mkdir(parents=True)
    (folder / f"{component}.html").write_text(template)


class Heart:
    def __html__(self) -> str:
        return "<i>&#9829;</i>"


@given(st.text(st.sampled_from("&<>\"'’€a~=")) | st.text() | st.integers() | st.none())
def test_text_is_escaped_as_everywhere(value: object) -> None:
    assert text(value) == escape(value)


def test_what_is_html_already_stays_as_it_is() -> None:
    assert text(Markup("<b>&amp;</b>")) == "<b>&amp;</b>"
    assert text(Heart()) == "<i>&#9829;</i>"


def test_no_template_can_switch_escaping_off(templates: Templates) -> None:
    careless = "{% autoescape false %}{{ naam }}{% endautoescape %}"
    assert templates.from_string(careless).render(naam="<b>") == "&lt;b&gt;"


def test_component_is_known_by_its_name(templates: Templates) -> None:
    assert templates.from_string("{{ groet('<Jo>') }}").render() == "<b>Dag &lt;Jo&gt;</b>"


def test_component_knows_the_others(templates: Templates, tmp_path: Path) -> None:
    write(tmp_path, "tot-ziens", "{% macro tot_ziens() %}{{ groet('en tot ziens') }}{% endmacro %}")
    assert templates.from_string("{{ tot_ziens() }}").render() == "<b>Dag en tot ziens</b>"


def test_component_can_surround_what_a_page_says(templates: Templates, tmp_path: Path) -> None:
    write(tmp_path, "vak", "{% macro vak() %}<div>{{ caller() }}</div>{% endmacro %}")
    page = "{% for naam in namen %}{% call vak() %}{{ groet(naam) }}{% endcall %}{% endfor %}"
    assert templates.from_string(page).render(namen=["&"]) == "<div><b>Dag &amp;</b></div>"


def test_what_a_page_was_given_goes_before_a_component(templates: Templates) -> None:
    assert templates.from_string("{{ groet }}").render(groet="Hallo") == "Hallo"


def test_component_may_be_imported_under_another_name(templates: Templates) -> None:
    page = '{% from "components/groet/groet.html" import groet as hallo %}{{ hallo("Jo") }}'
    assert templates.from_string(page).render() == "<b>Dag Jo</b>"


@pytest.mark.parametrize("page", ["{{ niets }}", "{{ niets() }}", "{{ groet.niets }}"])
def test_name_that_means_nothing_is_refused(templates: Templates, page: str) -> None:
    with pytest.raises(UndefinedError, match="niets"):
        templates.from_string(page).render()


@pytest.mark.parametrize("file", COMPONENTS, ids=lambda file: file.stem)
def test_every_component_is_the_macro_of_its_name(theme: Theme, file: Path) -> None:
    assert file.stem == file.parent.name
    assert callable(theme.macro(file.stem.replace("-", "_")))


def test_component_of_a_municipality_takes_the_place_of_ours_inside_others(
    tmp_path: Path, settings: Settings
) -> None:
    write(tmp_path, "icon", "{% macro icon(name, modifier='') %}({{ name }}){% endmacro %}")
    own = Theme((tmp_path, *settings.thema))
    html = own.macro("search_form")()
    assert "(search)Zoek" in html
    assert "<svg" not in html
