"""One printed edition, as `/boekje/` and the command line speak of it."""

import re
import unicodedata
from dataclasses import dataclass

from sociale_kaart.booklet.format import Format
from sociale_kaart.model.dutch import hoeveel

ONE_SHEET = 4
"""Pages; what is no more than that needs no staples."""
MOST_TO_STAPLE = 80
"""Pages; a thicker booklet a printer has to glue, and there are no sheets to fold."""


@dataclass(frozen=True, slots=True)
class Edition:
    format: Format
    bladzijden: int
    bytes: int
    pad: str
    """Where the PDF lies, below the site's root."""
    beelden: tuple[str, ...] = ()
    """Where the pictures lie of its cover and of one page; a poster has none."""
    soort: str = ""
    """`wijk`, `doelgroep` or `keuze`; empty for the whole map."""
    deel: str = ""
    """Which wijk or group, or the title that an editor gave it."""
    voor_wie: str = ""
    """One sentence of the editor about what is chosen."""

    @property
    def titel(self) -> str:
        return self.format.titel

    @property
    def waarvoor(self) -> str:
        if self.format.drukvel and self.bladzijden > ONE_SHEET:
            return f"{self.format.waarvoor} Zet nietjes in de vouw."
        if self.format.afloop and self.bladzijden > MOST_TO_STAPLE:
            return f"{self.format.waarvoor} Laat het lijmen."
        return self.format.waarvoor

    @property
    def omvang(self) -> str:
        """What whoever prints it has to lay in the printer, or what a reader has to turn."""
        if self.format.drukvel:
            return hoeveel(self.bladzijden // 4, "vel", "vellen")
        return hoeveel(self.bladzijden, "bladzijde", "bladzijden")

    @property
    def grootte(self) -> str:
        return size_text(self.bytes)


def size_text(number_of_bytes: int) -> str:
    """«640 kB» or «1,2 MB», as a download says how big it is."""
    if number_of_bytes < 1_000_000:
        return f"{max(1, round(number_of_bytes / 1000))} kB"
    return f"{number_of_bytes / 1_000_000:.1f} MB".replace(".", ",")


def file_name(title: str, format: Format) -> str:
    """`samen-in-lindewaard-noord-a5.pdf`: in a downloads folder it still says what it is."""
    folded = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return f"{re.sub(r'[^a-z0-9]+', '-', folded).strip('-')}-{format.id}.pdf"
