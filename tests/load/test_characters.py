"""Letters of every script are welcome; what nobody sees is not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.load import parse


def places(text: str) -> list[tuple[int, int]]:
    return [(found.line, found.column) for found in parse(text.encode(), "koffie.yaml").problems]


@pytest.mark.parametrize(
    "text",
    [
        "Café, façade, naïef, reünie en Ĳsselmeer",
        "Кава та їжа для українців",
        "قهوة ولقاء كل ثلاثاء",
        "می\u200cخواهم دوست پیدا کنم",
        "ⵜⴰⵎⴰⵣⵉⵖⵜ",
        "Zażółć gęślą jaźń",
        "İyi günler, çay",
        "咖啡",
        "Koffie ☕ en een hart ❤\ufe0f",
        "Nog 5\u00a0euro",
        "e\u0301e\u0301n",
    ],
    ids=lambda text: text.split()[0].encode("ascii", "replace").decode(),
)
def test_text_of_every_script_is_welcome(text: str) -> None:
    assert places(f"naam: {text}\n") == []


def test_joiners_are_for_arabic_letters_alone() -> None:
    assert places("naam: می\u200cخواهم\n") == []
    assert places("naam: ko\u200cffie\n") == [(1, 9)]
    assert places("naam: می\u200c koffie\n") == [(1, 9)]


def test_each_unwanted_character_is_told_once_a_line() -> None:
    assert places("a: b\u200bc\u200bd\ne: f\u00ad\u200b\n") == [(1, 5), (2, 5), (2, 6)]


@given(st.characters(categories=["Cc", "Cf", "Zl", "Zp", "Co"], exclude_characters="\n"))
def test_no_invisible_character_comes_in(char: str) -> None:
    assert places(f"naam: kof{char}fie\n") == [(1, 10)]
    assert places(f'naam: "kof\\U{ord(char):08x}fie"\n') == [(1, 7)]


@given(st.characters(categories=["L", "Nd", "Nl", "No", "Sc", "Sm"]))
def test_every_letter_and_digit_comes_in(char: str) -> None:
    assert unicodedata.category(char)[0] in "LNS"
    assert places(f'naam: "kof{char}fie"\n') == []


def test_a_hard_space_is_refused_only_where_yaml_needs_a_space() -> None:
    assert places("naam: vijf\u00a0euro\n") == []
    assert places("naam:\u00a0vijf euro\n") == [(1, 6)]
    assert places("lijst:\n  -\u00a0vijf\n") == [(2, 4)]
    assert places("groep:\n \u00a0naam: vijf\n") == [(2, 2)]
