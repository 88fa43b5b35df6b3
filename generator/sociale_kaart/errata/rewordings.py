"""What older booklets say in other words: for who reads them, nothing changed.

An edition remembers its words. Whoever finds better ones for the same thing, writes here how the
old become like them, so that both read the same. Where the old words fit two things that are told
apart today, today's become like the old.
"""

import re

REWORDINGS = tuple(
    (field, re.compile(old, re.IGNORECASE), new)
    for field, old, new in (
        ("locatie", r"\balleen (?=in )", ""),
        ("status", r"^Tijdelijk gestopt\.", "Dit ligt even stil."),
        # Asked only where no note beside the days can say it.
        ("status", r" Vraag (?:hoe lang|tot wanneer)\.$", ""),
        ("kosten", r"(?<= )één keer\b", "in totaal"),
        # What one pays with each pass stands in sentences of its own, after the price.
        ("kosten", r"(?<=\. )(?!Met )(?=[^.:]+: (?:€|gratis))", "Met "),
        (
            "voorwaarden",
            r"^Iedereen is welkom, zonder verwijzing\. "
            r"((?:Vanaf|Tot en met|\d+ tot en met) \d+ jaar|Alleen voor \w+|Inkomen: [^.]+)\.",
            r"\1, zonder verwijzing.",
        ),
        (
            "voorwaarden",
            r"^Iedereen is welkom, zonder verwijzing\. (.+) Voor mensen uit ([^.]+)\.$",
            r"Iedereen uit \2 is welkom, zonder verwijzing. \1",
        ),
        ("voorwaarden", r"^Iedereen is welkom\. (?=Verder niet|Niet bekend)", "Voor iedereen. "),
        ("voorwaarden", r"^Iedereen is welkom\. ", ""),
        # Groups that others may join were once named as if nobody else could come.
        ("voorwaarden", r"^Speciaal voor\b", "Voor"),
        # Beside what nobody knows it was once left out.
        ("voorwaarden", r", zonder verwijzing(?=\..*(?:Verder niet|Niet) bekend)", ""),
        # What nobody knows stands last.
        (
            "voorwaarden",
            r"(?<!\S)(?:Verder niet bekend|Niet bekend, vraag ernaar)\. (.+)$",
            r"\1 Verder niet bekend.",
        ),
        ("voorwaarden", r"(?<!\S)(Niet bekend: [^.]+\.) (.+)$", r"\2 \1"),
    )
)


def in_same_words(field: str, text: str) -> str:
    for of, old, new in REWORDINGS:
        if of == field:
            text = old.sub(new, text)
    return text
