"""Three readers of HTML that need no Java and no node, because none sees it all.

turbohtml names what is wrong with signs and attributes, its conformance check what may not stand
where, and justhtml what browsers silently repair.
"""

from collections.abc import Iterator

import turbohtml
from justhtml import JustHTML
from turbohtml import conformance


def complaints(html: str) -> Iterator[str]:
    document = turbohtml.parse(html)
    for wrong in document.errors:
        yield f"{wrong.line}: {wrong.code}"
    for found in conformance.check(document).errors:
        yield f"{found.line}: {found.message}"
    for error in JustHTML(html, sanitize=False, collect_errors=True).errors:
        yield f"{error.line}: {error.message}"
