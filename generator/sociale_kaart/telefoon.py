"""Dutch telephone numbers: one spelling for eyes, one for the dialler.

Text as an editor typed it comes in, a `Telefoon` goes out; what is no Dutch number raises
`GeenTelefoonnummer` with the reason. The number plan is that of the `phonenumbers` library.
"""

import re
from dataclasses import dataclass
from functools import cache

import phonenumbers

# Numbers that the library knows only as "possible": emergency and helplines of three to six digits.
SHORT = frozenset({"112", "113", "116000", "116006", "116111", "116117", "116123"})
SERVICE_PREFIXES = ("0800", "0900", "0906", "0909", "14")


class GeenTelefoonnummer(ValueError):
    """The text is no Dutch telephone number; the message is Dutch and says why."""


@dataclass(frozen=True, slots=True)
class Telefoon:
    tekst: str
    """Grouped as the Dutch write it: `030 000 00 12`, `0345 00 00 12`, `14 030`."""
    uri: str
    """What a telephone dials: `tel:+31300000012`."""

    @property
    def mobiel(self) -> bool:
        return self.tekst.startswith("06 ")

    @classmethod
    def lees(cls, tekst: str) -> "Telefoon":
        return _read(_digits(tekst))


@cache
def _read(digits: str) -> Telefoon:
    """Each number once: checking and modelling both read it, and many offers share one."""
    if digits in SHORT:
        return Telefoon(f"{digits[:3]} {digits[3:]}".strip(), f"tel:{digits}")
    number = _parse(digits)
    if digits.startswith(SERVICE_PREFIXES):
        split = 2 if digits.startswith("14") else 4
        return Telefoon(f"{digits[:split]} {digits[split:]}", f"tel:{digits}")
    area = phonenumbers.length_of_geographical_area_code(number) or (
        phonenumbers.length_of_national_destination_code(number)
    )
    return Telefoon(_group(digits, area + 1), f"tel:+31{digits[1:]}")


def _digits(tekst: str) -> str:
    compact = re.sub(r"[\s().\-–/\u00a0]", "", tekst)
    compact = re.sub(r"^(\+31|0031)0?", "0", compact)
    if re.search(r"[*#]", compact):
        raise GeenTelefoonnummer("een telefoonnummer heeft geen * of #")
    if not re.fullmatch(r"[0-9]+", compact):
        raise GeenTelefoonnummer("een telefoonnummer heeft alleen cijfers en spaties")
    return compact


def _parse(digits: str) -> phonenumbers.PhoneNumber:
    is_service = digits.startswith(SERVICE_PREFIXES)
    if not is_service and len(digits) != 10:
        cijfers = "cijfer" if len(digits) == 1 else "cijfers"
        raise GeenTelefoonnummer(
            f"dit heeft {len(digits)} {cijfers}; een telefoonnummer heeft er 10"
        )
    try:
        number = phonenumbers.parse(digits, "NL")
    except phonenumbers.NumberParseException:
        raise GeenTelefoonnummer("dit is geen Nederlands telefoonnummer") from None
    if not phonenumbers.is_valid_number(number):
        raise GeenTelefoonnummer("dit nummer bestaat niet in Nederland")
    return number


def _group(digits: str, area: int) -> str:
    """Subscriber numbers of seven digits are read as three, two, two; all others in pairs."""
    head, rest = digits[:area], digits[area:]
    first = 3 if len(rest) == 7 else 2
    pairs = [rest[:first], *(rest[i : i + 2] for i in range(first, len(rest), 2))]
    return " ".join([head, *pairs])
