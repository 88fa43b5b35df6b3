"""The map that this repository carries, the example or that of a municipality: every file of it,
always. What is doubtful is told by `check`, which an editor may leave as it is."""

from functools import cache

import pytest

from sociale_kaart import resources
from sociale_kaart.clock import today
from sociale_kaart.configuration import read_settings
from sociale_kaart.load import Source, load_content
from sociale_kaart.problems import Problem
from sociale_kaart.validate import Checked, Schemas, validate
from sociale_kaart.validate.references import lost
from sociale_kaart.validate.rules.vocabularies import KOSTEN
from sociale_kaart.validate.shapes import ORGANISATION
from tests.conftest import ROOT

CONTENT = ROOT / "content"
SCHEMAS = Schemas.read(resources.schema_folder())


@cache
def source() -> Source:
    return load_content(CONTENT)


@cache
def checked() -> Checked:
    settings = read_settings(ROOT / "mkdocs.yml").settings
    assert settings is not None
    return validate(source(), SCHEMAS, today=today(), voorbeeld=settings.voorbeeld)


def shown(problems: tuple[Problem, ...]) -> list[str]:
    return [f"{one.file}:{one.line} {one.field} {one.message}" for one in problems]


def test_nothing_is_wrong() -> None:
    assert shown(checked().report.errors) == []


@pytest.mark.parametrize(
    "kind", ["offers", "organisations", "vocabularies", "thesaurus", "editions"]
)
def test_every_file_is_on_the_map(kind: str) -> None:
    files = [file for file in (CONTENT / kind).rglob("*") if file.is_file()]
    assert len(getattr(checked(), kind)) == len(files)


def test_every_word_and_every_organisation_exists() -> None:
    words = {
        typed.document.id: {term["id"] for term in typed.value["termen"]}
        for typed in checked().vocabularies
    }
    words[ORGANISATION] = {typed.document.id for typed in checked().organisations}
    shape = SCHEMAS.offer.shape
    nothing: dict[str, set[str]] = {name: set() for name in words}
    references = [one for offer in source().offers for one in lost(offer.fields, shape, nothing)]
    assert len(references) >= 10 * len(source().offers)
    assert [one for one in references if one.word not in words[one.to]] == []


def test_the_price_classes_are_complete_and_in_order() -> None:
    (kosten,) = [one for one in checked().vocabularies if one.document.id == "kosten"]
    assert tuple(term["id"] for term in kosten.value["termen"]) == KOSTEN
