"""The page that compares two to four offers: a table with a row per feature, filled by the browser
from the finder's facts."""

from sociale_kaart.finder.facts import FEATURES
from sociale_kaart.model.reach import reach_by_line
from sociale_kaart.pages.shell import Page
from sociale_kaart.pages.theme import Theme
from sociale_kaart.settings import Settings


def compare_page(settings: Settings, theme: Theme, data_in: str) -> Page:
    main = theme.template("pages/compare.html").render(
        kaart=settings,
        folder=data_in,
        features=FEATURES,
        lijn=reach_by_line(settings.telefoonlijn),
    )
    return Page(
        "vergelijken/",
        "Vergelijken",
        "Zet twee tot vier mogelijkheden naast elkaar en zie wat er verschilt.",
        main,
        section="zoeken/",
        index=False,
    )
