"""Which of these matters is due when, by which article, and what is late: a script for whoever keeps a list in a spreadsheet.

Run it where the SDK is installed, over a CSV with the columns matter, rule, from and done:
python examples/deadlines.py [matters.csv]
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from chinhquyen_sdk import Deadline, LawError, deadline

MATTERS = """\
matter,rule,from,done
Khiếu nại của bà Hoa,KN-27-ACCEPT,2026-02-10,
Tố cáo về đất công,TC-24-INITIAL,2026-02-13,2026-02-24
Kiến nghị sau buổi tiếp dân,TCD-28-REPLY,2026-01-30,
Niêm yết dự toán,KN-99-NONE,2026-02-02,
Đề nghị cấp thông tin,TCD-28-REPLY,13/02/2026,
"""


class Matter(NamedTuple):
    """One row that could be counted: ``done`` is the day it was dealt with, None while it stands."""

    name: str
    found: Deadline
    done: date | None

    def standing(self, today: date) -> str:
        """Return how it stands on ``today``, in words."""
        left = self.found.days_left(self.done or today)
        unit = "ngày làm việc" if self.found.unit == "working day" else "ngày"
        if self.done:
            return "xong đúng hạn" if left >= 0 else f"xong, muộn {-left} {unit}"
        return f"còn {left} {unit}" if left >= 0 else f"QUÁ HẠN {-left} {unit}"


def read(rows: Iterator[dict[str, str]]) -> Iterator[Matter | str]:
    """Yield each matter with its deadline, or in words why its row cannot be counted."""
    for line, row in enumerate(rows, start=2):
        try:
            found = deadline(row["rule"], date.fromisoformat(row["from"]))
            yield Matter(row["matter"], found, date.fromisoformat(row["done"]) if row["done"] else None)
        except LawError as unknown:
            yield f"Dòng {line}: {unknown}"
        except ValueError:
            yield f"Dòng {line}: ngày viết theo kiểu 2026-02-13."


def main(rows: Iterator[dict[str, str]], today: date) -> None:
    """Print the matters, the next due first, and how the first one was counted."""
    matters, wrong = [], []
    for each in read(rows):
        (wrong if isinstance(each, str) else matters).append(each)
    matters.sort(key=lambda each: each.found.due)
    for each in matters:
        mark = "" if each.found.verified else " (chưa kiểm chứng)"
        print(f"{each.found.due:%d/%m/%Y}  {each.name}: {each.standing(today)}")
        print(f"            {each.found.basis}{mark}")
    print(*wrong, sep="\n")
    if matters:
        print(f"\n{matters[0].name}. {matters[0].found.explain()}")


if __name__ == "__main__":
    given = Path(sys.argv[1]).read_text("utf-8-sig") if len(sys.argv) > 1 else MATTERS
    main(csv.DictReader(io.StringIO(given)), date(2026, 2, 25))
