"""Who can take part, in as few sentences as the answers allow."""

from collections.abc import Iterator

from sociale_kaart.model.dutch import met_hoofdletter, opsomming, zin
from sociale_kaart.model.known import GEEN, NIET_BEKEND, ONBEKEND
from sociale_kaart.model.leeftijd import Leeftijd
from sociale_kaart.model.offer import Offer, Voorwaarden
from sociale_kaart.model.vocabulary import een_van, in_zin

FEW = 2
"""So many unknowns are named."""


def who_may_come(offer: Offer) -> str:
    """The conditions, and the wijken of those who may come."""
    return conditions(offer.voorwaarden, only_from(offer))


def what_stands_in_the_way(offer: Offer) -> str:
    """The same without groups that others may join too: for whom it is made, its own words say."""
    return conditions(offer.voorwaarden, only_from(offer), open_groups=False)


def limits(offer: Offer) -> str:
    """What may keep somebody out, in fewer words than `who_may_come` and without what the editor
    adds; nothing when nothing does. A group that others may join too keeps nobody out."""
    needs = offer.voorwaarden
    home = only_from(offer)
    said = (
        *(_for_groups(needs) if needs.besloten else ()),
        *_limits(needs),
        needs.nodig,
        f"Voor mensen uit {home}" if home else "",
    )
    return " ".join(zin(part) for part in said if part)


def nothing_asked(offer: Offer) -> bool:
    """Whether one can call just like that: everyone may come, nothing has to be filled in, and who
    goes nowhere has nothing to bring."""
    needs = offer.voorwaarden
    open_to_all = needs.voor_iedereen and needs.leeftijd is needs.inkomen is GEEN
    walks_in = offer.aanmelden.nodig == "nee" and not offer.aanmelden.hoe
    free = needs.vrij_toegankelijk is True and not (limits(offer) or needs.toelichting)
    return open_to_all and free and walks_in and offer.locatie is None


def only_from(offer: Offer) -> str:
    """The wijken it is for, where an address would hide them; without one «Waar» names them."""
    return offer.gebied.tekst if offer.locatie and offer.gebied.wijken else ""


def conditions(needs: Voorwaarden, home: str = "", open_groups: bool = True) -> str:
    """Only what stands in the way, then what the editor adds, and last what nobody knows: behind
    «verder niet bekend» comes nothing that is known. `home` is where people must come from."""
    asked = {
        "groep": needs.doelgroepen,
        "leeftijd": needs.leeftijd,
        "inkomen": needs.inkomen,
        "indicatie": needs.indicatie,
        "verwijzing": needs.verwijzing,
    }
    unknown = [name for name, value in asked.items() if value is ONBEKEND]
    groups = _for_groups(needs) if open_groups or needs.besloten else ()
    said = [*groups, *_limits(needs), *_decided_by_others(needs)]
    if not said and needs.voor_iedereen:
        everyone = f"iedereen uit {home}" if home else "iedereen"
        if not (unknown or needs.toelichting):
            welcome = f"{met_hoofdletter(everyone)} is welkom."
            return welcome if home else f"Geen. {welcome}"
        said.append(f"Voor {everyone}" if unknown else f"{met_hoofdletter(everyone)} is welkom")
        home = ""
    if needs.verwijzing is GEEN and not needs.door_anderen:
        said[:1] = [f"{said[0]}, zonder verwijzing" if said else "Geen verwijzing nodig"]
    if needs.toelichting:
        said.append(needs.toelichting)
    if home:
        said.append(f"Voor mensen uit {home}")
    if unknown:
        said.append(_not_known(unknown, bool(said)))
    return " ".join(zin(part) for part in said)


def _not_known(unknown: list[str], beside_more: bool) -> str:
    if len(unknown) <= FEW:
        return f"Niet bekend: {opsomming(unknown)}"
    return "Verder niet bekend" if beside_more else NIET_BEKEND


def _for_groups(needs: Voorwaarden) -> Iterator[str]:
    """Nothing when it is for everyone: whether all are welcome shows from the rest."""
    open_to = needs.doelgroepen
    if open_to is not ONBEKEND and not needs.voor_iedereen and not _only_of_an_age(needs):
        yield f"{'Voor' if needs.besloten else 'Speciaal voor'} {in_zin(open_to)}"


def _limits(needs: Voorwaarden) -> Iterator[str]:
    if needs.geslacht:
        yield needs.geslacht.label
    if needs.leeftijd is not ONBEKEND and needs.leeftijd is not GEEN:
        yield needs.leeftijd.tekst
    if isinstance(needs.inkomen, str):
        yield f"Inkomen: {needs.inkomen}"


def _only_of_an_age(needs: Voorwaarden) -> bool:
    """Groups of an age say nothing more where the age itself is known."""
    groups = () if needs.doelgroepen is ONBEKEND else needs.doelgroepen
    return isinstance(needs.leeftijd, Leeftijd) and all(group.leeftijd for group in groups)


def _decided_by_others(needs: Voorwaarden) -> Iterator[str]:
    for what, terms in needs.door_anderen.items():
        yield f"{met_hoofdletter(what)} nodig: {een_van(terms)}"
