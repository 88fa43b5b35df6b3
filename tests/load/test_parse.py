"""One file: what is typed comes back with its place, and nothing ever crashes."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.load import Mapping, Node, Scalar, Sequence, parse
from sociale_kaart.load.nodes import position

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


def plain(node: Node) -> object:
    """The node without places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {name: plain(value) for name, value in node.entries.items()}


def loaded(text: str) -> Node:
    root, problems = parse(text.encode(), "koffie.yaml")
    assert problems == ()
    assert root is not None
    return root


def message(data: bytes) -> str:
    _, problems = parse(data, "koffie.yaml")
    return problems[0].message


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
    assert plain(loaded(f"naam: {typed}\n")) == {"naam": typed}


def test_every_value_knows_its_line_and_column() -> None:
    root = loaded("naam: Koffie\nlijst:\n  - een\n  - {twee: drie}\n")
    assert position(root, ()) == (1, 1)
    assert position(root, ("naam",)) == (1, 7)
    assert position(root, ("naam",), of_key=True) == (1, 1)
    assert position(root, ("lijst", 0)) == (3, 5)
    assert position(root, ("lijst", 1, "twee")) == (4, 12)


def test_what_is_missing_stands_at_the_key_around_it() -> None:
    root = loaded("naam: Koffie\ncontact:\n  email: onbekend\n")
    assert position(root, ("contact", "telefoon")) == (2, 1)
    assert position(root, ("link",)) == (1, 1)


def test_columns_count_letters_and_not_bytes() -> None:
    assert position(loaded("één: {twee: drie}\n"), ("één", "twee")) == (1, 13)


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_files_of_all_computers_are_read_alike(start: bytes, end: bytes) -> None:
    text = start + b"naam: Koffie" + end + b"wat: |" + end + b"  Een" + end + b"  Twee" + end
    root, problems = parse(text, "koffie.yaml")
    assert problems == ()
    assert root == Mapping(
        entries={"naam": Scalar("Koffie", 1, 7), "wat": Scalar("Een\nTwee\n", 2, 6)},
        keys={"naam": Scalar("naam", 1, 1), "wat": Scalar("wat", 2, 1)},
        line=1,
        column=1,
    )


def test_a_comment_and_a_start_of_document_are_no_content() -> None:
    assert plain(loaded("# Zo\n---\nnaam: Koffie # of thee\n")) == {"naam": "Koffie"}


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"], ids=["plain", "byte order mark"])
def test_a_letter_in_another_encoding_is_told_where_it_stands(start: bytes) -> None:
    (problem,) = parse(
        start + "link: één\r\nnaam: één caf".encode() + b"\xe9", "koffie.yaml"
    ).problems
    assert (problem.line, problem.column) == (2, 14)


def test_line_ends_of_other_programs_do_not_shift_the_count() -> None:
    typed = "naam: ko\u2028ffie\rthee\nlink: @home\n"
    places = [(found.line, found.column) for found in parse(typed.encode(), "koffie.yaml").problems]
    assert places == [(1, 9), (1, 14)]
    twice = "naam: ko\u2028ffie\rthee\nnaam: melk\n"
    assert parse(twice.encode(), "koffie.yaml").problems[-1].line == 2


def test_tags_are_skipped_only_where_they_are_allowed() -> None:
    settings = b"fence: !!python/name:material.fence\nsite_name: Samen\n"
    root, problems = parse(settings, "mkdocs.yml", allow_tags=True)
    assert problems == ()
    assert root is not None
    assert plain(root) == {"fence": "", "site_name": "Samen"}
    assert message(settings) == "Een tekst kan niet beginnen met «!»."


def test_of_two_equal_fields_the_first_is_kept_and_both_lines_are_named() -> None:
    root, problems = parse(b"naam: Koffie\nlink: onbekend\nnaam: Thee\n", "koffie.yaml")
    assert root is not None
    assert plain(root) == {"naam": "Koffie", "link": "onbekend"}
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


@given(st.binary(max_size=300))
def test_no_bytes_crash_the_loader(data: bytes) -> None:
    root, problems = parse(data, "koffie.yaml")
    assert (root is not None) or problems


@given(YAML_SOUP)
def test_no_mix_of_signs_crashes_the_loader(text: str) -> None:
    root, problems = parse(text.encode(), "koffie.yaml")
    assert (root is not None) or problems
    lines = text.count("\n") + 1
    assert all(1 <= found.line <= lines + 1 and found.column >= 1 for found in problems)


@given(YAML_SOUP, st.integers(0, 400))
def test_an_offer_with_a_slip_of_the_keyboard_crashes_nothing(soup: str, at: int) -> None:
    offer = 'naam: \'s Avonds\ncontact:\n  email: a@b.nl\nwensen: [eten, "praten"]\n' * 3
    root, problems = parse((offer[:at] + soup + offer[at:]).encode(), "koffie.yaml")
    assert (root is not None) or problems


@given(VALUES)
def test_what_is_typed_comes_back(value: object) -> None:
    """JSON is YAML, so Python's own writer is the judge."""
    typed = json.dumps({"veld": value}, ensure_ascii=False, indent=1)
    root, problems = parse(typed.encode(), "koffie.yaml")
    if not problems:
        assert root is not None
        assert plain(root) == {"veld": value}


@given(st.lists(WORDS, min_size=1, max_size=8))
def test_places_point_at_what_was_typed(words: list[str]) -> None:
    lines = [
        f"veld{number}: {json.dumps(word, ensure_ascii=False)}" for number, word in enumerate(words)
    ]
    root, problems = parse("\n".join(lines).encode(), "koffie.yaml")
    assert problems == ()
    assert isinstance(root, Mapping)
    for value in root.entries.values():
        assert isinstance(value, Scalar)
        assert lines[value.line - 1][value.column - 1 :] == json.dumps(
            value.text, ensure_ascii=False
        )
