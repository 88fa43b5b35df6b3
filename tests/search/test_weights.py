"""The weights are lunr's."""

import math

from lunr.builder import Builder

from sociale_kaart.search.analysis import STOP_WORDS, stem, words
from sociale_kaart.search.compounds import Splitter
from sociale_kaart.search.entries import BOOSTS, read
from sociale_kaart.search.weights import rarity, weigh

TEXTS = (
    {"naam": "Samen eten in De Linde", "essentie": "Elke dinsdag eet u warm met buren. Eten!"},
    {"naam": "Wandelgroep", "essentie": "Wandelen met buren door het park.", "rest": "dinsdag"},
    {"naam": "Bezoek", "aanbieder": "De Linde", "essentie": "Bezoek, bezoek en nog eens bezoek."},
)


def test_weights_are_those_of_lunr() -> None:
    readings = [{field: read([text]) for field, text in texts.items()} for texts in TEXTS]
    ours = weigh(readings, compounds={})
    builder = Builder()
    builder.ref("id")
    builder.pipeline.reset()
    for field in BOOSTS:
        builder.field(field, boost=BOOSTS[field])
    for number, texts in enumerate(TEXTS):
        stems = {
            field: [stem(word) for word in words(text) if word not in STOP_WORDS]
            for field, text in texts.items()
        }
        builder.add({"id": str(number), **{field: stems.get(field, []) for field in BOOSTS}})
    builder.build()
    # lunr counts a word once per field in which it stands, we once per offer; so each side is
    # compared without its rarity.
    for term, found in ours.items():
        in_fields = sum(len(builder.inverted_index[term][field]) for field in BOOSTS)
        theirs = math.log(1 + abs((len(TEXTS) - in_fields + 0.5) / (in_fields + 0.5)))
        position = builder.inverted_index[term]["_index"]
        for offer, weight in found:
            summed = sum(
                _weight(vector.elements, position)
                for name, vector in builder.field_vectors.items()
                if name.endswith(f"/{offer}")
            )
            mine = weight / rarity(len(TEXTS), len(found.offers))
            assert math.isclose(summed / theirs, mine, abs_tol=0.02), term


def _weight(elements: list[float], position: int) -> float:
    pairs = dict(zip(elements[::2], elements[1::2], strict=True))
    return pairs.get(position, 0)


def test_compounds_are_split_into_words_that_are_known() -> None:
    splitter = Splitter(["bezoek", "vrijwilliger", "boodschappen", "plus", "bus", "huis", "dienst"])
    assert splitter.parts("bezoekvrijwilliger") == ("bezoek", "vrijwilliger")
    assert splitter.parts("boodschappenplusbus") == ("boodschappen", "plus", "bus")
    assert splitter.parts("bezoeksdienst") == ("bezoeks", "dienst")
    assert splitter.parts("weerbericht") == ()
    assert splitter.parts("bezoek") == ()
