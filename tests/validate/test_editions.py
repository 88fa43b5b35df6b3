"""A published edition that somebody touched by hand: told with the line, like all content."""

from dataclasses import replace

import pytest

from sociale_kaart.load import document
from sociale_kaart.validate import validate
from tests.offers.cases import TODAY, around, schemas

EDITION = """\
naam: Zomer 2026
datum: 2026-06-15
aanbod:
  samen-eten:
    naam: Samen eten
    wanneer: Elke dinsdag, 12.00 tot 13.30 uur.
    locatie: De Linde, Noord.
    voorwaarden: Geen. Iedereen is welkom.
    kosten: € 6,50 per keer.
    telefoon: 030 000 00 10
    email: niet bekend
"""


def told(text: str, name: str = "1") -> list[str]:
    loaded, problems = document(text.encode(), f"content/editions/{name}.yaml", name)
    assert loaded is not None
    source = replace(around(), editions=(loaded,), problems=tuple(problems))
    return [
        f"{one.file}:{one.line}:{one.column} {one.field} {one.message}"
        for one in validate(source, schemas(), today=TODAY).report.problems
    ]


def test_an_edition_as_the_command_writes_it_is_right() -> None:
    assert told(EDITION) == []


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        (
            "naam: Zomer 2026\n",
            "",
            "content/editions/1.yaml:1:1 naam Het veld «naam» ontbreekt.",
        ),
        (
            "2026-06-15",
            "2026-06-31",
            "content/editions/1.yaml:2:8 datum «2026-06-31» staat niet op de kalender.",
        ),
        (
            "2026-06-15",
            "2027-06-15",
            "content/editions/1.yaml:2:8 datum «2027-06-15» ligt in de toekomst. "
            "Vandaag is het 2026-11-01.",
        ),
        (
            "    kosten: € 6,50 per keer.\n",
            "",
            "content/editions/1.yaml:4:3 aanbod.samen-eten.kosten Het veld «kosten» ontbreekt.",
        ),
        (
            "    kosten:",
            "    prijs:",
            "content/editions/1.yaml:9:5 aanbod.samen-eten.prijs «prijs» is hier geen bekend veld.",
        ),
        (
            "€ 6,50 per keer.",
            "",
            "content/editions/1.yaml:9:12 aanbod.samen-eten.kosten Hier staat nog niets.",
        ),
    ],
)
def test_what_was_changed_by_hand_is_told(right: str, wrong: str, message: str) -> None:
    assert message in told(EDITION.replace(right, wrong))


@pytest.mark.parametrize("name", ["zomer-2026", "0", "01", "12345"])
def test_the_name_of_the_file_is_the_number(name: str) -> None:
    assert told(EDITION, name) == [
        f"content/editions/{name}.yaml:1:1  "
        f"Een uitgave van het boekje heeft een nummer. «{name}» is er geen."
    ]
