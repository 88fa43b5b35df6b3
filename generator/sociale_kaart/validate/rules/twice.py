"""What seems to stand on the map twice: a file that was copied, or two editors with one idea."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sociale_kaart.load import Document
from sociale_kaart.problems import Problem, quoted
from sociale_kaart.validate.rules.conditions import ENDED

Read = tuple[Document, Mapping[str, Any]]


def offers(read: Iterable[Read]) -> Iterator[Problem]:
    """Under one name, of one organisation. What ended may have come back in another file."""
    going_on = ((document, value) for document, value in read if value.get("status") != ENDED)
    yield from _twice(
        going_on,
        ("naam", "aanbieder"),
        "Is het hetzelfde, haal dan één van de twee bestanden weg. Zijn het er echt twee, zet dan "
        "in de naam wat er anders is, zoals de wijk of de dag.",
    )


def organisations(read: Iterable[Read]) -> Iterator[Problem]:
    yield from _twice(
        read,
        ("naam",),
        "Is het dezelfde organisatie, gebruik dan bij aanbieder één van de twee en haal het andere "
        "bestand weg. Zijn het er twee, zet dan in de naam wat er anders is, zoals de plaats.",
    )


def _twice(read: Iterable[Read], fields: tuple[str, ...], advice: str) -> Iterator[Problem]:
    groups: dict[tuple[str, ...], list[Document]] = {}
    for document, value in read:
        told = [value.get(field) for field in fields]
        words = tuple(" ".join(text.casefold().split()) for text in told if isinstance(text, str))
        if len(words) == len(fields):
            groups.setdefault(words, []).append(document)
    for group in groups.values():
        # Told in each of the files: who proposes one sees only what is said about that one.
        for document, other in zip(group, [*group[1:], group[0]], strict=True):
            if other is not document:
                yield Problem(
                    document.path,
                    *document.places.at(("naam",)),
                    "naam",
                    f"{quoted(document.fields['naam'])} staat ook in {other.path}.",
                    advice,
                    "waarschuwing",
                )
