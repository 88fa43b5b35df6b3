"""Rules that a schema cannot say: between fields, between files, and with the day of today.

Each rule is a function that reads one or more fields of a document and yields what is wrong. The
tables below are the whole list, with the fields that each rule reads.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from sociale_kaart.validate.known import Known
from sociale_kaart.validate.mistake import Mistake
from sociale_kaart.validate.rules import (
    conditions,
    contact,
    editions,
    example,
    kosten,
    place,
    private,
    texts,
    thesaurus,
    vocabularies,
    wanneer,
)

Document = Mapping[str, Any]


class Rule(NamedTuple):
    check: Callable[[Document, Known], Iterator[Mistake]]
    reads: tuple[str, ...]
    """First names of the fields; the rule rests when the shape of one of them is wrong."""
    signs: tuple[str, ...] = ()
    """The rule finds nothing in a file without one of these."""

    def has_a_sign_in(self, text: str) -> bool:
        # Between double quotes a backslash can stand for any sign.
        return "\\" in text or any(sign in text for sign in self.signs)


REQUIRED_VOCABULARIES = vocabularies.REQUIRED

_NO_PLACE = Rule(partial(example.has_no_place_here, example.ADVICE), ("voorbeeld",))
_NO_MARKUP = Rule(texts.no_markup, (), texts.SIGNS_OF_MARKUP)
_NOBODYS_OWN = Rule(private.in_texts, (), private.SIGNS)

OFFER = (
    Rule(texts.labels_nobody, ("essentie",), texts.SIGNS_OF_A_LABEL),
    _NO_MARKUP,
    _NOBODYS_OWN,
    Rule(conditions.iedereen_stands_alone, ("voorwaarden",)),
    Rule(conditions.ages_in_order, ("voorwaarden",)),
    Rule(conditions.ages_fit_groups, ("voorwaarden",)),
    Rule(kosten.fields_fit_soort, ("kosten",)),
    Rule(kosten.amounts_in_order, ("kosten",)),
    Rule(kosten.each_discount_once, ("kosten",)),
    Rule(kosten.not_much_for_one_time, ("kosten",)),
    Rule(kosten.fits_bekostiging, ("kosten", "kenmerken")),
    Rule(contact.telephone, ("contact",)),
    Rule(contact.no_emergency_number, ("contact",)),
    Rule(contact.one_link, ("link",)),
    Rule(contact.mail_of_nobody_in_particular, ("contact",)),
    Rule(contact.hours_in_order, ("contact",)),
    Rule(place.fields_fit_bereik, ("gebied",)),
    Rule(place.in_a_wijk, ("gebied", "locatie")),
    Rule(place.somewhere_to_go, ("kenmerken", "locatie")),
    Rule(wanneer.moments_fit_soort, ("wanneer",)),
    Rule(wanneer.times_in_order, ("wanneer",)),
    Rule(wanneer.each_moment_once, ("wanneer",)),
    Rule(wanneer.not_on_fits_soort, ("wanneer",)),
    Rule(wanneer.not_on_its_own_day, ("wanneer",)),
    Rule(conditions.checked_on_a_day_gone_by, ("gecontroleerd",)),
    Rule(conditions.valid_days_in_order, ("geldig",)),
    Rule(conditions.valid_in_days_to_come, ("geldig", "status")),
    Rule(wanneer.a_day_to_come, ("wanneer", "status")),
    _NO_PLACE,
    Rule(example.offer_is_wholly_invented_or_not, ("voorbeeld", "link", "contact", "aanbieder")),
)

ORGANISATION = (
    _NO_MARKUP,
    _NOBODYS_OWN,
    _NO_PLACE,
    Rule(contact.telephone_of_organisation, ("telefoon",)),
    Rule(contact.mail_of_organisation, ("email",)),
    Rule(
        example.organisation_is_wholly_invented_or_not,
        ("voorbeeld", "website", "telefoon", "email"),
    ),
)

THESAURUS = (
    _NO_MARKUP,
    Rule(thesaurus.terms_exist, ("groepen",)),
    Rule(thesaurus.families_exist, ("groepen",)),
)
family_names = thesaurus.family_names


def of_edition(name: str) -> tuple[Rule, ...]:
    """Its texts stand on paper, so nothing is said of how they are written."""
    return (
        Rule(partial(editions.name_is_a_number, name), ()),
        Rule(editions.on_a_day_gone_by, ("datum",)),
        _NO_PLACE,
    )


def of_vocabulary(name: str) -> tuple[Rule, ...]:
    rules = (
        vocabularies.each_term_once,
        vocabularies.each_label_once,
        vocabularies.ages_in_order,
        *_VOCABULARIES.get(name, _OTHER_VOCABULARIES),
    )
    return (
        _NO_MARKUP,
        Rule(partial(example.has_no_place_here, example.ADVICE_FOR_A_LIST), ("voorbeeld",)),
        Rule(partial(vocabularies.fields_at_home, name), ("termen",)),
        *(Rule(rule, ("termen",)) for rule in rules),
    )


_VOCABULARIES = {
    "kosten": (vocabularies.holds_the_price_classes,),
    "wijken": (vocabularies.neighbours_agree, vocabularies.no_word_with_a_meaning),
}
_OTHER_VOCABULARIES = (vocabularies.no_word_with_a_meaning,)
