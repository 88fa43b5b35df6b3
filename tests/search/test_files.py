"""The files of the search: small, stamped, the same every time; and the engine that reads them."""

import gzip
import json
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Error

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.offer import Offer
from sociale_kaart.resources import theme_folder
from sociale_kaart.search import Search, packing
from sociale_kaart.search.index import Index, build_index
from sociale_kaart.search.suggested import suggested
from tests.conftest import ROOT
from tests.search.engine import Engine, running

CASES = json.loads((ROOT / "tests/vectors/questions.json").read_text("utf-8"))
CODE = 17_000
"""Bytes of the code, as it is written."""
LONG = (
    "mijn moeder zit sinds de dood van mijn vader de hele dag alleen en komt niet meer buiten",
    "ik ben net verhuisd naar deze stad en ken hier helemaal niemand om eens koffie mee te drinken",
    "cliënt van 78 met beginnende dementie, mantelzorger overbelast, zoekt opvang met vervoer",
)


def zipped(content: bytes) -> int:
    return len(gzip.compress(content, mtime=0))


def test_same_catalogue_gives_the_same_bytes(example_map: Catalogue) -> None:
    assert Search.of(example_map).files == Search.of(replace(example_map)).files


def test_small_map_is_one_file(example_map: Catalogue) -> None:
    (file,) = Search.of(example_map).files
    assert str(file.path) == "zoeken/index.json"
    assert zipped(file.content) < 112_000


def test_code_weighs_little() -> None:
    modules = theme_folder().joinpath("search").glob("*.mjs")
    assert sum(zipped(module.read_bytes()) for module in modules) < CODE


def test_every_file_bears_schema_and_build(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "WHOLE", 10)
    monkeypatch.setattr(packing, "SHARD", 1000)
    contents = [json.loads(file.content) for file in packing.pack(index)]
    assert len(contents) > 10
    assert {content["schema"] for content in contents} == {packing.SCHEMA}
    assert len({content["build"] for content in contents}) == 1


def test_offers_in_another_order_bear_another_stamp(example_map: Catalogue) -> None:
    shorter = replace(example_map, offers=example_map.offers[1:])
    assert shorter.stamp != example_map.stamp


def test_sharded_map_answers_like_a_whole_one_and_fetches_little(
    browser: Browser, engine: Engine, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "WHOLE", 10)
    monkeypatch.setattr(packing, "SHARD", 500)
    questions = ["samen eten", "mijn man is overleden", "huisb", "kofie", "kapper"]
    with running(browser, index) as sharded:
        assert sharded.asked == ["index.json"]
        assert sharded.each("search", questions) == engine.each("search", questions)
        asked = set(sharded.asked)
        assert 1 < len(asked) < len(sharded.files) / 2
        # One by one and from nothing: what another question fetched must not help.
        for question, _ in CASES["finds"]:
            assert sharded.call("alone", question) == engine.call("search", question)


def test_names_of_a_large_map_come_when_three_letters_are_typed(
    browser: Browser, engine: Engine, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "WHOLE", 10)
    monkeypatch.setattr(packing, "NAME_SHARD", 300)
    with running(browser, index) as sharded:
        kinds = {each["kind"] for each in sharded.call("suggest", "wa")}
        assert "naam" not in kinds
        assert sharded.asked == ["index.json", "index.json"]
        for typed in ("wan", "huisbezo", "telefooncirkel", "samen ete", "rest"):
            assert sharded.call("suggest", typed) == engine.call("suggest", typed)


def test_odd_questions_get_an_answer(engine: Engine) -> None:
    odd = ["", " ", "💥" * 300, "a" * 5000, "<script>alert(1)</script>", "\u0000", "%", "-" * 500]
    for found in engine.each("search", odd):
        assert isinstance(found["hits"], list)
    assert engine.call("search", None)["hits"] == []
    assert engine.call("search", "koffie", {"limit": 2})["hits"][2:] == []


@pytest.mark.parametrize(
    ("spoilt", "kind"),
    [
        (None, "unreachable"),
        (b"<html>", "broken"),
        (b"null", "broken"),
        (f'{{"schema": {packing.SCHEMA}}}'.encode(), "broken"),
        (b"{}", "outdated"),
    ],
)
def test_failing_file_is_a_typed_error_and_is_asked_again(
    browser: Browser, index: Index, spoilt: bytes | None, kind: str
) -> None:
    with running(browser, index) as engine:
        whole = engine.files.pop("index.json")
        if spoilt is not None:
            engine.files["index.json"] = spoilt
        assert engine.call("failing", ["koffie"]) == [kind]
        engine.files["index.json"] = whole
        assert engine.call("failing", ["koffie"])[0] > 0


def test_index_of_other_offers_is_refused(engine: Engine, index: Index) -> None:
    assert engine.call("search", "koffie", {"offers": index.stamp})["hits"]
    with pytest.raises(Error, match="not those of yesterday"):
        engine.call("search", "koffie", {"offers": "those of yesterday"})


def test_shard_of_another_build_is_refused(
    browser: Browser, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "WHOLE", 10)
    monkeypatch.setattr(packing, "SHARD", 1000)
    with running(browser, index) as engine:
        for name, content in engine.files.items():
            if name != "index.json":
                older = {**json.loads(content), "build": "older"}
                engine.files[name] = json.dumps(older).encode()
        assert engine.call("failing", ["koffie"]) == ["outdated"]


def test_suggestions_are_wishes_names_and_words(engine: Engine) -> None:
    kinds = {
        each["kind"] for text in ("sam", "koff", "wand") for each in engine.call("suggest", text)
    }
    assert kinds == {"wens", "naam", "woord"}
    assert engine.call("suggest", "samen e")[0] == {
        "kind": "wens",
        "text": "Samen eten",
        "id": "samen-eten",
    }
    assert engine.call("suggest", "x") == []


def test_suggested_is_what_editors_wrote_and_no_word_of_running_text(engine: Engine) -> None:
    for typed in ("gek", "doodg", "alloch", "zelfm"):
        assert engine.call("suggest", typed) == []
    texts = [each["text"] for each in engine.call("suggest", "samen op")]
    assert "samen op stap" in texts
    assert [each["text"] for each in engine.call("suggest", "in huis st")] == ["student in huis"]
    last = engine.call("suggest", "mijn moeder heeft last van depr")
    assert [each["text"] for each in last] == ["mijn moeder heeft last van depressie"]
    written = [each["text"] for each in engine.call("suggest", "samen naar een alzheimerc")]
    assert written == ["samen naar een alzheimercafé"]
    assert engine.call("suggest", "koffie koffie koffie drink")


def test_search_words_of_most_offers_are_suggested_first(example_map: Catalogue) -> None:
    offers = list(example_map.findable)[:4]
    words = (("Haken",), ("haken", "breien"), ("breien", "haken"), ("Amber & Co", "de"))
    some = tuple(
        replace(offer, zoekwoorden=own, kenmerken=replace(offer.kenmerken, problemen=()))
        for offer, own in zip(offers, words, strict=True)
    )
    found = suggested(replace(example_map, offers=some))
    assert [text for text in found if text in ("haken", "Haken", "breien", "Amber & Co", "de")] == [
        "haken",
        "breien",
        "Amber & Co",
    ]


def test_the_first_search_words_of_an_offer_are_suggested_and_no_others(
    example_map: Catalogue,
) -> None:
    words = tuple(f"woord{letter}" for letter in "zyxwvutsr")
    offer = replace(next(iter(example_map.findable)), zoekwoorden=words)
    found = suggested(replace(example_map, offers=(offer,)))
    assert [text for text in found if text in words] == sorted(words[:6])


def test_nothing_that_only_a_sensitive_offer_says_is_suggested(example_map: Catalogue) -> None:
    offer = next(offer for offer in example_map.findable if offer.gevoelig)
    secret = replace(offer, zoekwoorden=("kwabbelhulp",))
    assert not suggested(replace(example_map, offers=(secret,)))


def test_matched_words_are_marked_in_any_form(engine: Engine) -> None:
    stems = engine.call("search", "wandelen met vrienden")["words"]
    pieces = engine.call("mark", "Een vriend wandelt mee, op dinsdag.", stems)
    assert pieces == [
        ["Een ", False],
        ["vriend", True],
        [" ", False],
        ["wandelt", True],
        [" mee, op dinsdag.", False],
    ]
    assert "".join(piece for piece, _ in pieces) == "Een vriend wandelt mee, op dinsdag."


def test_words_of_an_index_build_are_those_that_find_something(example_map: Catalogue) -> None:
    index = build_index(replace(example_map, offers=()))
    assert index.size == 0
    assert index.words == ()


def test_large_map_asks_little_of_a_visitor(browser: Browser, example_map: Catalogue) -> None:
    """Ten thousand offers: bytes of the first question, with the code, and of each one more."""
    times = 10_000 // len(example_map.findable) + 1
    many = Search.of(replace(example_map, offers=_numbered(example_map, times)))
    for question in LONG:
        with running(browser, many.index) as engine:
            (start,) = (zipped(engine.files[name]) for name in engine.asked)
            engine.asked.clear()
            assert engine.call("search", question)["hits"]
            fetched = sum(zipped(engine.files[name]) for name in set(engine.asked) - {"index.json"})
        assert 0 < fetched < 45_000
        assert CODE + start + fetched < 80_000


def _numbered(catalogue: Catalogue, times: int) -> tuple[Offer, ...]:
    return tuple(
        replace(offer, id=f"{offer.id}-{number}", naam=f"{offer.naam} {number}")
        for number in range(times)
        for offer in catalogue.findable
    )
