"""What something costs reads well, falls in one class and sorts from cheap to dear."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.model.dutch import euro
from sociale_kaart.model.kosten import TIMES_A_MONTH, Korting, Kosten
from sociale_kaart.model.vocabulary import Term

KEER = Term("keer", "per keer")
MAAND = Term("maand", "per maand")
PAS = Term("stadspas", "Stadspas")


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
    assert sorted(row, key=lambda cost: cost.per_maand) == [
        Kosten("gratis"),
        yearly,
        monthly,
        weekly,
        Kosten("onbekend"),
    ]


@given(
    st.decimals(min_value="0.01", max_value=10000, places=2), st.sampled_from(sorted(TIMES_A_MONTH))
)
def test_every_price_has_a_class_and_a_place(bedrag: Decimal, per: str) -> None:
    cost = Kosten("bedrag", bedrag, per=Term(per, f"per {per}"))
    assert cost.klassen[0] in ("klein-bedrag", "groter-bedrag", "abonnement")
    assert 0 < cost.per_maand < Kosten("onbekend").per_maand


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
