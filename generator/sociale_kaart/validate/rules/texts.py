"""Texts name nobody lonely, and hold nothing but text."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from sociale_kaart.problems import quoted
from sociale_kaart.validate.known import Known
from sociale_kaart.validate.mistake import Mistake, Path

Document = Mapping[str, Any]

# Each alternative begins with a letter or sign of its own, so that a text without it costs nothing.
_LONELY = re.compile(r"[Ee]enz(?:aam|amen?|ame)\b")
_MARKUP = re.compile(
    r"</?[A-Za-z][^>]*>|&(?:[A-Za-z]+|#[0-9]+);|\*\*[^*]+\*\*|\]\(|\{\{|\{%|#(?<![^\n]#)#{0,5} "
)


def labels_nobody(offer: Document, _: Known) -> Iterator[Mistake]:
    for name, text in offer.get("essentie", {}).items():
        if found := _LONELY.search(text):
            yield Mistake(
                ("essentie", name),
                f"Hier staat {quoted(found[0])}. Wie contact zoekt, wil niet zo heten.",
                "Schrijf wat iemand wil of mist, zoals: voor wie graag meer mensen ziet.",
                "waarschuwing",
            )


def no_markup(document: Document, _: Known) -> Iterator[Mistake]:
    found: list[tuple[Path, str]] = []
    _look_for_markup(document, (), found)
    for path, text in found:
        yield Mistake(
            path,
            f"{quoted(text)} lijkt op opmaak. Die werkt hier niet.",
            "Schrijf gewone tekst: mensen zien deze tekens precies zo op de site.",
            "waarschuwing",
        )


def _look_for_markup(value: Any, path: Path, found: list[tuple[Path, str]]) -> None:
    """A list is filled, because every text of the map passes here: generators cost twice."""
    for step, part in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(part, str):
            if match := _MARKUP.search(part):
                found.append(((*path, step), match[0]))
        elif isinstance(part, (dict, list)):
            _look_for_markup(part, (*path, step), found)
