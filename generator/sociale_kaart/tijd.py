"""A time of day as editors type it, «09:30» or «9.30»: how it is shown, and as a number."""

HOUR = 60


def tijd(tekst: str) -> str:
    """«09:30» and «9.30» are both shown as «9.30»."""
    hours, minutes = _parts(tekst)
    return f"{int(hours)}.{minutes}"


def minuten(tekst: str) -> int:
    """Since midnight."""
    hours, minutes = _parts(tekst)
    return int(hours) * HOUR + int(minutes)


def _parts(tekst: str) -> tuple[str, str]:
    hours, _, minutes = tekst.replace(":", ".").partition(".")
    return hours, minutes
