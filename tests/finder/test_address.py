"""What was asked, as an address and back."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from tests.finder.modules import HOST, load

TERMS = {"wens": ["samen-eten", "bellen", "maatje"], "kosten": ["gratis", "korting"]}

CODE = f"""
import {{ read, write }} from "{HOST}/finder/state.mjs";

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
