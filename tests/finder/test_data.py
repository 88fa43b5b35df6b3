"""The files that the finder fetches: light, complete, the same every time."""

import gzip
import json
from itertools import islice

import pytest

from sociale_kaart.finder.columns import ALPHABET, facet_column, moment_ids
from sociale_kaart.finder.data import PIECE, Finder
from sociale_kaart.finder.facets import counts, finder_facet
from sociale_kaart.finder.facts import FEATURES, written_facts
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.facets import Keuze
from tests.finder.enlarged import enlarged

MONTHS = 12


@pytest.mark.parametrize(("size", "most"), [(1_000, 30_000), (10_000, 220_000)])
def test_the_first_filter_weighs_little(example: Catalogue, size: int, most: int) -> None:
    finder = Finder(enlarged(example, size), MONTHS, [""] * size)
    [columns] = [file for file in finder.files() if file.path.name == "kolommen.json"]
    assert len(gzip.compress(columns.content, mtime=0)) <= most


def test_the_same_map_gives_the_same_bytes(example: Catalogue) -> None:
    cards = ["<li>"] * len(example.findable)
    assert list(Finder(example, MONTHS, cards).files()) == list(
        Finder(example, MONTHS, cards).files()
    )


def test_another_card_gives_another_folder(example: Catalogue) -> None:
    cards = ["<li>"] * len(example.findable)
    changed = [*cards[:-1], "<li>!"]
    assert Finder(example, MONTHS, cards).folder != Finder(example, MONTHS, changed).folder


def test_every_offer_has_its_card_and_its_facts_at_its_number(example: Catalogue) -> None:
    size = len(example.findable)
    facts = list(map(written_facts(example.today, MONTHS), example.findable))
    finder = Finder(example, MONTHS, [str(number) for number in range(size)], facts)
    files = {file.path.name: json.loads(file.content) for file in finder.files()}
    for kind in ("kaarten", "feiten"):
        pieces = [files[f"{kind}-{number}.json"] for number in range(-(-size // PIECE))]
        assert sum(map(len, pieces)) == size
        assert all(len(piece) == PIECE for piece in pieces[:-1])
    assert files["kaarten-1.json"][0] == str(PIECE)
    names = files["kolommen.json"]["naam"]
    assert names == [offer.naam for offer in example.findable]
    whose = [feature.label for feature in FEATURES].index("Van wie")
    providers = [one["rijen"][whose][0] for one in files["feiten-0.json"]]
    assert providers == [[offer.aanbieder.naam] for offer in example.findable[:PIECE]]


def test_the_page_starts_with_what_is_near_checked_and_open(example: Catalogue) -> None:
    first = islice(Finder(example, MONTHS, []).eerste, 20)
    assert all(
        offer.gebied.bereik.id not in ("landelijk", "elders")
        and offer.status.id != "pauze"
        and not offer.gecontroleerd.verouderd(example.today, MONTHS)
        for offer in first
    )


def test_the_page_ends_with_what_is_only_elsewhere(example: Catalogue) -> None:
    elsewhere = [offer.gebied.elders for offer in Finder(example, MONTHS, []).eerste]
    assert any(elsewhere)
    assert elsewhere == sorted(elsewhere)


def test_counts_before_any_choice_are_those_of_the_plain_pages(example: Catalogue) -> None:
    for facet_id in ("wens", "doelgroep", "kosten", "wijk"):
        of = finder_facet(facet_id)
        told = {count.term.id: count.aantal for count in counts(example, of)}
        assert told == {term_id: example.aantal(of, term_id) for term_id in told}


def test_every_letter_is_one_of_its_own_and_means_nothing_else() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET)
    assert set(ALPHABET).isdisjoint(',*?"\\')
    assert all(letter.isprintable() and ord(letter) < 0x10000 for letter in ALPHABET)


def test_no_term_is_left_out_for_want_of_letters() -> None:
    names = [f"wijk-{number}" for number in range(len(ALPHABET) + 1)]
    with pytest.raises(ValueError, match="zip"):
        facet_column([Keuze((names[0],))], names)


def test_a_map_with_short_lists_sends_few_letters(example: Catalogue) -> None:
    kolommen = Finder(example, MONTHS, []).kolommen
    longest = max(len(facet["termen"]) for facet in kolommen["facetten"].values())
    assert kolommen["alfabet"] == ALPHABET[: max(longest, len(moment_ids()))]
