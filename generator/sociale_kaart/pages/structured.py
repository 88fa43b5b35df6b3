"""What a search engine reads on an offer's page: JSON-LD in the words of schema.org."""

import json
from typing import Any

from markupsafe import Markup

from sociale_kaart.model.known import ONBEKEND
from sociale_kaart.model.offer import Offer
from sociale_kaart.settings import Settings

in_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
ENDS_A_SCRIPT = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
INVENTED = "Dit is een voorbeeld. Het bestaat niet echt."


def json_ld(offer: Offer, settings: Settings) -> Markup:
    """Safe inside a page: no `<`, `>` or `&` is left that could end the script."""
    text = in_json(_service(offer, settings))
    for sign, code in ENDS_A_SCRIPT.items():
        text = text.replace(sign, code)
    return Markup(f'<script type="application/ld+json">{text}</script>')  # noqa: S704


def _service(offer: Offer, settings: Settings) -> dict[str, Any]:
    service: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Service",
        "name": offer.naam,
        "description": offer.essentie.kort,
        "url": f"{settings.site_url}aanbod/{offer.id}/",
        "provider": _provider(offer),
        "areaServed": _area(offer, settings),
    }
    if offer.voorbeeld:
        service["disambiguatingDescription"] = INVENTED
    groups = offer.voorwaarden.doelgroepen
    if groups is not ONBEKEND:
        service["audience"] = [
            {"@type": "Audience", "audienceType": group.label} for group in groups
        ]
    if offer.kosten.bekend:
        service["offers"] = _price(offer)
    if channel := _channel(offer):
        service["availableChannel"] = {"@type": "ServiceChannel", **channel}
    return service


def _provider(offer: Offer) -> dict[str, Any]:
    provider: dict[str, Any] = {"@type": "Organization", "name": offer.aanbieder.naam}
    if offer.aanbieder.website is not ONBEKEND:
        provider["url"] = offer.aanbieder.website
    return provider


def _area(offer: Offer, settings: Settings) -> list[dict[str, str]]:
    if offer.gebied.wijken:
        return [{"@type": "Place", "name": wijk.label} for wijk in offer.gebied.wijken]
    names = {"landelijk": "Nederland", "gemeente": settings.gemeente}
    name = names.get(offer.gebied.bereik.id) or offer.gebied.tekst
    return [{"@type": "AdministrativeArea", "name": name}]


def _price(offer: Offer) -> dict[str, Any]:
    price: dict[str, Any] = {"@type": "Offer", "description": offer.kosten.tekst}
    if offer.kosten.gratis:
        return {**price, "price": "0", "priceCurrency": "EUR"}
    return {**price, "price": str(offer.kosten.bedrag), "priceCurrency": "EUR"}


def _channel(offer: Offer) -> dict[str, Any]:
    channel: dict[str, Any] = {}
    if offer.telefoon is not ONBEKEND:
        number = offer.telefoon.uri.removeprefix("tel:")
        channel["servicePhone"] = {"@type": "ContactPoint", "telephone": number}
    if offer.website is not ONBEKEND:
        channel["serviceUrl"] = offer.website
    if offer.locatie:
        place = offer.locatie
        address = {
            "streetAddress": place.adres,
            "postalCode": place.postcode,
            "addressLocality": place.plaats,
        }
        known = {key: value for key, value in address.items() if value}
        channel["serviceLocation"] = {"@type": "Place", "name": place.naam}
        if known:
            channel["serviceLocation"]["address"] = {"@type": "PostalAddress", **known}
    return channel
