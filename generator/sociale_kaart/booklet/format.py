"""The sizes and shapes in which the map is printed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    id: str
    waarvoor: str
    corps: int
    """The size of body text in points; nothing on an offer's page is smaller."""
    breedte: int
    hoogte: int
    """Of the paper, in millimetres."""


FORMATS = {
    format.id: format
    for format in (
        Format("a5", "Om te lezen, op papier of op een scherm.", 14, 148, 210),
        Format("a4-groot", "Met extra grote letters, voor wie slecht ziet.", 20, 210, 297),
    )
}
