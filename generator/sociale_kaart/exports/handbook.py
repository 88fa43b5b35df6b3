"""The reference pages of the editors' handbook: every field and every word list.

They follow from the schema and the vocabularies, so they can never say anything else than what
`check` checks. Markdown comes out, one sentence per line.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from sociale_kaart.model.dutch import opsomming
from sociale_kaart.model.vocabulary import Vocabulary
from sociale_kaart.output import OutputFile

Schema = Mapping[str, Any]

GENERATED = "<!-- Gemaakt met `sociale-kaart handbook`. Verander de bron: {source}. -->\n"
SHORTEST_ADVICE = {
    "geen": "dit maakt niet uit",
    "onbekend": "dit weten we niet",
    "altijd": "altijd",
}
KINDS = {
    "integer": "een heel getal",
    "number": "een getal, met komma of punt",
    "boolean": "`ja` of `nee`",
    "object": "meer regels, twee spaties naar rechts",
    "array": "een lijst: tussen haken met komma’s ertussen, of elke regel begint met een streepje",
}
LIST_OF_MAPPINGS = "een lijst: elk deel begint met een streepje"


CONTENT = (
    "offer.schema.json",
    "organisation.schema.json",
    "vocabulary.schema.json",
    "thesaurus.schema.json",
)
SETTINGS = ("map.schema.json", "settings.schema.json")
NOT_KNOWN = (
    "Weet u het antwoord niet, en staat `onbekend` bij het veld? Schrijf dat dan.",
    "Staat het er niet bij, en mag het veld weg? Haal dan de hele regel weg.",
)
"""What the settings do not have: whoever makes a map knows the answers."""


def handbook(
    schemas: Mapping[str, Schema], vocabularies: Mapping[str, Vocabulary]
) -> tuple[OutputFile, ...]:
    """`schemas`: file name to schema."""
    fields = _fields_page("Alle velden", {file: schemas[file] for file in CONTENT}, *NOT_KNOWN)
    settings = _fields_page("Alle instellingen", {file: schemas[file] for file in SETTINGS})
    return (
        OutputFile.text("velden.md", fields),
        OutputFile.text("instellingen.md", settings),
        OutputFile.text("woorden.md", _words_page(vocabularies)),
    )


def _fields_page(title: str, schemas: Mapping[str, Schema], *more: str) -> str:
    lines = [
        GENERATED.format(source="schema/"),
        f"# {title}",
        "",
        "Hier staat van elk veld wat u kunt invullen.",
        "**Verplicht** betekent: dit moet er staan.",
        *more,
    ]
    for file, schema in schemas.items():
        lines += ["", f"## {schema['title']}", "", f"{schema['description']}", ""]
        lines += [f"De regels staan in `schema/{file}`."]
        lines += _fields(schema, schema, "")
    return "\n".join(lines) + "\n"


def _fields(root: Schema, schema: Schema, prefix: str) -> Iterator[str]:
    required = schema.get("required", ())
    for name, raw in schema["properties"].items():
        field = _resolved(root, raw)
        path = f"{prefix}{name}"
        must = "verplicht" if name in required else _or_left_out(field)
        yield from ("", f"### `{path}`", "", f"**{field['title']}** ({must})", "")
        yield from (field["description"], "")
        yield from (f"- {line}" for line in _choices(root, field))
        yield from _example(name, field)
        for nested in _nested(root, field):
            yield from _fields(root, nested, f"{path}.")


def _or_left_out(field: Schema) -> str:
    """Some fields must be there beside some answers only."""
    for question, answers in field.get("x-required-for", {}).items():
        chosen = opsomming([f"«{answer}»" for answer in answers], "of")
        return f"verplicht bij {question.rpartition('.')[2]} {chosen}"
    return "mag weg"


def _resolved(root: Schema, schema: Schema) -> Schema:
    if "$ref" not in schema:
        return schema
    shared = root["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    return {**shared, **{key: value for key, value in schema.items() if key != "$ref"}}


def _branches(root: Schema, field: Schema) -> list[Schema]:
    return [_resolved(root, branch) for branch in field.get("anyOf", (field,))]


def _nested(root: Schema, field: Schema) -> Iterator[Schema]:
    """The fields of a mapping, or of each mapping in a list."""
    for branch in _branches(root, field):
        items = _resolved(root, branch.get("items", {}))
        for candidate in (branch, items):
            if "properties" in candidate:
                yield candidate


def _choices(root: Schema, field: Schema) -> Iterator[str]:
    for branch in _branches(root, field):
        if "const" in branch:
            word = branch["const"]
            title = branch.get("title") or SHORTEST_ADVICE.get(word, "")
            yield f"`{word}`: {title}" if title and title != word else f"`{word}`"
        else:
            yield from _free_choice(root, {**field, **branch})


def _free_choice(root: Schema, branch: Schema) -> Iterator[str]:
    items = _resolved(root, branch.get("items", {}))
    words = (
        branch.get("x-vocabulary") or items.get("x-vocabulary") or branch.get("x-vocabulary-keys")
    )
    if words:
        kind = "Woorden" if branch.get("type") in ("array", "object") else "Eén woord"
        yield f"{kind} uit de lijst [{words}](woorden.md#{words})"
    elif "properties" in items:
        yield LIST_OF_MAPPINGS.capitalize()
    elif branch.get("type") in KINDS:
        yield KINDS[branch["type"]].capitalize()
    if "maxLength" in branch:
        shortest = branch.get("minLength", 0)
        yield (
            f"Tekst van {shortest} tot {branch['maxLength']} tekens"
            if shortest > 1
            else (f"Tekst van hoogstens {branch['maxLength']} tekens")
        )
    if branch.get("format") == "date":
        yield "Een datum: jaar-maand-dag"


def _example(name: str, field: Schema) -> Iterator[str]:
    examples = field.get("examples")
    if examples:
        yield from ("", "```yaml", *_yaml(name, examples[0], 0), "```")


def _yaml(name: str, value: Any, indent: int) -> Iterator[str]:
    space = "  " * indent
    if isinstance(value, dict):
        yield f"{space}{name}:"
        for key, inner in value.items():
            yield from _yaml(key, inner, indent + 1)
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        yield f"{space}{name}:"
        for inner in value:
            pairs = [line for key in inner for line in _yaml(key, inner[key], 0)]
            yield f"{space}  - {pairs[0]}"
            yield from (f"{space}    {line}" for line in pairs[1:])
    elif isinstance(value, list):
        yield f"{space}{name}: [{', '.join(map(_scalar, value))}]"
    else:
        yield f"{space}{name}: {_scalar(value)}"


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    return f"{value:.2f}".replace(".", ",") if isinstance(value, float) else str(value)


def _words_page(vocabularies: Mapping[str, Vocabulary]) -> str:
    lines = [
        GENERATED.format(source="content/vocabularies/"),
        "# Alle woordenlijsten",
        "",
        "Uit deze lijsten kiest u woorden.",
        "Schrijf in het bestand het vaste woord, links in de tabel.",
        "Staat een nieuw woord hier nog niet? "
        "In [content/vocabularies](../../content/vocabularies) vindt u altijd de laatste lijst.",
    ]
    for name, words in vocabularies.items():
        lines += ["", f"## {name}", "", f"**{words.label}** {words.uitleg}", ""]
        lines += ["| vast woord | op de site | uitleg |", "|---|---|---|"]
        lines += [f"| `{term.id}` | {term.label} | {term.uitleg} |" for term in words.termen]
    return "\n".join(lines) + "\n"
