"""A line that stands too far to the left or the right, or that misses its dash or a space.

libyaml stops where such a line no longer fits what follows, so the lines around it tell which one
is out of line.
"""

import re

from sociale_kaart.load.findings import Finding
from sociale_kaart.load.lines import Line, line
from sociale_kaart.load.refusals import dash_missing
from sociale_kaart.problems import printable, quoted

_NO_DASH_YET = re.compile(r"( *)(-(?=\w)|[•·–—] *|\* +)(\S.*)")
"""A dash without its space, or what word processors make of a dash."""


def out_of_line(lines: list[str], stopped: int) -> Finding | None:
    """The first of the likely causes around the line where libyaml stopped."""
    for number in (stopped, _above(lines, stopped)):
        at = line(lines, number)
        if found := _other_dash(lines, number) or _lone_dash(at):
            return found
        if found := _dash_elsewhere(lines, at) if at.dash else _no_dash(lines, at):
            return found
        if found := _odd_one_out(lines, at, stopped):
            return found
    return _below_nothing(lines, line(lines, stopped))


def _above(lines: list[str], number: int) -> int:
    """The nearest line above that is not empty and no remark; 0 when there is none."""
    number -= 1
    while number > 0 and lines[number - 1].lstrip()[:1] in ("", "#"):
        number -= 1
    return number


def _below(lines: list[str], number: int) -> int:
    number += 1
    while number <= len(lines) and lines[number - 1].lstrip()[:1] in ("", "#"):
        number += 1
    return number


def _other_dash(lines: list[str], number: int) -> Finding | None:
    found = _NO_DASH_YET.fullmatch(lines[number - 1]) if 0 < number <= len(lines) else None
    above = line(lines, _above(lines, number))
    if found is None or not (above.dash or above.key or ":" in found[3]):
        return None
    sign = found[2].strip()
    return Finding(
        number,
        len(found[1]) + 1,
        "Na het streepje ontbreekt een spatie."
        if sign == "-"
        else f"Hier hoort een gewoon streepje met een spatie, geen «{sign}».",
        f"Typ: - {printable(found[3].rstrip())}",
    )


def _lone_dash(at: Line) -> Finding | None:
    if not at.key or at.value != "-":
        return None
    return Finding(
        at.number,
        at.column,
        f"Achter «{printable(at.key)}» staat alleen een streepje.",
        "Vul iets in, of haal deze regel weg. Weet u het niet, schrijf dan: onbekend.",
    )


def _dash_elsewhere(lines: list[str], at: Line) -> Finding | None:
    """One more of a list, not below the dashes of the others."""
    above = line(lines, _above(lines, at.number))
    if above.key and not above.value:
        return None
    other = _dash_above(lines, at.number)
    if other is None or other.indent == at.indent:
        return None
    between = (line(lines, number) for number in range(other.number + 1, at.number))
    if any(one.key and one.indent < at.indent for one in between):
        return Finding(
            at.number,
            at.indent + 1,
            "Boven dit streepje staat niet waarvan dit de lijst is.",
            "Zet de regel terug die hier stond, met een dubbele punt erachter, zoals: zoekwoorden:",
        )
    return Finding(
        at.number,
        at.indent + 1,
        "Dit streepje staat niet recht onder de andere streepjes van de lijst.",
        f"{_spaces(other.indent, f'het streepje op regel {other.number}')} "
        "Schuif ook de regels mee die eronder vallen.",
    )


def _no_dash(lines: list[str], at: Line) -> Finding | None:
    """Straight below a dash, and the same field comes first in that part of the list; or straight
    below one of a list of words."""
    other = _dash_above(lines, at.number)
    if other is None or (at.key, at.indent) != (other.key, other.indent):
        return None
    if at.key:
        return dash_missing(at.key, at.number, at.indent + 1)
    if other.number != _above(lines, at.number) or not at.value[:1].isalnum():
        return None
    return Finding(
        at.number,
        at.indent + 1,
        f"Voor {quoted(at.value)} ontbreekt een streepje.",
        f"Typ: - {printable(at.value)}",
    )


def _dash_above(lines: list[str], number: int) -> Line | None:
    above = (line(lines, other) for other in range(number - 1, 0, -1))
    return next((other for other in above if other.dash), None)


def _odd_one_out(lines: list[str], at: Line, stopped: int) -> Finding | None:
    """Beside fields that do stand straight below each other."""
    above, below = (line(lines, find(lines, at.number)) for find in (_above, _below))
    after = line(lines, _below(lines, below.number))
    if not (at.key and at.value and above.key and below.key) or below.dash or at.dash:
        return None
    agree = bool(after.key) and after.indent == below.indent
    if not above.value and above.indent < below.indent != at.indent >= above.indent:
        clear = agree or at.indent % 2 or at.indent == above.indent
        return _not_below(at, below, "boven") if clear else None
    if not above.value or _of_field(above) != below.indent:
        return None
    # Two more: then it may as well belong below the field above it. And when only one stands to the
    # right, that may be the one out of line.
    if at.indent - below.indent in (0, 2) or (at.number != stopped and not agree):
        return None
    found = _not_below(at, above)
    if at.indent > 0:
        return found
    return found._replace(
        advice=f"{found.advice}\nIs hieronder een regel weggevallen, zoals «contact:», zet die "
        "dan terug."
    )


def _below_nothing(lines: list[str], at: Line) -> Finding | None:
    """As far to the right as none of the fields that it could stand below."""
    if not at.key or at.dash:
        return None
    number = _above(lines, at.number)
    sibling = line(lines, number)
    if _of_field(sibling) <= at.indent:
        return None
    while number and _of_field(other := line(lines, number)) > at.indent:
        sibling = other if _of_field(other) < _of_field(sibling) else sibling
        number = _above(lines, number)
    if not sibling.key or (number and _of_field(line(lines, number)) == at.indent):
        return None
    return _not_below(at, sibling)


def _of_field(at: Line) -> int:
    """Where its field begins: behind the dash."""
    return at.indent + 2 * at.dash


def _not_below(at: Line, sibling: Line, how: str = "onder") -> Finding:
    return Finding(
        at.number,
        at.indent + 1,
        f"«{printable(at.key)}» staat niet recht {how} «{printable(sibling.key)}».",
        _spaces(_of_field(sibling), f"«{printable(sibling.key)}»", how),
    )


def _spaces(count: int, like: str, how: str = "onder") -> str:
    how_many = {0: "geen spaties", 1: "1 spatie"}.get(count, f"{count} spaties")
    return f"Zet er {how_many} voor, zodat het recht {how} {like} staat."
