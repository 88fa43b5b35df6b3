"""What the thesaurus refers to must exist: terms of the lists, and families of words."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from sociale_kaart.problems import quoted
from sociale_kaart.validate.known import Known
from sociale_kaart.validate.mistake import Mistake
from sociale_kaart.validate.suggestions import did_you_mean, nearest

Document = Mapping[str, Any]

_CAPITALS = re.compile("[A-Z]{3,}")


def terms_exist(thesaurus: Document, known: Known) -> Iterator[Mistake]:
    for number, group in enumerate(thesaurus.get("groepen", ())):
        for place, target in enumerate(group.get("dan", ())):
            if "/" in target and (advice := _advice(target, known)) is not None:
                yield Mistake(
                    ("groepen", number, "dan", place),
                    f"{quoted(target)} staat in geen keuzelijst.",
                    advice,
                )


def families_exist(thesaurus: Document, known: Known) -> Iterator[Mistake]:
    families = known.families
    if families is None:
        return
    for number, group in enumerate(thesaurus.get("groepen", ())):
        for place, phrase in enumerate(group.get("als", ())):
            for name in phrase.split():
                if _CAPITALS.fullmatch(name) and name not in families:
                    meant = nearest(name, families)
                    yield Mistake(
                        ("groepen", number, "als", place),
                        f"{quoted(name)} is geen familie.",
                        f"{did_you_mean(meant)}Een gewoon woord schrijft u met kleine letters. "
                        "Een familie staat in het zoekwoordenboek onder families.",
                    )


def family_names(thesaurus: Document) -> Iterator[str]:
    for family in thesaurus.get("families", ()):
        if isinstance(family, Mapping):
            yield str(family.get("naam", ""))


def _advice(target: str, known: Known) -> str | None:
    """None when the term exists, or when it cannot be known."""
    name, _, term = target.partition("/")
    if name not in known.vocabularies:
        meant = nearest(name, {name: name for name in known.vocabularies})
        return f"{did_you_mean(meant)}Voor de schuine streep staat de naam van een keuzelijst."
    words = known.vocabularies[name]
    if words is None or term in words.ids:
        return None
    meant = nearest(term, words.meanings)
    return f"{did_you_mean(meant)}Zie de lijst in {words.file}"
