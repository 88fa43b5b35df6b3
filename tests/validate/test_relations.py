"""Organisations, vocabularies and what refers to them, in maps of one or two files."""

import re
from dataclasses import replace

import pytest

from sociale_kaart.load import Document, Source, document
from sociale_kaart.problems import Problem
from sociale_kaart.validate import validate
from tests.offers.cases import FOLDER, TODAY, around, schemas

OFFER = (FOLDER / "valid/ordinary.yaml").read_text("utf-8")


def read(folder: str, name: str, text: str) -> Document:
    loaded, problems = document(text.encode(), f"content/{folder}/{name}.yaml", name)
    assert problems == []
    assert loaded is not None
    return loaded


def problems(source: Source) -> list[Problem]:
    return list(validate(source, schemas(), today=TODAY).report.problems)


def told(source: Source) -> list[str]:
    return [
        f"{found.file}:{found.line}:{found.column} {found.field} {found.message}"
        for found in problems(source)
    ]


def with_vocabulary(name: str, text: str) -> Source:
    others = tuple(one for one in around().vocabularies if one.id != name)
    return replace(around(), vocabularies=(*others, read("vocabularies", name, text)))


def with_organisation(text: str) -> Source:
    return replace(around(), organisations=(read("organisations", "de-linde", text),))


def vocabulary(*terms: str) -> str:
    listed = "".join(f"  - {term}\n    uitleg: Een woord om mee te proberen.\n" for term in terms)
    return f"label: Een lijst\nuitleg: Een lijst om mee te proberen.\ntermen:\n{listed}"


def term(term_id: str, *lines: str) -> str:
    return "\n    ".join([f"id: {term_id}", f"label: {term_id.capitalize()}", *lines])


def test_what_a_word_of_any_list_lacks_is_told_with_words_that_fit_all_lists() -> None:
    without = vocabulary(term("centrum")).replace("    uitleg: Een woord om mee te proberen.\n", "")
    told = [one.advice for one in problems(with_vocabulary("wijken", without))]
    assert "Voeg toe:\n  uitleg: Hier leest iemand in één zin wat dit woord betekent." in told


def test_the_map_around_the_cases_is_right() -> None:
    assert told(around()) == []


def test_an_organisation_that_cannot_be_read_is_the_only_one_to_blame() -> None:
    source = replace(
        around(),
        offers=(read("offers", "eten", OFFER),),
        organisations=(),
        unreadable=frozenset({"organisations/buurthuis-de-linde"}),
    )
    assert told(source) == []


def test_a_vocabulary_that_is_missing_is_told_once() -> None:
    source = replace(
        around(),
        offers=(read("offers", "eten", OFFER),),
        vocabularies=tuple(one for one in around().vocabularies if one.id != "wensen"),
    )
    (problem,) = problems(source)
    assert problem.file == "content/vocabularies/wensen.yaml"
    assert problem.message == (
        "Dit bestand ontbreekt. Er staan woorden in waaruit redacteuren kiezen."
    )


def test_a_vocabulary_that_cannot_be_read_is_the_only_one_to_blame() -> None:
    source = replace(
        around(),
        offers=(read("offers", "eten", OFFER),),
        vocabularies=tuple(one for one in around().vocabularies if one.id != "wensen"),
        unreadable=frozenset({"vocabularies/wensen"}),
    )
    assert told(source) == []


def test_a_mistake_in_one_word_leaves_the_other_words_usable() -> None:
    text = vocabulary(term("samen-eten"), term("mensen-ontmoeten", "icoon: Koffie 2"))
    source = replace(with_vocabulary("wensen", text), offers=(read("offers", "eten", OFFER),))
    assert told(source) == [
        "content/vocabularies/wensen.yaml:9:12 termen.icoon «Koffie 2» is hier niet goed "
        "geschreven."
    ]


def test_a_word_stands_in_a_list_once() -> None:
    assert told(with_vocabulary("talen", vocabulary(term("turks"), term("turks")))) == [
        "content/vocabularies/talen.yaml:7:9 termen.id «turks» staat al eerder in deze lijst."
    ]


def test_a_label_stands_in_a_list_once() -> None:
    typed = vocabulary(term("samen-eten"), term("eten").replace("Eten", "Samen-Eten"))
    (problem,) = problems(with_vocabulary("wensen", typed))
    assert (problem.line, problem.field, problem.severity) == (8, "termen.label", "fout")
    assert problem.message == "«Samen-Eten» heet «samen-eten» in deze lijst ook al."


@pytest.mark.parametrize("word", ["onbekend", "geen", "altijd"])
def test_words_with_a_meaning_are_no_choice(word: str) -> None:
    assert told(with_vocabulary("talen", vocabulary(term(word)))) == [
        f"content/vocabularies/talen.yaml:4:9 termen.id «{word}» heeft al een eigen betekenis "
        "in de bestanden."
    ]


def test_the_price_classes_are_those_that_the_site_works_out() -> None:
    ids = ("gratis", "goedkoop", "groter-bedrag", "abonnement", "korting", "onbekend")
    assert told(with_vocabulary("kosten", vocabulary(*map(term, ids)))) == [
        "content/vocabularies/kosten.yaml:3:1 termen De prijsklasse «klein-bedrag» ontbreekt.",
        "content/vocabularies/kosten.yaml:7:9 termen.id «goedkoop» is geen prijsklasse. "
        "De site rekent die zelf uit.",
    ]


def test_neighbours_know_each_other() -> None:
    text = vocabulary(
        term("noord", "in_de_buurt: [centrum, noord]"),
        term("centrum", "in_de_buurt: [lindeloo]"),
        term("lindeloo", "soort: dorp"),
    )
    found = problems(with_vocabulary("wijken", text))
    assert [(one.line, one.column, one.severity, one.message) for one in found] == [
        (
            6,
            19,
            "waarschuwing",
            "«centrum» staat hier als buur van «noord», maar andersom staat het er niet.",
        ),
        (6, 28, "waarschuwing", "«noord» ligt niet in de buurt van zichzelf."),
        (
            10,
            19,
            "waarschuwing",
            "«lindeloo» staat hier als buur van «centrum», maar andersom staat het er niet.",
        ),
    ]


def test_a_neighbour_that_does_not_exist_is_told() -> None:
    text = vocabulary(term("noord", "in_de_buurt: [zuid]"))
    assert told(with_vocabulary("wijken", text)) == [
        "content/vocabularies/wijken.yaml:6:19 termen.in_de_buurt «zuid» staat niet in de lijst."
    ]


def test_only_wijken_are_a_wijk_or_a_dorp() -> None:
    assert told(with_vocabulary("talen", vocabulary(term("turks", "soort: wijk")))) == [
        "content/vocabularies/talen.yaml:6:5 termen.soort «soort» hoort alleen in de lijst wijken."
    ]


def test_only_a_group_of_people_is_besloten() -> None:
    assert told(with_vocabulary("talen", vocabulary(term("turks", "besloten: ja")))) == [
        "content/vocabularies/talen.yaml:6:5 termen.besloten «besloten» hoort alleen in de lijst "
        "doelgroepen."
    ]


def test_only_a_group_of_people_has_an_age_from_young_to_old() -> None:
    text = vocabulary(term("jongeren", "leeftijd: {van: 27, tot: 12}"))
    assert told(with_vocabulary("talen", text)) == [
        "content/vocabularies/talen.yaml:6:5 termen.leeftijd «leeftijd» hoort alleen in de lijst "
        "doelgroepen.",
        "content/vocabularies/talen.yaml:6:30 termen.leeftijd.tot «12» is lager dan «27», dat bij "
        "van staat.",
    ]


def test_an_organisation_is_checked_like_an_offer() -> None:
    text = (
        "naam: De Linde\nwebsite: www.delinde.nl\ntelefoon: 030 12\nemail: jan.jansen@delinde.nl\n"
    )
    assert told(with_organisation(text)) == [
        "content/organisations/de-linde.yaml:2:10 website «www.delinde.nl» is hier niet goed "
        "geschreven.",
        "content/organisations/de-linde.yaml:3:11 telefoon «030 12» is geen telefoonnummer: "
        "dit heeft 5 cijfers; een telefoonnummer heeft er 10.",
        "content/organisations/de-linde.yaml:4:8 email «jan.jansen@delinde.nl» lijkt het adres "
        "van één persoon.",
    ]


def test_an_invented_organisation_says_so() -> None:
    text = (
        "naam: De Linde\nwebsite: https://linde.example\ntelefoon: 030 000 00 10\nemail: onbekend\n"
    )
    assert told(with_organisation(text)) == [
        "content/organisations/de-linde.yaml:2:10 website «https://linde.example» is een verzonnen "
        "adres: .example bestaat niet.",
        "content/organisations/de-linde.yaml:3:11 telefoon «030 000 00 10» is een verzonnen "
        "nummer.",
    ]
    assert told(with_organisation(f"{text}voorbeeld: ja\n")) == []


@pytest.mark.parametrize(
    "number",
    ["14 030", "088 123 45 67", "0800 2000", "113", "116 111", "+31 30 123 45 67", "(030)1234567"],
)  # fmt: skip
def test_numbers_that_people_can_call_are_welcome(number: str) -> None:
    text = f"naam: De Linde\nwebsite: onbekend\ntelefoon: {number}\nemail: onbekend\n"
    assert told(with_organisation(text)) == []


@pytest.mark.parametrize(
    "address",
    ["info@delinde.nl", "hulp.thuis@delinde.nl", "wijkteam.noord@delinde.nl", "balie@delinde.nl"],
)  # fmt: skip
def test_the_address_of_a_team_is_no_personal_address(address: str) -> None:
    text = f"naam: De Linde\nwebsite: onbekend\ntelefoon: onbekend\nemail: {address}\n"
    assert told(with_organisation(text)) == []


@pytest.mark.parametrize(
    "address", ["j.jansen@delinde.nl", "jan.de.vries@delinde.nl", "linde@live.nl"]
)
def test_the_address_of_one_person_gives_a_warning(address: str) -> None:
    text = f"naam: De Linde\nwebsite: onbekend\ntelefoon: onbekend\nemail: {address}\n"
    (problem,) = problems(with_organisation(text))
    assert problem.severity == "waarschuwing"


def test_a_thesaurus_says_what_is_missing_in_its_groups() -> None:
    text = "label: Eten\ngroepen:\n  - als: [honger]\n"
    source = replace(around(), thesaurus=(read("thesaurus", "eten", text),))
    (problem,) = problems(source)
    assert problem.message == "Hier ontbreekt «woorden» of «als» en «dan»."


def test_a_thesaurus_need_not_hold_all_that_it_may_hold() -> None:
    text = "groepen:\n  - woorden: [sushi, sashimi]\n"
    source = replace(around(), thesaurus=(read("thesaurus", "sushi", text),))
    (problem,) = problems(source)
    assert problem.message == "Het veld «label» ontbreekt."


def test_family_that_a_phrase_names_exists_in_some_file() -> None:
    families = "label: Familie\nfamilies:\n  - naam: OUDER\n    woorden: [moeder, vader]\n"
    text = "label: Alleen\ngroepen:\n  - als: [OUDER alleen, OUDRE stil]\n    dan: [bezoek]\n"
    files = (read("thesaurus", "families", families), read("thesaurus", "alleen", text))
    (problem,) = problems(replace(around(), thesaurus=files))
    assert problem.message == "«OUDRE» is geen familie."
    assert problem.advice.startswith("Bedoelde u «OUDER»?")


ORGANISATION = "naam: {}\nwebsite: onbekend\ntelefoon: onbekend\nemail: onbekend\n"


def test_two_organisations_of_one_name_give_a_warning() -> None:
    typed = {"brug": "De Brug", "de-brug": "de brug", "brug-noord": "De Brug in Noord"}
    organisations = tuple(
        read("organisations", name, ORGANISATION.format(naam)) for name, naam in typed.items()
    )
    found = problems(replace(around(), organisations=organisations))
    assert [(one.file, one.line, one.severity, one.message) for one in found] == [
        (
            "content/organisations/brug.yaml",
            1,
            "waarschuwing",
            "«De Brug» staat ook in content/organisations/de-brug.yaml.",
        ),
        (
            "content/organisations/de-brug.yaml",
            1,
            "waarschuwing",
            "«de brug» staat ook in content/organisations/brug.yaml.",
        ),
    ]


def test_an_offer_that_was_copied_gives_a_warning() -> None:
    first, second = (read("offers", name, OFFER) for name in ("eten", "eten-2"))
    found = problems(replace(around(), offers=(first, second)))
    assert [one.severity for one in found] == ["waarschuwing", "waarschuwing"]
    assert [f"{one.file} {one.field} {one.message}" for one in found] == [
        "content/offers/eten-2.yaml naam «Samen eten in De Linde» staat ook in "
        "content/offers/eten.yaml.",
        "content/offers/eten.yaml naam «Samen eten in De Linde» staat ook in "
        "content/offers/eten-2.yaml.",
    ]


@pytest.mark.parametrize(
    "other",
    [
        OFFER.replace("De Linde", "De Eik", 1),
        OFFER.replace("aanbieder: ", "aanbieder: niet-"),
        f"{OFFER}status: gestopt\n",
    ],
    ids=["another name", "another organisation", "ended"],
)
def test_what_is_not_the_same_is_no_copy(other: str) -> None:
    offers = (read("offers", "eten-2", other), read("offers", "eten", OFFER))
    found = problems(replace(around(), offers=offers))
    assert [one for one in found if one.severity == "waarschuwing"] == []


@pytest.mark.parametrize(
    "end", ["geldig: {tot: 2020-01-01}", "wanneer: {soort: data, momenten: [{datum: 2020-01-01}]}"]
)
def test_days_gone_by_are_no_error_and_nothing_when_it_ended(end: str) -> None:
    without = "".join(re.split(r"^(?:wanneer|geldig):\n(?:  .*\n)+", OFFER, flags=re.MULTILINE))
    for status, severities in (("actief", ["waarschuwing"]), ("gestopt", [])):
        offer = read("offers", "eten", f"{without}{end}\nstatus: {status}\n")
        found = problems(replace(around(), offers=(offer,)))
        assert [one.severity for one in found] == severities
