import shutil
from pathlib import Path

import pytest


@pytest.fixture
def small_map(lindewaard: Path, tmp_path: Path) -> Path:
    """The example map with ten offers: enough to build, small enough to build often."""
    folder = tmp_path / "kaart"
    shutil.copytree(lindewaard / "content", folder / "content")
    settings = (lindewaard / "mkdocs.yml").read_text("utf-8")
    offers = (folder / "content" / "offers").rglob("*.yaml")
    # What a booklet of its own names must be on the map.
    for offer in sorted(offers, key=lambda file: (file.stem not in settings, file))[10:]:
        offer.unlink()
    (folder / "mkdocs.yml").write_text(settings.replace("  custom_dir: theme\n", ""), "utf-8")
    return folder
