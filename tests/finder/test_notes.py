"""Notes at the offers of a saved list: what was written stands there, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from tests.finder.modules import HOST, load

CODE = f"""
import {{ notes }} from "{HOST}/finder/notes.mjs";

window.written = (pairs, asked) => {{
  notes.all = {{}};
  for (const [id, text] of pairs) notes.set(id, text);
  return asked.map((id) => notes.get(id));
}};
"""
OF_ANY_OBJECT = ["constructor", "toString", "__proto__"]

an_id = st.sampled_from(["telefooncirkel", "2", *OF_ANY_OBJECT])
a_text = st.sampled_from(["Vraag naar de koffie", "2", ""])


@pytest.fixture(scope="module")
def page(module_page: Page) -> Page:
    load(module_page, CODE)
    return module_page


@given(pairs=st.lists(st.tuples(an_id, a_text)))
def test_a_note_stands_at_its_offer_alone(page: Page, pairs: list[tuple[str, str]]) -> None:
    asked = ["telefooncirkel", "2", *OF_ANY_OBJECT]
    found = page.evaluate("([pairs, asked]) => written(pairs, asked)", [pairs, asked])
    last = dict(pairs)
    assert found == [last.get(one, "") for one in asked]
