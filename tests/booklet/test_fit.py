"""What gives way when a page is too full, in literal millimetres."""

from sociale_kaart.booklet.fit import Fit, Room, choose
from sociale_kaart.booklet.words import Deel

PARTS = (
    Deel("tekst", "essentie.kort", "kort"),
    Deel("tekst", "essentie.wat", "wat", rang=1, in_plaats_van="essentie.kort"),
    Deel("feit", "kosten", "kosten"),
    Deel("feit", "locatie.route", "route", rang=7),
    Deel("feit", "talen", "talen", rang=5),
)
HEIGHTS = (10.0, 30.0, 6.0, 12.0, 6.0)
ROOM = Room(eerste=100, volgende=170, verlies=14)


def test_with_room_enough_everything_stands_there_and_the_long_text_replaces_the_short() -> None:
    assert choose(ROOM, PARTS, HEIGHTS) == Fit((1, 2, 3, 4), 1, 0.0)


def test_the_least_important_gives_way_first() -> None:
    assert choose(Room(45, 170), PARTS, HEIGHTS) == Fit((1, 2, 4), 1, 0.0)


def test_without_room_for_the_long_text_the_short_one_stays() -> None:
    assert choose(Room(35, 170), PARTS, HEIGHTS) == Fit((0, 2, 3, 4), 1, 0.0)


def test_an_offer_that_is_too_long_gets_two_pages_and_all_its_parts() -> None:
    assert choose(Room(15, 170, verlies=14), PARTS, HEIGHTS) == Fit((1, 2, 3, 4), 2, 1.5)


def test_what_always_stands_there_takes_the_pages_that_it_needs() -> None:
    heights = (300.0, 400.0, 100.0, 12.0, 6.0)
    assert choose(ROOM, PARTS, heights) == Fit((0, 2), 3, 300.5)


def test_what_may_be_replaced_need_not_be_there() -> None:
    parts = (
        Deel("feit", "kosten", "kosten"),
        Deel("feit", "aanmelden.nodig", "hoeft niet", rang=1),
        Deel("feit", "aanmelden.hoe", "hoe", rang=3, in_plaats_van="aanmelden.nodig"),
    )
    assert choose(Room(20, 170), parts, (6.0, 6.0, 12.0)) == Fit((0, 2), 1, 0.0)
    assert choose(Room(15, 170), parts, (6.0, 6.0, 12.0)) == Fit((0, 1), 1, 0.0)
    assert choose(Room(10, 170), parts, (6.0, 6.0, 12.0)) == Fit((0,), 1, 0.0)
