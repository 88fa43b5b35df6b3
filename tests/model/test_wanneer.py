"""Days and times as people say them, and as the filter needs them."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.model.dutch import DAGEN
from sociale_kaart.model.wanneer import DAGDELEN, WEEKLY, Moment, Wanneer

TODAY = date(2026, 11, 21)
THURSDAYS = (date(2027, 1, 7), date(2026, 12, 17), date(2026, 12, 24))


@pytest.mark.parametrize(
    ("when", "lines", "short"),
    [
        (
            Wanneer("wekelijks", (Moment("dinsdag", van="12.00", tot="13:30"),)),
            ("Elke dinsdag, 12.00 tot 13.30 uur",),
            "Dinsdag 12.00 uur",
        ),
        (
            Wanneer(
                "wekelijks",
                (
                    *(Moment(day, van="9.00", tot="11.00") for day in DAGEN[:3]),
                    Moment("vrijdag", van="14.00"),
                ),
            ),
            ("Maandag tot en met woensdag, 9.00 tot 11.00 uur", "Elke vrijdag, vanaf 14.00 uur"),
            "Maandag tot en met woensdag en vrijdag",
        ),
        (
            Wanneer("tweewekelijks", (Moment("donderdag", van="19.30"),)),
            ("Om de week op donderdag, vanaf 19.30 uur",),
            "Donderdag 19.30 uur (om de week)",
        ),
        (
            Wanneer("maandelijks", (Moment("zondag", "eerste", van="17.00"),)),
            ("Elke eerste zondag van de maand, vanaf 17.00 uur",),
            "Eerste zondag 17.00 uur",
        ),
        (
            Wanneer("data", (Moment(datum=date(2026, 12, 24), van="10.00", tot="12.00"),)),
            ("Donderdag 24 december 2026, 10.00 tot 12.00 uur",),
            "Donderdag 24 december, 10.00 uur",
        ),
        (
            Wanneer("wekelijks", tuple(Moment(day, van="9.00") for day in DAGEN)),
            ("Elke dag, vanaf 9.00 uur",),
            "Elke dag",
        ),
        (
            Wanneer("maandelijks", (Moment("donderdag", "eerste"), Moment("donderdag", "derde"))),
            ("Elke eerste en derde donderdag van de maand",),
            "Eerste en derde donderdag",
        ),
        (
            Wanneer(
                "maandelijks",
                (
                    Moment("maandag", "tweede", van="10.00", tot="11.00"),
                    Moment("maandag", "tweede", van="14.00", tot="15.00"),
                    Moment("vrijdag", "laatste", van="10.00", tot="11.00"),
                ),
            ),
            (
                "Elke tweede maandag en laatste vrijdag van de maand, 10.00 tot 11.00 uur",
                "Elke tweede maandag van de maand, 14.00 tot 15.00 uur",
            ),
            "Tweede maandag en laatste vrijdag",
        ),
        (
            Wanneer("data", tuple(Moment(datum=day, van="14.00") for day in THURSDAYS)),
            (
                "Op donderdag, vanaf 14.00 uur:",
                "17 en 24 december 2026",
                "7 januari 2027",
            ),
            "Donderdag 17 december, 14.00 uur, daarna nog 2 keer",
        ),
        (Wanneer("afspraak"), ("In overleg",), "In overleg"),
        (Wanneer("altijd"), ("Altijd",), "Altijd"),
        (Wanneer("onbekend"), ("Niet bekend, vraag ernaar",), "Niet bekend"),
    ],
)
def test_times_read_as_people_say_them(when: Wanneer, lines: tuple[str, ...], short: str) -> None:
    assert when.regels == lines
    assert when.kort(TODAY) == short


@pytest.mark.parametrize(
    ("today", "short"),
    [
        (date(2026, 12, 17), "Donderdag 17 december, 14.00 uur, daarna nog 2 keer"),
        (date(2026, 12, 18), "Donderdag 24 december, 14.00 uur, daarna nog 1 keer"),
        (date(2027, 1, 7), "Donderdag 7 januari, 14.00 uur"),
        (date(2027, 1, 8), "Donderdag 7 januari 2027, 14.00 uur"),
        (date(2025, 12, 1), "Donderdag 17 december 2026, 14.00 uur, daarna nog 2 keer"),
    ],
)
def test_card_names_the_next_date_and_how_many_follow(today: date, short: str) -> None:
    when = Wanneer("data", tuple(Moment(datum=day, van="14.00") for day in THURSDAYS))
    assert when.kort(today) == short


def test_two_times_on_one_day_are_two() -> None:
    times = (Moment(datum=THURSDAYS[0], van=van) for van in ("14.00", "9.30"))
    short = "Donderdag 7 januari, 9.30 uur, daarna nog 1 keer"
    assert Wanneer("data", tuple(times)).kort(TODAY) == short


def test_days_and_parts_of_the_day_are_known_in_order() -> None:
    when = Wanneer(
        "wekelijks",
        (
            Moment("vrijdag", van="18.00"),
            Moment("maandag", van="11.00"),
            Moment("maandag", van="12.00"),
        ),
    )
    assert when.dagen == ("maandag", "vrijdag")
    assert when.dagdelen == ("ochtend", "middag", "avond")


@pytest.mark.parametrize(
    ("start", "end", "parts"),
    [
        ("17.30", "19.30", ("avond",)),
        ("17.00", "19.30", ("middag", "avond")),
        ("13.00", "17.00", ("middag",)),
        ("16.30", "18.30", ("middag",)),
        ("9.30", "16.00", ("ochtend", "middag")),
        ("9.00", "22:00", ("ochtend", "middag", "avond")),
        ("9.00", "18.30", ("ochtend", "middag")),
        ("9.00", "19.00", ("ochtend", "middag")),
        ("10.00", "21.00", ("ochtend", "middag", "avond")),
        ("11.15", "21.00", ("middag", "avond")),
        ("14.00", "19.00", ("middag",)),
        ("15.00", "19.00", ("middag", "avond")),
        ("12.00", "20.00", ("middag", "avond")),
        ("11.30", "12.30", ("ochtend", "middag")),
        ("17.45", "18.30", ("avond",)),
        ("17.45", "", ("avond",)),
        ("23.45", "", ("avond",)),
        ("0.00", "2.00", ("ochtend",)),
        ("", "", ()),
    ],
)
def test_a_moment_is_in_each_part_of_the_day_that_holds_a_good_part_of_it(
    start: str, end: str, parts: tuple[str, ...]
) -> None:
    assert Moment("vrijdag", van=start, tot=end).dagdelen == parts


@given(st.lists(st.integers(0, 24 * 60 - 1), min_size=2, max_size=2, unique=True).map(sorted))
def test_every_moment_is_in_the_parts_of_the_day_that_hold_most_of_it(times: list[int]) -> None:
    """What takes less than an hour of a longer moment never counts, and two hours always do."""
    start, end = times
    held = {part: min(end, last) - max(start, first) for part, (first, last) in DAGDELEN.items()}
    written = (f"{time // 60}.{time % 60:02}" for time in times)
    parts = Moment("maandag", "", None, *written).dagdelen
    assert max(held, key=lambda part: held[part]) in parts
    assert all(held[part] >= min(60, (end - start) / 2) for part in parts)
    assert all(part in parts for part, minutes in held.items() if minutes >= 120)
    assert all(held[part] < (end - start) / 4 or held[part] < 60 for part in held.keys() - parts)


@pytest.mark.parametrize(
    ("when", "times"),
    [
        (Wanneer("afspraak"), WEEKLY),
        (Wanneer("wekelijks", (Moment("maandag"), Moment("vrijdag"))), WEEKLY),
        (Wanneer("tweewekelijks", (Moment("vrijdag"),)), WEEKLY / 2),
        (Wanneer("maandelijks", (Moment("vrijdag", "derde"),)), 1),
        (Wanneer("maandelijks", (Moment("vrijdag", "eerste"), Moment("vrijdag", "derde"))), 2),
        (Wanneer("maandelijks", (Moment("vrijdag", "eerste", van="9.00"),) * 2), 1),
        (Wanneer("data", (Moment(datum=date(2026, 12, 1)),)), 1),
        (Wanneer("data", tuple(Moment(datum=date(2027, 1, day)) for day in range(1, 32))), WEEKLY),
        (
            Wanneer(
                "data", tuple(Moment(datum=date(2027, m, d)) for m, d in ((1, 4), (1, 5), (3, 1)))
            ),
            Decimal(3) / 2,
        ),
    ],
)
def test_schedule_says_how_often_a_month_one_goes(when: Wanneer, times: Decimal) -> None:
    assert when.keren_per_maand == times


@given(st.lists(st.integers(0, 800), min_size=1, max_size=60))
def test_nobody_goes_less_than_once_a_month_or_more_than_every_week(days: list[int]) -> None:
    dates = tuple(Moment(datum=date(2026, 1, 1) + timedelta(day)) for day in days)
    assert 1 <= Wanneer("data", dates).keren_per_maand <= WEEKLY


def test_date_is_found_on_its_weekday() -> None:
    assert Wanneer("data", (Moment(datum=date(2026, 12, 24)),)).dagen == ("donderdag",)


def test_next_date_is_today_or_later() -> None:
    dates = (date(2026, 11, 1), date(2026, 12, 1), date(2026, 12, 24))
    when = Wanneer("data", tuple(Moment(datum=day) for day in dates))
    assert when.eerstvolgende(date(2026, 12, 1)) == date(2026, 12, 1)
    assert when.eerstvolgende(date(2026, 12, 25)) is None


def test_dates_that_are_over_are_left_out_unless_all_are() -> None:
    october, november, december = (Moment(datum=date(2026, month, 20)) for month in (10, 11, 12))
    left = Wanneer("data", (october, november, december)).vanaf(TODAY)
    assert left.regels == ("Zondag 20 december 2026",)
    assert (left.dagen, left.dagdelen) == (("zondag",), ())
    over = Wanneer("data", (october, november))
    assert over.vanaf(TODAY) == over


def test_days_without_it_that_are_over_are_not_named() -> None:
    closed = (date(2026, 12, 24), date(2026, 11, 20), TODAY)
    when = Wanneer("wekelijks", (Moment("dinsdag"),), closed, "Ook in de zomer.")
    assert when.vanaf(TODAY).erbij == (
        "Ook in de zomer.",
        "Niet op 21 november 2026 en 24 december 2026.",
    )
    assert when.vanaf(date(2026, 12, 25)).erbij == ("Ook in de zomer.",)
