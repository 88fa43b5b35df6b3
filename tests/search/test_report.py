"""`sociale-kaart report`: what a list of questions finds, told to a municipality."""

import shutil
from pathlib import Path

import pytest

from sociale_kaart.cli import main
from sociale_kaart.search.evaluation import Outcome, Question, score
from tests.conftest import ROOT

pytestmark = pytest.mark.usefixtures("lindewaard")


def report(questions: Path) -> int:
    return main(["report", "--zoekvragen", str(questions), "--content", str(ROOT / "content")])


def test_report_tells_what_is_found_and_what_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "vragen.yaml"
    file.write_text("- q: telefooncirkel\n  verwacht: [telefooncirkel]\n- kapper\n", "utf-8")
    assert report(file) == 0
    told = capsys.readouterr().out
    assert "2 zoekvragen op een kaart met" in told
    assert "Niets gevonden: 1\n  kapper" in told
    assert "alles                1      1,00        1,00    100%      0%" in told


def test_one_question_is_counted_as_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "vragen.yaml"
    file.write_text("- telefooncirkel\n", "utf-8")
    assert report(file) == 0
    assert capsys.readouterr().out.startswith("1 zoekvraag op een kaart met ")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("- verwacht: [a]\n", "hier ontbreekt q"),
        ("vraag: ja\n", "staat geen lijst"),
        ("- q: a\n  verwacht: {b: 9}\n", "«9» is geen oordeel"),
    ],
)
def test_list_with_a_mistake_is_explained(
    content: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "vragen.yaml"
    file.write_text(content, "utf-8")
    assert report(file) == 2
    assert message in capsys.readouterr().err


def test_a_mistake_in_the_content_is_named_as_the_folder_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "content", tmp_path / "inhoud")
    (tmp_path / "inhoud" / "offers" / "koffie.yaml").write_text("naam: [", "utf-8")
    (tmp_path / "vragen.yaml").write_text("- koffie\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["report", "--zoekvragen", "vragen.yaml", "--content", "inhoud"]) == 1
    assert capsys.readouterr().out.startswith("inhoud/offers/koffie.yaml:1:")


def test_missing_list_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert report(Path("bestaat-niet.json")) == 2
    assert "is niet te lezen" in capsys.readouterr().err


def test_offer_that_nobody_judged_counts_in_one_number_only() -> None:
    question = Question("eten", judged={"tafel": 3})
    found = score([Outcome(question, ("nieuw", "tafel"), None)])
    assert found is not None
    assert round(found.ndcg, 2) == 0.63
    assert found.ndcg_of_judged == 1
