"""One file: what is typed comes back with its place, and nothing ever crashes."""

import json
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.load import Places, parse
from sociale_kaart.load.parse import RECORDED
from tests.offers.cases import FOLDER

LETTERS = st.text(
    st.characters(categories=["L", "N", "P", "S"], exclude_characters="\N{REPLACEMENT CHARACTER}"),
    min_size=1,
    max_size=12,
)
WORDS = st.lists(LETTERS, min_size=1, max_size=4).map(" ".join)
VALUES = st.recursive(
    WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=20,
)
YAML_SOUP = st.text(
    st.sampled_from(list("ab:-?[]{}&*!|>'\"%@`#,~=<. \t\r\n\\0é\u00a0\u200b\ufeff")), max_size=80
)


def loaded(text: str) -> object:
    value, _, problems = parse(text.encode(), "koffie.yaml")
    assert problems == ()
    return value


def places(text: str) -> Places:
    return parse(text.encode(), "koffie.yaml").places


def message(data: bytes) -> str:
    return parse(data, "koffie.yaml").problems[0].message


@pytest.mark.parametrize(
    "typed",
    [
        "nee",
        "no",
        "null",
        "~",
        "0201234567",
        "12:30",
        "1e3",
        "2026-13-45",
        "0x1F",
        "6,50",
        "=",
        "<<x",
    ],
)
def test_yaml_never_decides_a_type(typed: str) -> None:
    assert loaded(f"naam: {typed}\n") == {"naam": typed}


def test_space_around_a_text_is_no_part_of_it() -> None:
    assert loaded('naam: " \u00a0Samen eten "\nwat: |\n\n  Een.\n  Twee.\n\n') == {
        "naam": "Samen eten",
        "wat": "Een.\nTwee.",
    }


def test_every_value_has_a_line_and_a_column() -> None:
    where = places("# Zo\n---\nnaam: Koffie\nlijst:\n  - een\n  - {twee: drie}\n")
    assert where.at(()) == (3, 1)
    assert where.at(("naam",)) == (3, 7)
    assert where.at(("naam",), of_key=True) == (3, 1)
    assert where.at(("lijst", 0)) == (5, 5)
    assert where.at(("lijst", 0), of_key=True) == (5, 5)
    assert where.at(("lijst", 1, "twee")) == (6, 12)
    assert where.at(("lijst", 1, "twee"), of_key=True) == (6, 6)


def test_what_is_missing_stands_at_the_key_around_it() -> None:
    where = places("naam: Koffie\ncontact:\n  email: onbekend\n")
    assert where.at(("contact", "telefoon")) == (2, 1)
    assert where.at(("contact", "bereikbaar", 0, "van")) == (2, 1)
    assert where.at(("link",)) == (1, 1)


def test_places_below_a_field_begin_there() -> None:
    where = places("plugins:\n  - search\n  - kaart:\n      naam: Lindewaard\n")
    kaart = where.below(("plugins", 1, "kaart"))
    assert kaart.at(("naam",)) == (4, 13)
    assert kaart.at(("gemeente",)) == (4, 7)


def test_of_two_equal_fields_the_first_has_the_place() -> None:
    where = places("a: {b: 1}\na: {c: 2}\n")
    assert where.at(("a", "b")) == (1, 8)
    assert where.at(("a", "c")) == (1, 1)


def test_columns_count_letters_and_not_bytes() -> None:
    assert places("één: {twee: drie}\n").at(("één", "twee")) == (1, 13)


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_files_of_all_computers_are_read_alike(start: bytes, end: bytes) -> None:
    text = start + b"naam: Koffie" + end + b"wat: |" + end + b"  Een" + end + b"  Twee" + end
    value, where, problems = parse(text, "koffie.yaml")
    assert problems == ()
    assert value == {"naam": "Koffie", "wat": "Een\nTwee"}
    assert where.at(("naam",)) == (1, 7)
    assert where.at(("wat",)) == (2, 6)


def test_a_comment_and_a_start_of_document_are_no_content() -> None:
    assert loaded("# Zo\n---\nnaam: Koffie # of thee\n") == {"naam": "Koffie"}


@pytest.mark.parametrize(
    ("typed", "column", "whole"),
    [
        ("naam: Groep #3 van de bieb", 13, "Groep #3 van de bieb"),
        ("naam: De bieb # achterom", 15, "De bieb # achterom"),
        ("naam: #0b5a43", 7, "#0b5a43"),
        ("naam: De\n  bieb #3", 8, "De bieb #3"),
    ],
)
def test_text_after_a_hash_is_told_and_not_lost(typed: str, column: int, whole: str) -> None:
    value, _, (problem,) = parse(f"{typed}\nlink: onbekend\n".encode(), "koffie.yaml")
    assert value == {"naam": whole, "link": "onbekend"}
    assert (problem.line, problem.column) == (1 + typed.count("\n"), column)
    assert problem.message.startswith("Alles achter # valt weg.")


@pytest.mark.parametrize("typed", ["Koffie", '"Koffie #3"', "'De bieb'", "[De bieb]"])
def test_a_remark_behind_a_word_or_a_closed_text_is_no_content(typed: str) -> None:
    value, _, problems = parse(f"# Zo\nnaam: {typed} # of thee\n".encode(), "koffie.yaml")
    assert problems == ()
    assert "thee" not in str(value)


@given(WORDS, WORDS)
def test_whatever_stands_around_a_hash_is_told(before: str, after: str) -> None:
    typed = f"naam: Bij {before} #{after}\n".encode()
    _, _, problems = parse(typed, "koffie.yaml")
    assert problems
    quoted = json.dumps(f"Bij {before} #{after}", ensure_ascii=False)
    assert loaded(f"naam: {quoted}\n") == {"naam": f"Bij {before} #{after}"}


LIST = """\
label: Eten
groepen:
  - woorden: [koken, kookles]
  - als: [soep, snert]
    dan: [koken]
"""
AT_THE_END = LIST.count("\n") + 1


@pytest.mark.parametrize("spaces", [0, 1, 3, 4])
def test_a_dash_that_is_not_below_the_others_is_told_where_it_stands(spaces: int) -> None:
    typed = f"{LIST}{' ' * spaces}- woorden: [wandelen, ommetje]\n"
    (problem,) = parse(typed.encode(), "eten.yaml").problems
    assert (problem.line, problem.column) == (AT_THE_END, spaces + 1)
    assert problem.message.startswith("Dit streepje staat niet recht onder de andere streepjes")
    assert problem.advice.startswith("Zet er 2 spaties voor,")


@pytest.mark.parametrize("spaces", [2, 4])
def test_a_part_of_a_list_without_its_dash_is_told_once(spaces: int) -> None:
    space = " " * spaces
    typed = f"{LIST}{space}als: [visite]\n{space}dan: [bezoek]\n"
    (problem,) = parse(typed.encode(), "eten.yaml").problems
    assert problem.line == AT_THE_END
    assert problem.message.startswith("Voor «als» ontbreekt een streepje")


FIELDS = (FOLDER / "valid/ordinary.yaml").read_text("utf-8").splitlines()
ALONE_IN_ITS_GROUP = "  bereik: gemeente"
INDENTED = [
    number
    for number, typed in enumerate(FIELDS, 1)
    if re.match(r" +\w+: ", typed) and typed != ALONE_IN_ITS_GROUP
]


@pytest.mark.parametrize("number", INDENTED, ids=lambda number: FIELDS[number - 1].strip()[:12])
def test_a_field_one_space_too_far_left_is_the_one_that_is_told(number: int) -> None:
    typed = [*FIELDS[: number - 1], FIELDS[number - 1][1:], *FIELDS[number:]]
    problems = parse("\n".join(typed).encode(), "eten.yaml").problems
    assert [problem.line for problem in problems] == [number]
    assert "staat niet recht" in problems[0].message


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
def test_a_letter_in_another_encoding_is_told_where_it_stands(start: bytes) -> None:
    (problem,) = parse(
        start + "link: één\r\nnaam: één caf".encode() + b"\xe9", "koffie.yaml"
    ).problems
    assert (problem.line, problem.column) == (2, 14)


def test_line_ends_of_other_programs_do_not_shift_the_count() -> None:
    typed = "naam: ko\u2028ffie\rthee\nlink: @home\n"
    problems = parse(typed.encode(), "koffie.yaml").problems
    assert [(found.line, found.column) for found in problems] == [(1, 9), (1, 14)]
    twice = "naam: ko\u2028ffie\rthee\nnaam: melk\nlink: onbekend\n"
    assert parse(twice.encode(), "koffie.yaml").problems[-1].line == 2
    assert places(twice).at(("link",)) == (3, 7)


def test_tags_are_skipped_only_where_they_are_allowed() -> None:
    settings = b"fence: !!python/name:material.fence\nsite_name: Samen\n"
    value, where, problems = parse(settings, "mkdocs.yml", allow_tags=True)
    assert problems == ()
    assert value == {"fence": "", "site_name": "Samen"}
    assert where.at(("site_name",)) == (2, 12)
    assert message(settings) == "Een tekst kan niet beginnen met «!»."


def test_of_two_equal_fields_the_first_is_kept_and_both_lines_are_named() -> None:
    value, _, problems = parse(b"naam: Koffie\nlink: onbekend\nnaam: Thee\n", "koffie.yaml")
    assert value == {"naam": "Koffie", "link": "onbekend"}
    assert [(found.line, found.column, found.message) for found in problems] == [
        (3, 1, "«naam» staat hier voor de tweede keer. De eerste keer was op regel 1.")
    ]


def test_a_file_of_64_kilobytes_is_read_and_one_byte_more_is_not() -> None:
    head = b"naam: Koffie\n#"
    full = head + b"x" * (64 * 1024 - len(head))
    assert parse(full, "koffie.yaml").problems == ()
    assert message(full + b"x") == "Dit bestand is te groot. Er past 64 kB in."


def test_twelve_levels_are_read_and_thirteen_are_not() -> None:
    assert parse(b"[" * 12 + b"a" + b"]" * 12, "koffie.yaml").problems == ()
    assert message(b"[" * 13 + b"a" + b"]" * 13) == (
        "Hier staan meer dan 12 lijsten of groepen in elkaar."
    )


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "a:\n", "{", "'a", '"', "!", "&a "])
def test_a_file_of_nothing_but_openings_is_refused(opening: str) -> None:
    assert message((opening * 60_000).encode()[: 60 * 1024])


def test_refusing_a_long_file_takes_as_little_as_reading_it() -> None:
    """For each quote a copy of what follows would take a hundred times as long."""
    lines = "".join(f"tekst{number}: 'de deur'\n" for number in range(29_000))

    def seconds(text: str) -> float:
        start = time.process_time()
        assert len(parse(text.encode(), "uitgave.yaml", RECORDED).problems) == ("[" in text)
        return time.process_time() - start

    assert seconds(f"{lines}fout: [a\n") < 10 * seconds(lines)


@given(st.binary(max_size=300))
def test_no_bytes_crash_the_loader(data: bytes) -> None:
    value, _, problems = parse(data, "koffie.yaml")
    assert (value is not None) or problems


@given(YAML_SOUP)
def test_no_mix_of_signs_crashes_the_loader(text: str) -> None:
    value, _, problems = parse(text.encode(), "koffie.yaml")
    assert (value is not None) or problems
    lines = text.count("\n") + 1
    assert all(1 <= found.line <= lines + 1 and found.column >= 1 for found in problems)


@given(YAML_SOUP, st.integers(0, 400))
def test_an_offer_with_a_slip_of_the_keyboard_crashes_nothing(soup: str, at: int) -> None:
    offer = 'naam: \'s Avonds\ncontact:\n  email: a@b.nl\nwensen: [eten, "praten"]\n' * 3
    value, _, problems = parse((offer[:at] + soup + offer[at:]).encode(), "koffie.yaml")
    assert (value is not None) or problems


@given(VALUES)
def test_what_is_typed_comes_back(value: object) -> None:
    """JSON is YAML, so Python's own writer is the judge."""
    typed = json.dumps({"veld": value}, ensure_ascii=False, indent=1)
    read, where, problems = parse(typed.encode(), "koffie.yaml")
    if not problems:
        assert read == {"veld": value}
        assert where.at(("veld",), of_key=True) == (2, 2)


@given(st.lists(WORDS, min_size=1, max_size=8))
def test_places_point_at_what_was_typed(words: list[str]) -> None:
    lines = [
        f"veld{number}: {json.dumps(word, ensure_ascii=False)}" for number, word in enumerate(words)
    ]
    fields, where, problems = parse("\n".join(lines).encode(), "koffie.yaml")
    assert problems == ()
    assert isinstance(fields, dict)
    for name, text in fields.items():
        line, column = where.at((name,))
        assert lines[line - 1][column - 1 :] == json.dumps(text, ensure_ascii=False)
