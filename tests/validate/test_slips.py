"""Whatever slips into an offer, the check ends with a report and never with an exception."""

from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.reporting import text
from tests.offers.cases import FOLDER, checked

OFFER = (FOLDER / "valid/everything-filled-in.yaml").read_text("utf-8")
LINES = OFFER.splitlines(keepends=True)
SIGNS = [*"ab1:-[]{}&*!|>'\"%@#,. \t\n", ": ", "- ", "\n  ", "{}", "[]", "::error::x"]
WORDS = ["onbekend", "iedereen", "ja", "0", "-1", "6,50", "99.99", "2026-02-30", "é", "💙"]
UNSEEN = ["\u202e", "\u00a0", "\u200b", "\u2028", "\r"]
PIECES = st.lists(st.sampled_from([*SIGNS, *WORDS, *UNSEEN]), max_size=6).map("".join)


@given(PIECES, st.integers(0, len(OFFER)), st.integers(0, 40))
def test_typing_over_a_part_of_an_offer(piece: str, at: int, length: int) -> None:
    offer = OFFER[:at] + piece + OFFER[at + length :]
    text.render(checked(offer.encode(), "koffie").report)


@given(st.lists(st.integers(0, len(LINES) - 1), max_size=4), PIECES)
def test_writing_another_value_in_some_lines(numbers: list[int], value: str) -> None:
    lines = list(LINES)
    for number in numbers:
        name, colon, _ = lines[number].partition(":")
        lines[number] = f"{name}{colon} {value}\n"
    text.render(checked("".join(lines).encode(), "koffie").report)


@given(st.sets(st.integers(0, len(LINES) - 1), max_size=8))
def test_losing_some_lines(numbers: set[int]) -> None:
    kept = [line for number, line in enumerate(LINES) if number not in numbers]
    text.render(checked("".join(kept).encode(), "koffie").report)


@given(st.integers(0, len(LINES) - 1), st.integers(0, len(LINES) - 1), st.integers(-4, 6))
def test_moving_a_line_and_its_spaces(source: int, target: int, spaces: int) -> None:
    lines = list(LINES)
    line = lines.pop(source)
    lines.insert(target, " " * spaces + line if spaces > 0 else line[min(-spaces, len(line) - 1) :])
    text.render(checked("".join(lines).encode(), "koffie").report)
