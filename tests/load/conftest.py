import shutil
from pathlib import Path

import pytest


@pytest.fixture
def map_to_change(lindewaard: Path, tmp_path: Path) -> Path:
    """The folder of the example map, to make mistakes in."""
    shutil.copytree(lindewaard / "content", tmp_path / "content")
    return tmp_path
