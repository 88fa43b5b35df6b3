"""The sizes and shapes in which the map is printed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    id: str
    titel: str
    waarvoor: str
    corps: int
    """The size of body text in points; nothing on an offer's page is smaller."""


FORMATS = {
    format.id: format
    for format in (
        Format("a5", "Boekje (A5)", "Om te lezen, op papier of op een scherm.", 14),
        Format("a4-groot", "Extra grote letters (A4)", "Voor wie slecht ziet.", 20),
    )
}
