"""In which order the pages lie, so that an offer of two pages is always in view at once.

Two pages face each other when the first is a left one, and left pages have even numbers. Where the
order of the alphabet would begin a pair on the right, an offer of one page is brought forward; if
there is none, a page for notes comes between.
"""

from collections.abc import Mapping, Sequence

NOTES = ""
"""Stands in the order where a page for notes comes."""


def arrange(ids: Sequence[str], pages: Mapping[str, int], first_page: int) -> list[str]:
    """The order of one chapter's offers, of which the first begins on page `first_page`."""
    order: list[str] = []
    waiting = list(ids)
    page = first_page
    while waiting:
        chosen = _next(waiting, pages, on_left=page % 2 == 0)
        if chosen is None:
            order.append(NOTES)
            page += 1
            continue
        waiting.remove(chosen)
        order.append(chosen)
        page += pages[chosen]
    return order


def _next(waiting: Sequence[str], pages: Mapping[str, int], on_left: bool) -> str | None:
    single = [one for one in waiting if pages[one] == 1]
    longer = [one for one in waiting if pages[one] > 1]
    if not on_left:
        return single[0] if single else None
    # The last single page would leave a pair to begin on the right: it waits to the end.
    return longer[0] if len(single) == 1 and longer else waiting[0]
