"""`chinhquyen modules`: which modules are installed here, and which are broken and why."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from .inputs import as_json


def add_to(commands: argparse._SubParsersAction[Any]) -> None:
    """Declare the command."""
    parser = commands.add_parser("modules", help="các mô-đun đã cài, kể cả mô-đun hỏng")
    parser.add_argument("--json", action="store_true", help="in một đối tượng JSON")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> None:
    """Print manifests and broken modules."""
    from chinhquyen_sdk.modules import registry  # reads the entry points of everything installed

    found = registry()
    installed = [
        {"slug": m.slug, "label": m.label, "summary": m.summary, "version": m.version}
        for m in found.manifests
    ]
    broken = [{"name": b.name, "reason": b.reason} for b in found.broken]
    if args.json:
        sys.stdout.write(as_json({"modules": installed, "broken": broken}))
        return
    for row in installed:
        sys.stdout.write(f"{row['slug']} {row['version']}: {row['label']}\n    {row['summary']}\n")
    for row in broken:
        sys.stdout.write(f"{row['name']}: HỎNG, {row['reason']}\n")
    if not installed and not broken:
        sys.stdout.write("Chưa cài mô-đun nào.\n")
