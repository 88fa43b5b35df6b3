"""A hand-written page, before MkDocs has it: what of it is refused, with its place.

MkDocs may know more of Markdown than is known here. So what it makes is read once more before it
is published; here an editor hears of it at once, with all that is wrong elsewhere.
"""

from collections.abc import Iterable, Iterator

from sociale_kaart.allowed import Refusal, html
from sociale_kaart.problems import Problem

EXTENSIONS = (
    "abbr", "admonition", "attr_list", "def_list", "fenced_code", "footnotes", "md_in_html",
    "tables", "toc",
)  # fmt: skip
"""Whatever a map may use of what comes with Markdown."""

MOST_OPENED = 1_000
"""Of `[` and `<`: looking for the end of each takes Markdown longer and longer."""

TOO_MANY = Refusal(
    "Deze pagina heeft te veel haakjes [ en <.", "Verdeel de tekst over meer pagina's."
)


def page_problems(text: str, name: str) -> Iterator[Problem]:
    """`text`: in Markdown; with the fields above it, each place is that in the file."""
    yield from placed(_refusals(text), text, name)


def placed(refusals: Iterable[Refusal], text: str, name: str) -> Iterator[Problem]:
    """At the first line where it was typed; at the top where Markdown made something else of it."""
    lines = text.lower().split("\n")
    for refusal in refusals:
        typed = refusal.typed.lower()
        line = next((at for at, line in enumerate(lines) if typed and typed in line), 0)
        column = max(lines[line].find(typed), 0)
        yield Problem(name, line + 1, column + 1, "", refusal.message, refusal.advice)


def _refusals(text: str) -> Iterable[Refusal]:
    # Imported here: a map may have no pages.
    from markdown import markdown

    if text.count("[") + text.count("<") > MOST_OPENED:
        return (TOO_MANY,)
    return html.read(markdown(text, extensions=EXTENSIONS)).refusals
