"""Fields that are missing and fields that nobody knows: most often the same mistake."""

from collections.abc import Iterator
from typing import Any

from sociale_kaart.problems import quoted
from sociale_kaart.validate.examples import entry, example, may_be_unknown
from sociale_kaart.validate.mistake import Mistake, Path
from sociale_kaart.validate.shapes import Shape
from sociale_kaart.validate.suggestions import choose_from, did_you_mean, nearest


def mistakes(shape: Shape, path: Path, value: dict[str, Any], root: Shape) -> Iterator[Mistake]:
    missing = [name for name in shape.properties if name in shape.required and name not in value]
    unknown = [] if shape.other else [name for name in value if name not in shape.properties]
    meant: set[str | None] = set()
    blocks: dict[str, list[str]] = {}
    for name in unknown:
        if block := _block_above(name, shape, value):
            blocks.setdefault(block, []).append(f"«{name}»")
            continue
        free = [known for known in shape.properties if known not in value]
        guess = nearest(name, free)
        meant.add(guess)
        advice = did_you_mean(guess).strip() or _belongs(name, shape, root)
        message = f"{quoted(name)} is hier geen bekend veld."
        yield Mistake((*path, name), message, advice, of_key=True)
    for block, names in blocks.items():
        message = f"Onder «{block}» staat niets: {names[0]} staat niet verder naar rechts."
        advice = f"Zet twee spaties meer dan voor «{block}» voor: {', '.join(names)}."
        yield Mistake((*path, block), message, advice, of_key=True)
    for name in missing:
        if name not in meant:
            yield _missing(name, shape, path)


def _block_above(name: str, shape: Shape, value: dict[str, Any]) -> str:
    """The empty field above this one, that has room for it: only spaces are missing."""
    if name in shape.properties:
        return ""
    for above in reversed(list(value)[: list(value).index(name)]):
        part = shape.properties.get(above)
        if part is not None:
            return above if value[above] == "" and name in part.properties else ""
    return ""


def _missing(name: str, shape: Shape, path: Path) -> Mistake:
    part = shape.properties[name]
    where = f"Voeg toe onder «{path[-1]}»:" if path and isinstance(path[-1], str) else "Voeg toe:"
    indent = "  " if path else ""
    advice = f"{where}\n{entry(name, example(part), indent)}"
    if may_be_unknown(part):
        advice += f"\nWeet u het niet, schrijf dan: {name}: onbekend"
    return Mistake(path, f"Het veld «{name}» ontbreekt.", advice, of_key=True, missing=name)


def _belongs(name: str, shape: Shape, root: Shape) -> str:
    """Where such a field does belong: often only the spaces before it are wrong."""
    homes = [home for home in _all(root) if name in home.properties and home is not shape]
    if len(homes) != 1:
        return choose_from(shape.properties)
    if homes[0].field:
        return f"Dit veld hoort onder «{homes[0].field}», met spaties ervoor."
    return "Dit veld hoort helemaal links te staan, zonder spaties ervoor."


def _all(shape: Shape) -> Iterator[Shape]:
    yield shape
    for part in (*shape.properties.values(), shape.items):
        if part:
            yield from _all(part)
