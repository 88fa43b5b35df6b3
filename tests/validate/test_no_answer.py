"""What answers the form and not the reader never comes on the map as it stands."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.load import document
from sociale_kaart.validate.no_answer import meant
from tests.offers.cases import FOLDER, checked

Path = tuple[str | int, ...]
OFFER = (FOLDER / "valid/everything-filled-in.yaml").read_bytes()
NO_ANSWERS = ["Onbekend", "ONBEKEND", "Geen", "Nee", "n.v.t.", "Niet van toepassing",
              "weet ik niet", "???", "Niet bekend."]  # fmt: skip


def fields() -> dict[str, Any]:
    loaded, _ = document(OFFER, "koffie.yaml", "koffie")
    assert loaded is not None
    return loaded.fields


def texts(value: Any, path: Path = ()) -> Iterator[Path]:
    for step, part in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(part, str):
            yield (*path, step)
        else:
            yield from texts(part, (*path, step))


def with_text(path: Path, text: str) -> bytes:
    offer = fields()
    part: Any = offer
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = text
    return json.dumps(offer, ensure_ascii=False).encode()


@given(st.sampled_from(list(texts(fields()))), st.sampled_from(NO_ANSWERS))
def test_wherever_it_stands_it_is_refused(path: Path, text: str) -> None:
    field = ".".join(step for step in path if isinstance(step, str))
    told = [problem.field for problem in checked(with_text(path, text), "koffie").report.errors]
    assert told == [field]


@pytest.mark.parametrize(
    "path", [("voorwaarden", "inkomen"), ("essentie", "hoe"), ("contact", "telefoon"), ("link",)]
)
def test_a_field_that_has_the_word_takes_it(path: Path) -> None:
    assert checked(with_text(path, "onbekend"), "koffie").report.problems == ()


@pytest.mark.parametrize(
    "text", ["Onbekende Soldaat", "Geen drempel, wel een stoep", "Weet u het niet? Bel", "Nee hoor"]
)
def test_a_text_that_says_something_is_a_text(text: str) -> None:
    assert meant(text) == ()
