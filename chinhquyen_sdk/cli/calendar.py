"""`chinhquyen calendar YEAR`: days off, days in lieu and make-up work days, each with its source."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from chinhquyen_sdk import law
from chinhquyen_sdk.law.wording import long_day

from .inputs import WrongInput, as_json

HEADINGS = (("off", "Nghỉ lễ, Tết"), ("in_lieu", "Nghỉ bù, nghỉ hoán đổi"), ("make_up", "Ngày làm bù"))


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare the command."""
    parser = commands.add_parser("calendar", help="lịch nghỉ và ngày làm bù của một năm")
    parser.add_argument("year", metavar="NĂM", help="năm, như 2026")
    parser.add_argument("--json", action="store_true", help="in một đối tượng JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> None:
    """Print the unusual days of the year."""
    if not args.year.isdecimal():
        raise WrongInput(f"Năm “{args.year[:20]}” viết chưa đúng; viết như 2026.")
    found = law.calendar(int(args.year))
    if args.json:
        facts = found.model_dump(mode="json")
        for kind, _ in HEADINGS:
            for row, fact in zip(facts[kind], getattr(found, kind), strict=True):
                row["verified"] = fact.verified
        sys.stdout.write(as_json(facts))
        return
    note = " (dự kiến, chưa có thông báo chính thức)" if found.estimated else ""
    sys.stdout.write(f"Lịch nghỉ năm {found.year}{note}. Thứ Bảy và Chủ nhật khác cũng là ngày nghỉ.\n")
    for kind, heading in HEADINGS:
        sys.stdout.write(f"\n{heading}:\n")
        days = getattr(found, kind)
        for fact in days:
            sys.stdout.write(f"  {long_day(fact.day)}: {fact.name}{_mark(fact)}\n    nguồn: {fact.source}\n")
        if not days:
            sys.stdout.write("  không có\n")


def _mark(fact: law.DayFact) -> str:
    if fact.verified:
        return ""
    return " [dự kiến]" if fact.estimated else " [chưa kiểm chứng]"
