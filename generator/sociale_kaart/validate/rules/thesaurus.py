"""What a word of the thesaurus leads to must exist."""

from collections.abc import Iterator, Mapping
from typing import Any

from sociale_kaart.problems import quoted
from sociale_kaart.validate.known import Known
from sociale_kaart.validate.mistake import Mistake
from sociale_kaart.validate.suggestions import did_you_mean, nearest

Document = Mapping[str, Any]


def terms_exist(thesaurus: Document, known: Known) -> Iterator[Mistake]:
    for number, group in enumerate(thesaurus.get("groepen", ())):
        for place, target in enumerate(group.get("dan", ())):
            if "/" in target and (advice := _advice(target, known)) is not None:
                yield Mistake(
                    ("groepen", number, "dan", place),
                    f"{quoted(target)} staat in geen keuzelijst.",
                    advice,
                )


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
