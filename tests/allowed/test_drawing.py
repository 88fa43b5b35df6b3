"""A drawing is a picture: it does nothing, and asks no other server for anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.allowed.drawing import refusals
from tests.conftest import ROOT

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def told(inside: str, before: str = "") -> list[str]:
    drawing = f"{before}{OPEN}\n{inside}</svg>".encode()
    return [f"{one.line}:{one.column} {one.refusal.message}" for one in refusals(drawing)]


@pytest.mark.parametrize(
    ("inside", "typed"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<g onclick='x()'/>", 'onclick="x()"'),
        ("<foreignObject/>", "<foreignObject>"),
        ("<b xmlns='http://www.w3.org/1999/xhtml'/>", "<b>"),
        ("<a href='/x'><set attributeName='href' to='javascript:x()'/></a>", "<a>"),
        ("<image href='https://t.nl/x.png'/>", 'href="https://t.nl/x.png"'),
        ("<image xlink:href='//t.nl/x.png'/>", 'href="//t.nl/x.png"'),
        ("<use href='data:image/svg+xml,x#a'/>", 'href="data:image/svg+xml,x#a"'),
        ("<use href='java&#10;script:x()'/>", r'href="java\nscript:x()"'),
        ("<rect fill='url(https://t.nl/x.svg#a)'/>", 'fill="url(https://t.nl/x.svg#a)"'),
        ("<style>@import 'https://t.nl/x.css';</style>", "<style>"),
        (r"<style>@\69mport 'x.css';</style>", "<style>"),
        ("<style>g { fill: url(//t.nl/x.svg) }</style>", "<style>"),
        ("<style><g/>@import 'https://t.nl/x.css';</style>", "<style>"),
    ],
)
def test_what_acts_or_asks_elsewhere_is_told_with_its_line(inside: str, typed: str) -> None:
    message = told(inside)[0]
    assert message.startswith("2:")
    assert message.endswith(f" In deze tekening staat «{typed}». Dat kan niet op de site.")


@pytest.mark.parametrize(
    ("before", "typed"),
    [
        ("<?xml-stylesheet href='https://t.nl/x.css'?>", "<?xml-stylesheet?>"),
        ("<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x()'>]>", 'onload="x()"'),
        ("<!DOCTYPE svg [<!ENTITY x '<script/>'>]>", "<script>"),
    ],
)
def test_what_stands_above_a_drawing_counts(before: str, typed: str) -> None:
    assert f"«{typed}»" in told("&x;" if "ENTITY" in before else "", before)[0]


@pytest.mark.parametrize(
    "drawing", [b"", b"GIF89a", b"<svg/>", b"<html xmlns='http://www.w3.org/1999/xhtml'/>"]
)
def test_what_is_no_drawing_is_told(drawing: bytes) -> None:
    assert [one.refusal.message for one in refusals(drawing)] == ["Dit is geen goed SVG-bestand."]


def test_what_designers_make_is_fine() -> None:
    before = (
        '<?xml version="1.0" encoding="UTF-8"?><!-- Een tekenprogramma --><!DOCTYPE svg PUBLIC '
        '"-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    inside = (
        "<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
        "rdf:about=''/></metadata><defs><style>.a { fill: url(#b); }</style>"
        "<linearGradient id='b' xlink:href='#c'/><filter><feGaussianBlur/></filter></defs>"
        "<path class='a' d='M0 0h1' style='fill: #0b5a43'/><use href='#b'/>"
        "<image href='data:image/png;base64,AAAA'/><text>https://kaart.example</text>"
    )
    assert told(inside, before) == []


def test_our_own_drawings_are_fine() -> None:
    files = [*(ROOT / "theme").rglob("*.svg"), *(ROOT / "tests").rglob("*.svg")]
    assert [file for file in files if refusals(file.read_bytes())] == []


@given(st.binary(max_size=200))
def test_no_drawing_crashes_the_check(data: bytes) -> None:
    assert refusals(data)
