"""Do the amounts fit the kind of price?"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from sociale_kaart.problems import quoted
from sociale_kaart.validate.known import Known
from sociale_kaart.validate.mistake import Mistake

Offer = Mapping[str, Any]

_AMOUNT_FIELDS = ("bedrag", "tot", "per", "korting")
_NEEDED = {"bedrag": ("bedrag", "per"), "vanaf": ("bedrag", "per")}
_REFUSED = {
    "gratis": _AMOUNT_FIELDS,
    "onbekend": _AMOUNT_FIELDS,
    "vrijwillige-bijdrage": ("korting",),
}
_MUCH_FOR_ONE_TIME = 250
_EXAMPLES = {
    "bedrag": "bedrag: 6,50\n"
    "Weet u het niet, laat dan onder «kosten» alleen dit staan: soort: onbekend",
    "per": "per: keer",
}


def fields_fit_soort(offer: Offer, _: Known) -> Iterator[Mistake]:
    costs = offer.get("kosten", {})
    soort = costs.get("soort", "")
    for name in _REFUSED.get(soort, ()):
        if name in costs:
            yield Mistake(
                ("kosten", name),
                f"Bij soort «{soort}» hoort het veld «{name}» niet.",
                "Haal het weg. Of kies een andere soort: bedrag of vanaf.",
                of_key=True,
            )
    needed = _NEEDED.get(soort, ())
    if soort == "vrijwillige-bijdrage" and not {"bedrag", "tot", "per"}.isdisjoint(costs):
        needed = ("bedrag", "per")
    for name in needed:
        if name not in costs:
            yield Mistake(
                ("kosten",),
                f"Bij soort «{soort}» ontbreekt het veld «{name}».",
                f"Voeg toe onder «kosten»:\n  {_EXAMPLES[name]}",
                missing=name,
            )


def amounts_in_order(offer: Offer, _: Known) -> Iterator[Mistake]:
    costs = offer.get("kosten", {})
    amount, highest = costs.get("bedrag"), costs.get("tot")
    if amount is None:
        return
    if highest is not None and highest <= amount:
        yield Mistake(
            ("kosten", "tot"),
            f"{_euro(highest)} is niet meer dan het bedrag van {_euro(amount)}.",
            "Schrijf bij bedrag het laagste en bij tot het hoogste. "
            "Is er maar één prijs, haal deze regel dan weg.",
        )
    for index, discount in enumerate(costs.get("korting", ())):
        if discount["bedrag"] >= amount:
            yield Mistake(
                ("kosten", "korting", index, "bedrag"),
                f"{_euro(discount['bedrag'])} is niet minder dan het gewone bedrag "
                f"van {_euro(amount)}.",
                "Schrijf hier wat iemand met korting betaalt, niet hoeveel eraf gaat.",
            )


def not_much_for_one_time(offer: Offer, _: Known) -> Iterator[Mistake]:
    costs = offer.get("kosten", {})
    for name in ("bedrag", "tot"):
        if costs.get("per") == "keer" and costs.get(name, 0) > _MUCH_FOR_ONE_TIME:
            yield Mistake(
                ("kosten", name),
                f"{_euro(costs[name])} is veel voor één keer.",
                "Kijk de komma na, en of het bedrag voor één keer is of voor de hele cursus.",
                "waarschuwing",
            )


def _euro(amount: Decimal) -> str:
    return quoted(str(amount).replace(".", ","))


def each_discount_once(offer: Offer, _: Known) -> Iterator[Mistake]:
    seen: set[str] = set()
    for index, discount in enumerate(offer.get("kosten", {}).get("korting", ())):
        if discount["met"] in seen:
            yield Mistake(
                ("kosten", "korting", index, "met"),
                f"{quoted(discount['met'])} staat er twee keer.",
                "Houd één van de twee en haal de andere weg.",
            )
        seen.add(discount["met"])


def fits_bekostiging(offer: Offer, _: Known) -> Iterator[Mistake]:
    soort = offer.get("kosten", {}).get("soort")
    if offer.get("kenmerken", {}).get("bekostiging") == "gratis" and soort in _NEEDED:
        yield Mistake(
            ("kenmerken", "bekostiging"),
            "Hier staat «gratis», maar bij kosten staat een bedrag.",
            "Kies gesubsidieerd of commercieel. Of schrijf bij kosten: soort: gratis",
            "waarschuwing",
        )
