"""Sentences stand in the templates; what someone typed is put in them as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Page

from tests.finder.modules import HOST, load


@pytest.fixture(scope="module")
def page(module_page: Page) -> Page:
    load(module_page, f'import {{ say }} from "{HOST}/finder/words.mjs"; window.say = say;')
    return module_page


@given(name=st.text("ab $&`'<>1"))
def test_a_name_stands_in_the_sentence_as_it_was_typed(page: Page, name: str) -> None:
    said = page.evaluate(
        "name => say({ dataset: { meer: 'Zonder «{naam}»: {n}' } }, 2, name)", name
    )
    assert said == f"Zonder «{name}»: 2"
