"""For whom it is in the municipality, and where it stands."""

from collections.abc import Iterator, Mapping
from typing import Any

from sociale_kaart.validate.known import Known
from sociale_kaart.validate.mistake import Mistake

Offer = Mapping[str, Any]

_FROM_HOME = {"online", "telefoon"}
_BELONGS_TO = {"wijken": ("wijk",), "regio": ("regio", "elders")}
_EXAMPLES = {"wijken": "wijken: [noord, centrum]", "regio": "regio: Midden-Brabant"}


def fields_fit_bereik(offer: Offer, _: Known) -> Iterator[Mistake]:
    area = offer.get("gebied", {})
    bereik = area.get("bereik")
    for name, wanted in _BELONGS_TO.items():
        if name in area and bereik not in wanted:
            yield Mistake(
                ("gebied", name),
                f"Bij bereik «{bereik}» hoort het veld «{name}» niet.",
                f"Haal het weg. Of schrijf: bereik: {wanted[0]}",
                of_key=True,
            )
        if bereik in wanted and name not in area:
            yield Mistake(
                ("gebied",),
                f"Bij bereik «{bereik}» ontbreekt het veld «{name}».",
                f"Voeg toe onder «gebied»:\n  {_EXAMPLES[name]}",
                missing=name,
            )


def somewhere_to_go(offer: Offer, _: Known) -> Iterator[Mistake]:
    ways = offer.get("kenmerken", {}).get("plek")
    if "locatie" in offer and isinstance(ways, list) and _FROM_HOME.issuperset(ways):
        yield Mistake(
            ("locatie",),
            f"Bij «plek» staat alleen {' en '.join(ways)}, maar hier staat waar mensen naartoe "
            "komen.",
            "Komt er iemand langs, zet dan bij «plek» ook: buitenshuis. Haal «locatie» anders weg.",
            "waarschuwing",
            of_key=True,
        )


def in_a_wijk(offer: Offer, known: Known) -> Iterator[Mistake]:
    """What is for some wijken stands in the municipality, and residents look for what is near; what
    is only elsewhere does not."""
    location = offer.get("locatie")
    bereik = offer.get("gebied", {}).get("bereik")
    if location and bereik == "elders" and "wijk" in location:
        yield Mistake(
            ("locatie", "wijk"),
            "Dit is er alleen in een andere regio, maar de plek staat in een wijk van hier.",
            "Haal «wijk» weg. Is het wel hier, kies dan bij «gebied» een ander bereik.",
            of_key=True,
        )
    words = known.vocabularies.get("wijken")
    if not location or "wijk" in location or not (words and words.ids):
        return
    advice = (
        "Voeg toe onder «locatie» in welke wijk of welk dorp het gebouw staat, bijvoorbeeld:\n"
        f"  wijk: {next(iter(words.meanings.values()))}"
    )
    if bereik == "wijk":
        message = "Dit is voor een paar wijken of dorpen, maar bij de plek staat geen wijk."
        yield Mistake(("locatie",), message, advice, missing="wijk")
    elif bereik == "gemeente" and "adres" in location:
        yield Mistake(
            ("locatie",),
            "Bij de plek staat geen wijk of dorp. Wie in de buurt zoekt, ziet dit niet vooraan.",
            f"{advice}\nStaat het gebouw buiten de gemeente, dan is het goed zo.",
            "waarschuwing",
            missing="wijk",
        )
