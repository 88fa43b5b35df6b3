"""Texts name nobody lonely, and hold nothing but text."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from sociale_kaart.problems import quoted
from sociale_kaart.validate.known import Known
from sociale_kaart.validate.mistake import Mistake, Path

Document = Mapping[str, Any]

_LONELY = re.compile(r"[Ee]enz(?:aam|amen?|ame)\b")
_MARKUP = re.compile(
    r"</?[A-Za-z][^>]*>|&(?:[A-Za-z]+|#[0-9]+);|\*\*[^*]+\*\*|\]\(|\{\{|\{%|^#{1,6} |•",
    re.MULTILINE,
)

SIGNS_OF_A_LABEL = ("eenza", "Eenza")
SIGNS_OF_MARKUP = ("<", "&", "**", "](", "{{", "{%", "#", "•")
"""Few files hold one of these, so that most need not be looked through text by text."""


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
    for path, text in each_text(document):
        if found := _MARKUP.search(text):
            yield Mistake(
                path,
                f"{quoted(found[0])} lijkt op opmaak. Die werkt hier niet.",
                "Schrijf gewone tekst: mensen zien deze tekens precies zo op de site.",
                "waarschuwing",
            )


def each_text(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    for step, part in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(part, str):
            yield (*path, step), part
        elif isinstance(part, (dict, list)):
            yield from each_text(part, (*path, step))
