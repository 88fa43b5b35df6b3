"""The one door: content in, a `Catalogue` out, and a report of everything that is wrong.

content/ -> load -> validate -> Catalogue
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from sociale_kaart import resources
from sociale_kaart.load import load_content
from sociale_kaart.model import assemble, thesaurus
from sociale_kaart.model.catalogue import Catalogue, as_of
from sociale_kaart.model.titles import schema_titles
from sociale_kaart.problems import Report
from sociale_kaart.validate import Checked, Schemas, Typed, validate


@dataclass(frozen=True)
class Built:
    catalogue: Catalogue | None
    """None when there is an error in the content: half a map is never published."""
    report: Report
    pages: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """What stands above the text of each hand-written page, by its path below `content/pages`."""


def build_catalogue(
    content: Path, today: date, shown_as: str = "content", *, voorbeeld: bool = True
) -> Built:
    """`voorbeeld`: what is invented may stand on this map."""
    schemas = Schemas.read(resources.schema_folder())
    source = load_content(content, shown_as)
    checked = validate(source, schemas, today=today, voorbeeld=voorbeeld)
    if not checked.report.ok:
        return Built(None, checked.report)
    pages = {page.document.id: page.value for page in checked.pages}
    return Built(catalogue_of(checked, schemas, today), checked.report, pages)


def catalogue_of(checked: Checked, schemas: Schemas, today: date) -> Catalogue:
    """Only for content without errors."""
    vocabularies = {
        name: assemble.vocabulary(name, value) for name, value in _by_id(checked.vocabularies)
    }
    organisations = {
        name: assemble.organisation(name, value) for name, value in _by_id(checked.organisations)
    }
    assembler = assemble.Assembler(vocabularies, organisations, schema_titles(schemas.offer.raw))
    offers = (
        assembler.offer(
            typed.document.id,
            f"content{typed.document.path.removeprefix(checked.name)}",
            typed.value,
        )
        for typed in checked.offers
    )
    words = thesaurus.merged(value for _, value in _by_id(checked.thesaurus))
    editions = [assemble.uitgave(name, value) for name, value in _by_id(checked.editions)]
    return Catalogue(
        as_of(today, offers),
        organisations,
        vocabularies,
        today,
        words,
        tuple(sorted(editions, key=lambda edition: -edition.nummer)),
    )


def _by_id(documents: Iterable[Typed]) -> Iterable[tuple[str, dict[str, Any]]]:
    return ((typed.document.id, typed.value) for typed in documents)
