"""What YAML allows and this map does not, each with its own words and its own remedy."""

from sociale_kaart.load.findings import Finding
from sociale_kaart.load.lines import line
from sociale_kaart.problems import quoted

EMPTY = Finding(
    1,
    1,
    "Dit bestand is leeg.",
    "Vul het in, of haal het bestand weg. Kijk in een ander bestand hoe het eruitziet.",
)

NO_FIELDS = Finding(
    1,
    1,
    "Hier horen regels met een veld en een dubbele punt.",
    "Begin zo: naam: Samen eten in De Linde",
)

NOT_TO_OPEN = Finding(1, 1, "Dit bestand is niet te openen.", "Controleer of u het mag lezen.")


def too_large(most: int) -> Finding:
    return Finding(
        1,
        1,
        f"Dit bestand is te groot. Er past {most // 1024} kB in.",
        "Maak de teksten korter. Plak geen plaatjes of hele webpagina's in dit bestand.",
    )


def too_many(number: int, column: int) -> Finding:
    return Finding(
        number,
        column,
        "Dit bestand heeft te veel onderdelen.",
        "Verdeel het over meer bestanden, of maak de lijsten korter.",
    )


def too_deep(number: int, column: int, deepest: int) -> Finding:
    return Finding(
        number,
        column,
        f"Hier staan meer dan {deepest} lijsten of groepen in elkaar.",
        "Haal de extra haakjes [ of { weg, of de extra streepjes en spaties vóór de tekst.",
    )


def second_document(number: int) -> Finding:
    return Finding(
        number,
        1,
        "Hier begint een tweede document: er staat een regel met --- of met drie punten.",
        "Haal die regel weg. Hoort het tweede deel bij iets anders, "
        "maak daar dan een eigen bestand van.",
    )


def reference(text: str, number: int, column: int, sign: str) -> Finding:
    at = line(text.split("\n"), number)
    return Finding(
        number,
        column,
        f"Een tekst kan niet beginnen met «{sign}». Dat teken is in YAML een verwijzing.",
        f"Zet aanhalingstekens om de hele tekst: {at.in_quotes()}\n"
        "Wilde u naar een andere regel verwijzen? Dat kan hier niet: schrijf de gegevens voluit.",
    )


def tag(text: str, number: int, column: int) -> Finding:
    at = line(text.split("\n"), number)
    return Finding(
        number,
        column,
        "Een tekst kan niet beginnen met «!».",
        f"Zet aanhalingstekens om de hele tekst: {at.in_quotes()}",
    )


def falls_away(lines: list[str], number: int, column: int, whole: str, lost: str) -> Finding:
    at = line(lines, number)
    example = f": {at.in_quotes()}" if at.value == whole else "."
    return Finding(
        number,
        column,
        f"Alles achter # valt weg. Hier is dat {quoted(lost)}.",
        f"Hoort het bij de tekst, zet dan aanhalingstekens om de hele tekst{example}\n"
        "Is het een opmerking voor de redactie, zet die dan op een eigen regel.",
    )


def merge_key(number: int, column: int) -> Finding:
    return Finding(
        number,
        column,
        "Gegevens samenvoegen met << kan hier niet.",
        "Haal deze regel weg en schrijf de gegevens voluit.",
    )


def key_without_name(number: int, column: int) -> Finding:
    return Finding(
        number,
        column,
        "Hier hoort de naam van een veld, geen lijst of groep.",
        "Haal de haakjes of het vraagteken weg. Een regel ziet er zo uit: naam: Samen eten",
    )


def dash_missing(name: str, number: int, column: int) -> Finding:
    return Finding(
        number,
        column,
        f"Voor {quoted(name)} ontbreekt een streepje: hier begint het volgende deel van de lijst.",
        f"Zet er een streepje en een spatie voor, recht onder de andere streepjes: - {name}: ...",
    )


def second_one(title: str, number: int, column: int) -> Finding:
    return Finding(
        number,
        column,
        f"In dit bestand staan er twee onder elkaar: hier begint {quoted(title)}.",
        f"Maak een eigen bestand voor {quoted(title)}. "
        "Zet daarin alles vanaf deze regel, en haal dat hier weg.",
    )


def twice(name: str, number: int, column: int, first: int) -> Finding:
    advice = "Houd één van de twee en haal de andere weg."
    if column > 1:
        advice += "\nIs ertussen een regel weggevallen, zoals «kosten:», zet die dan terug."
    return Finding(
        number,
        column,
        f"{quoted(name)} staat hier voor de tweede keer. De eerste keer was op regel {first}.",
        advice,
    )
