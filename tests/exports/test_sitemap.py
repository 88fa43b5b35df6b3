from xml.etree.ElementTree import fromstring

from sociale_kaart.exports.sitemap import robots, sitemap

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_pages_stand_once_and_in_order() -> None:
    pages = [("b/", ""), ("a/", "2026-10-03"), ("b/", "")]
    root = fromstring(sitemap("https://kaart.example/", pages).content)
    assert [place.text for place in root.iter(f"{SPACE}loc")] == [
        "https://kaart.example/a/",
        "https://kaart.example/b/",
    ]
    assert [day.text for day in root.iter(f"{SPACE}lastmod")] == ["2026-10-03"]


def test_address_with_a_strange_sign_is_still_xml() -> None:
    root = fromstring(sitemap("https://kaart.example/", [("a&b<c/", "")]).content)
    assert [place.text for place in root.iter(f"{SPACE}loc")] == ["https://kaart.example/a&b<c/"]


def test_robots_are_welcome_and_find_the_sitemap() -> None:
    assert robots("https://kaart.example/").content == (
        b"User-agent: *\nAllow: /\nSitemap: https://kaart.example/sitemap.xml\n"
    )
