"""`chinhquyen classify FILE.csv`: which kind each petition seems to be, why, and what it lacks."""

from __future__ import annotations

import argparse
import csv
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .inputs import WrongInput

if TYPE_CHECKING:
    from chinhquyen_sdk.domain.reception.classify import Classification

NEEDED = ("title", "text")


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare the command."""
    parser = commands.add_parser("classify", help="gợi ý loại đơn cho từng dòng của một tệp CSV")
    parser.add_argument("file", metavar="TỆP.csv", help="tệp UTF-8 có cột title và text")
    parser.add_argument("--json", action="store_true", help="mỗi đơn một đối tượng JSON trên một dòng")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> None:
    """Classify row by row, each printed as soon as it is known."""
    from chinhquyen_sdk.domain.reception.classify import classify

    for number, row in enumerate(rows(Path(args.file)), start=1):
        found = classify(row["text"], row["title"], given=_given(row))
        line = json.dumps(facts(found, row), ensure_ascii=False) if args.json else _text(number, found, row)
        sys.stdout.write(line + "\n")


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a CSV file, or say in one line what is wrong with it."""
    csv.field_size_limit(10_000_000)
    reader = csv.DictReader(io.StringIO(_decoded(path), newline=""))
    try:
        had = reader.fieldnames or ()
        reader.fieldnames = [name.strip().lower() for name in had]
        lacking = [name for name in NEEDED if name not in reader.fieldnames]
        if lacking:
            has = ", ".join((list(had) or ["không có cột nào"])[:8])[:120]
            raise WrongInput(
                f"Tệp {path.name} thiếu cột {', '.join(lacking)} (dòng đầu có: {' '.join(has.split())})."
            )
        for row in reader:
            yield {
                name: value or ""
                for name, value in row.items()
                if isinstance(name, str) and not isinstance(value, list)
            }
    except csv.Error as problem:
        raise WrongInput(f"Tệp {path.name} không đúng CSV ở dòng {reader.line_num}: {problem}.") from None


def _decoded(path: Path) -> str:
    try:
        raw = path.read_bytes()
    except OSError as problem:
        why = {
            FileNotFoundError: "không có tệp này",
            IsADirectoryError: "đây là thư mục",
            PermissionError: "không được phép đọc",
        }
        raise WrongInput(
            f"Không đọc được {path}: {why.get(type(problem), problem.strerror or 'lỗi đọc tệp')}."
        ) from None
    except ValueError:
        raise WrongInput("Tên tệp có ký tự không hợp lệ.") from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = raw.count(b"\n", 0, problem.start) + 1
        raise WrongInput(
            f"Tệp {path.name} không phải UTF-8: dòng {line} có byte 0x{raw[problem.start]:02x}. Mời lưu lại dạng UTF-8."
        ) from None


def _given(row: dict[str, str]) -> Any:
    """What the file tells beside the text: columns of the same names, when there are any."""
    from chinhquyen_sdk.domain.reception.classify import Given

    return Given(
        channel=row.get("channel", ""), sender_name=row.get("sender_name"), sender_address=row.get("sender_address"),
        signed=row["signed"].strip().lower() in ("yes", "1", "true", "có") if "signed" in row else None,
        dated=bool(row["date"].strip()) if "date" in row else None,
    )  # fmt: skip


def facts(found: Classification, row: dict[str, str]) -> dict[str, Any]:
    """Return what is told of a petition, in plain JSON types."""
    told: dict[str, Any] = {"id": row["id"]} if row.get("id") else {}
    return told | {
        "kind": found.kind.value, "legal_class": found.kind.legal_class, "confidence": found.confidence, "known": found.known,
        "possible_denunciation": found.possible_denunciation, "reasons": list(found.reasons),
        "parts": [{"kind": p.kind.value, "text": p.text, "confidence": p.confidence} for p in found.parts],
        "eligible": found.eligible, "missing": [m.code for m in found.missing], "missing_reasons": [m.reason for m in found.missing],
        "competence": found.competence.code, "transfer_to": found.competence.to, "competence_reason": found.competence.reason,
        "flags": [f.code for f in found.flags], "flag_reasons": [f.reason for f in found.flags], "chances": found.chances,
    }  # fmt: skip


def _text(number: int, found: Classification, row: dict[str, str]) -> str:
    sure = f"{found.confidence:.0%}" if found.known else "chưa chắc, cần người đọc"
    lines = [
        f"{row.get('id') or number}. {found.kind.label} ({sure})",
        *(f"   {reason}" for reason in found.reasons),
    ]
    lines += [f"   - {part.kind.label}: {' '.join(part.text.split())[:100]}" for part in found.parts]
    lines += [f"   Còn thiếu: {lack.reason}" for lack in found.missing]
    lines += (
        [f"   Nơi giải quyết: {found.competence.to}. {found.competence.reason}"]
        if found.competence.to
        else []
    )
    return "\n".join([*lines, *(f"   Lưu ý: {flag.reason}" for flag in found.flags)])
