"""What an output stage hands over: a path below the site's root, and its bytes."""

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

WORKER: Final = "zonder-internet.js"
"""Every site has this file at this address, for as long as devices may come back for it; an earlier
site is known by it."""


@dataclass(frozen=True, slots=True)
class OutputFile:
    path: PurePosixPath
    content: bytes

    @classmethod
    def text(cls, path: str, content: str) -> "OutputFile":
        return cls(PurePosixPath(path), content.encode())
