"""The changes on paper: pages of A5 that make one sheet of A4, folded once and kept in the booklet.

Set in the type of the booklet and under its rules. Old words are not crossed out: who sees poorly
would read them as what holds now.
"""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any

from pikepdf import Pdf

from sociale_kaart.booklet import FORMATS, Booklet, Selection, font
from sociale_kaart.booklet.characters import problem
from sociale_kaart.booklet.handover import Handover, printable
from sociale_kaart.booklet.impose import packed
from sociale_kaart.booklet.phrases import bound
from sociale_kaart.booklet.selection import select
from sociale_kaart.booklet.typeset import Typesetter
from sociale_kaart.errata.afdruk import afdruk, to_go
from sociale_kaart.errata.changes import Changed, Changes, Ended
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.dutch import NO_BREAK_SPACE, datum
from sociale_kaart.model.known import ONBEKEND
from sociale_kaart.model.offer import Offer
from sociale_kaart.problems import Problem
from sociale_kaart.settings import Settings

Json = dict[str, Any]


def make(changes: Changes, catalogue: Catalogue, settings: Settings) -> Booklet:
    title = f"{settings.naam}: veranderd sinds uitgave {changes.uitgave.nummer}"
    if wrong := tuple(_unprintable(changes, settings, catalogue.today)):
        return Booklet(title, b"", 0, wrong)
    selected = select(catalogue, Selection(), settings.naam)
    edition = Handover(catalogue, settings, selected, FORMATS["a5"]).sheet("")
    tree = {**edition, "inhoud": printable(_content(changes, title, catalogue, settings))}
    pdf = Typesetter.of(settings.thema).pdf("errata.typ", tree, catalogue.today)
    with Pdf.open(BytesIO(pdf)) as opened:
        return Booklet(title, packed(opened), len(opened.pages), ())


def _content(changes: Changes, title: str, catalogue: Catalogue, settings: Settings) -> Json:
    return {
        "titel": title,
        "uitgave": changes.uitgave.titel,
        "van": datum(changes.uitgave.datum),
        "tot": datum(catalogue.today),
        "gestopt": [_ended(one) for one in changes.gestopt],
        "veranderd": [_changed(one) for one in changes.veranderd],
        "nieuw": [
            {
                **_reachable(offer),
                "gegevens": [
                    {"label": label, "tekst": _set(text)}
                    for label, text in to_go(offer, settings, catalogue.today)
                ],
            }
            for offer in changes.nieuw
        ],
    }


def _ended(one: Ended) -> Json:
    instead = [_reachable(offer) for offer in one.in_plaats]
    return {"naam": one.naam, "reden": one.reden, "in_plaats": instead}


def _changed(one: Changed) -> Json:
    differences = [
        {
            "veld": each.veld,
            "label": each.label,
            "was": _set(each.was),
            "nu": [{"tekst": _set(text), "nieuw": is_new} for text, is_new in each.zinnen if text],
        }
        for each in one.verschillen
    ]
    return {"naam": one.naam, "voorbeeld": one.offer.voorbeeld, "verschillen": differences}


def _reachable(offer: Offer) -> Json:
    return {
        "naam": offer.naam,
        "voorbeeld": offer.voorbeeld,
        "kort": bound(offer.essentie.kort),
        "telefoon": "" if offer.telefoon is ONBEKEND else offer.telefoon.tekst,
    }


def _set(text: str) -> str:
    """With the hard spaces that it has on paper."""
    return bound(text.replace("€ ", f"€{NO_BREAK_SPACE}"))


def _unprintable(changes: Changes, settings: Settings, today: date) -> Iterator[Problem]:
    for file, field, text in _texts(changes, settings, today):
        if lost := font.missing(font.printable(text)):
            yield problem(settings, file, field, lost, text)


def _texts(changes: Changes, settings: Settings, today: date) -> Iterator[tuple[str, str, str]]:
    """Whatever an editor wrote, with its file and field. Old words were printed before, so only an
    edition that somebody changed by hand can hold what cannot be."""
    paper = f"content/editions/{changes.uitgave.nummer}.yaml"
    for ended in changes.gestopt:
        yield paper, f"aanbod.{ended.id}.naam", ended.naam
    for changed in changes.veranderd:
        offer = changed.offer
        for one in changed.verschillen:
            yield paper, f"aanbod.{offer.id}.{one.veld}", one.was
            yield offer.bestand, one.veld, one.nu
    for offer in changes.nieuw:
        yield offer.bestand, "essentie.kort", offer.essentie.kort
        for field, text in afdruk(offer, settings, today).items():
            yield offer.bestand, field, text
