"""The JSON Schemas of a map, read once."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Schemas:
    offer: dict[str, Any]
    organisation: dict[str, Any]
    vocabulary: dict[str, Any]

    @classmethod
    def read(cls, folder: Path) -> "Schemas":
        """`folder` holds `offer.schema.json` and its two companions (`resources.schema_folder`)."""
        raise NotImplementedError
