"""A published edition as a file of the content: written once, when the booklet goes to the printer.

One file holds one edition. A person reads it in the difference that git shows, a line for each
field, so the offers stand in the order of their ids, which never change.
"""

from typing import Any

import yaml

from sociale_kaart.errata.afdruk import afdruk
from sociale_kaart.errors import UsageError
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.uitgave import Uitgave, volgend_nummer
from sociale_kaart.output import OutputFile
from sociale_kaart.settings import Settings

LONGEST_LINE = 100_000
"""Never reached: a field is one line, however long."""


def record(catalogue: Catalogue, settings: Settings) -> tuple[Uitgave, OutputFile]:
    """The edition of today, and its file below the content folder."""
    uitgave = Uitgave(
        volgend_nummer(catalogue.uitgaven),
        _new_name(catalogue, settings),
        catalogue.today,
        {
            offer.id: afdruk(offer, settings, catalogue.today)
            for offer in sorted(catalogue.findable, key=lambda offer: offer.id)
        },
        volledig=True,
    )
    return uitgave, OutputFile.text(f"editions/{uitgave.nummer}.yaml", _yaml(uitgave, settings))


def _new_name(catalogue: Catalogue, settings: Settings) -> str:
    """Two editions of one name could not be told apart beside the telephone."""
    name = settings.boekje.uitgave
    if not name:
        raise UsageError(
            "Geef deze uitgave eerst een naam. Typ in mkdocs.yml onder «boekje», bijvoorbeeld:\n"
            "  uitgave: Winter 2026"
        )
    for published in catalogue.uitgaven:
        if published.naam == name:
            raise UsageError(
                f"{published.titel} is al vastgelegd, en dat verandert niet meer.\n"
                "Geef de nieuwe uitgave een eigen naam: bij «uitgave» in mkdocs.yml, "
                "onder «boekje»."
            )
    return name


def _yaml(uitgave: Uitgave, settings: Settings) -> str:
    tree: dict[str, Any] = {
        "naam": uitgave.naam,
        "datum": uitgave.datum,
        "volledig": "ja",
        **({"voorbeeld": "ja"} if settings.voorbeeld else {}),
        "aanbod": {offer_id: dict(said) for offer_id, said in uitgave.aanbod.items()},
    }
    written: str = yaml.dump(
        tree, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=LONGEST_LINE
    )
    return f"# {uitgave.titel}, zoals gedrukt. Verander dit niet.\n{written}"
