"""The `chinhquyen` command: the law, the calendar, the modules and letters from a terminal, in Vietnamese."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import NoReturn

from chinhquyen_sdk.law.errors import LawError

from . import calendar, citations, classify, deadline, duties, letter, modules, new_module, privacy, rules
from .inputs import WrongInput

COMMANDS = (deadline, rules, calendar, duties, modules, new_module, classify, letter, privacy, citations)


class Parser(argparse.ArgumentParser):
    """argparse that complains in one line."""

    def error(self, message: str) -> NoReturn:
        """Print what is wrong and where help is, then exit with status 2."""
        self.exit(2, f"Lệnh chưa đúng ({' '.join(message.split())}). Xem cách dùng: {self.prog} --help\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0; 2 with one line on stderr when the question has no answer."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    parser = Parser(
        prog="chinhquyen",
        description=(
            "Thời hạn theo luật, lịch làm việc, nội dung công khai, các mô-đun, mô-đun mới, loại đơn, thư, "
            "thông tin riêng, dẫn chiếu."
        ),
    )
    chosen = parser.add_subparsers(required=True, metavar="LỆNH", parser_class=Parser)
    for command in COMMANDS:
        command.add_to(chosen)
    args = parser.parse_args(argv)
    try:
        args.run(args)
        sys.stdout.flush()
    except (LawError, WrongInput) as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    except BrokenPipeError:  # the reader (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
