"""Photographs of every component with its examples: `make components`.

Writes a folder with a page and four pictures for each (phone and desktop, by day and by night), and
`index.html` to leaf through them.
"""

import sys
from html import escape
from pathlib import Path
from typing import Literal

from playwright.sync_api import ViewportSize, sync_playwright

from tests.browser import chromium
from tests.browser.server import serve
from tests.components import gallery

SCREENS = {
    "phone": ViewportSize(width=360, height=740),
    "desktop": ViewportSize(width=1280, height=900),
}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def photograph(folder: Path, names: list[str]) -> None:
    with serve(folder) as served, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find())
        for screen, size in SCREENS.items():
            for scheme in SCHEMES:
                page = browser.new_page(viewport=size, color_scheme=scheme)
                for name in names:
                    page.goto(f"{served.url}/{name}.html")
                    file = folder / f"{name}-{screen}-{scheme}.png"
                    page.screenshot(path=file, full_page=True)
                page.close()
        browser.close()


def index(names: list[str]) -> str:
    parts = [
        f'<h2 id="{name}"><a href="{name}.html">{escape(name)}</a></h2>\n<p>'
        + "\n".join(
            f'<img src="{name}-{screen}-{scheme}.png" alt="{screen}, {scheme}" loading="lazy" '
            f'width="{180 if screen == "phone" else 640}">'
            for screen in SCREENS
            for scheme in SCHEMES
        )
        + "</p>"
        for name in names
    ]
    return "\n".join(
        [
            '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Components</title>',
            "<h1>Components</h1>",
            *parts,
            "</html>\n",
        ]
    )


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    names = gallery.write(folder)
    photograph(folder, names)
    (folder / "index.html").write_text(index(names), "utf-8")
    print(f"{folder / 'index.html'}: {len(names)} components")


if __name__ == "__main__":
    main()
