"""The whole check: the shape of each document, the words in it, then the rules between them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

from sociale_kaart.load import Document, Source
from sociale_kaart.problems import Problem, Report
from sociale_kaart.validate import no_answer, rules
from sociale_kaart.validate.known import Known, Words, words
from sociale_kaart.validate.mistake import Mistake
from sociale_kaart.validate.references import lost
from sociale_kaart.validate.rules import Rule, example, twice
from sociale_kaart.validate.schemas import Schema, Schemas
from sociale_kaart.validate.shapes import ORGANISATION, Shape, typed
from sociale_kaart.validate.words import NO_MEANINGS, Meanings, mistakes


@dataclass(frozen=True, slots=True)
class Typed:
    document: Document
    value: dict[str, Any]
    """Text, `Decimal` (number), `int` (integer) or `bool` (ja and nee), lists and dicts of them."""


@dataclass(frozen=True, slots=True)
class Checked:
    """Documents without an error; what is wrong with the others stands in the report."""

    name: str
    """The content folder, as problems show it."""
    offers: tuple[Typed, ...]
    organisations: tuple[Typed, ...]
    vocabularies: tuple[Typed, ...]
    thesaurus: tuple[Typed, ...]
    editions: tuple[Typed, ...]
    pages: tuple[Typed, ...]
    report: Report
    """Includes what loading found."""


class _Shaped(NamedTuple):
    typed: Typed
    shape: Shape
    mistakes: list[Mistake]


def validate(source: Source, schemas: Schemas, *, today: date, voorbeeld: bool = True) -> Checked:
    """`voorbeeld`: what is invented may stand on this map."""
    meanings = {document.id: words(document).meanings for document in source.vocabularies}
    offers = [_filled_in(document, schemas.offer, meanings) for document in source.offers]
    organisations = [_filled_in(one, schemas.organisation) for one in source.organisations]
    vocabularies = [_shape(document, schemas.vocabulary) for document in source.vocabularies]
    thesaurus = [_shape(document, schemas.thesaurus) for document in source.thesaurus]
    editions = [_shape(document, schemas.edition) for document in source.editions]
    pages = [_shape(document, _of_page(document, schemas)) for document in source.pages]
    names = {*_referred_to(schemas.offer.shape), *_referred_to(schemas.vocabulary.shape)}
    known = replace(
        _known(source, names | set(rules.REQUIRED_VOCABULARIES), organisations, today),
        voorbeeld=voorbeeld,
        families=_families(source, thesaurus),
    )
    problems = [*source.problems, *_missing_vocabularies(source, known)]
    for shaped in offers:
        problems += _problems(shaped, rules.OFFER, known)
    for shaped in organisations:
        problems += _problems(shaped, rules.ORGANISATION, known)
    for shaped in vocabularies:
        problems += _problems(shaped, rules.of_vocabulary(shaped.typed.document.id), known)
    for shaped in thesaurus:
        problems += _problems(shaped, rules.THESAURUS, known)
    for shaped in editions:
        problems += _problems(shaped, rules.of_edition(shaped.typed.document.id), known)
    for shaped in pages:
        problems += _problems(shaped, (), known)
    if not voorbeeld:
        told = example.NOT_HERE, example.ADVICE_FOR_A_PAGE
        problems += (Problem(*block, 1, "", *told) for block in source.of_the_example)
    problems += twice.offers((one.typed.document, one.typed.value) for one in offers)
    problems += twice.organisations((one.typed.document, one.typed.value) for one in organisations)
    report = Report.of(problems)
    wrong = {problem.file for problem in report.errors}
    return Checked(
        name=source.name,
        offers=_without(wrong, offers),
        organisations=_without(wrong, organisations),
        vocabularies=_without(wrong, vocabularies),
        thesaurus=_without(wrong, thesaurus),
        editions=_without(wrong, editions),
        pages=_without(wrong, pages),
        report=report,
    )


def _without(wrong: set[str], documents: Iterable[_Shaped]) -> tuple[Typed, ...]:
    return tuple(one.typed for one in documents if one.typed.document.path not in wrong)


def _of_page(document: Document, schemas: Schemas) -> Schema:
    return schemas.home if document.fields.get("template") == "home.html" else schemas.page


def _shape(document: Document, schema: Schema, meanings: Meanings = NO_MEANINGS) -> _Shaped:
    value = typed(document.fields, schema.shape)
    found = [] if schema.accepts(value) else list(mistakes(schema, value, meanings))
    return _Shaped(Typed(document, value), schema.shape, found)


def _filled_in(document: Document, schema: Schema, meanings: Meanings = NO_MEANINGS) -> _Shaped:
    """What editors fill in; in the other files «onbekend» and «geen» can be words like others."""
    shaped = _shape(document, schema, meanings)
    told = {mistake.path for mistake in shaped.mistakes}
    found = no_answer.accepted(shaped.typed.value, schema.shape)
    shaped.mistakes.extend(one for one in found if one.path not in told)
    return shaped


def _referred_to(shape: Shape) -> Iterator[str]:
    for name in (shape.refers_to, shape.keys_refer_to):
        if name and name != ORGANISATION:
            yield name
    for part in (*shape.properties.values(), shape.items):
        if part:
            yield from _referred_to(part)


def _families(source: Source, thesaurus: Iterable[_Shaped]) -> frozenset[str] | None:
    if any(path.startswith("thesaurus/") for path in source.unreadable):
        return None
    return frozenset(
        name for shaped in thesaurus for name in rules.family_names(shaped.typed.value)
    )


def _known(source: Source, names: set[str], organisations: Iterable[_Shaped], today: date) -> Known:
    vocabularies: dict[str, Words | None] = dict.fromkeys(sorted(names))
    for document in source.vocabularies:
        vocabularies[document.id] = words(document)
    known_organisations: dict[str, dict[str, Any] | None] = {
        path.removeprefix("organisations/"): None
        for path in source.unreadable
        if path.startswith("organisations/")
    }
    for shaped in organisations:
        known_organisations[shaped.typed.document.id] = shaped.typed.value
    return Known(today, source.name, vocabularies, known_organisations)


def _missing_vocabularies(source: Source, known: Known) -> Iterator[Problem]:
    for name, found in known.vocabularies.items():
        if found is None and f"vocabularies/{name}" not in source.unreadable:
            file = f"{source.name}/vocabularies/{name}.yaml"
            yield Problem(
                file,
                1,
                1,
                "",
                "Dit bestand ontbreekt. Er staan woorden in waaruit redacteuren kiezen.",
                "Zet het terug, of neem het over uit een nieuwe kaart: sociale-kaart begin MAP",
            )


def _problems(shaped: _Shaped, table: tuple[Rule, ...], known: Known) -> Iterator[Problem]:
    document = shaped.typed.document
    for reference in lost(document.fields, shaped.shape, known.words):
        place = document.places.at(reference.path, of_key=reference.is_key)
        yield Problem(document.path, *place, reference.shape.field, *known.refusal(reference))
    for mistake in (*shaped.mistakes, *_against_rules(shaped, table, known)):
        of_key = mistake.of_key or bool(mistake.missing)
        place = document.places.at(mistake.path, of_key=of_key)
        words = mistake.field, mistake.message, mistake.advice
        yield Problem(document.path, *place, *words, severity=mistake.severity)


def _against_rules(shaped: _Shaped, table: tuple[Rule, ...], known: Known) -> list[Mistake]:
    # Where the shape of a field is wrong that is told already, and rules cannot read it.
    broken = {mistake.field.partition(".")[0] for mistake in shaped.mistakes}
    told = {mistake.path for mistake in shaped.mistakes}
    text = shaped.typed.document.places.text
    return [
        mistake
        for rule in table
        if broken.isdisjoint(rule.reads) and (not rule.signs or rule.has_a_sign_in(text))
        for mistake in rule.check(shaped.typed.value, known)
        if mistake.path not in told
    ]
