from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.booklet.opening import MOST_NUMBERS, Opening, opening

ROOM, BETWEEN, NAME = 175.0, 2.5, 5.0
NUMBERS = {"breed": 121.0, "aanloop": 30.0, "nummer": 9.0, "regel": 6.4}


def opened(own: int, others: int, begin: float = 60.0) -> Opening:
    high = {
        "begin": begin,
        "namen": [NAME] * own,
        "tussenkop": 14.0,
        "ook": [NAME] * others,
        "nummers": NUMBERS,
    }
    return opening(high, ROOM, BETWEEN)


def test_all_are_named_where_there_is_room() -> None:
    assert opened(4, 8) == Opening(1, 8)


def test_what_has_no_room_for_its_name_has_the_number_of_its_page() -> None:
    assert opened(4, 12) == Opening(1, 8)


def test_where_not_even_the_numbers_fit_a_page_is_added_for_their_names() -> None:
    assert opened(13, 20) == Opening(2, 20)


def test_a_chapter_without_others_has_no_more_pages_than_its_names_need() -> None:
    assert opened(14, 0) == Opening(1)
    assert opened(17, 0) == Opening(2)


def test_the_last_name_takes_the_one_before_it_over_the_page() -> None:
    """So two of them stand above the others."""
    assert opened(16, 21) == opened(17, 21) == Opening(2, 18)


def test_of_more_others_than_anybody_turns_up_as_many_as_a_page_holds_are_named() -> None:
    assert opened(4, 17) == Opening(1, 8)
    assert opened(4, 18) == Opening(2, 18)
    assert opened(4, 60) == Opening(2, 29)


@given(st.integers(1, 60), st.integers(0, 300), st.floats(20, 100))
def test_a_page_more_is_full_before_others_are_only_counted(
    own: int, others: int, begin: float
) -> None:
    found = opened(own, others, begin)
    left_out = others - found.met_naam
    assert 0 <= left_out <= MOST_NUMBERS or found.met_naam >= 19


@given(st.integers(1, 60), st.floats(20, 100))
def test_one_more_answer_never_costs_more_than_a_page(own: int, begin: float) -> None:
    pages = [opened(own, others, begin).bladzijden for others in range(80)]
    assert all(0 <= later - earlier <= 1 for earlier, later in pairwise(pages))
    assert pages[-1] <= pages[0] + 2
