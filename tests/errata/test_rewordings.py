"""Better words for the same thing are no news to who holds an older booklet."""

from pathlib import Path

import pytest

from sociale_kaart.clock import today
from sociale_kaart.configuration import read_settings
from sociale_kaart.errata.afdruk import afdruk
from sociale_kaart.errata.rewordings import in_same_words
from sociale_kaart.pipeline import build_catalogue

TOLD_APART_TODAY = {"locatie", "status", "voorwaarden"}
"""Where the words of older booklets fit two things, and today's become like theirs."""


@pytest.mark.parametrize(
    ("field", "was", "now"),
    [
        (
            "status",
            "Tijdelijk gestopt. Vraag tot wanneer.",
            "Dit ligt even stil.",
        ),
        (
            "kosten",
            "€ 20 één keer. Stadspas: € 5. Korting voor jongeren: gratis.",
            "€ 20 in totaal. Met Stadspas: € 5. Met Korting voor jongeren: gratis.",
        ),
        (
            "voorwaarden",
            "Iedereen is welkom, zonder verwijzing. 18 tot en met 30 jaar. Bel eerst.",
            "18 tot en met 30 jaar, zonder verwijzing. Bel eerst.",
        ),
        (
            "voorwaarden",
            "Iedereen is welkom. Vanaf 18 jaar. Verder niet bekend.",
            "Vanaf 18 jaar. Verder niet bekend.",
        ),
        (
            "voorwaarden",
            "Iedereen is welkom. Verder niet bekend. Voor 8 mensen.",
            "Voor iedereen. Voor 8 mensen. Verder niet bekend.",
        ),
        (
            "voorwaarden",
            "Voor ouderen. Verder niet bekend. U woont zelfstandig. Voor mensen uit Noord.",
            "Voor ouderen. U woont zelfstandig. Voor mensen uit Noord. Verder niet bekend.",
        ),
        (
            "voorwaarden",
            "Vanaf 55 jaar. Niet bekend: inkomen. U woont zelfstandig.",
            "Vanaf 55 jaar. U woont zelfstandig. Niet bekend: inkomen.",
        ),
        (
            "voorwaarden",
            "Iedereen is welkom. Niet bekend: inkomen.",
            "Voor iedereen. Niet bekend: inkomen.",
        ),
        (
            "voorwaarden",
            "Voor iedereen, zonder verwijzing. Niet bekend: inkomen.",
            "Voor iedereen. Niet bekend: inkomen.",
        ),
        (
            "voorwaarden",
            "Speciaal voor ouderen, zonder verwijzing. Vanaf 70 jaar.",
            "Voor ouderen, zonder verwijzing. Vanaf 70 jaar.",
        ),
        (
            "voorwaarden",
            "Iedereen is welkom, zonder verwijzing. Neem een bal mee. Voor mensen uit Noord.",
            "Iedereen uit Noord is welkom, zonder verwijzing. Neem een bal mee.",
        ),
        (
            "voorwaarden",
            "Iedereen is welkom, zonder verwijzing. Neem een handdoek mee.",
            "Iedereen is welkom, zonder verwijzing. Neem een handdoek mee.",
        ),
        ("voorwaarden", "Geen. Iedereen is welkom.", "Geen. Iedereen is welkom."),
        ("locatie", "Buiten de deur, alleen in Rotterdam.", "Buiten de deur, in Rotterdam."),
        ("aanmelden", "Betaal één keer: € 5.", "Betaal één keer: € 5."),
    ],
)
def test_old_words_become_like_todays(field: str, was: str, now: str) -> None:
    assert in_same_words(field, was) == now


def test_todays_words_stay_alike(lindewaard: Path) -> None:
    settings = read_settings(lindewaard / "mkdocs.yml").settings
    assert settings is not None
    catalogue = build_catalogue(settings.content, today()).catalogue
    assert catalogue is not None
    for offer in catalogue.offers:
        for field, text in afdruk(offer, settings, catalogue.today).items():
            same = in_same_words(field, text)
            assert in_same_words(field, same) == same
            assert field in TOLD_APART_TODAY or same == text
