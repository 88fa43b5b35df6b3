"""The pages that every map has once: the open data, and the page for lost visitors."""

from sociale_kaart.exports.columns import COLUMNS
from sociale_kaart.exports.open_data import CSV_PATH, JSON_PATH, LICENCE, LICENCE_URL
from sociale_kaart.pages.shell import Page
from sociale_kaart.pages.theme import Theme
from sociale_kaart.settings import Settings


def data_page(settings: Settings, theme: Theme) -> Page:
    main = theme.template("pages/data.html").render(
        columns=COLUMNS,
        csv=CSV_PATH,
        json=JSON_PATH,
        licence=LICENCE,
        licence_url=LICENCE_URL,
        kaart=settings,
    )
    return Page(
        "data/", "Gegevens downloaden", "Alle gegevens van de kaart, om zelf te gebruiken.", main
    )


def not_found_page(settings: Settings, theme: Theme) -> Page:
    main = theme.template("pages/not-found.html").render(kaart=settings)
    return Page(
        "404.html",
        "Deze pagina is er niet",
        "Het adres klopt niet, of de pagina is weg.",
        main,
        index=False,
    )
