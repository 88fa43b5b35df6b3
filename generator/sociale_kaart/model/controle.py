"""How we know what is on the map: somebody asked, or it stood in a publication."""

from sociale_kaart.model.offer import Gecontroleerd


def controle(check: Gecontroleerd) -> str:
    """«Gecontroleerd op 3 oktober 2026», «Beschreven in 2012»."""
    return f"{controlewoord(check)} {wanneer(check)}"


def controlewoord(check: Gecontroleerd) -> str:
    """What nobody asked is no check."""
    return "Gecontroleerd" if nagevraagd(check) else "Beschreven"


def wanneer(check: Gecontroleerd) -> str:
    return f"{'op' if check.dag else 'in'} {check.datum}"


def controle_voluit(check: Gecontroleerd) -> str:
    if nagevraagd(check):
        return f"{controle(check)} door {check.door.label}, {check.hoe.label}."
    source = f"{'van' if check.dag else 'uit'} {check.datum}"
    return f"Beschreven in een publicatie {source}. Niet nagevraagd."


def nagevraagd(check: Gecontroleerd) -> bool:
    return check.hoe.id != "publicatie"
