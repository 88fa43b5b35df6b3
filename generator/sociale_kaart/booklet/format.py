"""The sizes and shapes in which the map is printed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    id: str
    titel: str
    waarvoor: str
    papier: str
    """The size of the page in the template."""
    corps: int
    """The size of body text in points; nothing on an offer's page is smaller."""
    per_bladzijde: int = 1
    """How many offers share a page."""
    drukvel: bool = False
    """Two pages side by side on a sheet, in the order in which they are printed and folded."""
    afloop: int = 0
    """Millimetres that a printer cuts off around each page, so that colour runs to its edge."""
    blad: bool = False
    """One sheet that makes the map known, without offers."""

    @property
    def zelfde_bladzijden(self) -> bool:
        """Of those for reading: only for paper they lie otherwise."""
        return self.drukvel or self.afloop > 0


FORMATS = {
    format.id: format
    for format in (
        Format(
            "a5",
            "Boekje om te lezen (A5)",
            "Om te lezen op een scherm, en voor wie zich laat voorlezen.",
            papier="a5",
            corps=14,
        ),
        Format(
            "a5-drukvel",
            "Boekje om te printen (A5 op A4)",
            "Print dubbelzijdig over de korte kant en vouw in het midden.",
            papier="a5",
            corps=14,
            drukvel=True,
        ),
        Format(
            "a5-drukker",
            "Boekje voor de drukker (A5)",
            "Om te laten drukken. Geef dit bestand aan een drukker.",
            papier="a5-drukker",
            corps=14,
            afloop=3,
        ),
        Format(
            "a4",
            "Los te printen (A4)",
            "Twee plekken op een bladzijde, voor een gewone printer.",
            papier="a4",
            corps=14,
            per_bladzijde=2,
        ),
        Format(
            "a4-groot",
            "Extra grote letters (A4)",
            "Voor wie slecht ziet.",
            papier="a4-groot",
            corps=20,
        ),
        Format(
            "poster-a3",
            "Poster (A3)",
            "Voor aan de muur van het buurthuis of de supermarkt.",
            papier="a3",
            corps=14,
            blad=True,
        ),
        Format(
            "poster-a4",
            "Poster (A4)",
            "Voor het prikbord van de huisarts of de bibliotheek.",
            papier="a4",
            corps=14,
            blad=True,
        ),
        Format(
            "kaartje-a6",
            "Kaartje (A6)",
            "Om mee te geven: met het nummer om te bellen en een code om te scannen.",
            papier="a6",
            corps=14,
            blad=True,
        ),
    )
}
