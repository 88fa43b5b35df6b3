"""Every case file says what its message promises, and nothing says two things at once."""

from pathlib import Path

import pytest

from tests.offers.cases import DOUBTFUL, INVALID, VALID, checked, messages

WITH_MESSAGES = [*DOUBTFUL, *INVALID]


def stem(file: Path) -> str:
    return file.stem


@pytest.mark.parametrize("case", VALID, ids=stem)
def test_nothing_is_said_about_a_good_offer(case: Path) -> None:
    found = checked(case.read_bytes(), case.stem)
    assert found.report.problems == ()
    assert [typed.document.id for typed in found.offers] == [case.stem]


@pytest.mark.parametrize("case", WITH_MESSAGES, ids=stem)
def test_a_mistake_gets_the_message_beside_it(case: Path) -> None:
    assert messages(case) == case.with_suffix(".txt").read_text("utf-8")


@pytest.mark.parametrize("case", INVALID, ids=stem)
def test_an_offer_with_an_error_is_kept_out(case: Path) -> None:
    found = checked(case.read_bytes(), case.stem)
    assert found.report.errors
    assert found.offers == ()


@pytest.mark.parametrize("case", DOUBTFUL, ids=stem)
def test_an_offer_with_a_warning_is_kept(case: Path) -> None:
    found = checked(case.read_bytes(), case.stem)
    assert found.report.ok
    assert len(found.offers) == 1


def test_each_message_stands_beside_a_case() -> None:
    texts = {file.stem for folder in ("invalid", "doubtful") for file in _texts(folder)}
    assert texts == {case.stem for case in WITH_MESSAGES}


def _texts(folder: str) -> list[Path]:
    return list(Path(__file__).parents[1].glob(f"offers/{folder}/*.txt"))


@pytest.mark.parametrize("case", WITH_MESSAGES, ids=stem)
def test_each_message_says_where_it_is_and_what_to_do(case: Path) -> None:
    for problem in checked(case.read_bytes(), case.stem).report.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.message.endswith((".", "?"))
        assert problem.advice.strip() == problem.advice != ""
