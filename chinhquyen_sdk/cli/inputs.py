"""What a person types on the command line, read strictly and answered plainly."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from typing import Any

from chinhquyen_sdk.law import Pause


class WrongInput(ValueError):
    """Something typed cannot be read; the text is one Vietnamese line."""


def day_or_moment(typed: str) -> date | datetime:
    """2026-02-13, 13/02/2026, or with a time 2026-02-13T16:00."""
    text = typed.strip()
    vietnamese = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)
    try:
        if vietnamese:
            number, month, year = map(int, vietnamese.groups())
            return date(year, month, number)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return date.fromisoformat(text)
        if re.match(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d", text):
            return datetime.fromisoformat(text)
    except ValueError:
        pass
    raise WrongInput(
        f"Ngày “{' '.join(text.split())[:40]}” không có thật hoặc viết chưa đúng;"
        " viết như 2026-02-13, 13/02/2026 hoặc 2026-02-13T16:00."
    )


def day(typed: str) -> date:
    """A day without a time."""
    read = day_or_moment(typed)
    return read.date() if isinstance(read, datetime) else read


def pause(typed: str) -> Pause:
    """START..END, or START.. for a clock that still stands."""
    begin, dots, end = typed.partition("..")
    if not dots:
        raise WrongInput(f"Khoảng tạm dừng “{typed[:40]}” viết chưa đúng; viết như 2026-02-10..2026-02-24.")
    first, last = day(begin), day(end) if end.strip() else None
    if last and last < first:
        raise WrongInput(f"Khoảng tạm dừng “{typed[:40]}” kết thúc trước khi bắt đầu.")
    return Pause(start=first, end=last, reason="tạm dừng")


def as_json(value: Any) -> str:
    """One JSON document; dates as ISO text, Vietnamese letters as they are."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=lambda moment: moment.isoformat()) + "\n"
