"""What was asked, as an address and back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from tests.finder.modules import HOST, load

TERMS = {"wens": ["samen-eten", "bellen", "maatje"], "kosten": ["gratis", "korting"]}

CODE = f"""
import {{ amount, read, write }} from "{HOST}/finder/state.mjs";

window.amount = amount;
window.through = (search, table) => {{
  const terms = new Map(Object.entries(table));
  const {{ state, gone }} = read(search, terms);
  return [write(state, terms), gone];
}};
"""


@pytest.fixture(scope="module")
def page(module_page: Page) -> Page:
    load(module_page, CODE)
    return module_page


def through(page: Page, search: str) -> tuple[str, list[str]]:
    address, gone = page.evaluate("([search, terms]) => through(search, terms)", [search, TERMS])
    return address, gone


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("", ""),
        ("?", ""),
        ("?q=%20koffie%20", "?q=koffie"),
        ("?kosten=gratis&wens=maatje&wens=bellen", "?wens=bellen&wens=maatje&kosten=gratis"),
        ("?sort=best&p=1&per=keer", ""),
        ("?sort=zomaar&p=0", ""),
        ("?leeftijd=80&tot=2,50&per=maand", "?leeftijd=80&tot=2.5&per=maand"),
        ("?leeftijd=-3&tot=veel&per=maand", ""),
        ("?leeftijd=121", ""),
        ("?leeftijd=78 jaar&tot=€ 5", "?leeftijd=78&tot=5"),
        ("?leeftijd=17,5&tot=0", "?leeftijd=17&tot=0"),
        ("?onbekend=ja&buurt=ja&sort=naam&p=3", "?onbekend=ja&buurt=ja&sort=naam&p=3"),
        ("?q=%F0%9F%99%82&wens=", "?q=%F0%9F%99%82"),
    ],
)
def test_addresses_hold_only_what_was_asked_in_a_fixed_order(
    page: Page, typed: str, address: str
) -> None:
    assert through(page, typed)[0] == address


def test_what_no_longer_exists_is_left_out_and_told(page: Page) -> None:
    assert through(page, "?wens=zweven&wens=bellen&kosten=veel") == (
        "?wens=bellen",
        ["zweven", "veel"],
    )


@settings(deadline=None)
@given(
    cents=st.integers(0, 999_999),
    mark=st.sampled_from([",", "."]),
    before=st.sampled_from(["", "€", "€ ", "ca. ", "hooguit "]),
    behind=st.sampled_from(["", ",-", ".-", " euro", " p.p.", "."]),
)
def test_an_amount_is_read_however_it_is_written(
    page: Page, cents: int, mark: str, before: str, behind: str
) -> None:
    euros, rest = divmod(cents, 100)
    number = f"{euros}{mark}{rest:02}" if rest else f"{euros}"
    typed = before + number + behind
    assert page.evaluate("typed => amount('tot', typed)", typed) == cents / 100


@pytest.mark.parametrize(
    "typed", ["", "vijf", "-5", "5-10", "5 of 6", ",50", "1.000", "1e5", "20000"]
)
def test_what_is_no_single_number_is_no_amount(page: Page, typed: str) -> None:
    assert page.evaluate("typed => amount('tot', typed)", typed) is None


@settings(max_examples=200, deadline=None)
@given(pairs=st.lists(st.tuples(
    st.sampled_from(["q", "wens", "kosten", "leeftijd", "tot", "per", "sort", "p", "onbekend"]),
    st.one_of(st.sampled_from(["samen-eten", "gratis", "80", "naam", "ja", "maand"]), st.text()),
)))  # fmt: skip
def test_any_address_can_be_read_and_a_tidy_one_stays_as_it_is(
    page: Page, pairs: list[tuple[str, str]]
) -> None:
    search = page.evaluate("pairs => `?${new URLSearchParams(pairs)}`", pairs)
    tidy, _ = through(page, search)
    assert through(page, tidy) == (tidy, [])
