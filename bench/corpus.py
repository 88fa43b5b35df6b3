"""A municipality of any size: `python bench/corpus.py 1000 FOLDER` writes its content and settings.

Offers are variations on those of the example map, so texts, word lists and word frequencies are
those of a real map. The same number and seed give the same bytes.
"""

import argparse
import random
import re
import shutil
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
SEED = 75
MORNINGS = ("9.00", "9.30", "10.00", "10.30")


def examples() -> list[dict[str, Any]]:
    files = sorted((ROOT / "content" / "offers").rglob("*.yaml"))
    # BaseLoader, as the project itself: YAML decides no types.
    return [yaml.load(file.read_text("utf-8"), yaml.BaseLoader) for file in files]


def variation(
    number: int, base: dict[str, Any], others: list[dict[str, Any]], chance: random.Random
) -> dict[str, Any]:
    """The offer `base` under a name of its own, with parts of other offers mixed in."""
    offer = dict(base)
    offer["naam"] = f"{base['naam'][:60].rstrip()} {number}"
    other = chance.choice(others)
    offer["essentie"] = {**base["essentie"], "wat": other["essentie"]["wat"]}
    offer["kenmerken"] = {**base["kenmerken"], "problemen": other["kenmerken"]["problemen"]}
    offer["voorwaarden"] = dict(chance.choice(others)["voorwaarden"])
    if "wanneer" in other:
        offer["wanneer"] = other["wanneer"]
    offer.pop("status", None)
    offer.pop("geldig", None)
    return offer


def write(count: int, folder: Path, seed: int = SEED) -> None:
    chance = random.Random(seed)
    content = folder / "content"
    if content.exists():
        shutil.rmtree(content)
    shutil.copytree(ROOT / "content", content, ignore=shutil.ignore_patterns("offers"))
    bases = examples()
    for number in range(count):
        offer = variation(number, bases[number % len(bases)], bases, chance)
        file = content / "offers" / f"{number // 500:03}" / f"plek-{number:06}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(yaml.safe_dump(offer, allow_unicode=True, sort_keys=False), "utf-8")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("custom_dir: theme", f"custom_dir: {ROOT / 'theme'}")
    # Pages are compared with pages; the booklets have a measure of their own.
    settings = re.sub(r"(      boekje:\n)(        .*\n)+", r"\1        formaten: []\n", settings)
    (folder / "mkdocs.yml").write_text(settings, "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    write(arguments.count, arguments.folder)


if __name__ == "__main__":
    main()
