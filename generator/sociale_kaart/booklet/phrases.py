"""How texts are written on paper: closed sentences, bare addresses, no word alone on a line."""

import re
from collections.abc import Sequence

from sociale_kaart.model.dutch import NO_BREAK_SPACE, met_hoofdletter, opsomming

SHORT_WORD = 12
"""Letters, with the full stop."""


def sentence(text: str) -> str:
    """With a capital at the start and a full stop at the end."""
    text = met_hoofdletter(text.strip())
    return text if text.endswith((".", "!", "?", ":")) else f"{text}."


def bound(text: str) -> str:
    """No line begins with «uur» or holds the last short word alone: a hard space keeps it with
    the word before."""
    text = re.sub(r"(?<=\d) (?=uur|jaar|euro|keer)", NO_BREAK_SPACE, text)
    head, space, tail = text.rpartition(" ")
    alone = space and len(tail) <= SHORT_WORD and NO_BREAK_SPACE not in tail
    return f"{head}{NO_BREAK_SPACE}{tail}" if alone else text


def together(labels: Sequence[str]) -> str:
    """«Door vrijwilligers en beroepskrachten»: a first word that all have is said once."""
    first, _, _ = labels[0].partition(" ")
    shared = f"{first} "
    if all(label.startswith(shared) for label in labels):
        return shared + opsomming([label.removeprefix(shared) for label in labels])
    return opsomming(labels)


def bare_address(url: str) -> str:
    """A web address as people type it: without scheme, «www.» or closing slash."""
    address = url.split("://", 1)[-1].removeprefix("www.")
    return address.rstrip("/")
