"""A drawing (SVG) on the site: shapes, colours and text, and nothing that acts.

In a page a browser shows it as a picture. At its own address it is a page of its own, in which a
script would run with all that the map may do.
"""

import re
from typing import NamedTuple
from xml.parsers import expat

import tinycss2

from sociale_kaart.allowed import Refusal
from sociale_kaart.allowed.elsewhere import elsewhere, leads_elsewhere, scheme
from sociale_kaart.problems import quoted

SVG, XHTML = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"
_SHOWN = """
    circle clipPath defs desc ellipse filter g image line linearGradient marker mask metadata path
    pattern polygon polyline radialGradient rect stop style svg switch symbol text textPath title
    tspan use view
"""
ELEMENTS = frozenset(_SHOWN.split())
EFFECT = re.compile("fe[A-Z][A-Za-z]+")
"""A part of a filter, such as `feGaussianBlur`. `feImage` fetches: its `href` is looked at."""
INSIDE = re.compile("data:image/(png|jpeg|gif|webp|avif);", re.IGNORECASE)
"""A photo in the drawing itself."""

ADVICE = (
    "Vraag de maker om een tekening zonder scripts, beweging, links en onderdelen van elders, "
    "of neem een png."
)


class Found(NamedTuple):
    refusal: Refusal
    line: int
    column: int


class _NotSvg(Exception):
    """Some other kind of XML."""


def refusals(drawing: bytes) -> list[Found]:
    reader = _Reader()
    try:
        reader.read(drawing)
    except (expat.ExpatError, LookupError, ValueError, _NotSvg):
        return [Found(Refusal("Dit is geen goed SVG-bestand.", ADVICE), 1, 1)]
    return reader.found


class _Reader:
    def __init__(self) -> None:
        self.found: list[Found] = []
        self._depth = 0
        self._style: list[str] | None = None
        # Expat stops what grows when it is read, and fetches nothing.
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.ProcessingInstructionHandler = self._instruction

    def read(self, drawing: bytes) -> None:
        self._parser.Parse(drawing, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if not self._depth and (space, local) != (SVG, "svg"):
            raise _NotSvg
        self._depth += 1
        if space == XHTML or (space == SVG and not (local in ELEMENTS or EFFECT.fullmatch(local))):
            self._refuse(f"<{local}>")
        if self._style is not None:
            self._refuse("<style>")  # what comes behind a part in it is easily overlooked
        elif (space, local) == (SVG, "style"):
            self._style = []
        for attribute, value in attributes.items():
            of = attribute.rpartition(" ")[2].lower()
            acts = of.startswith("on") or (of == "href" and not _stays(value))
            if acts or ("(" in value and _asks_elsewhere(value)):
                self._refuse(f'{of}="{value}"')

    def _end(self, _: str) -> None:
        self._depth -= 1
        if self._style is not None:
            css, self._style = "".join(self._style), None
            if _asks_elsewhere(css):
                self._refuse("<style>")

    def _text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def _instruction(self, target: str, _: str) -> None:
        self._refuse(f"<?{target}?>")

    def _refuse(self, typed: str) -> None:
        message = f"In deze tekening staat {quoted(typed)}. Dat kan niet op de site."
        place = self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1
        self.found.append(Found(Refusal(message, ADVICE), *place))


def _stays(address: str) -> bool:
    on_the_map = not scheme(address) and not leads_elsewhere(address)
    return on_the_map or INSIDE.match(address.strip()) is not None


def _asks_elsewhere(css: str) -> bool:
    nodes = tinycss2.parse_component_value_list(css)
    imports = any(node.type == "at-keyword" and node.lower_value == "import" for node in nodes)
    return imports or any(elsewhere(nodes))
