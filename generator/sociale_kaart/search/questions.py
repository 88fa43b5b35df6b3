"""Reads a list of questions, YAML or JSON: what people typed, and perhaps what they should find.

    - q: samen eten
    - q: mijn man is overleden
      soort: zin
      verwacht: [rouwgroep-de-lege-stoel, iemand-op-de-koffie]

`verwacht` is a list of ids of offers, or judges each: 3 best, 2 good, 1 acceptable. `relevant` and
`kind` are read as well: so they are called in research.
"""

import json
from pathlib import Path
from typing import Any

from sociale_kaart.errors import UsageError
from sociale_kaart.load import load_file
from sociale_kaart.problems import quoted
from sociale_kaart.search.evaluation import Question

BEST = 3


def read_questions(file: Path) -> list[Question]:
    found = _read_json(file) if file.suffix == ".json" else _read_yaml(file)
    if not isinstance(found, list) or not found:
        raise UsageError(
            f"In «{file}» staat geen lijst. Begin elke vraag met: - q: wat iemand typt"
        )
    return [_question(entry, f"{file}, vraag {number}") for number, entry in enumerate(found, 1)]


def _read_json(file: Path) -> Any:
    try:
        return json.loads(_text(file))
    except ValueError as error:
        raise UsageError(f"«{file}» is geen goede JSON: {error}") from error


def _read_yaml(file: Path) -> Any:
    _text(file)
    loaded = load_file(file, str(file))
    if loaded.value is None:
        problem = loaded.problems[0]
        raise UsageError(f"{problem.file}:{problem.line} {problem.message}\n{problem.advice}")
    return loaded.value


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"«{file}» is niet te lezen. Bestaat het, en is het tekst?") from error


def _question(entry: Any, place: str) -> Question:
    if isinstance(entry, str):
        entry = {"q": entry}
    if not isinstance(entry, dict) or not str(entry.get("q", "")).strip():
        raise UsageError(f"{place}: hier ontbreekt q, met wat iemand typt.")
    judged = entry.get("verwacht", entry.get("relevant"))
    return Question(
        text=str(entry["q"]),
        kind=str(entry.get("soort", entry.get("kind", ""))),
        judged=None if judged is None else _judged(judged, place),
    )


def _judged(judged: Any, place: str) -> dict[str, int]:
    if isinstance(judged, list):
        return {str(offer): BEST for offer in judged}
    if not isinstance(judged, dict):
        raise UsageError(
            f"{place}: verwacht is een lijst, zoals: verwacht: [samen-eten-in-de-linde]"
        )
    return {str(offer): _judgment(value, place) for offer, value in judged.items()}


def _judgment(value: Any, place: str) -> int:
    if str(value) not in ("1", "2", "3"):
        raise UsageError(f"{place}: {quoted(value)} is geen oordeel. Schrijf 3 (best), 2 of 1.")
    return int(value)
