"""The page with the list that someone keeps on this device, and the sheet to hand over."""

from sociale_kaart.model.reach import reach_by_line
from sociale_kaart.pages.shell import Page
from sociale_kaart.pages.theme import Theme
from sociale_kaart.settings import Settings


def saved_list_page(settings: Settings, theme: Theme, data_in: str) -> Page:
    main = theme.template("pages/saved-list.html").render(
        kaart=settings, folder=data_in, lijn=reach_by_line(settings.telefoonlijn)
    )
    return Page(
        "lijst/",
        "Mijn lijst",
        "Wat u bewaarde, om te printen, mee te geven of te sturen.",
        main,
        section="lijst/",
        index=False,
    )
