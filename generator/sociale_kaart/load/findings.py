"""What is wrong in one file, before the name of that file is put to it."""

from typing import NamedTuple


class Finding(NamedTuple):
    line: int
    column: int
    message: str
    advice: str


class Refused(Exception):
    """Nothing after this place can be read. Never leaves `parse`."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding
