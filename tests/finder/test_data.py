"""The files that the finder fetches: light, complete, the same every time."""

import gzip
import json
import random
from dataclasses import replace
from itertools import islice

import pytest

from sociale_kaart.finder.data import PIECE, Finder
from sociale_kaart.finder.facets import counts, finder_facet
from sociale_kaart.model.catalogue import Catalogue, in_register_order
from sociale_kaart.model.offer import Offer

MONTHS = 12


def enlarged(catalogue: Catalogue, size: int) -> Catalogue:
    """A map of another size: the same kinds of offers, differently mixed, with their own names."""
    chance = random.Random(75)
    offers = catalogue.findable

    def one(number: int) -> Offer:
        base, other, third = (chance.choice(offers) for _ in range(3))
        words = [*base.naam.split(), *other.naam.split()[-2:], str(chance.randrange(10**4))]
        return replace(
            base,
            id=f"{'-'.join(words[:2])}-{number}".lower(),
            naam=" ".join(words),
            voorwaarden=other.voorwaarden,
            kosten=third.kosten,
            wanneer=other.wanneer,
            gebied=third.gebied,
            gecontroleerd=third.gecontroleerd,
        )

    many = in_register_order(one(number) for number in range(size))
    return replace(catalogue, offers=many)


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
    finder = Finder(example, MONTHS, [str(number) for number in range(size)])
    files = {file.path.name: json.loads(file.content) for file in finder.files()}
    for kind in ("kaarten", "feiten"):
        pieces = [files[f"{kind}-{number}.json"] for number in range(-(-size // PIECE))]
        assert sum(map(len, pieces)) == size
        assert all(len(piece) == PIECE for piece in pieces[:-1])
    assert files["kaarten-1.json"][0] == str(PIECE)
    names = files["kolommen.json"]["naam"]
    assert names == [offer.naam for offer in example.findable]
    assert files["feiten-0.json"][3]["kort"] == example.findable[3].essentie.kort


def test_the_page_starts_with_what_is_near_and_checked(example: Catalogue) -> None:
    first = islice(Finder(example, MONTHS, []).eerste, 20)
    assert all(
        offer.gebied.bereik.id != "landelijk"
        and not offer.gecontroleerd.verouderd(example.today, MONTHS)
        for offer in first
    )


def test_counts_before_any_choice_are_those_of_the_plain_pages(example: Catalogue) -> None:
    for facet_id in ("wens", "doelgroep", "kosten", "wijk"):
        of = finder_facet(facet_id)
        told = {count.term.id: count.aantal for count in counts(example, of)}
        assert told == {term_id: example.aantal(of, term_id) for term_id in told}
