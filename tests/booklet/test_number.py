"""Which edition this is, wherever someone looks for it."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from sociale_kaart.model.uitgave import titel_op_de_voorkant
from tests.booklet.conftest import Printed


@pytest.fixture(scope="module")
def whole(edition: Callable[[str], Printed]) -> Printed:
    return edition("whole a5")


@pytest.fixture(scope="module")
def title(whole: Printed) -> str:
    """«Uitgave 2, Winter 2026»: one more than was published, under the name in the settings."""
    return titel_op_de_voorkant(whole.catalogue.uitgaven, whole.settings.boekje.uitgave)


def test_the_cover_bears_number_name_and_day(whole: Printed, title: str) -> None:
    assert f"{title} 21 november 2026" in whole.reading.text_of(1)


def test_the_colophon_says_it_and_where_changes_are_told(whole: Printed, title: str) -> None:
    (page,) = [text for text in whole.reading.texts if f"Dit is {title}, van" in text]
    assert "Wat er daarna veranderd is, staat op samenlindewaard.example/boekje." in page


def test_the_file_itself_knows(whole: Printed, title: str) -> None:
    with pikepdf.open(BytesIO(whole.booklet.pdf)) as pdf, pdf.open_metadata() as metadata:
        assert metadata["dc:description"] == title


def test_an_edition_of_five_bears_it_too(edition: Callable[[str], Printed], title: str) -> None:
    assert title in edition("five a5").reading.text_of(1)
