"""One edition, from the catalogue to the PDF and what there is to say about it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from math import ceil

import pikepdf

from sociale_kaart.booklet.characters import unprintable
from sociale_kaart.booklet.format import Format
from sociale_kaart.booklet.handover import Handover
from sociale_kaart.booklet.impose import impose
from sociale_kaart.booklet.layout import Layout
from sociale_kaart.booklet.selection import Selected, Selection, select
from sociale_kaart.booklet.typeset import workplace
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.problems import Problem
from sociale_kaart.settings import Settings


@dataclass(frozen=True, slots=True)
class Booklet:
    titel: str
    pdf: bytes
    """Empty when an error kept it from being made."""
    bladzijden: int
    """As a reader counts them: a sheet for printing holds four."""
    problems: tuple[Problem, ...]


def make(catalogue: Catalogue, settings: Settings, selection: Selection, format: Format) -> Booklet:
    """Raises `UsageError` for a selection that does not exist or holds nothing."""
    selected = select(catalogue, selection, settings.naam)
    tree = Handover(catalogue, settings, selected, format).tree()
    if wrong := tuple(unprintable(tree, selected.offers, settings.content)):
        return Booklet(selected.titel, b"", 0, wrong)
    with workplace(settings.thema) as typesetter:
        heights = typesetter.query("measure.typ", {**tree, "meten": True}, "<hoogtes>")
        layout = Layout(tree, heights, format)
        final = {**layout.tree_to_print(), "meten": False}
        pdf = typesetter.pdf("booklet.typ", final, catalogue.today)
    made = Booklet(selected.titel, pdf, _pages(pdf), tuple(_too_long(selected, layout)))
    return on_sheets(made) if format.drukvel else made


def on_sheets(made: Booklet) -> Booklet:
    """The same booklet in the order in which it is printed."""
    return replace(made, pdf=impose(made.pdf, made.titel)) if made.pdf else made


def _pages(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def _too_long(selected: Selected, layout: Layout) -> Iterator[Problem]:
    halves = layout.format.per_bladzijde > 1
    wanted = "een halve bladzijde" if halves else "één bladzijde"
    for offer in selected.offers:
        fit = layout.fits[offer.id]
        if fit.te_lang:
            pages = ceil(fit.bladzijden / layout.format.per_bladzijde)
            gets = "een hele" if halves and pages == 1 else f"er {pages}"
            yield Problem(
                offer.bestand,
                1,
                1,
                "",
                f"is {ceil(fit.te_lang)} mm te lang voor {wanted} van het boekje en krijgt {gets}.",
                "Eén regel is ruim 6 mm. Maak «kort», «voor_wie», «hoe» of een toelichting korter.",
                "waarschuwing",
            )
