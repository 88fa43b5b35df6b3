"""QR codes drawn in the page can be read by a real reader."""

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from tests.finder.modules import HOST, load

QUIET = 4
SCALE = 3


@pytest.fixture(scope="module")
def page(module_page: Page) -> Page:
    load(module_page, f'import {{ qr }} from "{HOST}/finder/qr.mjs"; window.qr = qr;')
    return module_page


def read(page: Page, text: str) -> str:
    rows: list[list[bool]] = page.evaluate("text => qr(text)", text)
    side = (len(rows) + 2 * QUIET) * SCALE
    pixels = bytearray(b"\xff" * side * side)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            for line in range(SCALE if dark else 0):
                start = ((y + QUIET) * SCALE + line) * side + (x + QUIET) * SCALE
                pixels[start : start + SCALE] = bytes(SCALE)
    image = memoryview(bytes(pixels)).cast("B", shape=[side, side])
    found = zxingcpp.read_barcodes(image)
    assert len(found) == 1
    return found[0].text


@pytest.mark.parametrize("length", [1, 14, 15, 26, 42, 62, 84, 106, 122, 152, 180, 213, 450, 666])
def test_addresses_of_every_length_come_back(page: Page, length: int) -> None:
    text = ("https://kaart.example/lijst/#" + "samen-eten-in-de-linde," * 40)[:length]
    assert read(page, text) == text


@settings(max_examples=40, deadline=None)
@given(words=st.text("abcdefghijklmnopqrstuvwxyz-0123456789,%#/?&=", min_size=1, max_size=250))
def test_any_address_comes_back(page: Page, words: str) -> None:
    assert read(page, f"https://kaart.example/{words}") == f"https://kaart.example/{words}"


def test_what_does_not_fit_is_refused(page: Page) -> None:
    refused = "text => { try { qr(text); return false } catch (error) { return error.name } }"
    assert page.evaluate(refused, "x" * 667) == "RangeError"
