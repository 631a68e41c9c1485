"""The `chinhquyen` command as someone at a terminal meets it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest

from chinhquyen_sdk.cli import main


class Ran(NamedTuple):
    """What a command said and how it ended."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def run_command(*words: str) -> Ran:
        try:
            status = main(words)
        except SystemExit as stopped:
            status = int(stopped.code or 0)
        said = capsys.readouterr()
        return Ran(status, said.out, said.err)

    return run_command


def test_a_deadline_is_told_with_its_law_and_its_counting(run: Run) -> None:
    ran = run("deadline", "KN-27-ACCEPT", "--from", "2026-02-13")
    assert ran.status == 0
    assert "thứ Hai 23/02/2026" in ran.out
    assert "10 ngày" in ran.out
    assert "Điều 27 Luật Khiếu nại 02/2011/QH13" in ran.out
    assert "đã kiểm chứng" in ran.out
    assert "bắt đầu tính từ 14/02" in ran.out


def test_an_unverified_rule_is_marked(run: Run) -> None:
    assert "chưa kiểm chứng" in run("deadline", "DON-PROCESS", "--from", "2026-03-02").out


def test_the_same_as_one_json_object(run: Run) -> None:
    facts = json.loads(run("deadline", "KN-27-ACCEPT", "--from", "2026-07-01", "--json").out)
    assert {"rule", "from", "due", "unit", "length", "basis", "verified", "explanation"} <= set(facts)
    assert (facts["rule"], facts["from"], facts["due"]) == ("KN-27-ACCEPT", "2026-07-01", "2026-07-10")
    assert (facts["unit"], facts["length"], facts["verified"]) == ("working day", 7, True)
    assert len([step for step in facts["steps"] if step["counted"]]) == 7


def test_a_time_of_day_may_be_given(run: Run) -> None:
    facts = json.loads(run("deadline", "TTHC-ONLINE-ACK", "--from", "2026-02-13T16:20", "--json").out)
    assert facts["due_at"].startswith("2026-02-24T08:20")
    assert "8 giờ 20" in run("deadline", "TTHC-ONLINE-ACK", "--from", "2026-02-13 16:20").out


def test_a_rule_and_a_day_may_be_typed_the_vietnamese_way(run: Run) -> None:
    assert "23/02/2026" in run("deadline", "kn-27-accept", "--from", "13/02/2026").out


def test_pauses_and_extensions_are_counted(run: Run) -> None:
    ran = run("deadline", "KN-28-RESOLVE", "--from", "2026-01-25", "--pause", "2026-02-10..2026-02-24")
    assert "thứ Ba 10/3/2026" in ran.out
    assert (
        "đang tạm dừng"
        in run("deadline", "KN-28-RESOLVE", "--from", "2026-01-25", "--pause", "2026-02-10..").out
    )
    assert "11/3/2026" in run("deadline", "KN-28-RESOLVE", "--from", "2026-01-25", "--extend").out
    twice = ("--extend", "special", "--times", "2")
    assert "28/4/2026" in run("deadline", "TC-30-RESOLVE", "--from", "2026-01-25", *twice).out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("deadline", "KN-27-ACEPT", "--from", "2026-02-13"), "KN-27-ACCEPT"),
        (("deadline", "KN-27-ACCEPT", "--from", "2026-02-30"), "2026-02-30"),
        (("deadline", "KN-27-ACCEPT", "--from", "hôm qua\nkia"), "hôm qua kia"),
        (("deadline", "KN-27-ACCEPT", "--from", "2030-01-01"), "31/12/2027"),
        (("deadline", "KN-27-ACCEPT", "--from", "0001-01-01"), "01/01/0001"),
        (("deadline", "PDPL-BREACH", "--from", "9999-12-31"), "hiệu lực|ngoài lịch"),
        (("deadline", "WEB-UPDATE", "--from", "2026-10-01"), "kịp thời"),
        (("deadline", "LTCTT-31-POST-SIMPLE", "--from", "2026-09-01"), "LTCTT26-26-REQUEST"),
        (("deadline", "KN-32-SEND", "--from", "2026-02-13", "--extend"), "không cho kéo dài"),
        (("deadline", "KN-28-RESOLVE", "--from", "2026-02-13", "--pause", "2026-03-01"), "tạm dừng"),
        (
            ("deadline", "KN-28-RESOLVE", "--from", "2026-02-13", "--pause", "2026-03-05..2026-03-01"),
            "trước khi",
        ),
        (("deadline", "KN-27-ACCEPT"), "--from"),
        (("rules", "--on", "31/02/2026"), "31/02/2026"),
        (("calendar", "2031"), "31/12/2027"),
        (("calendar", "99999"), "ngoài lịch"),
        (("calendar", "năm nay"), "năm nay"),
        (("nonsense",), "nonsense"),
        ((), "LỆNH"),
    ],
)
def test_a_question_without_an_answer_gets_one_line_and_status_2(
    run: Run, words: tuple[str, ...], told: str
) -> None:
    ran = run(*words)
    assert ran.status == 2
    assert ran.out == ""
    assert ran.err.count("\n") == 1
    assert any(part in ran.err for part in told.split("|"))
    assert "Traceback" not in ran.err


def test_rules_are_listed_and_those_of_a_day_chosen(run: Run) -> None:
    assert "109 quy định." in run("rules").out
    listed = json.loads(run("rules", "--on", "2026-07-01", "--json").out)
    chair = [rule for rule in listed if rule["id"] == "TCD-CHAIR"]
    assert [(rule["length"], rule["every"], rule["verified"]) for rule in chair] == [(2, ["month"], False)]


def test_a_calendar_names_each_day_with_its_source(run: Run) -> None:
    ran = run("calendar", "2026")
    assert "thứ Bảy 10/01/2026" in ran.out
    assert "[chưa kiểm chứng]" in ran.out
    year = json.loads(run("calendar", "2026", "--json").out)
    assert [fact["day"] for fact in year["make_up"]] == ["2026-01-10", "2026-08-22"]
    assert all(fact["source"] for kind in ("off", "in_lieu", "make_up") for fact in year[kind])
    assert "dự kiến" in run("calendar", "2027").out
    assert json.loads(run("calendar", "2027", "--json").out)["estimated"] is True


def test_modules_are_listed_with_the_broken_ones(run: Run) -> None:
    assert run("modules").status == 0
    assert set(json.loads(run("modules", "--json").out)) == {"modules", "broken"}


def test_vietnamese_comes_out_whole_on_a_terminal_that_knows_only_ascii() -> None:
    command = [sys.executable, "-m", "chinhquyen_sdk.cli", "deadline", "KN-27-ACCEPT", "--from", "2026-02-13"]
    plain = {**os.environ, "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    ran = subprocess.run(command, capture_output=True, env=plain, check=True)
    assert "Đến hạn" in ran.stdout.decode("utf-8")


def test_reading_only_the_first_line_is_no_error() -> None:
    command = f"{sys.executable} -m chinhquyen_sdk.cli rules --json | head -n 1"
    ran = subprocess.run(["sh", "-c", command], capture_output=True, check=True)
    assert ran.stderr == b""


def test_the_years_duties_are_listed_with_their_day_and_their_forms(run: Run) -> None:
    said = run("duties", "--year", "2026").out
    assert "6 tháng đầu năm 2026: chậm nhất 15/7/2026 [thời hạn chưa kiểm chứng]" in said
    assert "dccs-11-07" in said
    assert "loa truyền thanh" in said
    rows = json.loads(run("duties", "--year", "2026", "--json").out)
    assert {"duty", "term", "due_on", "basis", "required", "explanation", "verified"} <= set(rows[0])
    assert said.endswith(f"{len(rows)} việc phải công khai.\n")


@pytest.mark.parametrize("year", ["hai", "0", "99999"])
def test_a_year_that_is_none_is_said_in_one_line(run: Run, year: str) -> None:
    ran = run("duties", "--year", year)
    assert (ran.status, ran.err.count("\n")) == (2, 1)
