"""`chinhquyen citations FILE`: the documents a text cites, and where."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .inputs import WrongInput, as_json

if TYPE_CHECKING:
    from chinhquyen_sdk.domain.documents import Citation


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare the command."""
    parser = commands.add_parser("citations", help="tìm văn bản được dẫn trong một tệp chữ")
    parser.add_argument("file", metavar="TỆP", help="tệp chữ UTF-8; - là đọc từ bàn phím, đường ống")
    parser.add_argument("--json", action="store_true", help="in ra JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> None:
    """Print one citation a line."""
    from chinhquyen_sdk.domain.documents import find_citations, law_names

    text = _text(args.file)
    found = find_citations(text, law_names())
    if args.json:
        sys.stdout.write(as_json([one.model_dump() for one in found]))
        return
    for one in found:
        line = text.count("\n", 0, one.start) + 1
        sys.stdout.write(f"dòng {line}: {' '.join(one.text.split())}{_told(one)}\n")


def _told(one: Citation) -> str:
    return f"  [{one.key}]" if one.key else ""


def _text(file: str) -> str:
    try:
        raw = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
        return raw.decode("utf-8-sig")
    except (OSError, ValueError) as problem:
        why = "không phải UTF-8" if isinstance(problem, UnicodeDecodeError) else "không đọc được"
        raise WrongInput(f"Tệp {file[:120]} {why}.") from None
