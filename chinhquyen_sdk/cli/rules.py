"""`chinhquyen rules [--on DAY]`: the rule book, or what of it holds on a day."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from chinhquyen_sdk import law
from chinhquyen_sdk.law.wording import day_month_year

from .inputs import as_json, day


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare the command."""
    parser = commands.add_parser("rules", help="liệt kê các quy định về thời hạn")
    parser.add_argument("--on", metavar="NGÀY", help="chỉ những quy định có hiệu lực vào ngày này")
    parser.add_argument("--json", action="store_true", help="in một danh sách JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> None:
    """Print every version in the order of the book."""
    found = law.rules(day(args.on) if args.on else None)
    if args.json:
        sys.stdout.write(as_json([{**rule.model_dump(mode="json"), "term": rule.term} for rule in found]))
        return
    for rule in found:
        mark = "" if rule.verified else " [chưa kiểm chứng]"
        head = f"{rule.id}: {rule.term}{_validity(rule)}{mark}"
        sys.stdout.write(f"{head}\n    {rule.trigger}\n    {rule.basis_text}\n")
    sys.stdout.write(f"{len(found)} quy định.\n")


def _validity(rule: law.Rule) -> str:
    begins = f" từ {day_month_year(rule.valid_from)}" if rule.valid_from else ""
    ends = f" đến hết {day_month_year(rule.valid_to)}" if rule.valid_to else ""
    return f",{begins}{ends}" if begins or ends else ""
