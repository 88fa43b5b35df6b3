"""Contrast as WCAG counts it, and the nearest colour that can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.colour import BLACK, WHITE, Colour, better_on, contrast, nearest_with

CHANNEL = st.integers(0, 255)
COLOURS = st.builds(Colour, CHANNEL, CHANNEL, CHANNEL)


@pytest.mark.parametrize("text", ["#0b5a43", "0b5a43", "#0B5A43"])
def test_reads_a_colour_as_people_write_it(text: str) -> None:
    assert Colour.parse(text) == Colour(0x0B, 0x5A, 0x43)


def test_three_figures_stand_for_six() -> None:
    assert Colour.parse("#fa0") == Colour(255, 170, 0)


@pytest.mark.parametrize("text", ["", "#", "groen", "#12345", "#1234567", "#ggg", "#12٣", " #fff"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a colour"):
        Colour.parse(text)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000", "#fff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#0b5a43", "#ffffff", 8.2),
        ("#ffd75e", "#19201c", 12.0),
        ("#ff0000", "#00ff00", 2.91),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, expected: float) -> None:
    measured = contrast(Colour.parse(one), Colour.parse(other))
    assert measured == pytest.approx(expected, abs=0.05)


@pytest.mark.parametrize(
    ("given_colour", "against", "expected"),
    [
        ("#0b5a43", "#ffffff", "#0b5a43"),
        ("#ffd75e", "#ffffff", "#6d5600"),
        ("#009fe3", "#ffffff", "#005e89"),
        ("#e30613", "#000000", "#ff5f52"),
    ],
)
def test_the_nearest_colour_keeps_its_hue(given_colour: str, against: str, expected: str) -> None:
    near = nearest_with(Colour.parse(given_colour), Colour.parse(against), 7)
    assert str(near) == expected


def test_a_contrast_that_nothing_has_is_refused() -> None:
    with pytest.raises(ValueError, match=r"nothing has a contrast of 7 against #777777"):
        nearest_with(BLACK, Colour.parse("#777"), 7)


@given(COLOURS)
def test_what_is_written_is_read_back(colour: Colour) -> None:
    assert Colour.parse(str(colour)) == colour


@given(COLOURS, COLOURS)
def test_contrast_is_the_same_both_ways(one: Colour, other: Colour) -> None:
    assert 1 <= contrast(one, other) == contrast(other, one) <= 21.001


@given(COLOURS)
def test_black_or_white_can_be_read_on_every_colour(ground: Colour) -> None:
    assert contrast(better_on(ground), ground) >= 4.5


@given(COLOURS, st.sampled_from([BLACK, WHITE]), st.sampled_from([3, 4.5, 7]))
def test_the_nearest_colour_can_be_read(colour: Colour, against: Colour, ratio: float) -> None:
    assert contrast(nearest_with(colour, against, ratio), against) >= ratio


@given(COLOURS, st.sampled_from([BLACK, WHITE]))
def test_what_can_be_read_stays_as_it_is(colour: Colour, against: Colour) -> None:
    near = nearest_with(colour, against, 7)
    assert nearest_with(near, against, 7) == near


@given(COLOURS)
def test_grey_stays_grey(colour: Colour) -> None:
    grey = Colour(colour.red, colour.red, colour.red)
    near = nearest_with(grey, WHITE, 7)
    assert max(near.red, near.green, near.blue) - min(near.red, near.green, near.blue) <= 1
