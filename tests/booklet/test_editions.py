"""What holds for every edition: the map on paper must be as right as the map on a screen."""

import re
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from itertools import groupby, pairwise
from pathlib import Path

import pdfua
import pikepdf
import pytest

from sociale_kaart.booklet.registers import Registers
from sociale_kaart.booklet.selection import Selection, select
from sociale_kaart.booklet.words import prices
from sociale_kaart.model.conditions import what_stands_in_the_way, who_may_come
from sociale_kaart.model.dutch import datum, sorteersleutel
from sociale_kaart.model.known import ONBEKEND
from sociale_kaart.model.offer import Offer
from tests.booklet.conftest import FIVE, Printed
from tests.booklet.reading import figures, plain

FONTS = {
    "AtkinsonHyperlegible-Regular",
    "AtkinsonHyperlegible-Bold",
    "OpenNul-Regular",
    "OpenNul-Bold",
}

NAME_IN_A_COLUMN = 18
"""Letters that surely stand on a line of the contact box on A4."""
HYPHENED = re.compile(r"(?=\b(\w+-\w+)\b)")


BY_NAME = "Alle namen van A tot Z"
BY_PEOPLE = "Voor wie is het?"


def offers(printed: Printed) -> tuple[Offer, ...]:
    return select(printed.catalogue, printed.selection, printed.settings.naam).offers


def page_of(printed: Printed, offer: Offer) -> int:
    return printed.reading.bookmarks[plain(offer.naam)]


def glued(text: str) -> str:
    """Without spaces and hyphens, so that it does not matter where a line was broken."""
    return re.sub("[ -]", "", plain(text))


def beginning(text: str) -> str:
    """Enough to know it by; the rest may stand on the next page."""
    return glued(text)[:40]


def test_is_accessible_to_who_listens(printed: Printed) -> None:
    with pikepdf.open(BytesIO(printed.booklet.pdf)) as pdf:
        assert pdf.Root.Lang == "nl"
        assert pdf.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in pdf.Root
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == printed.booklet.titel


def test_every_picture_has_a_text_that_says_what_it_is(printed: Printed) -> None:
    addresses = sorted(text.removeprefix("QR-code naar ") for text in figures(printed.booklet.pdf))
    site = printed.settings.site_url.removeprefix("https://")
    logo = ["Logo van de gemeente Lindewaard"] if printed.settings.boekje.logo else []
    assert addresses == sorted(
        [*logo, site.rstrip("/"), *(f"{site}aanbod/{offer.id}" for offer in offers(printed))]
    )


def test_is_set_in_the_letters_that_come_with_it(printed: Printed) -> None:
    with pikepdf.open(BytesIO(printed.booklet.pdf)) as pdf:
        fonts = [thing for thing in pdf.objects if _is_descriptor(thing)]
        names = {str(font.FontName).split("+")[-1] for font in fonts}
        assert names <= FONTS
        assert len(names) >= 3
        assert all("/FontFile2" in font for font in fonts)


def _is_descriptor(thing: pikepdf.Object) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor"


def test_nothing_is_smaller_than_the_letters_promise(printed: Printed) -> None:
    for number in range(1, len(printed.reading) + 1):
        small = [sign for sign in printed.reading.signs(number) if sign.size < printed.corps - 0.01]
        assert small == [], f"page {number}"


def test_nothing_runs_off_the_paper(printed: Printed) -> None:
    for number in range(1, len(printed.reading) + 1):
        width, height = printed.reading.size_of(number)
        outside = [
            sign
            for sign in printed.reading.signs(number)
            if sign.left < 11 or sign.right > width - 11 or sign.bottom < 7 or sign.top > height - 5
        ]
        assert outside == [], f"page {number}"


def test_a_word_that_a_line_can_hold_is_not_split(printed: Printed) -> None:
    """Where an editor typed a hyphen a line may break behind it."""
    typed = {word for offer in offers(printed) for word in HYPHENED.findall(_file(printed, offer))}
    column = printed.corps == 14 and printed.reading.size_of(1)[0] > 200
    wider = {word for word in printed.reading.split if column and len(word) > NAME_IN_A_COLUMN}
    assert {word.casefold() for word in printed.reading.split - wider} <= {
        word.casefold() for word in typed
    }


def _file(printed: Printed, offer: Offer) -> str:
    by = printed.settings.content / "organisations" / f"{offer.aanbieder.id}.yaml"
    own = printed.settings.content / offer.bestand.partition("/")[2]
    return "\n".join([offer.id, *(file.read_text("utf-8") for file in (own, by) if file.is_file())])


def test_what_it_costs_and_for_whom_it_is_stands_on_one_page(printed: Printed) -> None:
    for offer in offers(printed):
        first = page_of(printed, offer)
        pages = [glued(text) for text in printed.reading.texts[first - 1 : first + 2]]
        costs = f"Kosten {prices(offer)} {offer.kosten.toelichting}"
        conditions = (who_may_come(offer), what_stands_in_the_way(offer))
        assert any(glued(costs) in page for page in pages), f"{offer.id}: {costs}"
        assert any(glued(f"Voorwaarden {said}") in page for page in pages for said in conditions), (
            f"{offer.id}: {conditions[0]}"
        )


def test_no_line_ends_in_the_dot_of_an_address(printed: Printed) -> None:
    torn = {f"{offer.email.rpartition('.')[0]}." for offer in offers(printed) if offer.email}
    assert torn & printed.reading.lines == set()


def test_every_page_says_whom_to_call(printed: Printed) -> None:
    number = glued(printed.settings.telefoonlijn.nummer.tekst)
    without = [at for at, text in enumerate(printed.reading.texts, 1) if number not in glued(text)]
    assert without == []


def test_the_cover_says_what_it_is_and_of_when(printed: Printed) -> None:
    cover = printed.reading.texts[0]
    assert printed.booklet.titel in cover
    assert datum(printed.catalogue.today) in cover
    assert "Dit boekje is een voorbeeld." in cover


def test_name_telephone_mail_and_address_stand_together(printed: Printed) -> None:
    site = printed.settings.site_url.removeprefix("https://")
    for offer in offers(printed):
        text = glued(printed.reading.texts[page_of(printed, offer) - 1])
        assert glued(offer.naam) in text, offer.id
        assert glued(f"{site}aanbod/{offer.id}") in text, offer.id
        assert glued(offer.aanbieder.naam) in text, offer.id
        if offer.telefoon is not ONBEKEND:
            assert glued(offer.telefoon.tekst) in text, offer.id
        if offer.email is not ONBEKEND:
            assert glued(offer.email) in text, offer.id


def test_who_has_no_number_leads_to_the_line_that_finds_out(printed: Printed) -> None:
    ask = glued("Bel de Lindelijn, wij zoeken het uit:")
    for offer in offers(printed):
        page = page_of(printed, offer)
        if printed.reading.size_of(1)[0] < 200:
            said = ask in glued(printed.reading.texts[page - 1])
            assert said == (offer.telefoon is ONBEKEND), offer.id
            number = offer.telefoon or printed.settings.telefoonlijn.nummer
            large = [one for one in printed.reading.signs(page) if one.size > 24]
            assert "".join(one.text for one in large) == number.tekst.replace(" ", ""), offer.id


def test_the_seven_fields_stand_there_and_what_is_unknown_says_so(printed: Printed) -> None:
    starts = sorted(page_of(printed, offer) for offer in offers(printed))
    following = {**dict(pairwise(starts)), starts[-1]: starts[-1] + 3}
    for offer in offers(printed):
        first = page_of(printed, offer)
        pages = printed.reading.texts[first - 1 : max(first, following[first] - 1)]
        text = glued(" ".join(pages))
        essence = (offer.essentie.kort, offer.essentie.wat)
        assert any(beginning(one) in text for one in essence), offer.id
        assert beginning(offer.essentie.voor_wie) in text, offer.id
        if offer.essentie.hoe is not ONBEKEND:
            assert beginning(offer.essentie.hoe) in text, offer.id
        assert "Voorwaarden" in text, offer.id
        assert glued(f"Kosten {offer.kosten.tekst}") in text, offer.id
        if offer.kenmerken.vorm is not ONBEKEND:
            assert all(glued(term.label) in text for term in offer.kenmerken.vorm), offer.id


def test_contents_and_registers_name_the_right_page(printed: Printed) -> None:
    named = {f"aanbod-{offer.id}": set[str]() for offer in offers(printed)}
    for link in printed.reading.links:
        if link.doel in named:
            named[link.doel].add(glued(link.tekst))
    for offer in offers(printed):
        page = page_of(printed, offer)
        mark = f"({offer.gebied.waar})" if offer.gebied.elders else ""
        under_heading = f"({offer.gebied.tekst})" if offer.gebied.elders else ""
        full, short = (glued(f"{offer.naam}{said}{page}") for said in (mark, under_heading))
        assert full in named[f"aanbod-{offer.id}"], offer.id
        assert named[f"aanbod-{offer.id}"] <= {full, short, str(page)}, offer.id


def test_contents_name_the_page_of_every_chapter(printed: Printed) -> None:
    contents = next(text for text in printed.reading.texts if text.startswith("Inhoud"))
    for title, page in printed.reading.chapters.items():
        assert f"{title} {page}" in contents, title
    few = len(offers(printed)) == len(FIVE.offers)
    assert bool(printed.reading.chapters) is not few


def test_every_code_leads_to_its_offer(printed: Printed) -> None:
    for offer in offers(printed):
        address = f"{printed.settings.site_url}aanbod/{offer.id}/"
        assert address in printed.reading.codes(page_of(printed, offer)), offer.id
    assert printed.reading.codes(len(printed.reading)) == (printed.settings.site_url,)


def test_no_line_is_longer_than_eyes_can_follow(printed: Printed) -> None:
    assert {line for line in printed.reading.lines if len(line) > 70} == set()


def test_another_program_finds_nothing_that_keeps_it_from_being_read_out(
    printed: Printed, tmp_path: Path
) -> None:
    """One of its rules stumbles over the way in which Typst writes what a list is."""
    file = tmp_path / "boekje.pdf"
    file.write_bytes(printed.booklet.pdf)
    report = pdfua.validate(str(file))
    assert report.findings == ()
    assert {rule.rule_id for rule in report.skipped} <= {"UA-14-001"}


def test_fills_whole_sheets(printed: Printed) -> None:
    assert len(printed.reading) == printed.booklet.bladzijden
    assert len(printed.reading) % 4 == 0


def test_no_page_is_white(printed: Printed) -> None:
    nearly = [at for at, text in enumerate(printed.reading.texts, 1) if len(text) < 30]
    assert nearly == []


def test_a_heading_never_stands_alone_at_the_foot(printed: Printed) -> None:
    """The last words above the telephone line are never the size of a heading."""
    for number in range(2, len(printed.reading)):
        if "Aantekeningen" in printed.reading.texts[number - 1]:
            continue  # there the lines to write on come below
        foot = 20 * printed.corps / 14
        above = [sign for sign in printed.reading.signs(number) if sign.bottom > foot]
        last = min(above, key=lambda sign: sign.bottom)
        lowest = [sign for sign in above if sign.bottom - last.bottom < 2]
        assert all(sign.size < 17 * printed.corps / 14 for sign in lowest), f"page {number}"


def test_a_chapter_leads_to_all_that_answers_its_wish_here(printed: Printed) -> None:
    """By name or by the number of the page, and by one of them only."""
    every = offers(printed)
    pages = {offer.id: page_of(printed, offer) for offer in every}
    starts = sorted([*printed.reading.chapters.values(), *pages.values()])
    for wish in printed.catalogue.vocabularies["wensen"].termen:
        begin = printed.reading.chapters.get(plain(wish.label))
        others = [one for one in every if wish in one.kenmerken.wensen[1:]]
        if begin is None or all(one.gebied.elders for one in others):
            continue
        end = next(page for page in starts if page > begin)
        text = " ".join(printed.reading.texts[begin - 1 : end - 1])
        also = text.partition("Ook iets voor u?")[2]
        named = {
            one.id for one in others if re.search(rf"{re.escape(one.naam)} {pages[one.id]}", also)
        }
        numbers = re.search(r"\b[Oo]p bladzijde ([\d, en]+)\.", also)
        numbered = {int(number) for number in re.findall(r"\d+", numbers[1])} if numbers else set()
        rest = {pages[one.id] for one in others if one.id not in named and not one.gebied.elders}
        assert numbered == rest, wish.id
        assert len(rest) <= 10, wish.id
        assert not any(one.naam in also for one in others if one.gebied.elders), wish.id


def test_what_is_only_elsewhere_comes_last_and_says_where(printed: Printed) -> None:
    own = {page_of(printed, offer) for offer in offers(printed)}
    lists = glued(
        " ".join(text for at, text in enumerate(printed.reading.texts, 1) if at not in own)
    )
    for offer in offers(printed):
        if offer.gebied.elders:
            where = plain(offer.gebied.waar)
            assert glued(f"{offer.naam} ({where})") in lists, offer.id
            assert glued(f"{offer.naam} {page_of(printed, offer)}") not in lists, offer.id
            page = glued(printed.reading.texts[page_of(printed, offer) - 1])
            assert glued(f"Dit is er {where}. In Lindewaard is dit er niet.") in page, offer.id


def test_a_list_of_a_wish_begins_with_what_is_in_the_municipality(
    edition: Callable[[str], Printed],
) -> None:
    printed = edition("whole a5")
    helping = printed.reading.texts[printed.reading.chapters["Iets doen voor een ander"] - 1]
    visits = printed.reading.texts[printed.reading.chapters["Iemand op bezoek"] - 1]
    places = [
        helping.index(name)
        for name in ("Wat past bij u?", "Gastlessen over uw beroep", "Netwerk Nieuw Rotterdam")
    ]
    assert places == sorted(places)
    assert visits.index("Iemand op de koffie") < visits.index("Activerend huisbezoek")


def test_the_names_of_a_chapter_stand_in_the_order_of_their_pages(printed: Printed) -> None:
    """Under each of its headings, for nobody sees another order."""
    starts = {page_of(printed, offer) for offer in offers(printed)}
    wishes = {plain(term.label) for term in printed.catalogue.vocabularies["wensen"].termen}
    for title, begin in printed.reading.chapters.items():
        if title in wishes:
            end = next(page for page in range(begin, begin + 9) if page in starts)
            text = " ".join(printed.reading.texts[begin - 1 : end - 1])
            links = [one for one in printed.reading.links if begin <= one.bladzijde < end]
            numbers = [int(link.tekst.split()[-1]) for link in links]
            falls = sum(later < earlier for earlier, later in pairwise(numbers))
            beginnings = re.findall("Ook iets voor u|Voor alle wijken|Voor iedereen|En op", text)
            assert falls <= len(beginnings), title


def test_the_register_of_a_group_has_a_heading_wherever_its_alphabet_begins_again(
    printed: Printed,
) -> None:
    selected = select(printed.catalogue, printed.selection, printed.settings.naam)
    begin = printed.reading.chapters.get(BY_PEOPLE)
    for group in Registers(printed.catalogue, selected).tree()["groepen"] if begin else ():
        for _, names in groupby(group["namen"], key=lambda name: name["kop"]):
            keys = [sorteersleutel(name["naam"]) for name in names]
            assert keys == sorted(keys), group["label"]
        assert len({name["kop"] for name in group["namen"]}) <= 3
    if printed.selection == Selection():
        assert begin
        lists = " ".join(printed.reading.texts[begin - 1 :])
        older = lists.partition("Voor mensen die wat ouder zijn.")[2]
        in_order = ("De zondagclub", "In heel Nederland", "50plusnet", "Alleen ergens anders")
        places = [older.index(words) for words in (*in_order, "55+ club voor weduwen")]
        assert places == sorted(places)


def test_the_cover_counts_what_is_inside(edition: Callable[[str], Printed]) -> None:
    whole, wijk = edition("whole a5"), edition("wijk a5")
    here = sum(not offer.gebied.elders for offer in offers(whole))
    assert f"{here} plekken en mensen voor Lindewaard. Met" in whole.reading.texts[0]
    count = len(offers(wijk))
    assert f"{count} plekken en mensen voor Oostwaard. Met" in wijk.reading.texts[0]


def test_who_has_the_booklet_of_a_wijk_reads_how_much_more_there_is(printed: Printed) -> None:
    selected = select(printed.catalogue, printed.selection, printed.settings.naam)
    more = f"In het grote boekje staan nog {selected.verder} plekken en mensen. Bel de Lindelijn."
    assert bool(selected.verder) == bool(printed.selection.wijk)
    assert (more in printed.reading.texts[1]) == bool(selected.verder)


def test_what_is_in_a_wijk_stands_together_with_its_days_and_its_page(printed: Printed) -> None:
    near = printed.reading.chapters.get("Bij u in de buurt")
    if near is None:
        assert printed.selection.wijk or len(offers(printed)) == len(FIVE.offers)
        return
    lists = glued(" ".join(printed.reading.texts[near - 1 : printed.reading.chapters[BY_NAME] - 1]))
    for offer in offers(printed):
        wijken = offer.gebied.wijken
        if offer.locatie:
            wijken = (offer.locatie.wijk,) if offer.locatie.wijk else ()
        named = re.findall(rf"{re.escape(glued(offer.naam))}{page_of(printed, offer)}(?!\d)", lists)
        assert len(named) == len(wijken), offer.id
        if wijken and offer.wanneer.bekend:
            assert glued(offer.wanneer.kort(printed.catalogue.today)) in lists, offer.id


def test_who_reads_how_it_works_learns_of_every_list(printed: Printed) -> None:
    chapters = printed.reading.chapters
    if not chapters:
        return
    how_to = printed.reading.texts[printed.reading.bookmarks["Zo gebruikt u dit boekje"] - 1]
    for title in ("Bij u in de buurt", BY_NAME, "Voor wie is het?"):
        assert (f"bladzijde {chapters.get(title)}." in how_to) == (title in chapters), title


def test_no_name_is_alone_at_the_turn_of_a_page(printed: Printed) -> None:
    """Neither the first of a list nor the last."""
    chapters = printed.reading.chapters
    if not chapters:
        return
    selected = select(printed.catalogue, printed.selection, printed.settings.naam)
    registers = Registers(printed.catalogue, selected).tree()
    begin = chapters.get("Bij u in de buurt", chapters[BY_NAME])
    links = (one for one in printed.reading.links if one.bladzijde >= begin)
    for group in (*registers["buurten"], *registers["register"], *registers["groepen"]):
        for _, names in groupby(group["namen"], key=lambda name: name["kop"]):
            ids = [f"aanbod-{name['id']}" for name in names]
            found = [next(links) for _ in ids]
            assert [link.doel for link in found] == ids
            together = Counter(link.bladzijde for link in found)
            assert min(together.values()) > 1 or len(found) == 1, group


def test_the_age_of_everything_is_told_by_its_page(printed: Printed) -> None:
    begin = printed.reading.chapters.get("Over dit boekje")
    if begin is None:
        return
    told = " ".join(printed.reading.texts[begin - 1 :]).partition("Hoe oud zijn deze gegevens?")[2]
    told = told.partition("Waar komt het vandaan?")[0]
    pages = {
        number
        for found in re.findall(r"bladzijde ([\d, en]+)\.", told)
        for number in re.findall(r"\d+", found)
    }
    assert pages == {str(page_of(printed, offer)) for offer in offers(printed)}


def test_an_offer_of_two_pages_is_in_view_at_once(printed: Printed) -> None:
    if printed.corps == 14 and printed.reading.size_of(1)[0] > 200:
        return  # on A4 a longer offer has a whole page, not two
    starts = sorted(page_of(printed, offer) for offer in offers(printed))
    for problem in printed.booklet.problems:
        offer = next(one for one in offers(printed) if one.bestand == problem.file)
        assert page_of(printed, offer) % 2 == 0, offer.id
    assert len(set(starts)) == len(starts)


def test_a_page_that_goes_on_says_what_stands_on_the_next(printed: Printed) -> None:
    starts = sorted(page_of(printed, offer) for offer in offers(printed))
    following = dict(pairwise([*starts, starts[-1] + 3]))
    goes_on = set()
    for offer in offers(printed):
        page = page_of(printed, offer)
        first, rest = printed.reading.texts[page - 1], printed.reading.texts[page : page + 2]
        if rest[0].startswith(offer.naam.partition(",")[0][:20]):
            goes_on.add(offer.bestand)
            found = re.search(rf"([A-Z][a-z, ]+): bladzijde {page + 1}\b", first)
            assert found, offer.id
            for word in re.split(", | en ", found[1]):
                label = re.compile(rf"\b{word.capitalize()} [A-Z€0-9]")
                beyond = " ".join(rest[: following[page] - page - 1])
                assert word == "meer" or label.search(beyond), offer.id
                assert word == "meer" or not label.search(first), offer.id
        else:
            assert f": bladzijde {page + 1}" not in first, offer.id
    if printed.reading.size_of(1)[0] < 200:
        assert goes_on == {problem.file for problem in printed.booklet.problems}


def test_whom_to_call_does_not_stick_to_its_box(edition: Callable[[str], Printed]) -> None:
    """Three millimetres, but on the few pages that are too full for it."""
    printed = edition("whole a5")
    near = [
        offer.id
        for offer in offers(printed)
        if printed.reading.white_above(page_of(printed, offer), plain(offer.aanbieder.naam)) < 2.8
    ]
    assert len(near) < len(offers(printed)) / 10, near


@pytest.mark.parametrize(
    ("name", "first", "later"),
    [
        ("wijk a5", "In en voor Oostwaard", "Voor alle wijken"),
        ("group a4", "Voor mantelzorgers", "Voor iedereen"),
    ],
)
def test_what_is_near_or_meant_for_the_reader_stands_first(
    name: str, first: str, later: str, edition: Callable[[str], Printed]
) -> None:
    openings = [text for text in edition(name).reading.texts if f" {first} " in text]
    assert openings
    assert all(text.index(first) < text.index(later) for text in openings)
