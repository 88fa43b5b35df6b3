"""One printed edition, as `/boekje/` and the command line speak of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edition:
    id: str
    """`a5`, `noord-a5`: what it holds and its format; unique within one map."""
    titel: str
    waarvoor: str
    """One sentence: for whom or for what this edition is."""
    formaat: str
    """`a5`, `a5-drukvel`, `a4` or `a4-groot`."""
    bladzijden: int
    bytes: int
    pad: str
    """Where the PDF lies, below the site's root."""

    @property
    def grootte(self) -> str:
        """«640 kB» or «1,2 MB», as a download says how big it is."""
        if self.bytes < 1_000_000:
            return f"{max(1, round(self.bytes / 1000))} kB"
        return f"{self.bytes / 1_000_000:.1f} MB".replace(".", ",")
