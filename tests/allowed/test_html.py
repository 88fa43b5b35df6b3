"""Hand-written pages hold nothing that acts, and nothing that asks another server."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from justhtml import JustHTML

from sociale_kaart.allowed.html import ATTRIBUTES, ELEMENTS, EVERYWHERE, read
from sociale_kaart.allowed.page import page_problems


def told(text: str) -> list[str]:
    return [
        f"{one.line}:{one.column} {one.message}"
        for one in page_problems(text, "content/pages/x.md")
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Hoi\n\n<script>alert(1)</script>", "3:1 «<script>» kan niet op een pagina."),
        ("Hoi <iframe src=/x></iframe>", "1:5 «<iframe>» kan niet op een pagina."),
        ("<form action=https://x.nl><input></form>", "1:1 «<form>» kan niet op een pagina."),
        ("<style>p{}</style>", "1:1 «<style>» kan niet op een pagina."),
        ("<svg><a/></svg>", "1:1 «<svg>» kan niet op een pagina."),
        ('<base href="https://x.nl/">', "1:1 «<base>» kan niet op een pagina."),
        ("<p onclick=x()>Hoi</p>", "1:4 «onclick» kan niet bij <p>."),
        ("Hoi\n{: style='color: red' }", "2:4 «style» kan niet bij <p>."),
        ("Hoi\n{: data-module=compare }", "2:4 «data-module» kan niet bij <p>."),
        (
            "[klik](javascript:alert(1))",
            "1:8 De link «javascript:alert(1)» kan niet op een pagina.",
        ),
        (
            '<a href="\x01 java&#10;script:alert(1)">x</a>',
            "1:1 De link «\\x01 java\\nscript:alert(1)» kan niet op een pagina.",
        ),
        ("<data:text/html,x>", "1:1 «<data:text>» kan niet op een pagina."),
        (
            "![](https://tracker.nl/x.gif)",
            "1:5 Het plaatje «https://tracker.nl/x.gif» staat niet op de kaart zelf.",
        ),
        ("![](//t.nl/x.gif)", "1:5 Het plaatje «//t.nl/x.gif» staat niet op de kaart zelf."),
        (
            r'<img src="/\t.nl/x.gif" alt="">',
            r"1:11 Het plaatje «/\t.nl/x.gif» staat niet op de kaart zelf.",
        ),
        (
            "<img src='data:image/png;base64,x' alt=''>",
            "1:11 Het plaatje «data:image/png;base64,x»",
        ),
    ],
)
def test_what_acts_or_comes_from_elsewhere_is_told_with_its_place(text: str, message: str) -> None:
    assert told(text)[0].startswith(message)


@pytest.mark.parametrize(
    "text",
    [
        "# Kop {: #kop .groot }\n\nTekst met *nadruk*, [link](/zoeken/) en <mail@kaart.example>.",
        "Bel {{ telefoonlijn }} of <a href='tel:+31300000000' class=sk-link>ons</a>.",
        "![Drie mensen](/assets/koffie.jpg){: width=300 }",
        "| a | b |\n|--:|:-:|\n| 1 | 2 |",
        '!!! note "Let op"\n    Tekst.\n\n1. een\n2. twee\n\n> citaat[^1]\n\n[^1]: Noot.',
        "<details><summary>Meer</summary>Tekst</details>\n\n<!-- voor de redactie -->",
        "    <script>zo ziet het eruit</script>\n\n`<iframe>` en 3 < 4 & 5 > 4",
    ],
)
def test_what_people_write_is_fine(text: str) -> None:
    assert told(text) == []


def test_a_page_that_would_keep_the_machine_busy_is_not_read() -> None:
    for sign in "[<":
        assert told(sign * 60_000) == ["1:1 Deze pagina heeft te veel haakjes [ en <."]


def test_what_was_read_is_written_anew() -> None:
    html = (
        '<P CLASS=a class=b title=\'"x"\'>3 &lt; 4 &amp; "5"<br/>A<!-- weg --></p></main>'
        '<table><td style="text-align: right;">1<ul><li>x'
    )
    assert read(html) == (
        '<p class="a" title="&quot;x&quot;">3 &lt; 4 &amp; &quot;5&quot;<br>A</p>'
        '<table><td align="right">1<ul><li>x</li></ul></td></table>',
        (),
    )


SIGNS = r"""
    <p> </p> <a href=" "> </a> <img src=" onerror= x ' " > < / = & ; &lt; &#x6a; javascript: // \
    https://t.nl data: <!-- --!> --> <![CDATA[ ]]> <! <? <script> </script> <style> <svg> <math>
    <template> <noscript> <textarea> </textarea> <title> <xmp> <iframe> <table> <td> <li> <pre>
    class= id= style= title= aria-label= aria-" <b <i/ <br/> </main> </
"""
PARTS = st.sampled_from([*SIGNS.split(), " ", "\n", "\t", "\0", "\x01", "é"])


@given(st.lists(PARTS, max_size=30).map("".join))
def test_a_browser_finds_nothing_else_in_it(html: str) -> None:
    found = read(html)
    if found.refusals:
        return
    assert read(found.html) == found
    document = JustHTML(f"<!doctype html><body>{found.html}", sanitize=False)
    seen = document.query("body *")
    for element in seen:
        # What a parser adds by itself.
        assert element.name in ELEMENTS
        for name, value in (element.attrs or {}).items():
            known = EVERYWHERE | ATTRIBUTES.get(element.name, frozenset())
            assert name in known or name.startswith("aria-")
            if name in ("href", "src"):
                assert "javascript:" not in (value or "").replace("\n", "").replace("\t", "")
            if name == "src":
                assert "//" not in (value or "").replace("\\", "/")[:2]


@given(st.text(max_size=200))
def test_no_page_crashes_the_check(text: str) -> None:
    for problem in page_problems(text, "x.md"):
        assert problem.line <= text.count("\n") + 1
