import json

from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.offline.parts import MOST, Part, in_parts

PAGES = {f"aanbod/plek-{number}/": f"<h1>{number}</h1>" for number in range(200)}
TEXTS = st.dictionaries(st.text("ab/-1", max_size=8), st.text(max_size=5))


def read(parts: list[Part], address: str) -> str | None:
    """As `theme/offline/worker.js` finds a text."""
    for part in reversed(parts):
        if part.start <= address:
            below = address.removeprefix(part.root) if address.startswith(part.root) else None
            return None if below is None else json.loads(part.content).get(below)
    return None


@given(TEXTS, st.sampled_from([(), ("a/",), ("a/", "b-1/")]))
def test_every_text_is_found_again(texts: dict[str, str], stamped: tuple[str, ...]) -> None:
    parts = list(in_parts(texts, stamped))
    assert {address: read(parts, address) for address in texts} == texts
    assert sum(len(part.texts) for part in parts) == len(texts)
    assert read(parts, "c") is None


def test_one_more_offer_changes_one_part() -> None:
    before = {part.name for part in in_parts(PAGES, ())}
    after = {part.name for part in in_parts({**PAGES, "aanbod/plek-100a/": "nieuw"}, ())}
    assert len(before) > 5
    assert len(after - before) in (1, 2)


def test_another_stamp_changes_no_part() -> None:
    def names(stamp: str) -> list[str]:
        texts = {f"zoeken/kaart-{stamp}/feiten-{number}.json": "[]" for number in range(40)}
        return [part.name for part in in_parts(texts, (f"zoeken/kaart-{stamp}/",))]

    assert names("0123456789") == names("abcdef0123")


def test_a_part_is_never_too_much_for_an_old_phone() -> None:
    texts = {f"aanbod/{number}/": "x" * 60_000 for number in range(100)}
    assert all(sum(map(len, part.texts.values())) <= MOST for part in in_parts(texts, ()))
