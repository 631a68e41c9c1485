"""`chinhquyen duties --year YEAR`: what a commune must make public that year, each with its due day and why."""

from __future__ import annotations

import argparse
import sys
from itertools import groupby
from typing import Any

from chinhquyen_sdk.domain.disclosure import Duty, Opening, duties, find_duty, open_year
from chinhquyen_sdk.domain.periods import FIRST_YEAR, LAST_YEAR
from chinhquyen_sdk.law.wording import day_month_year

from .inputs import WrongInput, as_json


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "duties", help="những nội dung phải công khai trong một năm, hạn và hình thức"
    )
    parser.add_argument("--year", metavar="NĂM", required=True, help="năm, như 2026")
    parser.add_argument("--duty", metavar="MÃ", help="chỉ một nghĩa vụ, như dccs-11-07")
    parser.add_argument("--json", action="store_true", help="in một danh sách JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> None:
    """Print the dues of the year in the order of the register."""
    if not args.year.isdecimal() or not FIRST_YEAR <= int(args.year) <= LAST_YEAR:
        raise WrongInput(f"Năm “{args.year[:20]}” viết chưa đúng; viết như 2026.")
    found = list(open_year(int(args.year), _chosen(args.duty)))
    if args.json:
        sys.stdout.write(as_json([_facts(due) for due in found]))
        return
    for code, dues in groupby(found, key=lambda due: due.duty):
        duty = next(each for each in duties() if each.code == code)
        mark = "" if duty.verified else " [chưa kiểm chứng]"
        forms = ", ".join(form.label.lower() for form in duty.required or duty.one_of)
        sys.stdout.write(
            f"{code}: {duty.title}{mark}\n    {duty.basis_text}\n    {duty.rhythm_text}; {forms}\n"
        )
        for due in dues:
            sys.stdout.write(f"    - {_line(due)}\n")
    sys.stdout.write(f"{len(found)} việc phải công khai.\n")


def _chosen(code: str | None) -> tuple[Duty, ...] | None:
    if code is None:
        return None
    duty = find_duty(code)
    if duty is None:
        raise WrongInput(f"Không có nghĩa vụ nào mang mã “{' '.join(code.split())[:40]}”.")
    return (duty,)


def _line(due: Opening) -> str:
    what = f"{due.term_label}: {due.label}" if due.label else due.term_label
    if due.due_on is None:
        return f"{what}. {due.explain()}"
    line = due.deadline()
    doubt = "" if line and line.verified else " [thời hạn chưa kiểm chứng]"
    return f"{what}: chậm nhất {day_month_year(due.due_on)}{doubt}"


def _facts(due: Opening) -> dict[str, Any]:
    duty, line = due.facts, due.deadline()
    return {
        **due.model_dump(mode="json"), "title": due.title, "basis": duty.basis_text, "required": list(duty.required),
        "one_of": list(duty.one_of), "verified": duty.verified, "due_verified": line.verified if line else None,
        "explanation": due.explain(),
    }  # fmt: skip
