"""The words that the schema itself gives to its constants, such as «per keer» for `keer`."""

from collections.abc import Callable, Mapping
from typing import Any

from sociale_kaart.model.vocabulary import Term


def schema_titles(schema: Mapping[str, Any]) -> Callable[..., Term]:
    """`titles("kosten", "per", "keer")` is `Term("keer", "per keer")`: a path of fields, then the
    constant. A constant without a title is its own word."""
    cache: dict[tuple[str, ...], Term] = {}

    def titles(*path: str) -> Term:
        if path not in cache:
            cache[path] = _find(schema, path)
        return cache[path]

    return titles


def _find(schema: Mapping[str, Any], path: tuple[str, ...]) -> Term:
    *fields, constant = path
    for field in fields:
        schema = schema["properties"][field]
    for branch in schema["anyOf"]:
        if branch.get("const") == constant:
            return Term(constant, branch.get("title", constant))
    raise KeyError(f"the schema has no {'.'.join(path)}")
