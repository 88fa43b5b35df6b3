"""The search: a Dutch index of the catalogue, and files of it for `theme/search/engine.mjs`."""

from sociale_kaart.model.catalogue import Catalogue
from sociale_kaart.output import OutputFile
from sociale_kaart.search.index import build_index
from sociale_kaart.search.packing import pack


def build(catalogue: Catalogue) -> tuple[OutputFile, ...]:
    """Files below the site's root, the same bytes for the same catalogue."""
    return pack(build_index(catalogue))
