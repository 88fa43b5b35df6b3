"""What something costs reads well, falls in one class and sorts from cheap to dear."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.model.dutch import euro
from sociale_kaart.model.facets import facet
from sociale_kaart.model.kosten import TIMES_A_MONTH, TIMES_A_VISIT, Korting, Kosten
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.vocabulary import Term
from sociale_kaart.model.wanneer import Moment, Wanneer

KEER = Term("keer", "per keer")
MAAND = Term("maand", "per maand")
PAS = Term("stadspas", "Stadspas")
PER_VISIT = {"klein-bedrag", "groter-bedrag"}
CLASSES = {*PER_VISIT, "gratis", "abonnement", "korting", "onbekend"}
PERS = st.sampled_from(sorted({**TIMES_A_MONTH, **TIMES_A_VISIT}))


def kosten(
    bedrag: str, per: Term = KEER, tot: str | None = None, soort: str = "bedrag", **more: object
) -> Kosten:
    return Kosten(soort, Decimal(bedrag), Decimal(tot) if tot else None, per, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("cost", "text", "classes"),
    [
        (Kosten("gratis"), "Gratis", ("gratis",)),
        (Kosten("onbekend"), "Niet bekend, vraag ernaar", ("onbekend",)),
        (kosten("6"), "€ 6 per keer", ("groter-bedrag",)),
        (kosten("4.5"), "€ 4,50 per keer", ("klein-bedrag",)),
        (kosten("5"), "€ 5 per keer", ("klein-bedrag",)),
        (kosten("3", tot="9"), "€ 3 tot € 9 per keer", ("groter-bedrag",)),
        (kosten("3", soort="vanaf"), "Vanaf € 3 per keer", ("onbekend",)),
        (kosten("5.01", soort="vanaf"), "Vanaf € 5,01 per keer", ("groter-bedrag",)),
        (kosten("2", tot="5", soort="vanaf"), "€ 2 tot € 5 per keer", ("klein-bedrag",)),
        (kosten("2", tot="5"), "€ 2 tot € 5 per keer", ("klein-bedrag",)),
        (kosten("3", tot="9", soort="vanaf"), "€ 3 tot € 9 per keer", ("groter-bedrag",)),
        (kosten("17.5", MAAND), "€ 17,50 per maand", ("abonnement",)),
        (kosten("0.35", Term("kilometer", "per kilometer")), "€ 0,35 per kilometer", ("onbekend",)),
        (kosten("4", Term("uur", "per uur")), "€ 4 per uur", ("onbekend",)),
        (kosten("7.5", Term("uur", "per uur")), "€ 7,50 per uur", ("groter-bedrag",)),
        (Kosten("vrijwillige-bijdrage"), "Vrijwillige bijdrage", ("gratis",)),
        (
            kosten("2", soort="vrijwillige-bijdrage"),
            "Vrijwillige bijdrage, meestal € 2 per keer",
            ("gratis",),
        ),
        (
            kosten("6", korting=(Korting(PAS, Decimal(3)),)),
            "€ 6 per keer",
            ("groter-bedrag", "korting"),
        ),
    ],
)
def test_costs_read_and_fall_in_a_class(cost: Kosten, text: str, classes: tuple[str, ...]) -> None:
    assert cost.tekst.replace("\u00a0", " ") == text
    assert cost.klassen == classes


def test_discount_to_nothing_is_called_free() -> None:
    assert Korting(PAS, Decimal(0)).tekst == "Met stadspas: gratis"
    price = Korting(PAS, Decimal("2.50")).tekst.replace("\u00a0", " ")
    assert price == "Met stadspas: € 2,50"


def test_cheap_comes_before_dear_and_unknown_comes_last() -> None:
    weekly, monthly, yearly = (
        kosten("6"),
        kosten("10", MAAND),
        kosten("24", Term("jaar", "per jaar")),
    )
    row = [Kosten("onbekend"), weekly, Kosten("gratis"), monthly, yearly]
    assert sorted(row, key=lambda cost: cost.per_maand(Decimal(4))) == [
        Kosten("gratis"),
        yearly,
        monthly,
        weekly,
        Kosten("onbekend"),
    ]


def test_once_a_month_is_cheaper_than_a_month_of_what_is_there_every_week() -> None:
    film = Wanneer("maandelijks", (Moment("woensdag", "derde"),))
    choir = kosten("18", MAAND).per_maand(Wanneer("wekelijks").keren_per_maand)
    assert kosten("8.5").per_maand(film.keren_per_maand) == Decimal("8.5") < choir


@given(st.decimals(min_value="0.01", max_value=10000, places=2), PERS)
def test_every_price_has_a_class_and_a_place(bedrag: Decimal, per: str) -> None:
    cost = Kosten("bedrag", bedrag, per=Term(per, f"per {per}"))
    depends = per in ("uur", "kilometer") and bedrag <= 5
    assert (cost.klassen[0] == "onbekend") == depends
    times = Decimal(4)
    assert 0 < cost.per_maand(times) < Kosten("onbekend").per_maand(times)


@pytest.mark.parametrize(
    ("cost", "yes", "perhaps"),
    [
        ({"soort": "onbekend"}, {"onbekend"}, CLASSES - {"onbekend"}),
        ({"soort": "vanaf", "bedrag": "2", "per": "keer"}, set(), PER_VISIT),
        ({"soort": "bedrag", "bedrag": "0.35", "per": "kilometer"}, set(), PER_VISIT),
        ({"soort": "bedrag", "bedrag": "2", "per": "keer"}, {"klein-bedrag"}, set()),
    ],
)
def test_filter_never_takes_a_price_that_depends_for_small_or_for_not_known(
    make_offer: Callable[..., Offer], cost: dict[str, str], yes: set[str], perhaps: set[str]
) -> None:
    choice = facet("kosten").keuze(make_offer(kosten=cost))
    maybe = CLASSES - {*choice.ids, *choice.nee} if choice.onbekend else set()
    assert (set(choice.ids), maybe) == (yes, perhaps)


@pytest.mark.parametrize(
    ("cost", "a_visit", "a_month"),
    [
        (Kosten("gratis"), (0, 0), (0, 0)),
        (kosten("2", soort="vrijwillige-bijdrage"), (0, 0), (0, 0)),
        (Kosten("onbekend"), (0, None), (0, None)),
        (kosten("2", tot="5"), (2, 5), (2, None)),
        (kosten("2", soort="vanaf"), (2, None), (2, None)),
        (kosten("24", Term("dag", "per dag")), (24, 24), (24, None)),
        (kosten("7.5", Term("uur", "per uur")), (Decimal("7.5"), None), (Decimal("7.5"), None)),
        (kosten("18", MAAND), None, (18, 18)),
        (kosten("275", MAAND, soort="vanaf"), None, (275, None)),
        (kosten("3", Term("week", "per week")), None, (13, 13)),
        (kosten("60", Term("cursus", "voor de hele cursus")), None, (60, 60)),
        (kosten("20", Term("eenmalig", "in totaal")), None, (20, 20)),
    ],
)
def test_what_one_pays_on_a_visit_and_in_a_month_is_no_estimate(
    cost: Kosten, a_visit: object, a_month: object
) -> None:
    assert (cost.grenzen("keer"), cost.grenzen("maand")) == (a_visit, a_month)


@given(st.decimals(min_value="0.01", max_value=10000, places=2), PERS)
def test_every_price_has_a_limit_per_visit_or_surely_per_month(bedrag: Decimal, per: str) -> None:
    """No price passes a limit by being spread: but for a part of a longer period, it is whole."""
    cost = Kosten("bedrag", bedrag, per=Term(per, f"per {per}"))
    for one in filter(None, map(cost.grenzen, ("keer", "maand"))):
        assert one[0] >= bedrag or per in ("kwartaal", "jaar")
    assert (cost.grenzen("keer") is None) == (cost.klassen[0] == "abonnement")


@given(
    st.decimals(min_value="0.01", max_value=10, places=2),
    st.none() | st.decimals(min_value="0.01", max_value=5, places=2),
    st.sampled_from(["bedrag", "vanaf"]),
)
def test_price_is_small_exactly_when_nobody_pays_more(
    bedrag: Decimal, meer: Decimal | None, soort: str
) -> None:
    cost = Kosten(soort, bedrag, None if meer is None else bedrag + meer, KEER)
    most = cost.tot or (None if soort == "vanaf" else bedrag)
    assert (cost.klassen == ("klein-bedrag",)) == (most is not None and most <= 5)
    assert (cost.klassen == ("groter-bedrag",)) == ((most or bedrag) > 5)


@given(st.decimals(min_value=0, max_value=10000, places=2))
def test_euro_can_be_read_back(bedrag: Decimal) -> None:
    text = euro(bedrag)
    assert text.startswith("€\u00a0")
    assert Decimal(text[2:].replace(",", ".")) == bedrag
