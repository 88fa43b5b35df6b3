"""Colours of a house style: whether text on them can be read, and which near colour would do.

Contrast as WCAG 2.2 defines it; lightness and hue as people see them, in OKLab
(https://bottosson.github.io/posts/oklab/).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import atan2, cos, hypot, sin

HEX = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE | re.ASCII)

READABLE = 7
"""The least contrast of text: WCAG AAA, because most readers of the map are old."""

STEPS = 400
"""Of lightness between black and white: smaller ones nobody sees."""

ROUNDED = 0.005
"""How far numbers of three digits may stray from the colour that they mean."""


@dataclass(frozen=True, slots=True)
class Colour:
    """Red, green and blue from 0 to 255."""

    red: int
    green: int
    blue: int

    @classmethod
    def parse(cls, text: str) -> "Colour":
        """«#0b5a43», «0b5a43» or «#abc»; anything else is a ValueError."""
        found = HEX.fullmatch(text)
        if not found:
            raise ValueError(f"not a colour: {text!r}")
        digits = found[1] if len(found[1]) == 6 else "".join(2 * digit for digit in found[1])
        return cls(*bytes.fromhex(digits))

    @classmethod
    def of_oklch(cls, lightness: float, chroma: float, hue: float) -> "Colour":
        """Lightness from 0 to 1, hue in radians; a ValueError when not every screen can show it."""
        light = _light(lightness, chroma, hue)
        if not _can_be_shown(light, ROUNDED):
            raise ValueError(f"not a colour of every screen: {lightness} {chroma} {hue}")
        return cls(*_channels(light))

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"

    @property
    def luminance(self) -> float:
        """From 0 for black to 1 for white."""
        red, green, blue = self.linear
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    @property
    def linear(self) -> tuple[float, float, float]:
        """Light instead of the screen's numbers, each from 0 to 1."""
        return _linear(self.red), _linear(self.green), _linear(self.blue)


BLACK = Colour(0, 0, 0)
WHITE = Colour(255, 255, 255)


def contrast(one: Colour, other: Colour) -> float:
    """From 1 (no difference) to 21 (black and white), whichever comes first."""
    darker, lighter = sorted((one.luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)


def better_on(ground: Colour) -> Colour:
    """Black or white, whichever reads better."""
    return max(BLACK, WHITE, key=lambda text: contrast(text, ground))


def nearest_with(colour: Colour, against: Colour, ratio: float) -> Colour:
    """The colour of the same hue, as little lighter or darker as can be, that has this contrast.

    A ValueError when neither black nor white has it.
    """
    return nearest_meeting(colour, [(against, ratio)])


def nearest_meeting(colour: Colour, demands: Iterable[tuple[Colour, float]]) -> Colour:
    """The same, for each of these colours the contrast beside it."""
    wanted = tuple(demands)

    def fits(near: Colour) -> bool:
        return all(contrast(near, against) >= ratio for against, ratio in wanted)

    if fits(colour):
        return colour
    lightness, chroma, hue = _lch(colour)
    steps = sorted(range(STEPS + 1), key=lambda step: abs(step / STEPS - lightness))
    for step in steps:
        near = _in_gamut(step / STEPS, chroma, hue)
        if fits(near):
            return near
    asked = " and ".join(f"{ratio} against {against}" for against, ratio in wanted)
    raise ValueError(f"nothing has a contrast of {asked}")


def _linear(channel: int) -> float:
    part = channel / 255
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _channel(light: float) -> int:
    part = 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return round(255 * part)


def _lch(colour: Colour) -> tuple[float, float, float]:
    """Lightness from 0 to 1, chroma, and hue in radians."""
    red, green, blue = colour.linear
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return lightness, hypot(a, b), atan2(b, a)


def _in_gamut(lightness: float, chroma: float, hue: float) -> Colour:
    """As colourful as a screen can show it at this lightness, at most `chroma`."""
    grey, vivid = 0.0, chroma
    if not _can_be_shown(_light(lightness, chroma, hue)):
        for _ in range(12):
            middle = (grey + vivid) / 2
            if _can_be_shown(_light(lightness, middle, hue)):
                grey = middle
            else:
                vivid = middle
        vivid = grey
    return Colour(*_channels(_light(lightness, vivid, hue)))


def _channels(light: tuple[float, float, float]) -> tuple[int, ...]:
    return tuple(_channel(min(1.0, max(0.0, part))) for part in light)


def _can_be_shown(light: tuple[float, float, float], slack: float = 1e-4) -> bool:
    return all(-slack <= part <= 1 + slack for part in light)


def _light(lightness: float, chroma: float, hue: float) -> tuple[float, float, float]:
    a, b = chroma * cos(hue), chroma * sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
