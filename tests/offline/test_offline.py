"""What a device keeps of a small map, and what it is never given."""

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from sociale_kaart import offline
from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.model.offer import Offer
from sociale_kaart.model.vocabulary import Term
from sociale_kaart.offline import kept
from sociale_kaart.pages.cards import Cards
from sociale_kaart.pages.offers import OfferPages
from sociale_kaart.pages.shell import Page, Shell
from sociale_kaart.pages.site import Site
from sociale_kaart.search import Search
from sociale_kaart.settings import Settings
from sociale_kaart.site import Map, OnPaper, site_files
from tests.pages.conftest import make_catalogue, make_offer, settings, shell, theme

__all__ = ["make_catalogue", "make_offer", "settings", "shell", "theme"]

WRITTEN = (Page("hulp/", "Hulp", "Zo werkt het.", "<h1>Hulp</h1>"),)
Files = dict[str, str]
Make = Callable[..., Any]


def files(catalogue: Catalogue, shell: Shell) -> Files:
    made = offline.files(Site(catalogue, shell), Search.of(catalogue), WRITTEN)
    return {str(file.path): file.content.decode() for file in made}


def manifest(made: Files) -> dict[str, Any]:
    found = re.match(r"const KAART=(\{.*\});\n", made["zonder-internet.js"])
    assert found
    constants: dict[str, Any] = json.loads(found[1])
    return constants


def texts(made: Files) -> Files:
    found: Files = {}
    for _, root, name in manifest(made)["delen"]:
        part = json.loads(made[f"zonder-internet/{name}.json"])
        found |= {root + below: text for below, text in part.items()}
    return found


@pytest.fixture
def catalogue(make_catalogue: Make, make_offer: Make) -> Catalogue:
    made: Catalogue = make_catalogue(make_offer("eet-mee"), make_offer("wandelclub"))
    return made


def sensitive(offer: Offer) -> Offer:
    unsafe = Term("onveilig-thuis", "Onveilig thuis", "Thuis is het niet veilig.", gevoelig=True)
    return replace(offer, kenmerken=replace(offer.kenmerken, problemen=(unsafe,)))


def test_the_pages_that_a_visit_needs_are_kept(catalogue: Catalogue, shell: Shell) -> None:
    addresses = set(texts(files(catalogue, shell)))
    assert {
        "hulp/",
        "zoeken/",
        "vergelijken/",
        "lijst/",
        "boekje/",
        "a-z/",
        "wens/",
        "aanbod/eet-mee/",
        "aanbod/wandelclub/",
        "zonder-internet/",
        "zonder-internet/niet-bewaard/",
        "zonder-internet/te-oud/",
    } <= addresses
    assert not [address for address in addresses if address.endswith(".pdf")]


def test_every_page_finds_its_style_its_script_and_its_data(
    catalogue: Catalogue, shell: Shell
) -> None:
    found = texts(files(catalogue, shell))
    for address, html in found.items():
        if address.endswith("/"):
            loaded = re.findall(r'(?:src|href)="~/(assets/[^"#]+)', html)
            assert len(loaded) >= 3, address
            assert set(loaded) <= set(found), address
    (folder,) = set(re.findall(r'data-folder="~/([^"]+)"', found["zoeken/"]))
    assert {f"{folder}/kolommen.json", f"{folder}/index.json"} <= set(found)
    assert f'data-zoeken="~/{folder}/"' in found["zoeken/"]


def test_parts_are_named_after_their_bytes(catalogue: Catalogue, shell: Shell) -> None:
    made = files(catalogue, shell)
    for _, _, name in manifest(made)["delen"]:
        content = made[f"zonder-internet/{name}.json"].encode()
        assert hashlib.sha256(content).hexdigest().startswith(name)
    assert manifest(made)["datum"] == catalogue.today.isoformat()


def test_the_same_map_gives_the_same_bytes(catalogue: Catalogue, shell: Shell) -> None:
    again = replace(catalogue)
    assert files(catalogue, shell) == files(again, shell)


def test_a_sensitive_offer_is_nowhere(make_catalogue: Make, make_offer: Make, shell: Shell) -> None:
    hidden = sensitive(make_offer("stille-hulp", naam="Stille hulp"))
    assert hidden.gevoelig
    everything = "".join(files(make_catalogue(hidden, make_offer("eet-mee")), shell).values())
    assert "eet-mee" in everything
    assert "stille-hulp" not in everything
    assert "Stille hulp" not in everything


def test_what_the_site_made_of_an_offer_is_not_made_again(
    make_catalogue: Make, make_offer: Make, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    monkeypatch.setattr(OfferPages, "_main", _noted(OfferPages._main, made))
    monkeypatch.setattr(Cards, "view", _noted(Cards.view, made))
    catalogue = make_catalogue(sensitive(make_offer("stil")), make_offer("eet-mee"))
    site, search = Site(catalogue, shell), Search.of(catalogue)
    list(site.files())
    assert sorted(made) == ["_main eet-mee", "_main stil", "view eet-mee", "view stil"]
    list(offline.files(site, search, WRITTEN))
    assert len(made) == 4


def _noted(of: Callable[..., Any], made: list[str]) -> Callable[..., Any]:
    def noted(self: object, offer: Offer, *given: Any) -> Any:
        made.append(f"{of.__name__} {offer.id}")
        return of(self, offer, *given)

    return noted


def test_an_ended_offer_does_not_point_to_what_a_device_leaves_out(
    make_catalogue: Make, make_offer: Make, shell: Shell
) -> None:
    catalogue = make_catalogue(make_offer("oud", status="gestopt"), make_offer("eet-mee"))
    page = texts(files(catalogue, shell))["aanbod/oud/"]
    assert "Dit is gestopt." in page
    assert "#verwant" not in page


def test_without_sensitive_offers_a_device_keeps_the_data_of_the_site(
    catalogue: Catalogue, shell: Shell
) -> None:
    site = Site(catalogue, shell)
    found = texts(files(catalogue, shell))
    for file in (*site.finder.files(), *Search.of(catalogue).files):
        here = str(file.path).replace("zoeken/index", f"{site.finder.finder.folder}/index")
        assert found[here] == file.content.decode()


def test_of_a_large_map_less_is_kept(
    catalogue: Catalogue, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "WHOLE", 1)
    found = texts(files(catalogue, shell))
    assert "aanbod/eet-mee/" not in found
    assert any(address.endswith("/kolommen.json") for address in found)
    monkeypatch.setattr(kept, "LARGE", 1)
    found = texts(files(catalogue, shell))
    assert not any(address.endswith("/kolommen.json") for address in found)
    assert "zonder-internet/te-oud/" in found


def test_without_the_setting_the_worker_takes_the_map_away(shell: Shell) -> None:
    (worker,) = offline.farewell(shell)
    assert str(worker.path) == "zonder-internet.js"
    assert b"unregister()" in worker.content
    assert b"fetch" not in worker.content


def test_who_edits_sees_the_page_and_keeps_nothing(shell: Shell) -> None:
    with_setting = Shell(shell.theme, replace(shell.settings, zonder_internet=True))
    made = {str(file.path): file.content for file in offline.farewell(with_setting)}
    assert set(made) == {"zonder-internet/index.html", "zonder-internet.js"}
    assert b"unregister()" in made["zonder-internet.js"]


def test_pages_ask_for_the_map_only_with_the_setting(shell: Shell) -> None:
    asks = "data-zonder-internet"
    assert asks not in shell.html(WRITTEN[0])
    with_setting = Shell(shell.theme, replace(shell.settings, zonder_internet=True))
    assert asks in with_setting.html(WRITTEN[0])


@pytest.mark.parametrize(("wanted", "editing"), [(True, True), (False, False), (True, False)])
def test_the_map_is_kept_when_a_municipality_wants_it_and_nobody_edits(
    catalogue: Catalogue, settings: Settings, wanted: bool, editing: bool
) -> None:
    of = Map(replace(settings, zonder_internet=wanted), catalogue, editing)
    made = site_files(of, WRITTEN, OnPaper((), ()), lambda _: None)
    (worker,) = (file for file in made if str(file.path) == "zonder-internet.js")
    assert (b"KAART" in worker.content) is (wanted and not editing)
