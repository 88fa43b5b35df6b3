"""A municipality installs the wheel and keeps a repository of its own.

It begins with `sociale-kaart begin`, and `gemeente/` is what it then writes itself: three offers,
its own wijken, one component of its own. Everything happens offline: the dependencies come from the
environment that runs the tests, the package itself only from the wheel.
"""

import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest

from tests.conftest import ROOT, run_sociale_kaart
from tests.docs.test_first_steps import fill_in
from tests.pages.links import broken_links

GEMEENTE = Path(__file__).parent / "gemeente"
OFFERS = {
    "belcirkel": "Belcirkel Molenwerf",
    "soep-in-de-molen": "Soep in de molen",
    "wandelen-langs-de-werf": "Wandelen langs de werf",
}


def run(*command: str | Path, folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


@dataclass(frozen=True)
class Municipality:
    """A repository, and the commands of an environment in which only the wheel was installed."""

    repository: Path
    commands: Path

    @property
    def site(self) -> Path:
        return self.repository / "site"

    def run(self, command: str, *arguments: str | Path) -> str:
        return run(self.commands / command, *arguments, folder=self.repository)


@pytest.fixture(scope="module")
def wheel(lindewaard: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = (sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder)
    run(*build, lindewaard, folder=folder)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def commands(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return install(wheel, tmp_path_factory.mktemp("omgeving") / "venv")


@pytest.fixture
def begun(commands: Path, tmp_path: Path) -> Municipality:
    run(commands / "sociale-kaart", "begin", "kaart", folder=tmp_path)
    return Municipality(tmp_path / "kaart", commands)


@pytest.fixture(scope="module")
def municipality(commands: Path, tmp_path_factory: pytest.TempPathFactory) -> Municipality:
    home = tmp_path_factory.mktemp("gemeente")
    run(commands / "sociale-kaart", "begin", "kaart", folder=home)
    shutil.copytree(GEMEENTE, home / "kaart", dirs_exist_ok=True)
    return Municipality(home / "kaart", commands)


def install(wheel: Path, environment: Path) -> Path:
    """A new environment with the wheel; answers with the folder of its commands."""
    run(sys.executable, "-m", "venv", "--without-pip", environment, folder=environment.parent)
    python = environment / "bin" / "python"
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(run(python, "-c", ask, folder=environment).strip())
    # A .pth inside a folder that a .pth names is not read, so our own checkout stays unknown.
    lent = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (packages / "lent.pth").write_text("\n".join(sorted(lent)) + "\n", encoding="utf-8")
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--no-index", "--no-deps")
    run(*pip, "--quiet", "--disable-pip-version-check", wheel, folder=environment)
    return environment / "bin"


@pytest.fixture(scope="module")
def built(municipality: Municipality) -> Municipality:
    municipality.run("sociale-kaart", "build")
    return municipality


def test_the_wheel_carries_theme_schema_and_what_a_map_begins_with(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    theme = [file for file in (ROOT / "theme").rglob("*") if file.is_file()]
    assert {f"sociale_kaart/theme/{file.relative_to(ROOT / 'theme')}" for file in theme} <= {*names}
    assert "sociale_kaart/schema/offer.schema.json" in names
    assert "sociale_kaart/content/vocabularies/wensen.yaml" in names
    assert "sociale_kaart/commands/begin.yml" in names
    rooms = {name.split("/")[0] for name in names}
    assert rooms == {"sociale_kaart", "sociale_kaart-0.1.0.dist-info"}


def test_the_package_is_that_of_the_wheel(municipality: Municipality) -> None:
    where = municipality.run("python", "-c", "import sociale_kaart as s; print(s.__file__)")
    assert Path(where.strip()).is_relative_to(municipality.commands.parent)


def test_a_map_that_just_began_is_the_one_of_the_checkout(
    begun: Municipality, tmp_path: Path
) -> None:
    run_sociale_kaart(tmp_path, "begin", "andere")
    assert contents(begun.repository) == contents(tmp_path / "andere")


def test_a_map_that_just_began_is_a_site_once_its_own_words_are_filled_in(
    begun: Municipality,
) -> None:
    fill_in(begun.repository)
    assert "geen fouten, geen waarschuwingen" in begun.run("sociale-kaart", "check")
    begun.run("sociale-kaart", "build")
    assert broken_links(begun.site, "https://samenmolenwerf.nl/") == set()


def test_its_content_has_no_problems(municipality: Municipality) -> None:
    municipality.run("sociale-kaart", "check")


@pytest.mark.parametrize(("offer", "naam"), OFFERS.items())
def test_every_offer_has_its_page(built: Municipality, offer: str, naam: str) -> None:
    page = (built.site / "aanbod" / offer / "index.html").read_text("utf-8")
    assert f">{naam}</h1>" in page


def test_every_page_shows_the_component_of_the_municipality(built: Municipality) -> None:
    pages = list(built.site.rglob("*.html"))
    assert len(pages) > len(OFFERS)
    assert [page for page in pages if "Wij denken graag mee." not in page.read_text("utf-8")] == []


def test_nothing_of_the_example_map_is_on_its_site(built: Municipality) -> None:
    texts = [*built.site.rglob("*.html"), *built.site.rglob("*.json"), *built.site.rglob("*.xml")]
    assert [text for text in texts if "Lindewaard" in text.read_text("utf-8")] == []


def test_every_link_of_its_site_leads_somewhere(built: Municipality) -> None:
    assert broken_links(built.site, "https://dichtbijmolenwerf.example/") == set()


def test_the_booklet_holds_every_offer(built: Municipality) -> None:
    booklets = list(built.site.glob("boekje/*.pdf"))
    assert booklets
    document = pypdfium2.PdfDocument(booklets[0])
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    words = " ".join(text.split())
    assert [naam for naam in OFFERS.values() if naam not in words] == []


def test_mkdocs_itself_builds_the_same_site(built: Municipality) -> None:
    built.run("python", "-m", "mkdocs", "build", "--quiet", "--site-dir", "site-mkdocs")
    other = built.repository / "site-mkdocs"
    assert contents(built.site) == contents(other)


def contents(folder: Path) -> dict[Path, bytes]:
    return {
        file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }
