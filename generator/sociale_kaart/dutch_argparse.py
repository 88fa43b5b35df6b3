"""Dutch words for Python's argparse, which asks gettext for its texts and finds no Dutch there."""

import argparse

_TEXTS = {
    "usage: ": "gebruik: ",
    "positional arguments": "wat",
    "options": "opties",
    "show this help message and exit": "toon deze uitleg",
    "%(prog)s: error: %(message)s\n": "%(prog)s: %(message)s\n",
    "argument %(argument_name)s: %(message)s": "bij %(argument_name)s: %(message)s",
    "expected one argument": "hier hoort iets achter",
    "expected at most one argument": "hier hoort hoogstens één ding achter",
    "expected at least one argument": "hier hoort minstens één ding achter",
    "unrecognized arguments: %s": "dit is niet bekend: %s",
    "the following arguments are required: %s": "dit ontbreekt: %s",
    "one of the arguments %s is required": "kies één van deze: %s",
    "not allowed with argument %s": "kan niet samen met %s",
    "ambiguous option: %(option)s could match %(matches)s": (
        "%(option)s is niet duidelijk: bedoelt u %(matches)s?"
    ),
    "invalid choice: %(value)r (choose from %(choices)s)": (
        "%(value)r kan niet; kies uit %(choices)s"
    ),
    "invalid %(type)s value: %(value)r": "%(value)r past hier niet",
    "ignored explicit argument %r": "hier hoort niets achter: %r",
}


def install() -> None:
    """Once or more: argparse looks its words up each time."""
    for name in ("_", "gettext"):
        if hasattr(argparse, name):
            setattr(argparse, name, _dutch)


def _dutch(text: str) -> str:
    return _TEXTS.get(text, text)
