"""Addresses in a style sheet with which a browser would ask another server for something."""

import re
from collections.abc import Iterable, Iterator

from tinycss2.ast import Node

_LEADING = "".join(map(chr, range(0x21)))
_UNSEEN = str.maketrans("\\", "/", "\t\n\r")
"""What a browser reads otherwise than it stands: https://url.spec.whatwg.org/#url-parsing"""
_ELSEWHERE = re.compile("https?:|//", re.IGNORECASE)


def elsewhere(nodes: Iterable[Node], strings: bool = False) -> Iterator[Node]:
    """In a function a string can be an address, as in `image-set("a.png" 1x)`; outside it only
    where `strings` says so, for text such as `content: "https://..."` is shown and not fetched."""
    # No recursion: nobody keeps the check busy with thousands of brackets.
    waiting = [(node, strings) for node in reversed(list(nodes))]
    while waiting:
        node, is_address = waiting.pop()
        if (node.type == "url" or (node.type == "string" and is_address)) and _leads(node.value):
            yield node
        inside = getattr(node, "arguments", None) or getattr(node, "content", None) or ()
        is_function = node.type == "function"
        waiting += [(one, is_address or is_function) for one in reversed(inside)]


def _leads(address: str) -> bool:
    seen = address.lstrip(_LEADING).translate(_UNSEEN)
    return _ELSEWHERE.match(seen) is not None
