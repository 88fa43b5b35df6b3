"""A style sheet in, the custom properties of the whole page out, each with when it counts.

Only what the check can reckon with: `:root`, and `prefers-color-scheme`. What it cannot follow is a
problem, so that no colour slips by.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

import tinycss2
from tinycss2.ast import AtRule, Declaration, Node, ParseError, QualifiedRule

from sociale_kaart.allowed.elsewhere import elsewhere
from sociale_kaart.problems import Problem, Severity, quoted

Scheme = Literal["light", "dark"]
Schemes = frozenset[Scheme]

LIGHT: Scheme = "light"
DARK: Scheme = "dark"
SCHEMES = (LIGHT, DARK)
BOTH: Schemes = frozenset(SCHEMES)
PAPER: Schemes = frozenset()

MEDIA: dict[str, Schemes] = {
    "": BOTH,
    "all": BOTH,
    "screen": BOTH,
    "print": PAPER,
    "(prefers-color-scheme:light)": frozenset({LIGHT}),
    "(prefers-color-scheme:dark)": frozenset({DARK}),
    # The theme answers this wish itself, whatever a house style says.
    "(prefers-contrast:more)": PAPER,
}
ROOTS = {":root": 0, "html:root": 1, ":root:root": 1}
"""Selectors of the whole page, and which of them wins."""
OURS = ("--sk-", "--basis-")
PAINTS = ("color", "background", "background-color", "border", "border-color", "fill", "stroke")
DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Property:
    """One declaration of a custom property."""

    file: str
    name: str
    value: tuple[Node, ...]
    line: int
    column: int
    schemes: Schemes
    """In which it counts."""
    weight: tuple[bool, int]
    """`!important`, then the selector: the heaviest wins, and of equals the last."""


@dataclass(frozen=True, slots=True)
class Sheet:
    properties: tuple[Property, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __add__(self, later: "Sheet") -> "Sheet":
        return Sheet(self.properties + later.properties, self.problems + later.problems)


def read(css: str, file: str) -> Sheet:
    """`file`: as an editor sees it."""
    reader = _Reader(file)
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    reader.read(rules, _Place(BOTH))
    return Sheet(tuple(reader.properties), tuple(reader.problems))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the style sheet we are."""

    schemes: Schemes | None
    """None inside something that cannot be reckoned with, called `name`."""
    selector: str = ""
    name: str = ""
    depth: int = 0

    @property
    def at_root(self) -> bool:
        return self.selector in ROOTS


class _Reader:
    def __init__(self, file: str) -> None:
        self.properties: list[Property] = []
        self.problems: list[Problem] = []
        self._file = file
        self._painted = False

    def read(self, nodes: Iterable[Node], place: _Place) -> None:
        """In the order of the file, for of equals the last wins."""
        for are_declarations, group in groupby(nodes, lambda node: isinstance(node, Declaration)):
            if are_declarations:
                self._declarations(list(group), place)
            else:
                for node in group:
                    self._other(node, place)

    def _other(self, node: Node, place: _Place) -> None:
        if isinstance(node, AtRule):
            self._at_rule(node, place)
        elif isinstance(node, QualifiedRule):
            self._rule(node, place)
        elif isinstance(node, ParseError):
            message = "Dit kan een browser niet lezen."
            self._find(node, "", message, "Een regel ziet er zo uit: --sk-accent: #0b5a43;")

    def _at_rule(self, rule: AtRule, place: _Place) -> None:
        if rule.lower_at_keyword == "import":
            self._find(
                rule,
                "@import",
                "Een ander bestand binnenhalen kan hier niet.",
                "Zet alles in dit ene bestand.",
            )
        self._look_for_other_hosts(rule.prelude)
        if rule.content is None:
            return
        name = f"@{rule.at_keyword} {_prelude(rule)}".rstrip()
        schemes = place.schemes
        if schemes is not None and rule.lower_at_keyword != "font-face":
            media = _media(rule) if rule.lower_at_keyword == "media" else None
            schemes = None if media is None else schemes & media
        inside = _Place(schemes, place.selector, name, place.depth + 1)
        self._enter(rule, rule.content, inside)

    def _rule(self, rule: QualifiedRule, place: _Place) -> None:
        selector = _prelude(rule)
        parts = [part.strip() for part in selector.split(",")]
        roots = [part.lower() for part in parts if part.lower() in ROOTS]
        if place.selector:
            # A rule inside a rule is about something in the page, never about all of it.
            selector = f"{place.selector} {selector}"
        elif roots:
            selector = max(roots, key=lambda root: ROOTS[root])
        inside = _Place(place.schemes, selector, place.name, place.depth + 1)
        self._enter(rule, rule.content, inside)

    def _enter(self, node: Node, content: list[Node], place: _Place) -> None:
        if place.depth > DEEPEST:
            self._find(node, "", "Hier staan te veel haakjes in elkaar.", "Zet dit los.")
            return
        inner = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
        self.read(inner, place)

    def _declarations(self, nodes: list[Declaration], place: _Place) -> None:
        for node in nodes:
            # A string in a property of one's own can come in the place of any address.
            self._look_for_other_hosts(node.value, strings=_custom(node))
        colours = [node for node in nodes if node.name.lower().startswith(OURS)]
        if place.schemes is None and colours:
            self._find(
                colours[0],
                colours[0].name,
                f"Binnen {quoted(place.name)} kan de controle geen kleuren nakijken.",
                "Zet de kleuren bij :root, of bij @media (prefers-color-scheme: dark).",
            )
        elif place.at_root:
            self.properties += [self._property(node, place) for node in nodes if _custom(node)]
        elif colours and place.schemes:
            self._find(
                colours[0],
                colours[0].name,
                f"Bij {quoted(place.selector)} gelden deze kleuren niet voor de hele kaart.",
                "Zet ze tussen de haakjes van :root { }.",
            )
        elif place.selector and place.schemes and not self._painted:
            self._warn_of_paint(nodes, place)

    def _warn_of_paint(self, nodes: list[Declaration], place: _Place) -> None:
        """Once for a file: who does this knows what it is."""
        for node in nodes:
            if node.lower_name in PAINTS:
                self._painted = True
                message = f"De kleuren bij {quoted(place.selector)} zijn niet nagekeken."
                advice = (
                    "De controle kijkt alleen naar kleuren bij :root. Ook andere kleuren in dit "
                    "bestand kijkt u zelf na: tekst heeft een contrast van 7 nodig."
                )
                self._find(node, node.name, message, advice, "waarschuwing")
                return

    def _look_for_other_hosts(self, nodes: Iterable[Node], strings: bool = False) -> None:
        for node in elsewhere(nodes, strings):
            self._find(
                node,
                "",
                "De kaart haalt niets op bij een andere server.",
                "Zet het bestand zelf in content/pages en verwijs daarnaar.",
            )

    def _property(self, node: Declaration, place: _Place) -> Property:
        return Property(
            file=self._file,
            name=node.name,
            value=tuple(node.value),
            line=node.source_line,
            column=node.source_column,
            schemes=place.schemes or PAPER,
            weight=(bool(node.important), ROOTS[place.selector]),
        )

    def _find(
        self, node: Node, field: str, message: str, advice: str, severity: Severity = "fout"
    ) -> None:
        line, column = node.source_line, node.source_column
        self.problems.append(Problem(self._file, line, column, field, message, advice, severity))


def _media(rule: AtRule) -> Schemes | None:
    """In which schemes this counts; None when that hangs on anything else."""
    found: Schemes = PAPER
    for query in _prelude(rule).lower().split(","):
        tight = " ".join(query.split()).replace(": ", ":").replace(" :", ":")
        tight = tight.removeprefix("only ").removeprefix("screen and ").removeprefix("all and ")
        if tight not in MEDIA:
            return None
        found |= MEDIA[tight]
    return found


def _prelude(rule: AtRule | QualifiedRule) -> str:
    """What stands before the braces."""
    nodes = [node for node in rule.prelude if node.type != "comment"]
    return str(tinycss2.serialize(nodes)).strip()


def _custom(node: Declaration) -> bool:
    return bool(node.name.startswith("--"))
