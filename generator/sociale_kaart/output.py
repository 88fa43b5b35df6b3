"""What an output stage hands over: a path below the site's root, and its bytes."""

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class OutputFile:
    path: PurePosixPath
    content: bytes

    @classmethod
    def text(cls, path: str, content: str) -> "OutputFile":
        return cls(PurePosixPath(path), content.encode())
