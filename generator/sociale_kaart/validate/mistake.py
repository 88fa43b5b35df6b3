"""Something wrong at a place in one document, before file and line are put to it."""

from typing import NamedTuple

from sociale_kaart.problems import Severity, printable

Path = tuple[str | int, ...]

NOTHING_YET = "Hier staat nog niets."


class Mistake(NamedTuple):
    path: Path
    """Where it is. When nothing stands there: where the field around it has its name."""
    message: str
    advice: str = ""
    severity: Severity = "fout"
    of_key: bool = False
    """The name of the field is wrong, not its value."""
    missing: str = ""
    """The field that should have stood below `path`."""

    @property
    def field(self) -> str:
        """Dotted, without places in lists: the line says which."""
        names = [printable(step) for step in self.path if isinstance(step, str)]
        return ".".join([*names, self.missing] if self.missing else names)
