"""Text stays text, and what cannot be printed is said with its file and field."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from sociale_kaart import booklet
from sociale_kaart.booklet import FORMATS, Booklet, Selection, font
from sociale_kaart.booklet.handover import Handover
from sociale_kaart.booklet.phrases import bare_address, bound, together
from sociale_kaart.booklet.selection import select
from sociale_kaart.errata.rewordings import in_same_words
from sociale_kaart.errors import UsageError
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.conditions import conditions
from sociale_kaart.model.known import GEEN, ONBEKEND
from sociale_kaart.model.leeftijd import Leeftijd
from sociale_kaart.model.offer import Offer, Voorwaarden
from sociale_kaart.model.vocabulary import Term
from sociale_kaart.settings import Settings
from tests.booklet.reading import Reading

A5 = FORMATS["a5"]
IEDEREEN = (Term("iedereen", "Iedereen"),)
VANAF_55 = Leeftijd(55, None)
OUDEREN = (
    Term("ouderen", "Ouderen", leeftijd=VANAF_55),
    Term("mantelzorgers", "Mantelzorgers"),
)
JONGEREN = (Term("jongeren", "Jongeren", besloten=True),)
WELKOM = "Iedereen is welkom, zonder verwijzing."
OPEN = Voorwaarden(IEDEREEN, GEEN, None, GEEN, GEEN, GEEN, "")


@pytest.fixture
def print_one(catalogue: Catalogue, settings: Settings) -> Callable[[Offer], Booklet]:
    def printed(offer: Offer) -> Booklet:
        return booklet.make(replace(catalogue, offers=(offer,)), settings, Selection(), A5)

    return printed


@pytest.fixture
def offer(catalogue: Catalogue) -> Offer:
    return next(one for one in catalogue.offers if one.id == "samen-eten-in-de-linde")


def test_markup_is_printed_as_it_was_typed(
    print_one: Callable[[Offer], Booklet], offer: Offer
) -> None:
    tricky = '#panic("x") *vet* _cursief_ $x^2$ <label> @ref \\ // [haak] {code} `ruw` ~ ---'
    made = print_one(replace(offer, essentie=replace(offer.essentie, kort=tricky, wat=tricky)))
    assert '#panic("x") *vet* _cursief_ $x^2$ <label> @ref' in Reading(made.pdf).texts[2]
    assert "// [haak] {code} `ruw` ~" in Reading(made.pdf).texts[2]


def test_a_sign_that_the_letters_lack_is_said_with_file_line_and_field(
    print_one: Callable[[Offer], Booklet], offer: Offer
) -> None:
    made = print_one(replace(offer, essentie=replace(offer.essentie, voor_wie="Для всех")))
    assert made.pdf == b""
    (problem,) = made.problems
    assert (problem.file, problem.field) == (offer.bestand, "essentie.voor_wie")
    assert problem.line > 1
    said, missing = problem.message.split(" heeft geen ")
    assert said == "«Voor wie? Для всех» kan niet in het boekje: het lettertype"
    assert missing.replace(" ", "") == "Длявсех"


def test_signs_with_a_likeness_are_replaced() -> None:
    assert font.printable("9\u202f000 e\u2011mail") == "9\u00a0000 e-mail"
    assert font.missing("Éé ’s – € ç ğ ş ł") == ""
    assert font.missing("✓ en ✓ en →") == "✓→"


def test_too_long_says_by_how_much_and_in_which_file(
    print_one: Callable[[Offer], Booklet], offer: Offer
) -> None:
    long = replace(offer.essentie, hoe="U bent welkom. " * 26)
    (problem,) = print_one(replace(offer, essentie=long)).problems
    assert problem.file == offer.bestand
    assert problem.severity == "waarschuwing"
    assert problem.message.startswith("Dit is 28 ")
    assert problem.message.endswith(" mm te lang voor één bladzijde van het boekje en krijgt er 2.")


def test_the_most_extreme_offer_stays_on_the_paper(
    print_one: Callable[[Offer], Booklet], catalogue: Catalogue
) -> None:
    longest = next(one for one in catalogue.offers if one.id == "dag-eropuit-met-de-bus")
    name = "Onafhankelijkheidsondersteuningsvoorzieningen " + "voor iedereen in de buurt "
    mail = f"{'zeer.lange.naam.' * 4}@{'organisatie-' * 2}lindewaard.example"
    extreme = replace(
        longest,
        naam=name.strip()[:80],
        contact=replace(longest.contact, email=mail),
        essentie=replace(longest.essentie, wat="Woorden van allerlei lengte. " * 20),
    )
    reading = Reading(print_one(extreme).pdf)
    for number in range(1, len(reading) + 1):
        signs = reading.signs(number)
        assert all(sign.left > 11 and sign.right < 137 and sign.top < 205 for sign in signs)


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("Een dag eropuit met de bus", "Een dag eropuit met de bus"),
        (
            "Bewegen op muziek vanuit uw stoel, voor wie moeilijk kan lopen of snel moe wordt",
            "Bewegen op muziek vanuit uw stoel, voor…",
        ),
        ("Hottentottententoonstelling" * 2 + "svoorbereiding", "Hottentottententoonstelling"),
    ],
)
def test_a_name_at_the_head_of_the_next_page_takes_one_line(
    name: str, head: str, print_one: Callable[[Offer], Booklet], catalogue: Catalogue
) -> None:
    longest = next(one for one in catalogue.offers if one.id == "dag-eropuit-met-de-bus")
    reading = Reading(print_one(replace(longest, naam=name)).pdf)
    page = reading.bookmarks[name] + 1
    top = max(sign.top for sign in reading.signs(page))
    line = [sign for sign in reading.signs(page) if sign.bottom > top - 6]
    said = "".join(sign.text for sign in sorted(line, key=lambda sign: sign.left))
    assert said.startswith(head.replace(" ", ""))
    assert said.endswith("…") == (head != name)
    assert top < 205


def test_an_offer_that_has_ended_is_left_out(catalogue: Catalogue, settings: Settings) -> None:
    ended = catalogue.ended[0]
    with pytest.raises(UsageError, match=f"Dit staat niet op de kaart: {ended.id}"):
        booklet.make(catalogue, settings, Selection(offers=(ended.id,)), A5)


def test_an_unknown_wijk_is_said_in_so_many_words(catalogue: Catalogue, settings: Settings) -> None:
    with pytest.raises(UsageError, match="De wijk «zuid» bestaat niet"):
        booklet.make(catalogue, settings, Selection(wijk="zuid"), A5)


def test_an_empty_selection_is_no_booklet(catalogue: Catalogue, settings: Settings) -> None:
    with pytest.raises(UsageError, match="het boekje zou leeg zijn"):
        booklet.make(replace(catalogue, offers=()), settings, Selection(), A5)


def test_a_template_of_the_municipality_takes_the_place_of_ours(
    catalogue: Catalogue, settings: Settings, tmp_path: Path
) -> None:
    ours = settings.thema[-1] / "booklet" / "front.typ"
    (tmp_path / "booklet").mkdir()
    changed = ours.read_text("utf-8").replace("[Inhoud]", "[Wat staat erin]")
    changed = changed.replace('"Inhoud"', '"Wat staat erin"')
    (tmp_path / "booklet" / "front.typ").write_text(changed, "utf-8")
    own = replace(settings, thema=(tmp_path, *settings.thema))
    made = booklet.make(catalogue, own, Selection(offers=("taalcafe",)), A5)
    assert "Wat staat erin" in Reading(made.pdf).texts[1]


@pytest.mark.parametrize(
    ("needs", "text"),
    [
        (OPEN, "Geen. Iedereen is welkom."),
        (replace(OPEN, toelichting="U woont hier."), f"{WELKOM} U woont hier."),
        (
            replace(OPEN, doelgroepen=OUDEREN),
            "Speciaal voor ouderen en mantelzorgers, zonder verwijzing.",
        ),
        (replace(OPEN, doelgroepen=JONGEREN), "Voor jongeren, zonder verwijzing."),
        (
            replace(OPEN, doelgroepen=JONGEREN + OUDEREN),
            "Speciaal voor jongeren, ouderen en mantelzorgers, zonder verwijzing.",
        ),
        (replace(OPEN, leeftijd=VANAF_55), "Vanaf 55 jaar, zonder verwijzing."),
        (
            replace(OPEN, doelgroepen=OUDEREN[:1], leeftijd=VANAF_55),
            "Vanaf 55 jaar, zonder verwijzing.",
        ),
        (
            replace(OPEN, doelgroepen=OUDEREN, leeftijd=VANAF_55),
            "Speciaal voor ouderen en mantelzorgers, zonder verwijzing. Vanaf 55 jaar.",
        ),
        (
            replace(OPEN, inkomen=ONBEKEND, indicatie=ONBEKEND, verwijzing=ONBEKEND),
            "Voor iedereen. Verder niet bekend.",
        ),
        (
            replace(OPEN, inkomen=ONBEKEND),
            "Voor iedereen, zonder verwijzing. Niet bekend: inkomen.",
        ),
        (
            replace(OPEN, doelgroepen=ONBEKEND, inkomen=ONBEKEND),
            "Geen verwijzing nodig. Niet bekend: groep en inkomen.",
        ),
        (
            Voorwaarden(IEDEREEN, VANAF_55, None, ONBEKEND, ONBEKEND, ONBEKEND, ""),
            "Vanaf 55 jaar. Verder niet bekend.",
        ),
        (
            replace(OPEN, verwijzing=(Term("huisarts", "Huisarts"), Term("wijkteam", "Wijkteam"))),
            "Verwijzing nodig: huisarts of wijkteam.",
        ),
        (
            Voorwaarden(ONBEKEND, ONBEKEND, None, ONBEKEND, ONBEKEND, ONBEKEND, ""),
            "Niet bekend, vraag ernaar.",
        ),
        (
            replace(OPEN, leeftijd=VANAF_55, inkomen=ONBEKEND, toelichting="U woont hier."),
            "Vanaf 55 jaar, zonder verwijzing. U woont hier. Niet bekend: inkomen.",
        ),
        (
            Voorwaarden(IEDEREEN, GEEN, None, ONBEKEND, ONBEKEND, ONBEKEND, "U woont hier."),
            "Voor iedereen. U woont hier. Verder niet bekend.",
        ),
    ],
)  # fmt: skip
def test_conditions_say_only_what_matters(needs: Voorwaarden, text: str) -> None:
    assert conditions(needs) == text


def test_everyone_of_a_wijk_is_said_in_one_sentence() -> None:
    needs = replace(OPEN, toelichting="Neem een bal mee.")
    welcome = "Iedereen uit Noord is welkom, zonder verwijzing. Neem een bal mee."
    assert conditions(needs, "Noord") == welcome
    unknown = replace(needs, inkomen=ONBEKEND)
    said = "Voor iedereen uit Noord, zonder verwijzing. Neem een bal mee. Niet bekend: inkomen."
    assert conditions(unknown, "Noord") == said
    assert in_same_words("voorwaarden", conditions(needs) + " Voor mensen uit Noord.") == welcome


def test_the_last_short_word_is_never_alone_on_its_line() -> None:
    assert bound("Elke dag tot 17.00 uur.") == "Elke dag tot 17.00\u00a0uur."
    assert bound("Bel vóór 12.00 uur met ons") == "Bel vóór 12.00\u00a0uur met\u00a0ons"
    assert bound("Koffie") == "Koffie"


@pytest.mark.parametrize(
    "whole",
    [
        "0800 0113",
        "030 000 00 57",
        "13.00 tot 16.00 uur",
        "27 november 2026",
        "€ 15",
        "Havenkade 7,",
        "1234 AB",
    ],
)
def test_no_number_is_torn_apart(whole: str) -> None:
    kept = whole.replace(" ", "\u00a0")
    text = bound(f"Dit is {whole} en daarna komt er nog iets heel anders achter.")
    assert kept in text
    assert bound(text) == text


def test_the_date_of_an_edition_and_the_hours_of_the_line_are_not_torn_apart(
    catalogue: Catalogue, settings: Settings
) -> None:
    selected = select(catalogue, Selection(), settings.naam)
    edition = Handover(catalogue, settings, selected, A5).sheet("")["uitgave"]
    assert edition["datum"].count("\u00a0") == 2
    assert edition["lijn"]["uren"].endswith(" 9.00\u00a0tot\u00a017.00\u00a0uur")


def test_a_word_behind_a_comma_may_stand_alone() -> None:
    assert bound("Buurthuis, Lindeplein 4, Centrum.") == "Buurthuis, Lindeplein\u00a04, Centrum."


def test_a_first_word_that_all_share_is_said_once() -> None:
    assert together(["Door vrijwilligers", "Door buren"]) == "Door vrijwilligers en buren"
    assert together(["Door vrijwilligers"]) == "Door vrijwilligers"
    assert together(["Vrijwilligers", "Door buren"]) == "Vrijwilligers en Door buren"


def test_addresses_are_printed_as_people_type_them() -> None:
    assert bare_address("https://www.delinde.example/eten/") == "delinde.example/eten"
