"""The map on a device: what works without internet, for how long, and what is never there."""

import json
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from sociale_kaart import clock
from sociale_kaart.offline.parts import in_parts
from tests.browser.axe import assert_accessible
from tests.browser.conftest import PHONE, Visitor
from tests.browser.finder import Finder
from tests.browser.server import Served, serve

OFFER = "/aanbod/samen-eten-in-de-linde/"
SENSITIVE = "/aanbod/praten-over-thuis/"
NO_INTERNET = "Er is nu geen goed internet."
HAS_MAP = re.compile(r"^De kaart van \d+ \w+ \d{4} staat op dit toestel\.$")
HAS_NOT = "De kaart staat niet op dit toestel."
WORKER = "zonder-internet.js"
DAY = str(clock.today())
KEPT = """async () => {
    for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const found = [];
        for (const one of await cache.matchAll()) found.push(await one.text());
        return found;
    }
    return [];
}"""

NOTHING_HERE = """async () => !(await caches.keys()).length
    && !(await navigator.serviceWorker.getRegistrations()).length"""


@pytest.fixture
def server(site: Path) -> Iterator[Served]:
    """Of one test, which may pull the plug."""
    with serve(site) as running:
        yield running


@pytest.fixture
def page(browser: Browser, server: Served) -> Iterator[Page]:
    """An empty page on a phone that has no map yet."""
    context = _phone(browser, server)
    yield context.new_page()
    context.close()


@pytest.fixture
def own(page: Page) -> Page:
    """A page on a phone that has the map, and may lose it."""
    put_on_device(page)
    return page


@pytest.fixture(scope="module")
def shared(browser: Browser, site: Path) -> Iterator[tuple[BrowserContext, Served]]:
    with serve(site) as running:
        context = _phone(browser, running)
        put_on_device(context.new_page())
        yield context, running
        context.close()


@pytest.fixture
def plug(shared: tuple[BrowserContext, Served]) -> Iterator[Served]:
    """The server of `kept`."""
    _, running = shared
    yield running
    running.connected, running.seconds = True, 0


@pytest.fixture
def kept(shared: tuple[BrowserContext, Served]) -> Iterator[Page]:
    """A page on a phone that has the map, like all others of such a phone."""
    context, _ = shared
    page = context.new_page()
    yield page
    page.close()


def _phone(browser: Browser, server: Served) -> BrowserContext:
    options = Visitor(screen=PHONE, keeps=True).options
    return browser.new_context(base_url=server.url, **options)


def put_on_device(page: Page, address: str = "/zonder-internet/") -> None:
    page.goto(address)
    page.get_by_role("button", name="Zet de kaart op dit toestel").click()
    expect(page.get_by_role("status").first).to_have_text(HAS_MAP)


def texts_on(page: Page) -> str:
    """All that is on the device."""
    return "\n".join(page.evaluate(KEPT))


@contextmanager
def days_later(page: Page, days: int) -> Iterator[None]:
    """By the clock of the device."""
    (worker,) = page.context.service_workers
    worker.evaluate("(days) => (Date.now = () => new Date().valueOf() + days * 864e5)", days)
    yield
    worker.evaluate("Date.now = () => new Date().valueOf()")


def heading(page: Page, text: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(text)


def nothing_here(page: Page) -> bool:
    return bool(page.evaluate(NOTHING_HERE))


def is_complete(page: Page) -> bool:
    return bool(page.evaluate("async () => Boolean(await caches.match('/zonder-internet/stand'))"))


def has_map(page: Page, kept: str, gone: str = "nothing of the kind") -> bool:
    """Whether the device has a map with one text and without the other."""
    texts = texts_on(page)
    return kept in texts and gone not in texts


def until(page: Page, reached: Callable[..., bool], *texts: str) -> None:
    for _ in range(150):
        if reached(page, *texts):
            return
        page.wait_for_timeout(200)
    raise AssertionError(f"still not so: {reached} {texts}")


Change = Callable[[dict[str, str]], object]


def rebuilt(site: Path, folder: Path, change: Change) -> Path:
    """The same site after a build in which other texts are kept."""
    shutil.copytree(site, folder, copy_function=os.link)
    script = (site / WORKER).read_text("utf-8")
    head, code = script.split(";\nconst ROOT", 1)
    constants: dict[str, Any] = json.loads(head.removeprefix("const KAART="))
    texts: dict[str, str] = {}
    for _, root, name in constants["delen"]:
        part = json.loads((site / "zonder-internet" / f"{name}.json").read_text("utf-8"))
        texts |= {root + below: text for below, text in part.items()}
    change(texts)
    parts = list(in_parts(texts, sorted({root for _, root, _ in constants["delen"] if root})))
    for part in parts:
        new = folder / "zonder-internet" / f"{part.name}.json"
        if not new.exists():
            new.write_bytes(part.content)
    constants["delen"] = [[part.start, part.root, part.name] for part in reversed(parts)]
    (folder / WORKER).unlink()
    (folder / WORKER).write_text(f"const KAART={json.dumps(constants)};\nconst ROOT{code}", "utf-8")
    return folder


def test_after_a_first_visit_the_map_comes_by_itself(page: Page, server: Served) -> None:
    page.goto("/")
    until(page, is_complete)
    server.connected = False
    page.goto("/hulp/")
    heading(page, "Hoe gebruik ik deze kaart?")


def test_every_page_from_the_device_says_of_which_day_it_is(kept: Page, plug: Served) -> None:
    plug.connected = False
    for address in (
        "/",
        "/zoeken/",
        "/vergelijken/",
        "/lijst/",
        "/boekje/",
        "/a-z/",
        "/wens/",
        OFFER,
    ):
        kept.goto(address)
        expect(kept.get_by_text(NO_INTERNET)).to_be_visible()
        expect(kept.locator("aside time")).to_have_attribute("datetime", DAY)
    assert_accessible(kept)


def test_with_internet_nothing_of_the_device_is_shown(kept: Page) -> None:
    for address in ("/", "/zoeken/", OFFER):
        kept.goto(address)
        assert kept.get_by_text(NO_INTERNET).count() == 0


def test_volunteer_without_signal_finds_opens_compares_and_prints(kept: Page, plug: Served) -> None:
    plug.connected = False
    kept.goto("/")
    kept.get_by_role("searchbox").first.fill("samen eten")
    kept.keyboard.press("Enter")
    kept.wait_for_url("**/zoeken/?q=samen+eten")
    finder = Finder(kept, "?q=samen+eten")
    finder.tick("kosten", "gratis")
    assert 0 < finder.total < 100
    cards = kept.locator("[data-lijst] > li")
    for place in range(2):
        cards.nth(place).get_by_role("button", name=re.compile("^Bewaar ")).click()
        cards.nth(place).get_by_role("checkbox", name=re.compile("^Vergelijk ")).check()
    name = cards.first.locator("h3 a").inner_text()
    cards.first.locator("h3 a").click()
    heading(kept, name)
    expect(kept.locator("#contact")).to_be_visible()
    kept.locator(".sk-tray").get_by_role("link", name="Vergelijk").click()
    expect(kept.get_by_role("row", name=re.compile("^Wanneer"))).to_be_visible()
    kept.get_by_role("link", name="Mijn lijst").click()
    expect(kept.locator(".sk-saved__name").first).to_have_text(name)
    kept.evaluate("dispatchEvent(new Event('beforeprint'))")
    kept.emulate_media(media="print")
    expect(kept.locator(".sk-sheet__name").first).to_have_text(name)
    expect(kept.locator(".sk-sheet .sk-qr path").first).to_have_attribute("d", re.compile("M"))


def test_a_list_of_one_wish_opens_in_the_finder(kept: Page, plug: Served) -> None:
    plug.connected = False
    kept.goto("/voor/ouderen/gratis/")
    expect(kept).to_have_url(re.compile(r"/zoeken/\?doelgroep=ouderen&kosten=gratis$"))
    expect(kept.locator("output")).to_have_text(re.compile("^[1-9]"))


@pytest.mark.parametrize("address", ["/data/", "/constructor/gratis/"])
def test_a_page_that_is_not_kept_says_what_can_be_done(
    kept: Page, plug: Served, address: str
) -> None:
    plug.connected = False
    kept.goto(address)
    heading(kept, "Deze pagina staat niet op dit toestel")
    assert_accessible(kept)
    kept.get_by_role("link", name="Zoeken en kiezen").click()
    expect(kept.locator(".sk-card").first).to_be_visible()


def test_a_finder_that_was_open_goes_on_without_internet(kept: Page, plug: Served) -> None:
    Finder(kept, "")
    plug.connected = False
    kept.get_by_label("Wat zoekt u?").fill("wandelen")
    kept.keyboard.press("Enter")
    expect(kept.locator("output")).to_have_text(re.compile("^[1-9]"))
    expect(kept.get_by_text(NO_INTERNET)).to_be_visible()
    expect(kept.get_by_label("Wat zoekt u?")).to_have_value("wandelen")


def test_after_a_month_one_is_asked_to_call_first(kept: Page, plug: Served) -> None:
    plug.connected = False
    with days_later(kept, 31):
        kept.goto(OFFER)
        expect(kept.get_by_text("Vraag eerst of het nog klopt.")).to_be_visible()
        assert_accessible(kept)


def test_after_three_months_there_are_only_telephone_numbers(kept: Page, plug: Served) -> None:
    plug.connected = False
    with days_later(kept, 91):
        for address in ("/", "/zoeken/?wens=samen-eten", "/lijst/", OFFER, "/data/"):
            kept.goto(address)
            heading(kept, "De kaart op dit toestel is te oud")
            assert kept.locator("main a[href='tel:+31300000000']").count() == 1
            assert kept.locator("a[href='tel:113']").count() == 1
            assert kept.locator(".sk-card, .sk-offer").count() == 0
        assert_accessible(kept)


def test_with_internet_an_old_map_is_no_obstacle(kept: Page) -> None:
    with days_later(kept, 91):
        kept.goto(OFFER)
        heading(kept, "Samen eten in De Linde")


def test_an_offer_that_was_removed_goes_with_the_next_build(
    own: Page, server: Served, tmp_path: Path
) -> None:
    assert "aanbod/samen-eten-in-de-linde/" in texts_on(own)
    server.site = rebuilt(server.site, tmp_path / "nieuw", lambda texts: texts.pop(OFFER[1:]))
    before = len(server.answers)
    own.goto("/hulp/")
    until(own, has_map, "hulp/", f'"{OFFER[1:]}":')
    fetched = [one for one in server.answers[before:] if "/zonder-internet/" in one.path]
    assert len(fetched) in (1, 2), "only what changed"
    server.connected = False
    own.goto(OFFER)
    heading(own, "Deze pagina staat niet op dit toestel")


def test_a_build_that_does_not_come_whole_leaves_the_map_of_before(
    own: Page, server: Served, tmp_path: Path
) -> None:
    def change(texts: dict[str, str]) -> None:
        texts["hulp/"] = texts["hulp/"].replace("Hoe gebruik ik deze kaart?", "Nieuwe hulp")

    site = server.site
    server.site = rebuilt(site, tmp_path / "nieuw", change)
    (part,) = set((server.site / "zonder-internet").iterdir()) - {
        server.site / "zonder-internet" / one.name for one in (site / "zonder-internet").iterdir()
    }
    whole = part.read_bytes()
    part.write_bytes(b"<html>Log in bij de trein</html>")
    own.goto("/over/")
    own.wait_for_timeout(500)
    server.connected = False
    own.goto("/hulp/")
    heading(own, "Hoe gebruik ik deze kaart?")
    part.write_bytes(whole)
    server.connected = True
    own.goto("/over/")
    until(own, has_map, "Nieuwe hulp</h1>", "Hoe gebruik ik deze kaart?</h1>")
    server.connected = False
    own.goto("/hulp/")
    heading(own, "Nieuwe hulp")


def test_nothing_sensitive_is_on_the_device(kept: Page, plug: Served) -> None:
    kept.goto(SENSITIVE)
    name = kept.get_by_role("heading", level=1).inner_text()
    Finder(kept, "?q=onveilig")
    everything = texts_on(kept)
    assert "Samen eten in De Linde" in everything
    assert name not in everything
    assert "praten-over-thuis" not in everything
    plug.connected = False
    kept.goto(SENSITIVE)
    heading(kept, "Deze pagina staat niet op dit toestel")


def test_what_someone_looked_at_leaves_no_trace(kept: Page) -> None:
    kept.goto("/")
    before = texts_on(kept)
    kept.goto(OFFER)
    Finder(kept, "?q=koffie")
    kept.goto("/voor/ouderen/")
    assert texts_on(kept) == before


def test_a_sensitive_page_brings_no_map(page: Page) -> None:
    page.goto(SENSITIVE)
    page.wait_for_timeout(3500)
    assert (
        page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    )


def test_who_saves_data_gets_no_map_unasked(page: Page) -> None:
    page.add_init_script("Object.defineProperty(navigator.connection, 'saveData', { value: true })")
    page.goto("/")
    page.wait_for_timeout(3500)
    assert nothing_here(page)
    put_on_device(page)


def test_the_map_can_be_taken_from_the_device_and_stays_away(own: Page) -> None:
    own.get_by_role("button", name="Haal de kaart van dit toestel").click()
    expect(own.get_by_role("status").first).to_have_text(HAS_NOT)
    own.goto("/")
    own.wait_for_timeout(3500)
    assert own.evaluate("caches.keys()") == []
    assert own.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    put_on_device(own)


def test_the_map_that_was_taken_away_comes_back_on_the_same_page(own: Page, server: Served) -> None:
    for _ in range(2):
        own.get_by_role("button", name="Haal de kaart van dit toestel").click()
        expect(own.get_by_role("status").first).to_have_text(HAS_NOT)
        assert own.evaluate("caches.keys()") == []
        own.get_by_role("button", name="Zet de kaart op dit toestel").click()
        expect(own.get_by_role("status").first).to_have_text(HAS_MAP)
    server.connected = False
    own.goto("/hulp/")
    heading(own, "Hoe gebruik ik deze kaart?")
    expect(own.get_by_text(NO_INTERNET)).to_be_visible()


def test_a_municipality_that_stops_takes_the_map_from_every_device(
    own: Page, server: Served, tmp_path: Path
) -> None:
    site = tmp_path / "gestopt"
    shutil.copytree(server.site, site, copy_function=os.link)
    (site / WORKER).unlink()
    shutil.copy("theme/offline/farewell.js", site / WORKER)
    server.site = site
    own.goto("/hulp/")
    until(own, nothing_here)


def test_a_slow_or_broken_server_is_no_reason_to_wait(kept: Page, plug: Served) -> None:
    plug.seconds = 30
    kept.goto(OFFER)
    heading(kept, "Samen eten in De Linde")
    expect(kept.get_by_text(NO_INTERNET)).to_be_visible()
    plug.seconds = 0


def test_a_device_without_room_works_as_if_there_were_no_map(page: Page, server: Served) -> None:
    page.goto("/zonder-internet/")
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": server.url, "quotaSize": 50_000})
    page.get_by_role("button", name="Zet de kaart op dit toestel").click()
    expect(page.get_by_role("status").first).to_have_text(re.compile("^Het is niet gelukt."))
    Finder(page, "?wens=samen-eten")
    session.send("Storage.overrideQuotaForOrigin", {"origin": server.url})
    put_on_device(page)


def test_a_browser_that_keeps_nothing_says_so(page: Page) -> None:
    page.add_init_script("delete Navigator.prototype.serviceWorker")
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto("/zonder-internet/")
    expect(page.get_by_role("status").first).to_have_text(re.compile("^Deze browser kan"))
    assert_accessible(page)
    assert complaints == []


def test_the_map_comes_below_an_address(browser: Browser, site: Path) -> None:
    with serve(site, under="/inwoners/kaart") as server:
        context = browser.new_context(**Visitor(screen=PHONE, keeps=True).options)
        page = context.new_page()
        put_on_device(page, f"{server.url}/zonder-internet/")
        server.connected = False
        page.goto(f"{server.url}/zoeken/?wens=samen-eten")
        expect(page.locator("output")).to_have_text(re.compile("^[1-9]"))
        page.locator(".sk-card__link").first.click()
        page.wait_for_url("**/inwoners/kaart/aanbod/*/")
        expect(page.locator(".sk-offer h1")).to_be_visible()
        page.get_by_role("link", name="Samen in Lindewaard").click()
        page.wait_for_url("**/inwoners/kaart/")
        expect(page.get_by_text(NO_INTERNET)).to_be_visible()
        context.close()


def test_trying_again_without_internet_does_not_lose_the_page(page: Page, server: Served) -> None:
    page.goto("/zoeken/")
    page.wait_for_load_state("networkidle")
    page.get_by_label("Wat zoekt u?").focus()
    page.wait_for_load_state("networkidle")
    server.connected = False
    page.get_by_label("Wat zoekt u?").fill("koffie")
    page.keyboard.press("Enter")
    again = page.get_by_role("button", name="Probeer het opnieuw")
    again.click()
    expect(page.get_by_role("button", name="Het lukt nog niet.")).to_be_visible()
    server.connected = True
    page.get_by_role("button", name="Het lukt nog niet.").click()
    expect(page.locator("output")).to_have_text(re.compile("^[1-9]"))
