"""One edition, from the catalogue to the PDF and what there is to say about it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO
from math import ceil

from pikepdf import Array, Pdf

from sociale_kaart.booklet.characters import unprintable
from sociale_kaart.booklet.edition import MOST_TO_STAPLE
from sociale_kaart.booklet.format import Format
from sociale_kaart.booklet.handover import Handover, Json
from sociale_kaart.booklet.impose import cut_at, impose, packed
from sociale_kaart.booklet.layout import Layout
from sociale_kaart.booklet.selection import Selected, Selection, select
from sociale_kaart.booklet.typeset import Typesetter
from sociale_kaart.errors import UsageError
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.problems import Problem
from sociale_kaart.settings import Settings

PICTURE_WIDTH = 420
"""Pixels: twice what a web page shows, for sharp screens."""


@dataclass(frozen=True, slots=True)
class Booklet:
    titel: str
    pdf: bytes
    """Empty when an error kept it from being made, or when it is too thick to fold."""
    bladzijden: int
    """As a reader counts them: a sheet for printing holds four."""
    problems: tuple[Problem, ...]
    beelden: tuple[bytes, ...] = ()
    """PNG of the cover and of one page, when asked for."""


def make(
    catalogue: Catalogue,
    settings: Settings,
    selection: Selection,
    format: Format,
    *,
    pictures: bool = False,
) -> Booklet:
    """Raises `UsageError` for a selection that does not exist or holds nothing."""
    selected = select(catalogue, selection, settings.naam)
    if not selected.offers:
        raise UsageError("Hier past niets van de kaart bij: het boekje zou leeg zijn.")
    handover = Handover(catalogue, settings, selected, format)
    if format.blad:
        return _sheet(handover, selection)
    tree = handover.tree()
    if wrong := tuple(unprintable(tree, selected.offers, settings)):
        return Booklet(selected.titel, b"", 0, wrong)
    edition, content = tree["uitgave"], tree["inhoud"]
    typesetter = Typesetter.of(settings.thema, settings.boekje.logo)
    measuring = {"uitgave": {**edition, "meten": True}, "inhoud": content}
    heights = typesetter.query("measure.typ", measuring, "<hoogtes>")
    layout = Layout(content, edition["klein"], heights, format)
    pdf = _printed(typesetter, edition, layout, catalogue.today)
    shown = {"uitgave": edition, "inhoud": layout.content_to_show()} if pictures else {}
    beelden = typesetter.png("picture.typ", shown, PICTURE_WIDTH) if pictures else ()
    with Pdf.open(BytesIO(pdf)) as opened:
        problems = tuple(_too_long(selected, layout, settings))
        if format.afloop:
            cut_at(opened, format.afloop)
        made = Booklet(selected.titel, packed(opened), len(opened.pages), problems, beelden)
    return on_sheets(made) if format.drukvel else made


def _sheet(handover: Handover, selection: Selection) -> Booklet:
    settings = handover.settings
    address = settings.site_url
    if address and selection.wijk:
        address = f"{address}wijk/{selection.wijk}/"
    elif address and selection.doelgroep:
        address = f"{address}voor/{selection.doelgroep}/"
    typesetter = Typesetter.of(settings.thema, settings.boekje.logo)
    pdf = typesetter.pdf("sheet.typ", handover.sheet(address), handover.catalogue.today)
    with Pdf.open(BytesIO(pdf)) as opened:
        return Booklet(handover.selected.titel, packed(opened), 1, ())


def on_sheets(made: Booklet) -> Booklet:
    """The same booklet in the order in which it is printed, folded and stapled."""
    if made.bladzijden > MOST_TO_STAPLE:
        return replace(made, pdf=b"", problems=())
    return replace(made, pdf=impose(made.pdf, made.titel)) if made.pdf else made


def _printed(typesetter: Typesetter, edition: Json, layout: Layout, today: date) -> bytes:
    """Where the plan and the paper differ, the paper is right: then all is set again with its
    page numbers."""
    pages = layout.planned
    for _ in range(2):
        tree = {"uitgave": edition, "inhoud": layout.content_to_print(pages)}
        pdf = typesetter.pdf("booklet.typ", tree, today)
        found = dict(zip(layout.planned, _pages_of_offers(pdf), strict=True))
        if found == pages:
            break
        pages = found
    return pdf


def _pages_of_offers(pdf: bytes) -> list[int]:
    """From the bookmarks of the second level, which are the names of offers."""
    with Pdf.open(BytesIO(pdf)) as opened, opened.open_outline() as outline:
        numbers = {page.obj.objgen: number for number, page in enumerate(opened.pages, 1)}
        targets = [offer.destination for part in outline.root for offer in part.children]
        return [numbers[target[0].objgen] for target in targets if isinstance(target, Array)]


def _too_long(selected: Selected, layout: Layout, settings: Settings) -> Iterator[Problem]:
    halves = layout.format.per_bladzijde > 1
    wanted = "een halve bladzijde" if halves else "één bladzijde"
    for offer in selected.offers:
        fit = layout.fits[offer.id]
        if fit.te_lang:
            pages = ceil(fit.bladzijden / layout.format.per_bladzijde)
            gets = "een hele" if halves and pages == 1 else f"er {pages}"
            much = f"{ceil(fit.te_lang)} mm te lang"
            yield Problem(
                settings.shown(offer.bestand),
                1,
                1,
                "",
                f"Dit is {much} voor {wanted} van het boekje en krijgt {gets}.",
                "Eén regel is ruim 6 mm. Maak «kort», «voor_wie», «hoe» of een toelichting korter.",
                "waarschuwing",
            )
