"""What people may put on the site by hand: text, links, pictures and documents, and nothing that
acts or asks another server for something.

Pull requests come from strangers, and who follows a link to help sits behind the same address as
the map. So what is not known here is refused, in pages (`html`), drawings (`drawing`) and files.
"""

from pathlib import PurePath
from typing import NamedTuple

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".svg", ".ico")
DOCUMENTS = (".pdf", ".odt", ".docx", ".ods", ".xlsx", ".odp", ".pptx", ".txt", ".csv", ".ics")
STYLE = (".css", ".woff2", ".woff", ".ttf", ".otf")
"""For a house style, with its letters."""

KINDS = frozenset((*PICTURES, *DOCUMENTS, *STYLE))


class Refusal(NamedTuple):
    message: str
    advice: str
    typed: str = ""
    """What to look for in the file, to say where it stands."""


def file_refusal(name: str) -> Refusal | None:
    """Of a file that is copied as it is."""
    suffix = PurePath(name).suffix
    if suffix.lower() in KINDS:
        return None
    known = ", ".join(kind.removeprefix(".") for kind in (*PICTURES, *DOCUMENTS))
    return Refusal(
        f"Een bestand dat eindigt op «{suffix}» komt niet op de site."
        if suffix
        else "Een bestand waarvan de naam geen soort noemt, komt niet op de site.",
        f"Haal het weg, of maak er een plaatje of document van: {known}.",
    )
