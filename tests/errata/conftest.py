"""A small map and what was printed of it."""

from tests.model.conftest import make_catalogue, make_offer
from tests.pages.conftest import settings

__all__ = ["make_catalogue", "make_offer", "settings"]
