from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.booklet.arrange import NOTES, arrange

LENGTHS = st.lists(st.integers(1, 3), max_size=12)


def placed(order: list[str], pages: dict[str, int], first: int) -> list[tuple[str, int]]:
    found, page = [], first
    for one in order:
        found.append((one, page))
        page += pages.get(one, 1)
    return found


def test_single_pages_keep_the_order_of_the_alphabet() -> None:
    assert arrange(["a", "b", "c"], {"a": 1, "b": 1, "c": 1}, 5) == ["a", "b", "c"]


def test_a_single_page_is_brought_forward_to_let_a_pair_begin_on_the_left() -> None:
    assert arrange(["a", "b", "c"], {"a": 2, "b": 2, "c": 1}, 5) == ["c", "a", "b"]


def test_a_single_page_waits_when_it_would_leave_a_pair_to_begin_on_the_right() -> None:
    assert arrange(["a", "b"], {"a": 1, "b": 2}, 4) == ["b", "a"]


def test_a_page_for_notes_comes_where_nothing_else_fits() -> None:
    assert arrange(["a", "b"], {"a": 2, "b": 2}, 5) == [NOTES, "a", "b"]


@given(LENGTHS, st.integers(2, 9))
def test_everything_is_there_once_and_every_pair_begins_on_the_left(
    lengths: list[int], first: int
) -> None:
    pages = {f"offer-{at}": length for at, length in enumerate(lengths)}
    order = arrange(list(pages), pages, first)
    assert sorted(one for one in order if one != NOTES) == sorted(pages)
    for one, page in placed(order, pages, first):
        assert pages.get(one, 1) == 1 or page % 2 == 0


@given(LENGTHS, st.integers(2, 9))
def test_no_page_is_given_to_notes_while_a_single_page_could_stand_there(
    lengths: list[int], first: int
) -> None:
    pages = {f"offer-{at}": length for at, length in enumerate(lengths)}
    order = arrange(list(pages), pages, first)
    for at, one in enumerate(order):
        if one == NOTES:
            assert all(pages.get(later, 2) > 1 for later in order[at:])
