"""Holds a municipality's colours to the table of pairs, and proposes near ones that can be read."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from math import floor
from pathlib import Path

from sociale_kaart import resources
from sociale_kaart.colour import Colour, better_on, contrast, nearest_meeting
from sociale_kaart.house_style.pairs import PAIRS, Pair
from sociale_kaart.house_style.palette import Found, Palette, Unreadable
from sociale_kaart.house_style.sheet import DARK, LIGHT, SCHEMES, Property, Scheme, Sheet, read
from sociale_kaart.problems import Problem, Report
from sociale_kaart.settings import Settings
from sociale_kaart.validate.suggestions import did_you_mean, nearest

TOKENS = "styles/tokens.css"
WRITE_AS = "Schrijf een kleur als # met zes tekens, bijvoorbeeld: {name}: #0b5a43;"
ON_SCREEN = {LIGHT: "Op een licht scherm", DARK: "Op een donker scherm"}
NO_COLOUR = {"--sk-font", "--sk-r", "--sk-page", "--sk-measure", "--sk-tap", "--sk-bar"}
"""What a house style may set besides colours: letters and sizes."""


@dataclass(frozen=True, slots=True)
class HouseStyle:
    report: Report
    phone_line: Mapping[str, Colour]
    """For the browser's own bar, which lies against the phone line."""


def read_house_style(settings: Settings) -> HouseStyle:
    """Whether the style sheet is there, the settings tell."""
    ours = read((resources.theme_folder() / TOKENS).read_text("utf-8"), TOKENS)
    names = dict.fromkeys(one.name for one in ours.properties if one.name.startswith("--sk-"))
    tokens = next(file for folder in settings.thema if (file := folder / TOKENS).is_file())
    own = Sheet()
    if not tokens.is_relative_to(resources.theme_folder()):
        ours, own = Sheet(), _read(tokens, tokens.as_posix())
    sheet = settings.content / "pages" / settings.huisstijl
    if settings.huisstijl and sheet.is_file():
        own += _read(sheet, settings.shown(f"content/pages/{settings.huisstijl}"))
    palettes = {scheme: Palette(ours, own, scheme) for scheme in SCHEMES}
    report = Report.of([*own.problems, *_unknown(own, names), *_colours(palettes, names, tokens)])
    return HouseStyle(report, dict(_phone_line(palettes)))


def _read(file: Path, shown: str) -> Sheet:
    try:
        return read(file.read_text("utf-8-sig"), shown)
    except UnicodeDecodeError:
        advice = "Bewaar het bestand opnieuw, met de codering UTF-8."
        return Sheet(problems=(Problem(shown, 1, 1, "", "Dit bestand is niet te lezen.", advice),))


def _colours(
    palettes: Mapping[Scheme, Palette], names: Iterable[str], tokens: Path
) -> Iterator[Problem]:
    contrasts: list[Contrasts] = []
    for scheme, palette in palettes.items():
        found: dict[str, Found] = {}
        for name in names:
            if name not in NO_COLOUR:
                try:
                    found[name] = palette.colour(name)
                except Unreadable as reason:
                    yield _unreadable(name, reason, tokens)
        contrasts.append(Contrasts(found, scheme))
    light, dark = contrasts
    # One colour that mends both is said once.
    both = {name for name, near in light.proposals.items() if near == dark.proposals.get(name)}
    apart = {name for name in names if light.is_chosen_apart_from(dark, name)}
    yield from light.problems(both | apart)
    yield from dark.problems(apart, but_for=both - apart)


def _phone_line(palettes: Mapping[Scheme, Palette]) -> Iterator[tuple[Scheme, Colour]]:
    for scheme, palette in palettes.items():
        with suppress(Unreadable):
            yield scheme, palette.colour("--sk-call").colour


def _unknown(own: Sheet, names: Collection[str]) -> Iterator[Problem]:
    for one in own.properties:
        if one.name.lower().startswith("--sk-") and one.name not in names:
            meant = did_you_mean(nearest(one.name, tuple(names)))
            advice = f"{meant}Alle namen staan in het handboek, bij «Huisstijl»."
            yield _problem(one, "Deze naam bestaat niet.", advice)


def _unreadable(name: str, reason: Unreadable, tokens: Path) -> Problem:
    """Where nobody chose a colour, the municipality's own `tokens` leave it out."""
    message = f"{str(reason)[:1].upper()}{str(reason)[1:]}."
    advice = WRITE_AS.format(name=name)
    if reason.origin is None:
        return Problem(tokens.as_posix(), 1, 1, name, message, advice)
    return _problem(reason.origin, message, advice)


def _problem(at: Property, message: str, advice: str) -> Problem:
    return Problem(at.file, at.line, at.column, at.name, message, advice)


class Contrasts:
    """The pairs of one scheme that cannot be read, one problem for each colour to change."""

    def __init__(self, found: Mapping[str, Found], scheme: Scheme) -> None:
        self._found = found
        self._scheme = scheme
        self._known = [pair for pair in PAIRS if pair.front in found and pair.ground in found]
        self._blamed: dict[str, list[Pair]] = {}
        for pair in self._known:
            if self._ratio(pair) < pair.ratio:
                self._blamed.setdefault(self._to_blame(pair), []).append(pair)
        self.proposals: dict[str, Colour | None] = {}
        """For each colour that must change a near one; None when there is none."""
        for name in self._blamed:
            self.proposals[name] = self._near(name)

    def is_chosen_apart_from(self, other: "Contrasts", name: str) -> bool:
        """Each scheme has a value of its own for it."""
        here, there = self._origin(name), other._origin(name)
        return here is not None and there is not None and here is not there

    def problems(
        self, in_place: Collection[str], but_for: Collection[str] = ()
    ) -> Iterator[Problem]:
        """`in_place`: what can be mended where it stands, without harm to the other scheme."""
        for name, pairs in self._blamed.items():
            if name not in but_for:
                yield self._problem(name, pairs, name in in_place)

    def _origin(self, name: str) -> Property | None:
        return self._found[name].origin if name in self._found else None

    def _ratio(self, pair: Pair) -> float:
        return contrast(self._found[pair.front].colour, self._found[pair.ground].colour)

    def _to_blame(self, pair: Pair) -> str:
        """What is wrong already, else what is read, else what it stands on; never ours."""
        for name in (pair.front, pair.ground):
            if name in self._blamed:
                return name
        ground = self._found[pair.ground].colour
        can_be_read_on = contrast(better_on(ground), ground) >= pair.ratio
        ours_below = self._origin(pair.ground) is None
        changes_front = self._origin(pair.front) and (can_be_read_on or ours_below)
        return pair.front if changes_front else pair.ground

    def _near(self, name: str) -> Colour | None:
        """Good with all that stays as it is, and with all that was proposed before."""
        demands: list[tuple[Colour, float]] = []
        for pair in self._known:
            if name in (pair.front, pair.ground):
                other = pair.ground if name == pair.front else pair.front
                if other in self.proposals or other not in self._blamed:
                    against = self.proposals.get(other) or self._found[other].colour
                    demands.append((against, pair.ratio))
        try:
            return nearest_meeting(self._found[name].colour, demands)
        except ValueError:
            return None

    def _problem(self, name: str, pairs: list[Pair], in_place: bool) -> Problem:
        origin = self._origin(name)
        assert origin is not None, "our own colours pass: a test sees to it"
        first, *others = (self._said(pair) for pair in pairs)
        return _problem(
            origin,
            f"{ON_SCREEN[self._scheme]} slecht te zien: {first}",
            "\n".join([*(f"Ook {said}" for said in others), *self._advice(name, origin, in_place)]),
        )

    def _said(self, pair: Pair) -> str:
        front, ground = self._found[pair.front].colour, self._found[pair.ground].colour
        ratio = f"{floor(self._ratio(pair) * 10) / 10}".replace(".", ",")
        needed = f"{pair.ratio:.0f}"
        return f"{pair.what}. {front} op {ground} heeft contrast {ratio}, en {needed} is nodig."

    def _advice(self, name: str, origin: Property, in_place: bool) -> list[str]:
        near = self.proposals[name]
        if near is None:
            return ["Geen enkele kleur is hier goed te lezen. Verander ook wat erbij hoort."]
        line = f"{name}: {near};"
        if in_place or origin.schemes == {self._scheme}:
            return ["Deze kleur lijkt erop en is wel goed te zien:", f"  {line}"]
        return [
            "Deze kleur lijkt erop en is daar wel goed te zien. Zet dit onderaan:",
            f"  @media (prefers-color-scheme: {self._scheme}) {{ :root {{ {line} }} }}",
        ]
