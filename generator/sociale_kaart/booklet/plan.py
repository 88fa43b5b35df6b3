"""Which editions a site offers, from its settings; and what in those settings cannot be made."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from sociale_kaart.booklet.edition import file_name
from sociale_kaart.booklet.format import FORMATS, Format
from sociale_kaart.booklet.selection import Selection, select
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.facets import facet
from sociale_kaart.problems import Problem, Severity, quoted
from sociale_kaart.settings import Keuze, Reeks, Settings, Woord
from sociale_kaart.validate.suggestions import choose_from, did_you_mean, nearest

Soort = Literal["", "wijk", "doelgroep", "keuze"]
OF_TERMS = {"wijk": "De wijk of het dorp", "doelgroep": "De groep"}


@dataclass(frozen=True, slots=True)
class Planned:
    """One part of the map, in all its formats."""

    selection: Selection
    titel: str
    formaten: tuple[Format, ...]
    soort: Soort = ""
    """Of which series it is; empty for the whole map."""
    deel: str = ""
    """«Noord»: its name within its series."""
    waarvoor: str = ""
    typed: Woord | None = None
    """Where it was asked for; None when it follows from «alle» or is the whole map."""


def plan(catalogue: Catalogue, settings: Settings) -> tuple[Planned, ...]:
    """Raises nothing where `problems` finds no error. What ended is left out, and a booklet that
    has nothing left in it."""
    wanted = (
        Planned(Selection(), settings.naam, _formats(settings.boekje.formaten)),
        *(one for choice in settings.boekje.keuzes for one in _of_choice(catalogue, choice)),
        *(
            one
            for series in settings.boekje.reeksen
            for one in _of_series(catalogue, settings, series)
        ),
    )
    return tuple(one for one in wanted if select(catalogue, one.selection, settings.naam).offers)


def problems(catalogue: Catalogue, settings: Settings) -> Iterator[Problem]:
    """What only the catalogue knows: words that do not exist, and editions with nothing in them.

    No error may come from a passing date: a map that was right yesterday is published today."""
    unknown = [
        *(one for series in settings.boekje.reeksen for one in _unknown_terms(catalogue, series)),
        *(one for choice in settings.boekje.keuzes for one in _unknown_offers(catalogue, choice)),
    ]
    yield from unknown
    yield from (one for choice in settings.boekje.keuzes for one in _ended(catalogue, choice))
    if not unknown:
        yield from _empty(catalogue, settings)
        yield from _same_file(plan(catalogue, settings))


def _formats(ids: Iterable[str]) -> tuple[Format, ...]:
    return tuple(format for format in FORMATS.values() if format.id in ids)


def _of_choice(catalogue: Catalogue, choice: Keuze) -> Iterator[Planned]:
    ended = {offer.id for offer in catalogue.ended}
    title = choice.titel.tekst
    if left := tuple(one.tekst for one in choice.aanbod if one.tekst not in ended):
        yield Planned(
            Selection(offers=left, titel=title),
            title,
            _formats(choice.formaten),
            "keuze",
            title,
            choice.waarvoor,
            choice.titel,
        )


def _of_series(catalogue: Catalogue, settings: Settings, series: Reeks) -> Iterator[Planned]:
    typed = {one.tekst: one for one in series.voor}
    for term in catalogue.termen(facet(series.soort)):
        if series.voor and term.id not in typed:
            continue
        selection = (
            Selection(wijk=term.id, bereik=series.bereik)
            if series.soort == "wijk"
            else Selection(doelgroep=term.id)
        )
        title = f"{settings.naam}: {term.label}"
        formats = _formats(series.formaten)
        yield Planned(selection, title, formats, series.soort, term.label, typed=typed.get(term.id))


def _unknown_terms(catalogue: Catalogue, series: Reeks) -> Iterator[Problem]:
    terms = catalogue.termen(facet(series.soort))
    names = {name: term.id for term in terms for name in (term.id, term.label)}
    for word in series.voor:
        if word.tekst not in names.values():
            meant = did_you_mean(nearest(word.tekst, names))
            advice = meant + choose_from(term.id for term in terms)
            yield _problem(
                word, f"{OF_TERMS[series.soort]} {quoted(word.tekst)} is er niet.", advice
            )


def _unknown_offers(catalogue: Catalogue, choice: Keuze) -> Iterator[Problem]:
    known = {offer.id for offer in catalogue.offers}
    names = {name: one.id for one in catalogue.findable for name in (one.id, one.naam)}
    for word in choice.aanbod:
        if word.tekst not in known:
            meant = did_you_mean(nearest(word.tekst, names))
            advice = f"{meant}Schrijf de naam van een bestand uit content/offers, zonder .yaml."
            yield _problem(word, f"{quoted(word.tekst)} staat niet op de kaart.", advice)


def _ended(catalogue: Catalogue, choice: Keuze) -> Iterator[Problem]:
    ended = {offer.id for offer in catalogue.ended}
    for word in choice.aanbod:
        if word.tekst in ended:
            message = f"{quoted(word.tekst)} is gestopt en komt niet in het boekje."
            advice = "Haal deze regel weg, of kies iets anders."
            yield _problem(word, message, advice, "waarschuwing")
    if all(word.tekst in ended for word in choice.aanbod):
        message = (
            f"Alles in {quoted(choice.titel.tekst)} is gestopt: dit boekje wordt niet gemaakt."
        )
        advice = "Kies iets anders bij «aanbod», of haal dit boekje weg."
        yield _problem(choice.titel, message, advice, "waarschuwing")


def _empty(catalogue: Catalogue, settings: Settings) -> Iterator[Problem]:
    for series in settings.boekje.reeksen:
        for one in _of_series(catalogue, settings, series):
            if one.typed and not select(catalogue, one.selection, settings.naam).offers:
                word = quoted(one.typed.tekst)
                wider = ", of maak «bereik» ruimer" if series.bereik else ""
                message = f"Bij {word} past niets van de kaart: dit boekje wordt niet gemaakt."
                yield _problem(one.typed, message, f"Haal {word} hier weg{wider}.", "waarschuwing")


def _same_file(wanted: Iterable[Planned]) -> Iterator[Problem]:
    """Two editions in one file: only titles that an editor thought of can be alike."""
    owners: dict[str, Planned] = {}
    for one in sorted(wanted, key=lambda one: one.soort == "keuze"):
        files = {file_name(one.titel, format) for format in one.formaten}
        other = next((owners[file] for file in sorted(files) if file in owners), None)
        owners |= dict.fromkeys(files, one)
        if other and one.typed:
            where = f" (regel {other.typed.regel})" if other.typed else ""
            yield _problem(
                one.typed,
                f"{quoted(one.titel)} krijgt hetzelfde bestand als het boekje "
                f"{quoted(other.titel)}{where}.",
                "Geef het een andere titel.",
            )


def _problem(word: Woord, message: str, advice: str, severity: Severity = "fout") -> Problem:
    return Problem(word.bestand, word.regel, word.kolom, word.veld, message, advice, severity)
