"""Where templates, schemas and the example map lie: beside the package in a wheel, two levels up in
a checkout. Nothing else in the package knows the difference."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def content_folder() -> Path:
    """Of the example map."""
    return _folder("content")


def schema_folder() -> Path:
    return _folder("schema")


def theme_folder() -> Path:
    return _folder("theme")


def _folder(name: str) -> Path:
    installed = PACKAGE / name
    return installed if installed.is_dir() else PACKAGE.parents[1] / name
