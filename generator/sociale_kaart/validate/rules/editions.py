"""Published editions of the booklet: numbered by their files, printed on a day that has been."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from sociale_kaart.problems import quoted
from sociale_kaart.validate.known import Known
from sociale_kaart.validate.mistake import Mistake

Edition = Mapping[str, Any]

_NUMBER = re.compile(r"[1-9][0-9]{0,3}")


def name_is_a_number(name: str, _edition: Edition, _: Known) -> Iterator[Mistake]:
    if not _NUMBER.fullmatch(name):
        yield Mistake(
            (),
            f"Een uitgave van het boekje heeft een nummer. {quoted(name)} is er geen.",
            "Geef dit bestand de naam die het had, bijvoorbeeld: 3.yaml",
        )


def on_a_day_gone_by(edition: Edition, known: Known) -> Iterator[Mistake]:
    day = edition.get("datum", "")
    if day > (today := known.today.isoformat()):
        yield Mistake(
            ("datum",),
            f"{quoted(day)} ligt in de toekomst. Vandaag is het {today}.",
            "Schrijf de dag waarop het boekje naar de drukker ging.",
        )
