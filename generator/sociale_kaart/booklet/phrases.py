"""How texts are written on paper: closed sentences, bare addresses, no word alone on a line."""

from collections.abc import Sequence

from sociale_kaart.model.dutch import NO_BREAK_SPACE, bijeen, opsomming

SHORT_WORD = 12
"""Letters, with the full stop."""
LINE = "\n"
LINE_OF_AN_ADDRESS = 34
"""Signs beside the word «Website»."""
FEW = 3
"""So many sentences about days and hours are read in a row; among more nobody finds their day."""


def bound(text: str) -> str:
    """No number is torn apart, and no line holds the last short word alone: hard spaces keep them
    together. A word behind a comma may stand alone, or «Lindeplein 4, Centrum» never breaks."""
    text = bijeen(text)
    head, space, tail = text.rpartition(" ")
    short = len(tail) <= SHORT_WORD and NO_BREAK_SPACE not in tail and LINE not in tail
    alone = space and short and not head.endswith(",")
    return f"{head}{NO_BREAK_SPACE}{tail}" if alone else text


def lines(sentences: Sequence[str]) -> str:
    """In a row, or each on a line of its own when there are many."""
    return (LINE if len(sentences) > FEW else " ").join(sentences)


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


def web_address(url: str) -> str:
    """What one has to type is no longer than a line: the map's own page has the whole address."""
    address = bare_address(url)
    return address if len(address) <= LINE_OF_AN_ADDRESS else address.partition("/")[0]
