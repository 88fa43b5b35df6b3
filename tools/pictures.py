"""The README's pictures, made of the example map: `make pictures`.

Builds the map, photographs two pages in the installed browser and one page of the booklet.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from playwright.sync_api import ViewportSize, sync_playwright

from tests.browser import chromium
from tests.browser.server import serve

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images"
PAGES = {"home": "/", "offer": "/aanbod/samen-eten-in-de-linde/"}
SCREEN = ViewportSize(width=1000, height=760)
BOOKLET = "samen-in-lindewaard-a5.pdf"
BOOKLET_OFFER = "Samen eten in De Linde"
DOTS_PER_POINT = 1.4


def photograph_pages(site: Path) -> None:
    with serve(site) as served, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium.find())
        page = browser.new_page(viewport=SCREEN)
        for name, url in PAGES.items():
            page.goto(served.url + url)
            page.wait_for_load_state("networkidle")
            page.screenshot(path=IMAGES / f"{name}.png")
        browser.close()


def photograph_booklet(site: Path) -> None:
    booklet = pypdfium2.PdfDocument(site / "boekje" / BOOKLET)
    for page in booklet:
        text = page.get_textpage().get_text_bounded()
        if BOOKLET_OFFER in text and "Wanneer" in text:
            page.render(scale=DOTS_PER_POINT).to_pil().save(IMAGES / "boekje.png")
            return
    raise SystemExit(f"No page of the booklet is about «{BOOKLET_OFFER}».")


def main() -> None:
    IMAGES.mkdir(exist_ok=True)
    command = Path(sys.executable).parent / "sociale-kaart"
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        subprocess.run([command, "build", "--site", site], cwd=ROOT, check=True)
        photograph_pages(site)
        photograph_booklet(site)


if __name__ == "__main__":
    main()
