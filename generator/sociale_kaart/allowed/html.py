"""A hand-written page as Markdown made it: what of it is refused, and all of it written anew.

What is published is written from what was read here, every text and value escaped. So a browser
cannot read in it what this reader did not see, however cleverly it was typed.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from sociale_kaart.allowed import Refusal
from sociale_kaart.allowed.elsewhere import leads_elsewhere, scheme
from sociale_kaart.problems import quoted

VOID = frozenset({"br", "col", "hr", "img", "wbr"})
_SHOWN = """
    a abbr address article aside b bdi bdo blockquote caption cite code colgroup dd del details dfn
    div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header i ins kbd li mark ol p pre q rp
    rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u
    ul var
"""
ELEMENTS = VOID.union(_SHOWN.split())
EVERYWHERE = frozenset({"class", "dir", "hidden", "id", "lang", "role", "title", "translate"})
CELL = frozenset({"abbr", "align", "colspan", "headers", "rowspan", "scope"})
ATTRIBUTES = {
    "a": frozenset({"download", "href", "hreflang", "rel", "target"}),
    "col": frozenset({"span"}),
    "colgroup": frozenset({"span"}),
    "del": frozenset({"datetime"}),
    "details": frozenset({"open"}),
    "img": frozenset({"alt", "decoding", "height", "loading", "src", "width"}),
    "ins": frozenset({"datetime"}),
    "li": frozenset({"value"}),
    "ol": frozenset({"reversed", "start", "type"}),
    "td": CELL,
    "th": CELL,
    "time": frozenset({"datetime"}),
}
ARIA = re.compile("aria-[a-z]+")
ALIGNED = re.compile("text-align: (left|center|right);")
"""How Markdown sets a column of a table. Styles that stand in a page are refused, by browsers too
where a server asks for it; this one becomes an attribute."""
SCHEMES = ("", "https", "http", "mailto", "tel", "sms")
"""Of a link; the first is an address on the map itself."""

Attributes = list[tuple[str, str | None]]


class Read(NamedTuple):
    html: str
    refusals: tuple[Refusal, ...]
    """As long as there is one, the page is not published."""


def read(html: str) -> Read:
    reader = _Reader()
    try:
        reader.feed(html)
        reader.close()
    except AssertionError:  # how Python 3.11 says that a part of SGML is none
        reader.refusals.append(_element("<!["))
    return Read(reader.written(), tuple(dict.fromkeys(reader.refusals)))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.refusals: list[Refusal] = []
        self._written: list[str] = []
        self._open: list[str] = []

    def written(self) -> str:
        return "".join([*self._written, *(f"</{tag}>" for tag in reversed(self._open))])

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if tag not in ELEMENTS:
            self.refusals.append(_element(f"<{tag}"))
            return
        # Of two with one name, a browser takes the first.
        attributes = dict(reversed(attrs))
        if tag in ("td", "th") and (side := ALIGNED.fullmatch(attributes.get("style") or "")):
            attributes = {"align": side[1]}
        self.refusals += (
            refusal for name, value in attributes.items() if (refusal := _refused(tag, name, value))
        )
        self._written.append(f"<{tag}{''.join(_attributes(attributes))}>")
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open:
            return
        while (last := self._open.pop()) != tag:
            self._written.append(f"</{last}>")
        self._written.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self._written.append(_escaped(data))

    def handle_comment(self, data: str) -> None:
        """For who writes the page: visitors need not get it."""

    def handle_decl(self, decl: str) -> None:
        self.refusals.append(_element(f"<!{decl}"))

    def unknown_decl(self, data: str) -> None:
        self.refusals.append(_element(f"<![{data}"))

    def handle_pi(self, data: str) -> None:
        self.refusals.append(_element(f"<?{data}"))


def _attributes(attributes: dict[str, str | None]) -> Iterator[str]:
    for name, value in reversed(attributes.items()):
        yield f" {name}" if value is None else f' {name}="{_escaped(value)}"'


def _escaped(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")


def _element(typed: str) -> Refusal:
    return Refusal(
        f"{quoted(f'{typed}>')} kan niet op een pagina.",
        "Haal het weg. Hier kunnen tekst, links, plaatjes en tabellen staan. "
        "Wilt u een filmpje, kaart of formulier laten zien, zet er dan een link naar neer.",
        typed,
    )


def _refused(tag: str, name: str, value: str | None) -> Refusal | None:
    known = name in EVERYWHERE or name in ATTRIBUTES.get(tag, ()) or ARIA.fullmatch(name)
    if not known:
        return Refusal(f"{quoted(name)} kan niet bij <{tag}>.", "Haal het weg.", name)
    address = value or ""
    if name == "href" and scheme(address) not in SCHEMES:
        return Refusal(
            f"De link {quoted(address)} kan niet op een pagina.",
            "Een link begint met https://, mailto: of tel:, of met een schuine streep voor een "
            "pagina van de kaart, bijvoorbeeld: /zoeken/",
            address,
        )
    if name == "src" and (scheme(address) or leads_elsewhere(address)):
        return Refusal(
            f"Het plaatje {quoted(address)} staat niet op de kaart zelf.",
            "Een andere server ziet dan wie deze pagina bekijkt. Zet het plaatje in "
            "content/pages/assets en typ bijvoorbeeld: /assets/koffie.jpg",
            address,
        )
    return None
