"""`chinhquyen privacy FILE…`: personal data in files that are to be published, told before anybody reads them on the net."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .inputs import WrongInput

if TYPE_CHECKING:
    from chinhquyen_sdk.domain.privacy import Look


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare the command."""
    parser = commands.add_parser("privacy", help="tìm thông tin riêng trong tệp trước khi đăng")
    parser.add_argument("files", metavar="TỆP", nargs="+", help="tệp chữ, .docx, .xlsx hoặc .pdf")
    parser.add_argument("--json", action="store_true", help="mỗi tệp một đối tượng JSON trên một dòng")
    parser.add_argument(
        "--own", metavar="SỐ", action="append", default=[], help="số, thư điện tử của cơ quan, được phép đăng"
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> None:
    """Tell file after file. A file that cannot be read whole is told as such, and the command ends with status 2."""
    from chinhquyen_sdk.domain.privacy import OwnFacts
    from chinhquyen_sdk.domain.refusals import Refused
    from chinhquyen_sdk.reading import find_in_file

    office, refused = OwnFacts(numbers=tuple(args.own)), []
    for path in map(Path, args.files):
        try:
            look = find_in_file(_content(path), path.name, office=office)
        except Refused as no:
            refused.append(f"{path.name}: {no.text}")
            continue
        line = json.dumps(facts(path.name, look), ensure_ascii=False) if args.json else _text(path.name, look)
        sys.stdout.write(line + "\n")
    if refused:
        raise WrongInput("\n".join(refused))


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as problem:
        why = {
            FileNotFoundError: "không có tệp này",
            IsADirectoryError: "đây là thư mục",
            PermissionError: "không được phép đọc",
        }
        raise WrongInput(
            f"Không đọc được {path}: {why.get(type(problem), problem.strerror or 'lỗi đọc tệp')}."
        ) from None


def facts(name: str, look: Look) -> dict[str, Any]:
    """Return what is told of a file, in plain JSON types."""
    finds = [
        {"place": one.place, "kind": one.finding.kind.value, "seen": one.finding.seen, "start": one.finding.start, "end": one.finding.end,
         "confidence": one.finding.confidence, "why": one.finding.why, "suggestion": one.finding.suggestion}
        for one in look.found
    ]  # fmt: skip
    return {
        "file": name,
        "sha256": look.digest,
        "clean": not finds and not look.unread,
        "finds": finds,
        "unread": list(look.unread),
    }


def _text(name: str, look: Look) -> str:
    if not look.found and not look.unread:
        return f"{name}: không thấy thông tin riêng. Máy có thể sót, mời người đọc lại một lượt."
    lines = [f"{name}: {len(look.found)} chỗ cần xem"]
    for one in look.found:
        find = one.finding
        lines.append(
            f"  {one.place}: “{find.seen}” – {find.kind.label} ({find.confidence:.0%}). {find.why} Nên thay: “{find.suggestion}”."
        )
    return "\n".join([*lines, *(f"  {said}" for said in look.unread)])
