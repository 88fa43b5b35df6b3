"""What gives way when a page is too full, in literal millimetres."""

from hypothesis import given
from hypothesis import strategies as st

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
ROOM = Room(eerste=100, volgende=170)


def test_with_room_enough_everything_stands_there_and_the_long_text_replaces_the_short() -> None:
    assert choose(ROOM, PARTS, HEIGHTS) == Fit((1, 2, 3, 4), 4, 1, 0.0, 11.45)


def test_the_least_important_gives_way_first() -> None:
    assert choose(Room(45, 170), PARTS, HEIGHTS).delen == (1, 2, 4)


def test_without_room_for_the_long_text_the_short_one_stays() -> None:
    assert choose(Room(35, 170), PARTS, HEIGHTS).delen == (0, 2, 3, 4)


def test_an_offer_that_is_too_long_gets_two_pages_and_all_its_parts() -> None:
    assert choose(Room(15, 170), PARTS, HEIGHTS) == Fit((1, 2, 3, 4), 0, 2, 1.2, 28.95)


def test_what_always_stands_there_takes_the_pages_that_it_needs_and_the_rest_fills_them() -> None:
    heights = (90.0, 400.0, 100.0, 12.0, 6.0)
    assert choose(ROOM, PARTS, heights) == Fit((0, 2, 3, 4), 1, 2, 90.2, 9.8)


def test_a_part_stands_on_one_page_also_when_that_takes_a_page_more() -> None:
    parts = (PARTS[0], PARTS[2], Deel("feit", "voorwaarden", "geen"))
    assert choose(Room(100, 100), parts, (60.0, 60.0, 60.0)).bladzijden == 3


def test_a_part_that_no_page_can_hold_goes_on_over_the_turn() -> None:
    assert choose(Room(100, 100), PARTS[:1], (220.0,)).bladzijden == 3


def test_two_offers_share_a_page_where_each_fits_in_half() -> None:
    assert choose(Room(100, 110, helft=45), PARTS, HEIGHTS).bladzijden == 1
    assert choose(Room(100, 110, helft=15), PARTS, HEIGHTS) == Fit((1, 2, 3, 4), 4, 2, 1.2, 11.45)


def test_the_line_that_leads_to_the_next_page_takes_room_of_the_first_only_where_there_is_one() -> (
    None
):
    room = Room(eerste=100, volgende=170, vervolg=4)
    assert choose(room, PARTS[:1], (99.8,)).bladzijden == 1
    assert choose(room, (PARTS[0], PARTS[2]), (96.0, 6.0)).eerste == 0
    assert choose(room, (PARTS[0], PARTS[2]), (95.8, 6.0)).eerste == 1


def test_the_contact_box_has_its_white_before_what_can_be_left_out() -> None:
    fit = choose(Room(24, 170, vak=2), PARTS, HEIGHTS)
    assert (fit.delen, fit.vak, fit.lucht) == ((0, 2), 2, 2.9)


def test_on_a_full_page_the_contact_box_has_the_white_that_is_left() -> None:
    assert choose(Room(17.5, 170, vak=2), PARTS, HEIGHTS).vak == 1.3


DRAWN = st.lists(st.tuples(st.floats(1, 90), st.integers(0, 3)), min_size=1, max_size=12).filter(
    lambda drawn: any(rang == 0 for _, rang in drawn)
)


@given(DRAWN)
def test_the_white_of_the_contact_box_never_costs_a_page(drawn: list[tuple[float, int]]) -> None:
    parts = tuple(Deel("feit", str(at), rang=rang) for at, (_, rang) in enumerate(drawn))
    heights = [height for height, _ in drawn]
    with_white, without = (choose(Room(80, 100, vak=white), parts, heights) for white in (3, 0))
    assert with_white.bladzijden == without.bladzijden
    assert 0 <= with_white.vak <= 3


@given(DRAWN)
def test_white_is_shared_only_where_there_is_some(drawn: list[tuple[float, int]]) -> None:
    parts = tuple(Deel("feit", str(at), rang=rang) for at, (_, rang) in enumerate(drawn))
    heights = [height for height, _ in drawn]
    fit = choose(Room(80, 100), parts, heights)
    printed = sum(heights[at] for at in fit.delen)
    assert fit.lucht >= 0
    assert printed + (fit.lucht - 0.01) * len(fit.delen) <= 80 + 100 * (fit.bladzijden - 1)
    assert {at for at, part in enumerate(parts) if part.rang == 0} <= set(fit.delen)


def test_what_may_be_replaced_need_not_be_there() -> None:
    parts = (
        Deel("feit", "kosten", "kosten"),
        Deel("feit", "aanmelden.nodig", "hoeft niet", rang=1),
        Deel("feit", "aanmelden.hoe", "hoe", rang=3, in_plaats_van="aanmelden.nodig"),
    )
    for room, delen in ((20, (0, 2)), (15, (0, 1)), (10, (0,))):
        assert choose(Room(room, 170), parts, (6.0, 6.0, 12.0)).delen == delen
