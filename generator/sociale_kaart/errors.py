"""What stops a command: a broken machine or wrong use, never wrong content alone.

Raised anywhere, caught only in `cli` and `mkdocs_plugin`. Messages are Dutch.
"""

from typing import ClassVar


class MapError(Exception):
    """Nothing can be made of the map; the message says why and what to do."""

    exit_code: ClassVar[int] = 3


class UsageError(MapError):
    """The command was called with something that does not exist."""

    exit_code = 2


class ContentError(MapError):
    """An error in the content that only shows when an output is made; the message is a report."""

    exit_code = 1


class FileError(MapError):
    """A folder or file that must be there cannot be read or written."""

    exit_code = 4
