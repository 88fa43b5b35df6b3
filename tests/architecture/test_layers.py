"""The shape of the house: arrows point one way, and no room grows into a barn."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

PACKAGE = ROOT / "generator" / "sociale_kaart"
MODULES = sorted(PACKAGE.rglob("*.py"))

# Low to high. A module imports from its own row's name and from earlier rows, never from the same
# row's other names and never from a later row.
LAYERS = (
    {"colour", "errors", "output", "problems", "resources", "telefoon", "tijd"},
    {"allowed", "settings"},
    {"load"},
    {"validate"},
    {"booklet_settings", "model"},
    {"pipeline", "configuration", "house_style"},
    {"booklet", "exports", "search"},
    {"errata", "finder"},
    {"pages"},
    {"offline"},
    {"links", "publish", "reporting"},
    {"site"},
    {"arguments", "clock", "dutch_argparse"},
    {"mkdocs_plugin"},
    {"commands"},
    {"cli"},
)
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
CLOCK = {"now", "today", "utcnow"}
SURROUNDINGS = {"os.environ", "os.getenv", "socket", "urllib.request", "requests"}


def room(file: Path) -> str:
    """The stage or module of the package that a file belongs to."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def parsed(file: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(file.read_text(encoding="utf-8")))


def imports(file: Path) -> Iterator[str]:
    """Full names of all that a file imports, inside functions too."""
    for node in parsed(file):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def test_every_module_has_its_place_among_the_layers() -> None:
    assert {room(file) for file in MODULES} - {"__init__"} == set(RANK)


def test_imports_point_one_way() -> None:
    against = [
        f"{named(file)} imports {name}"
        for file in MODULES
        for name in imports(file)
        if name.startswith("sociale_kaart.")
        and (other := name.split(".")[1]) != room(file)
        and RANK[other] >= RANK.get(room(file), -1)
    ]
    assert against == []


def test_mkdocs_is_known_in_one_module() -> None:
    knowing = {
        room(file)
        for file in MODULES
        for name in imports(file)
        if name.split(".")[0] in ("mkdocs", "material")
    }
    assert knowing == {"mkdocs_plugin"}


def test_stages_know_no_clock() -> None:
    asking = [
        f"{named(file)}:{node.lineno}"
        for file in MODULES
        for node in parsed(file)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCK
        and room(file) != "clock"
    ]
    assert asking == []


def test_stages_know_no_environment_and_no_network() -> None:
    asking = [
        f"{named(file)} imports {name}"
        for file in MODULES
        for name in imports(file)
        if any(f"{name}.".startswith(f"{place}.") for place in SURROUNDINGS)
        and RANK[room(file)] < RANK["clock"]
    ]
    asking += [
        f"{named(file)}:{node.lineno} reads os.{node.attr}"
        for file in MODULES
        for node in parsed(file)
        if isinstance(node, ast.Attribute)
        and node.attr in ("environ", "getenv")
        and RANK.get(room(file), 0) < RANK["clock"]
    ]
    assert asking == []


def test_no_module_is_longer_than_three_hundred_lines() -> None:
    files = [
        *MODULES,
        *(ROOT / "theme").rglob("*.*js"),
        *(ROOT / "theme").rglob("*.css"),
    ]
    lengths = {named(file): len(file.read_text(encoding="utf-8").splitlines()) for file in files}
    assert {name: length for name, length in lengths.items() if length > 300} == {}


def test_no_file_is_named_for_leftovers() -> None:
    files = [*(ROOT / "generator").rglob("*"), *(ROOT / "theme").rglob("*")]
    leftovers = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}
    assert [named(file) for file in files if file.stem in leftovers] == []
