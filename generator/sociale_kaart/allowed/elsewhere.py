"""Addresses as a browser reads them: with which it would ask another server for something."""

import re
from collections.abc import Iterable, Iterator

from tinycss2.ast import Node

_LEADING = "".join(map(chr, range(0x21)))
_UNSEEN = str.maketrans("\\", "/", "\t\n\r")
"""What a browser reads otherwise than it stands: https://url.spec.whatwg.org/#url-parsing"""
_SCHEME = re.compile("([a-z][a-z0-9+.-]*):", re.IGNORECASE)


def scheme(address: str) -> str:
    """«https», «javascript», or nothing for an address on the same site."""
    found = _SCHEME.match(_seen(address))
    return found[1].lower() if found else ""


def leads_elsewhere(address: str) -> bool:
    return scheme(address) in ("http", "https") or _seen(address).startswith("//")


def elsewhere(nodes: Iterable[Node], strings: bool = False) -> Iterator[Node]:
    """Of a style sheet. In a function a string can be an address, as in `image-set("a.png" 1x)`;
    outside it only where `strings` says so, for text such as `content: "https://..."` is shown and
    not fetched."""
    # No recursion: nobody keeps the check busy with thousands of brackets.
    waiting = [(node, strings) for node in reversed(list(nodes))]
    while waiting:
        node, is_address = waiting.pop()
        is_one = node.type == "url" or (node.type == "string" and is_address)
        if is_one and leads_elsewhere(node.value):
            yield node
        inside = getattr(node, "arguments", None) or getattr(node, "content", None) or ()
        is_function = node.type == "function"
        waiting += [(one, is_address or is_function) for one in reversed(inside)]


def _seen(address: str) -> str:
    return address.lstrip(_LEADING).translate(_UNSEEN)
