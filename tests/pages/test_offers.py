import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sociale_kaart.model.offer import Offer
from sociale_kaart.pages.shell import Page
from tests.pages.conftest import tree, with_class, words

MakeOffer = Callable[..., Offer]
OfferPage = Callable[..., Page]

FIELDS = ["Wat is het?", "Kenmerken", "Voorwaarden", "Wat kost het?", "Website", "Contact"]
OLD = {"gecontroleerd": {"op": "2012", "door": "onderzoeker", "hoe": "publicatie"}}
COMING = {"geldig": {"van": "2027-01-04"}}
UNKNOWN: dict[str, Any] = {
    "kenmerken": {
        "problemen": "onbekend",
        "vorm": "onbekend",
        "duur": "onbekend",
        "plek": "onbekend",
        "bekostiging": "onbekend",
        "door": "onbekend",
    },
    "voorwaarden": {
        "doelgroepen": "onbekend",
        "leeftijd": "onbekend",
        "inkomen": "onbekend",
        "indicatie": "onbekend",
        "verwijzing": "onbekend",
    },
    "kosten": {"soort": "onbekend"},
    "aanbieder": "onbekend-huis",
}


def field(page: Page, name: str) -> str:
    """What the page says in the field with this heading."""
    for section in with_class(tree(page.main), "sk-field"):
        title, body = section
        if words(title) == name:
            return words(body)
    raise AssertionError(f"no field {name}")


def test_name_and_six_fields_stand_in_fixed_order(
    make_offer: MakeOffer, offer_page: OfferPage
) -> None:
    root = tree(offer_page(make_offer()).main)
    assert words(root.find(".//h1")) == "Samen eten"
    titles = [words(title) for title in with_class(root, "sk-field__title")]
    assert titles == [*FIELDS, "Klopt dit?"]


def test_price_and_discount_stand_beside_when_and_where(
    make_offer: MakeOffer, offer_page: OfferPage
) -> None:
    discount = {"met": "stadspas", "bedrag": "3"}
    paid = make_offer(
        kosten={"soort": "bedrag", "bedrag": "6.5", "per": "keer", "korting": [discount]}
    )
    (panel,) = with_class(tree(offer_page(paid).main), "sk-panel")
    assert words(panel).startswith("Kosten € 6,50 per keer Met stadspas: € 3 Wanneer")
    (unknown,) = with_class(tree(offer_page(make_offer(**UNKNOWN)).main), "sk-panel")
    assert words(unknown).startswith("Kosten Niet bekend, vraag ernaar Wanneer")


def test_all_that_is_unknown_is_said(make_offer: MakeOffer, offer_page: OfferPage) -> None:
    page = offer_page(make_offer(**UNKNOWN))
    assert field(page, "Wat is het?").endswith("Hoe het gaat, is niet bekend. Vraag ernaar.")
    assert field(page, "Kenmerken").startswith(
        "Niet bekend, vraag ernaar: of het in een groep is, waar het is, hoe lang het duurt, "
        "wie het doet en wie het betaalt."
    )
    assert field(page, "Voorwaarden") == (
        "Niet bekend, vraag ernaar: voor wie precies, leeftijd, inkomen, indicatie, verwijzing "
        "en of u zich moet aanmelden."
    )
    assert field(page, "Wat kost het?") == "Niet bekend, vraag ernaar"
    assert field(page, "Website") == "Niet bekend, vraag ernaar"
    assert "Mail: niet bekend, vraag ernaar" in field(page, "Contact")


def test_who_cannot_be_reached_is_reached_through_the_phone_line(
    make_offer: MakeOffer, offer_page: OfferPage
) -> None:
    page = offer_page(make_offer(**UNKNOWN))
    (button, *_) = with_class(tree(page.main), "sk-button--big")
    assert words(button) == "Bel de Lindelijn: 030 000 00 00"
    assert "Dit is het nummer van de Lindelijn." in page.main


def test_what_does_not_matter_is_not_the_same_as_unknown(
    make_offer: MakeOffer, offer_page: OfferPage
) -> None:
    page = offer_page(make_offer(voorwaarden={"indicatie": ["wmo"], "leeftijd": "onbekend"}))
    rows = [words(row) for row in with_class(tree(page.main), "sk-rows__row")]
    assert rows[:2] == ["Voor wie Iedereen", "Indicatie Nodig: wmo"]
    assert field(page, "Voorwaarden").endswith(
        "Uw inkomen maakt niet uit. U hebt geen verwijzing nodig. "
        "Niet bekend, vraag ernaar: leeftijd en of u zich moet aanmelden."
    )


@pytest.mark.parametrize(
    ("groups", "said"),
    [
        (["iedereen"], "Uw leeftijd en inkomen maken niet uit."),
        (["ouderen", "mantelzorgers"], "Uw inkomen maakt niet uit."),
    ],
)
def test_age_matters_where_it_is_for_people_of_some_age(
    make_offer: MakeOffer, offer_page: OfferPage, groups: list[str], said: str
) -> None:
    page = offer_page(make_offer(voorwaarden={"doelgroepen": groups}))
    assert said in field(page, "Voorwaarden")


@pytest.mark.parametrize(
    ("groups", "row"),
    [
        (["iedereen"], "Voor wie Iedereen"),
        (["mantelzorgers"], "Voor wie Mantelzorgers"),
        (["mantelzorgers", "ouderen"], "Speciaal voor Mantelzorgers en ouderen"),
    ],
)
def test_only_a_closed_group_keeps_others_out(
    make_offer: MakeOffer, offer_page: OfferPage, groups: list[str], row: str
) -> None:
    page = offer_page(make_offer(voorwaarden={"doelgroepen": groups}))
    assert words(with_class(tree(page.main), "sk-rows__row")[0]) == row


def test_one_of_several_indications_is_enough(make_offer: MakeOffer, offer_page: OfferPage) -> None:
    page = offer_page(make_offer(voorwaarden={"indicatie": ["wmo", "wlz"]}))
    assert "Nodig: wmo of wlz" in field(page, "Voorwaarden")


def test_number_of_the_organisation_is_called_that(
    make_offer: MakeOffer, offer_page: OfferPage
) -> None:
    contact = field(offer_page(make_offer()), "Contact")
    assert "030 000 00 10" in contact
    assert "Dit is het algemene nummer van De Linde." in contact


def test_unanswered_questions_about_a_place_are_named(
    make_offer: MakeOffer, offer_page: OfferPage
) -> None:
    page = offer_page(
        make_offer(locatie={"naam": "De Linde", "toegankelijkheid": {"rolstoel": "nee"}})
    )
    assert "Is er niet: rolstoel" in field(page, "Kenmerken")
    assert "Niet bekend, vraag ernaar: ringleiding." in field(page, "Kenmerken")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"status": "wachtlijst"}, "Er is een wachtlijst."),
        ({"status": "pauze"}, "Dit ligt even stil."),
        ({"status": "gestopt"}, "Dit is gestopt."),
        ({"geldig": {"tot": "2026-11-20"}}, "Dit is gestopt."),
        (COMING, "Dit begint op 4 januari 2027."),
        (
            OLD,
            "Deze gegevens zijn uit 2012. Vraag eerst of het nog klopt.",
        ),
    ],
)
def test_what_is_not_as_people_expect_is_said_on_top(
    make_offer: MakeOffer, offer_page: OfferPage, fields: dict[str, Any], said: str
) -> None:
    (head,) = with_class(tree(offer_page(make_offer(**fields)).main), "sk-offer__head")
    assert said in words(head)


def test_nobody_has_to_ask_what_a_note_beside_the_days_can_say(
    make_offer: MakeOffer, offer_page: OfferPage
) -> None:
    told = {"soort": "afspraak", "toelichting": "Vanaf maart weer."}
    pause, waiting = {"status": "pauze"}, {"status": "wachtlijst"}
    assert "wanneer het weer begint" in offer_page(make_offer(**pause)).main
    assert "wanneer het weer begint" not in offer_page(make_offer(**pause, wanneer=told)).main
    assert "Vraag gerust hoe lang het duurt, en wat" in offer_page(make_offer(**waiting)).main
    assert "Vraag gerust wat er in" in offer_page(make_offer(**waiting, wanneer=told)).main


def test_an_address_tells_where_it_is(make_offer: MakeOffer, offer_page: OfferPage) -> None:
    unsure = {"kenmerken": {"plek": "onbekend"}}
    assert "waar het is" in field(offer_page(make_offer(**unsure)), "Kenmerken")
    there = make_offer(**unsure, locatie={"naam": "De Linde"})
    assert "waar het is" not in field(offer_page(there), "Kenmerken")


def test_ordinary_offer_has_no_notice(make_offer: MakeOffer, offer_page: OfferPage) -> None:
    assert with_class(tree(offer_page(make_offer()).main), "sk-notice") == []


def test_ended_offer_keeps_a_page_that_nobody_finds(
    make_offer: MakeOffer, offer_page: OfferPage
) -> None:
    page = offer_page(make_offer("oud", status="gestopt"), make_offer("nieuw", naam="Nieuw"))
    assert (page.index, page.head) == (False, "")
    for closed in ("sk-button--big", "sk-acties"):
        assert with_class(tree(page.main), closed) == []
    assert [card.get("data-offer-id") for card in with_class(tree(page.below), "sk-card")] == [
        "nieuw"
    ]


def test_check_is_dated_with_who_and_how(make_offer: MakeOffer, offer_page: OfferPage) -> None:
    assert field(offer_page(make_offer()), "Klopt dit?").startswith(
        "Gecontroleerd op 3 oktober 2026 door de redactie, met een telefoontje."
    )
    month = make_offer(gecontroleerd={"op": "2026-10", "door": "redactie", "hoe": "mail"})
    assert "Gecontroleerd in oktober 2026 door" in field(offer_page(month), "Klopt dit?")


def test_what_nobody_asked_is_not_called_a_check(
    make_offer: MakeOffer, offer_page: OfferPage
) -> None:
    found = {"op": "2012", "door": "onderzoeker", "hoe": "publicatie"}
    page = offer_page(make_offer(gecontroleerd=found))
    assert field(page, "Klopt dit?").startswith(
        "Beschreven in een publicatie uit 2012. Niet nagevraagd."
    )
    assert "Gecontroleerd" not in page.main


def test_what_it_is_stands_in_whole_sentences(make_offer: MakeOffer, offer_page: OfferPage) -> None:
    said = {"voor_wie": "Voor wie niet alleen eet.", "hoe": "U schuift aan."}
    page = offer_page(make_offer(essentie=said))
    assert field(page, "Wat is het?").endswith(
        " Voor wie niet alleen eet. Zo gaat het: U schuift aan."
    )


@pytest.mark.parametrize(
    "asked",
    [
        {"voorwaarden": {"indicatie": ["wmo"]}},
        {"voorwaarden": {"verwijzing": "onbekend"}},
        {"voorwaarden": {"doelgroepen": ["ouderen"]}},
        {"voorwaarden": {"leeftijd": {"van": 50}}},
        {"voorwaarden": {"inkomen": "onbekend"}},
        {"voorwaarden": {"toelichting": "U staat ingeschreven."}},
        {"aanmelden": {"nodig": "ja"}},
        {"aanmelden": {"nodig": "nee", "hoe": "Vul het formulier in."}},
        {"locatie": {"naam": "De Linde"}},
    ],
)
def test_nothing_to_prepare_is_said_only_where_nothing_is_asked(
    make_offer: MakeOffer, offer_page: OfferPage, asked: dict[str, Any]
) -> None:
    easy = "U hoeft niets voor te bereiden."
    walk_in = {"aanmelden": {"nodig": "nee"}}
    assert easy in offer_page(make_offer(**walk_in)).main
    assert easy not in offer_page(make_offer(**(walk_in | asked))).main


def test_hours_of_the_phone_are_never_read_as_those_of_the_activity(
    make_offer: MakeOffer, offer_page: OfferPage
) -> None:
    hours = [{"dagen": ["maandag", "dinsdag"], "van": "9.00", "tot": "12.00"}]
    page = offer_page(make_offer(contact={"telefoon": "030 000 00 01", "bereikbaar": hours}))
    (hint,) = with_class(tree(page.main), "sk-contact__hint")
    assert words(hint) == "Er neemt iemand op: maandag en dinsdag, 9.00 tot 12.00 uur."
    assert words(hint) in field(page, "Contact")
    always = make_offer(contact={"telefoon": "030 000 00 01", "bereikbaar": "altijd"})
    (hint,) = with_class(tree(offer_page(always).main), "sk-contact__hint")
    assert words(hint) == "Er neemt iemand op: dag en nacht."


def test_website_is_the_button_of_what_has_only_a_website(
    make_offer: MakeOffer, offer_page: OfferPage
) -> None:
    page = offer_page(make_offer(**{**UNKNOWN, "link": "https://delinde.example/eten"}))
    (button,) = with_class(tree(page.main), "sk-button--big")
    assert (words(button), button.get("href")) == (
        "Bekijk de website",
        "https://delinde.example/eten",
    )
    assert with_class(tree(page.main), "sk-contact__hint") == []


@pytest.mark.parametrize("fields", [{"status": "wachtlijst"}, {"status": "pauze"}, OLD, COMING])
def test_no_one_is_told_to_call_where_only_mail_is_known(
    make_offer: MakeOffer, offer_page: OfferPage, fields: dict[str, Any]
) -> None:
    mail = {"contact": {"email": "eten@linde.example"}, "aanbieder": "onbekend-huis"}
    (head,) = with_class(tree(offer_page(make_offer(**mail, **fields)).main), "sk-offer__head")
    assert "Stuur een mail" in words(head)
    assert "bel" not in words(head).casefold().split()


def test_mistake_can_be_reported_and_mended(make_offer: MakeOffer, offer_page: OfferPage) -> None:
    links = [link.get("href") for link in tree(offer_page(make_offer()).main).iter("a")]
    assert "mailto:redactie@kaart.example?subject=Klopt%20er%20iets%20niet%3F%20Samen%20eten" in (
        links
    )
    assert "https://git.example/kaart/content/offers/samen-eten.yaml" in links


def test_profiles_are_folded_and_come_with_a_warning(
    make_offer: MakeOffer, offer_page: OfferPage
) -> None:
    page = offer_page(make_offer(profielen=["actieven"], isolement=["dreigend"]))
    (expert,) = with_class(tree(page.main), "sk-offer__expert")
    assert expert.tag == "details"
    assert expert.get("open") is None
    assert words(expert).startswith("Voor professionals profielen")
    outside = page.main.split("<details")[0]
    assert "Actieven" not in outside


def test_what_has_no_profile_explains_none(make_offer: MakeOffer, offer_page: OfferPage) -> None:
    page = offer_page(make_offer(isolement=["dreigend"]))
    (expert,) = with_class(tree(page.main), "sk-offer__expert")
    assert words(expert) == "Voor professionals Helpt bij Weinig-contacten Isolement Dreigend"


def test_invented_offer_is_marked(make_offer: MakeOffer, offer_page: OfferPage) -> None:
    page = offer_page(make_offer(voorbeeld=True))
    assert len(with_class(tree(page.main), "sk-example-mark")) == 1
    assert '"disambiguatingDescription":"Dit is een voorbeeld.' in page.head
    assert "Voorbeeld" not in offer_page(make_offer()).main


def data(page: Page) -> dict[str, Any]:
    script = tree(page.head).find(".//script")
    assert script is not None
    found: dict[str, Any] = json.loads(script.text or "")
    return found


def test_search_engines_read_the_same_facts(make_offer: MakeOffer, offer_page: OfferPage) -> None:
    paid = make_offer(
        kosten={"soort": "bedrag", "bedrag": "6.5", "per": "keer"},
        voorwaarden={"doelgroepen": ["ouderen"]},
        locatie={"naam": "De Linde", "adres": "Lindelaan 12"},
    )
    found = data(offer_page(paid))
    assert found["@type"] == "Service"
    assert found["url"] == "https://kaart.example/sociaal/aanbod/samen-eten/"
    assert found["provider"]["name"] == "De Linde"
    assert found["audience"] == [{"@type": "Audience", "audienceType": "Ouderen"}]
    assert found["offers"]["price"] == "6.5"
    assert found["areaServed"] == [{"@type": "AdministrativeArea", "name": "Lindewaard"}]
    assert found["availableChannel"]["servicePhone"]["telephone"] == "+31300000010"
    assert found["availableChannel"]["serviceLocation"]["address"]["streetAddress"] == (
        "Lindelaan 12"
    )


def test_unknown_costs_are_no_price(make_offer: MakeOffer, offer_page: OfferPage) -> None:
    assert "offers" not in data(offer_page(make_offer(kosten={"soort": "onbekend"})))


HOSTILE = st.sampled_from(
    ['"><script>alert(1)</script>', "</script><b>", '="~/x', "{{ 7*7 }}", "{% raw %}", "&amp;<!--"]
) | st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=HOSTILE)
def test_text_is_shown_as_it_was_typed(
    make_offer: MakeOffer, offer_page: OfferPage, text: str
) -> None:
    offer = make_offer(
        naam=text,
        essentie={"kort": text, "wat": text, "voor_wie": text, "hoe": text},
        voorwaarden={"inkomen": text, "toelichting": text},
        kosten={"soort": "gratis", "toelichting": text},
        contact={"telefoon": "onbekend", "email": "onbekend"},
        locatie={"naam": text, "adres": text, "route": text},
        aanmelden={"nodig": "ja", "hoe": text},
        onderbouwing={"tekst": text, "bron": {"titel": text}},
        bron={"titel": text},
    )
    page = offer_page(offer)
    root = tree(page.main)
    title = root.find(".//h1")
    assert title is not None
    assert "".join(title.itertext()) == text.replace("\r", "\n")
    assert list(root.iter("script")) == []
    assert '="~/x' not in page.main
    assert data(page)["name"] == text


def test_same_page_every_time(make_offer: MakeOffer, offer_page: OfferPage) -> None:
    assert offer_page(make_offer()) == offer_page(make_offer())


def test_a_page_says_all_that_is_the_matter(make_offer: MakeOffer, offer_page: OfferPage) -> None:
    area = {"bereik": "elders", "regio": "Rotterdam"}
    offer = make_offer(**OLD, **COMING, status="wachtlijst", gebied=area)
    notices = [words(one) for one in with_class(tree(offer_page(offer).main), "sk-notice")]
    openings = ["Dit begint op", "Er is een wachtlijst", "Dit is er alleen in Rotterdam", "Deze"]
    assert len(notices) == len(openings)
    assert all(said.startswith(opening) for said, opening in zip(notices, openings, strict=True))
