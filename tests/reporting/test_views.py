"""One report, five views; what an editor typed is never taken for a command."""

import json as python_json
import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sociale_kaart.problems import Problem, Report, printable, quoted
from sociale_kaart.reporting import github, gitlab, json, sarif, text

UNKNOWN_WORD = Problem(
    "content/offers/koffie.yaml",
    14,
    15,
    "voorwaarden.doelgroepen",
    "«jegd» staat niet in de lijst.",
    "Bedoelde u «jeugd»?\nZie de lijst.",
)
TOO_LARGE = Problem(
    "content/offers/thee.yaml", 1, 1, "", "Dit bestand is te groot.", "Maak korter."
)
MOBILE = Problem(
    "content/offers/koffie.yaml",
    20,
    1,
    "contact.telefoon",
    "Mobiel.",
    "Liever niet.",
    "waarschuwing",
)
REPORT = Report.of([TOO_LARGE, MOBILE, UNKNOWN_WORD])
TRICKY = st.lists(
    st.sampled_from(
        ["::", "##[", ":", "#", "[", "%", "%0A", ",", "=", "\n", "\r", " ", "error", "«", '"']
    )
).map("".join)
PROBLEMS = st.lists(
    st.builds(
        Problem,
        file=TRICKY.map(lambda name: f"content/{printable(name)}"),
        line=st.integers(1, 99),
        column=st.integers(1, 99),
        field=TRICKY.map(printable),
        message=TRICKY,
        advice=TRICKY,
        severity=st.sampled_from(["fout", "waarschuwing"]),
    ),
    max_size=5,
)


def test_text_has_place_field_message_and_advice() -> None:
    assert text.render(REPORT) == (
        "content/offers/koffie.yaml:14:15 voorwaarden.doelgroepen: «jegd» staat niet in de lijst.\n"
        "    Bedoelde u «jeugd»?\n"
        "    Zie de lijst.\n"
        "content/offers/koffie.yaml:20:1 contact.telefoon (let op): Mobiel.\n"
        "    Liever niet.\n"
        "content/offers/thee.yaml:1:1 Dit bestand is te groot.\n"
        "    Maak korter."
    )


def test_github_gets_an_annotation_for_each_problem() -> None:
    assert github.render(REPORT).splitlines() == [
        "::error file=content/offers/koffie.yaml,line=14,col=15,title=voorwaarden.doelgroepen::"
        "«jegd» staat niet in de lijst.%0ABedoelde u «jeugd»?%0AZie de lijst.",
        "::warning file=content/offers/koffie.yaml,line=20,col=1,title=contact.telefoon::"
        "Mobiel.%0ALiever niet.",
        "::error file=content/offers/thee.yaml,line=1,col=1,title=thee.yaml::"
        "Dit bestand is te groot.%0AMaak korter.",
    ]


def test_github_properties_cannot_be_broken_out_of() -> None:
    nasty = Problem("content/a,line=1::x.yaml", 1, 1, "a,b:c%", "100%\r\n::error::b", "")
    assert github.render(Report.of([nasty])) == (
        "::error file=content/a%2Cline=1%3A%3Ax.yaml,line=1,col=1,title=a%2Cb%3Ac%25::"
        "100%25%0D%0A::error::b"
    )


def test_json_holds_the_counts_and_every_problem() -> None:
    document = python_json.loads(json.render(REPORT))
    assert document["fouten"] == 2
    assert document["waarschuwingen"] == 1
    assert document["problemen"][0] == {
        "file": "content/offers/koffie.yaml",
        "line": 14,
        "column": 15,
        "field": "voorwaarden.doelgroepen",
        "message": "«jegd» staat niet in de lijst.",
        "advice": "Bedoelde u «jeugd»?\nZie de lijst.",
        "severity": "fout",
    }


def test_gitlab_gets_a_finding_with_file_and_line_for_each_problem() -> None:
    first, second, third = python_json.loads(gitlab.render(REPORT))
    assert first.pop("fingerprint") not in (second["fingerprint"], third["fingerprint"])
    assert first == {
        "description": "«jegd» staat niet in de lijst.\nBedoelde u «jeugd»?\nZie de lijst.",
        "check_name": "voorwaarden.doelgroepen",
        "severity": "major",
        "location": {"path": "content/offers/koffie.yaml", "lines": {"begin": 14}},
    }
    assert second["severity"] == "minor"
    assert third["check_name"] == "bestand"


def test_gitlab_knows_a_problem_again_that_moved_to_another_line() -> None:
    [here] = python_json.loads(gitlab.render(Report.of([UNKNOWN_WORD])))
    [lower] = python_json.loads(gitlab.render(Report.of([replace(UNKNOWN_WORD, line=15)])))
    assert here["fingerprint"] == lower["fingerprint"]


@given(PROBLEMS)
def test_every_problem_is_known_by_something_of_its_own(problems: list[Problem]) -> None:
    report = Report.of(problems)
    known = {one["fingerprint"] for one in python_json.loads(gitlab.render(report))}
    assert len(known) == len(report.problems)


def test_sarif_has_level_place_and_words_of_each_problem() -> None:
    log = python_json.loads(sarif.render(REPORT))
    assert log["version"] == "2.1.0"
    first, second, _ = log["runs"][0]["results"]
    assert (first["level"], second["level"]) == ("error", "warning")
    assert first["message"]["text"].startswith("«jegd» staat niet in de lijst.")
    assert first["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "content/offers/koffie.yaml"},
                "region": {"startLine": 14, "startColumn": 15},
            }
        }
    ]


def test_people_read_at_most_25_problems_of_one_file() -> None:
    many = Report.of(Problem("a.yaml", line, 1, "", "Fout.", "Doe iets.") for line in range(1, 31))
    assert text.render(many).count("Fout.") == 25
    assert text.render(many).endswith("\na.yaml: en nog 5 in dit bestand.")
    assert github.render(many).endswith("\n::error file=a.yaml::En nog 5 in dit bestand.")
    assert len(python_json.loads(json.render(many))["problemen"]) == 30


def test_what_is_not_shown_is_no_worse_than_it_is() -> None:
    warnings = [replace(MOBILE, line=line) for line in range(1, 42)]
    more = "file=content/offers/koffie.yaml::En nog 16 in dit bestand."
    assert github.render(Report.of(warnings)).endswith(f"\n::warning {more}")
    errors = [replace(one, severity="fout") for one in warnings]
    assert github.render(Report.of(errors)).endswith(f"\n::error {more}")


def test_an_error_is_never_left_out_for_warnings() -> None:
    warnings = [replace(MOBILE, line=line) for line in range(1, 42)]
    last = replace(UNKNOWN_WORD, line=99)
    for view in (text, github):
        assert "«jegd» staat niet in de lijst." in view.render(Report.of([*warnings, last]))
    assert github.render(Report.of([*warnings, last])).splitlines()[-1].startswith("::warning ")


def test_nothing_wrong_is_nothing_said() -> None:
    assert text.render(Report()) == ""
    assert github.render(Report()) == ""


def test_the_summary_counts_in_good_dutch() -> None:
    assert text.summary(Report(), 46) == (
        "46 bestanden gecontroleerd: geen fouten, geen waarschuwingen."
    )
    assert text.summary(REPORT, 2) == "2 bestanden gecontroleerd: 2 fouten, 1 waarschuwing."
    assert text.summary(Report.of([TOO_LARGE]), 1) == (
        "1 bestand gecontroleerd: 1 fout, geen waarschuwingen."
    )


def test_a_report_is_sorted_and_says_nothing_twice() -> None:
    assert REPORT.problems == (UNKNOWN_WORD, MOBILE, TOO_LARGE)
    assert Report.of([MOBILE, MOBILE]).problems == (MOBILE,)
    assert not REPORT.ok
    assert Report.of([MOBILE]).ok


def test_a_value_is_shown_on_one_line_and_not_too_long() -> None:
    assert quoted("a\nb\u202ec") == r"«a\nb\u202ec»"
    assert quoted("x" * 61) == f"«{'x' * 59}…»"
    assert quoted("x" * 60) == f"«{'x' * 60}»"


@given(PROBLEMS)
def test_no_line_but_those_for_github_is_a_command(problems: list[Problem]) -> None:
    for view in (text, json, gitlab, sarif):
        shown = view.render(Report.of(problems))
        for line in re.split(r"[\r\n]", shown):
            assert not line.lstrip().startswith("::")
            assert "##[" not in line


@given(PROBLEMS)
def test_github_gets_one_line_for_each_problem(problems: list[Problem]) -> None:
    report = Report.of(problems)
    lines = re.split(r"[\r\n]", github.render(report)) if problems else []
    assert len(lines) == len(report.problems)
    for line, problem in zip(lines, report.problems, strict=True):
        command, properties, message = re.fullmatch(r"::(\w+) (.*?)::(.*)", line).groups()  # type: ignore[union-attr]
        assert command == ("error" if problem.severity == "fout" else "warning")
        assert [part.partition("=")[0] for part in properties.split(",")] == [
            "file",
            "line",
            "col",
            "title",
        ]
        unescaped = message.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
        assert unescaped.replace("# #[", "##[").startswith(
            problem.message.rstrip().replace("# #[", "##[")
        )


@given(PROBLEMS)
def test_json_comes_back_whole(problems: list[Problem]) -> None:
    report = Report.of(problems)
    document = python_json.loads(json.render(report))
    assert [Problem(**one) for one in document["problemen"]] == list(report.problems)
