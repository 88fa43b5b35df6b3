"""The accessibility check of a page, by axe-core in the page itself."""

from collections.abc import Iterable
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# Every rule of WCAG 2.2 A and AA and the good practices; of AAA the contrast that we promise (7:1).
RULES: dict[str, Any] = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"color-contrast-enhanced": {"enabled": True}},
}


# Rules about a page as a whole, which parts of a page cannot keep.
WHOLE_PAGE = (
    "landmark-banner-is-top-level",
    "landmark-complementary-is-top-level",
    "landmark-contentinfo-is-top-level",
    "landmark-no-duplicate-banner",
    "landmark-no-duplicate-contentinfo",
    "landmark-unique",
)


def assert_accessible(page: Page, but_for: Iterable[str] = ()) -> None:
    """No rule is broken anywhere on the page as it stands now, opened menus included.

    Not for a visitor without JavaScript: there axe waits for ever for its own promises.
    """
    rules = {**RULES["rules"], **{rule: {"enabled": False} for rule in but_for}}
    violations = Axe().run(page, options={**RULES, "rules": rules}).response["violations"]
    assert not violations, "\n".join(
        f"{page.url}: {violation['id']}: {node['failureSummary']}\n    {node['html'][:200]}"
        for violation in violations
        for node in violation["nodes"]
    )
