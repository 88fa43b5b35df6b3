"""Who can take part, in as few sentences as the answers allow."""

from collections.abc import Iterator

from sociale_kaart.booklet.phrases import NOT_KNOWN, sentence, within_sentence
from sociale_kaart.model.dutch import opsomming
from sociale_kaart.model.known import GEEN, ONBEKEND
from sociale_kaart.model.offer import Voorwaarden


def conditions(needs: Voorwaarden) -> str:
    """Only what stands in the way, then what nobody knows, then what the editor adds."""
    asked = {
        "groep": needs.doelgroepen,
        "leeftijd": needs.leeftijd,
        "inkomen": needs.inkomen,
        "indicatie": needs.indicatie,
        "verwijzing": needs.verwijzing,
    }
    unknown = [name for name, value in asked.items() if value is ONBEKEND]
    said = [*_who(needs), *_decided_by_others(needs)]
    if len(unknown) == len(asked):
        said.append(NOT_KNOWN)
    elif needs.toelichting == "" and said == ["Iedereen is welkom"] and not unknown:
        return "Geen. Iedereen is welkom."
    elif unknown:
        said.append(f"Niet bekend: {opsomming(unknown)}")
    elif needs.vrij_toegankelijk is True:
        said[0] = f"{said[0]}, zonder verwijzing"
    if needs.toelichting:
        said.append(needs.toelichting)
    return " ".join(sentence(part) for part in said)


def _who(needs: Voorwaarden) -> Iterator[str]:
    if needs.voor_iedereen:
        yield "Iedereen is welkom"
    elif needs.doelgroepen is not ONBEKEND:
        yield f"Voor {opsomming([within_sentence(group.label) for group in needs.doelgroepen])}"
    if needs.geslacht:
        yield needs.geslacht.label
    if needs.leeftijd is not ONBEKEND and needs.leeftijd is not GEEN:
        yield needs.leeftijd.tekst
    if isinstance(needs.inkomen, str):
        yield f"Inkomen: {needs.inkomen}"


def _decided_by_others(needs: Voorwaarden) -> Iterator[str]:
    if isinstance(needs.indicatie, tuple):
        yield f"Indicatie nodig: {' of '.join(term.label for term in needs.indicatie)}"
    if isinstance(needs.verwijzing, tuple):
        yield f"Verwijzing nodig: {' of '.join(term.label for term in needs.verwijzing)}"
