"""`chinhquyen deadline RULE --from DAY`: when is it due, by which law, and how was it counted."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from chinhquyen_sdk import law
from chinhquyen_sdk.law.wording import clock_time, long_day

from .inputs import as_json, day_or_moment, pause


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare the command."""
    parser = commands.add_parser("deadline", help="tính ngày đến hạn của một quy định")
    parser.add_argument("rule", metavar="MÃ", help="mã quy định, như KN-27-ACCEPT (xem lệnh rules)")
    parser.add_argument("--from", dest="start", required=True, metavar="NGÀY", help="ngày xảy ra sự việc")
    parser.add_argument(
        "--pause", action="append", default=[], metavar="TỪ..ĐẾN", help="tạm dừng từ ngày đến ngày chạy lại"
    )
    parser.add_argument(
        "--extend", nargs="?", const="", metavar="DIỆN", help="kéo dài theo diện (complex, special …)"
    )
    parser.add_argument("--times", type=int, default=1, metavar="LẦN", help="số lần kéo dài")
    parser.add_argument("--json", action="store_true", help="in một đối tượng JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> None:
    """Compute and print."""
    extension = None
    if args.extend is not None:
        extension = law.Extension(document="", reason="", kind=args.extend, times=max(args.times, 1))
    found = law.deadline(
        args.rule.strip().upper(),
        day_or_moment(args.start),
        pauses=[pause(typed) for typed in args.pause],
        extension=extension,
    )
    sys.stdout.write(as_json(_facts(found)) if args.json else _text(found))


def _facts(found: law.Deadline) -> dict[str, Any]:
    version = found.version
    return {
        "rule": found.rule, "trigger": version.trigger, "from": found.start_at or found.start,
        "due": found.due, "due_at": found.due_at, "paused": found.paused,
        "unit": found.unit, "length": found.length, "direction": version.direction, "term": version.term,
        "basis": found.basis, "verified": found.verified, "confidence": version.confidence,
        "source": found.source, "note": found.note, "caution": version.caution,
        "explanation": found.explain(),
        "steps": [step.model_dump(mode="json") for step in found.steps],
        "calendar_doubts": [fact.model_dump(mode="json") for fact in found.doubts],
    }  # fmt: skip


def _text(found: law.Deadline) -> str:
    version = found.version
    due = long_day(found.due) if found.due else "chưa có, thời hạn đang tạm dừng"
    if found.due_at:
        due = f"{clock_time(found.due_at)}, {due}"
    lines = [
        f"{found.rule}: {version.trigger}",
        f"Đến hạn:   {due}",
        f"Thời hạn:  {version.term} ({found.unit.vi})" if version.wording else f"Thời hạn:  {version.term}",
        f"Căn cứ:    {found.basis}",
        f"Độ tin:    {'đã kiểm chứng' if found.verified else 'chưa kiểm chứng'} ({version.confidence})",
        f"Nguồn:     {found.source}" if found.source else "",
        f"Ghi chú:   {found.note}" if found.note else "",
        f"Cách tính: {found.explain()}",
    ]
    return "\n".join(filter(None, lines)) + "\n"
