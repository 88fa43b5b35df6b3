"""YAML to copy: a field with its value, as an editor would type it."""

from typing import Any

from sociale_kaart.load.lines import in_quotes
from sociale_kaart.validate.shapes import Shape

_NEEDS_QUOTES = ("'", '"', *"@`%&*!|>[]{},?:#-", " ")


def entry(step: str | int, value: Any, indent: str = "") -> str:
    """`naam: De Linde`, or the field with everything below it; a number is a place in a list."""
    if isinstance(step, int):
        if isinstance(value, dict):
            return f"{indent}- {_below(value, indent + '  ').lstrip()}"
        return f"{indent}- {scalar(value)}"
    if isinstance(value, dict):
        return f"{indent}{step}:\n{_below(value, indent + '  ')}"
    if isinstance(value, list):
        items = "\n".join(entry(0, item, indent + "  ") for item in value)
        return f"{indent}{step}:\n{items}"
    return f"{indent}{step}: {scalar(value)}"


def _below(value: dict[str, Any], indent: str) -> str:
    return "\n".join(entry(name, part, indent) for name, part in value.items())


def scalar(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, float):
        return f"{value:.2f}".replace(".", ",")
    text = str(value)
    needs_quotes = text.startswith(_NEEDS_QUOTES) or ": " in text or " #" in text
    return in_quotes(text) if needs_quotes else text


def example(shape: Shape, kind: type | tuple[type, ...] = object) -> Any:
    """An example of the schema for this place, of the wanted kind; None when it has none."""
    for one in shape.examples:
        if isinstance(one, kind):
            return one
    if shape.properties:
        names = shape.required or set(list(shape.properties)[:1])
        return {name: example(part) for name, part in shape.properties.items() if name in names}
    return [example(shape.items)] if shape.items else None


def may_be_unknown(shape: Shape) -> bool:
    return has_word_for(shape, "onbekend")


def has_word_for(shape: Shape, word: str) -> bool:
    """Does the schema name this word at this place?"""
    if shape.properties:
        return word in shape.constants
    return word in (*shape.constants, *shape.examples) or f"dan: {word}" in shape.description
