"""What building a map costs beside plain MkDocs + Material with the same offers as pages.

`python bench/build.py 1000` prints CPU seconds (user + system) and peak memory of each command,
measured in one run on one machine, and their ratio. Needs the project's environment.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import yaml
from corpus import write

MATERIAL = {
    "site_name": "Vergelijking",
    "theme": {"name": "material", "language": "nl"},
    "plugins": ["search"],
    "nav": [{"Start": "index.md"}],
}


@dataclass(frozen=True)
class Cost:
    cpu: float
    peak_mb: float


def measured(command: list[str], folder: Path) -> Cost:
    """Runs one command to its end; the kernel's own accounting of it and its children."""
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def as_markdown(offers: Path, folder: Path) -> None:
    """The same offers as hand-written MkDocs pages: one Markdown file each, outside the menu."""
    pages = folder / "docs"
    pages.mkdir()
    (pages / "index.md").write_text("# Vergelijking\n", "utf-8")
    for file in sorted(offers.rglob("*.yaml")):
        offer = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
        lines = [f"# {offer['naam']}", *offer["essentie"].values()]
        for field in ("kenmerken", "voorwaarden", "kosten", "contact", "wanneer"):
            lines.append(f"## {field.capitalize()}")
            values = offer.get(field, {}).items()
            lines.append("\n".join(f"- {name}: {value}" for name, value in values))
        (pages / f"{file.stem}.md").write_text("\n\n".join(lines) + "\n", "utf-8")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(MATERIAL), "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=1000)
    count = parser.parse_args().count
    binaries = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as temporary:
        ours, theirs = Path(temporary, "map"), Path(temporary, "material")
        ours.mkdir()
        theirs.mkdir()
        write(count, ours)
        as_markdown(ours / "content" / "offers", theirs)
        map_cost = measured([str(binaries / "sociale-kaart"), "build"], ours)
        material_cost = measured([str(binaries / "mkdocs"), "build", "--quiet"], theirs)
    print(json.dumps({"offers": count}))
    for name, cost in (("sociale-kaart", map_cost), ("MkDocs + Material", material_cost)):
        print(f"{name:<20}{cost.cpu:8.1f} s CPU {cost.peak_mb:8.0f} MB")
    print(f"{'ratio':<20}{map_cost.cpu / material_cost.cpu:8.2f}")


if __name__ == "__main__":
    main()
