"""What the map says about itself when there is no internet: one page on the site, two that exist on
devices only, and the notices above a page that comes from the device."""

from collections.abc import Iterator
from datetime import date

from sociale_kaart.model.let_op import VRAAG_EERST
from sociale_kaart.pages.shell import Page
from sociale_kaart.pages.theme import Theme
from sociale_kaart.settings import Settings

URL = "zonder-internet/"
NOT_KEPT = f"{URL}niet-bewaard/"
TOO_OLD = f"{URL}te-oud/"


def offline_page(settings: Settings, theme: Theme, megabytes: float) -> Page:
    """For who wants to be sure before a visit, or wants the map gone."""
    size = f"{max(0.1, megabytes):.1f}".replace(".", ",")
    return Page(
        URL,
        "De kaart zonder internet",
        "Zet de kaart op uw toestel, of haal hem eraf.",
        theme.template("offline/page.html").render(kaart=settings, megabytes=size),
        index=False,
    )


def instead_pages(settings: Settings, theme: Theme, today: date) -> Iterator[Page]:
    """In place of a page that is not on the device, and of all pages when the map is too old."""
    for url, title, template in (
        (NOT_KEPT, "Deze pagina staat niet op dit toestel", "not-kept"),
        (TOO_OLD, "De kaart op dit toestel is te oud", "too-old"),
    ):
        main = theme.template(f"offline/{template}.html").render(
            kaart=settings, titel=title, vandaag=today
        )
        yield Page(url, title, title, main, index=False)


def notice(theme: Theme, today: date, *, old: bool) -> str:
    return theme.template("offline/notice.html").render(
        vandaag=today, oud=old, vraag_eerst=VRAAG_EERST
    )
