"""``manage.py indicators --site HOST --period 2026 --json``: every figure with the rows behind it, for scripts."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from chinhquyen_sdk.domain.indicators import ToldIndicator, TracedRow
from chinhquyen_sdk.domain.periods import Period, read_period
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.indicators import find, kept_before, rows_now, told_now, trace

AT_ONCE = 200


class Command(BaseCommand):
    """One line an indicator; with ``--json`` one JSON object a line. ``--on`` asks for a past day."""

    help = (
        "In các chỉ tiêu của một đơn vị trong một kỳ (2026, 2026-q4, 2026-11), kèm các dòng làm nên con số."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--site", default="", help="tên máy của trang; bỏ trống: trang mặc định")
        parser.add_argument("--period", required=True, help="2026, 2026-q4 hoặc 2026-11")
        parser.add_argument("--on", default="", help="ngày cần xem lại, dạng 2026-11-28; bỏ trống: bây giờ")
        parser.add_argument("--json", action="store_true", help="mỗi dòng một đối tượng JSON")
        parser.add_argument(
            "--rows", type=int, default=1000, help="nhiều nhất bao nhiêu dòng cho mỗi chỉ tiêu"
        )

    def handle(self, *, site: str, period: str, on: str, rows: int, **options: Any) -> None:
        where, asked, day = _site(site), read_period(period), _day(on)
        if asked is None:
            raise CommandError(f"Không hiểu kỳ {period!r}. Viết 2026, 2026-q4 hoặc 2026-11.")
        figures = told_now(where, asked) if day >= today() else kept_before(where, asked, day)
        for told in figures:
            self.stdout.write(_as_json(where, told, asked, day, rows) if options["json"] else _line(told))


def _site(hostname: str) -> Site:
    rows = Site.objects.filter(hostname=hostname) if hostname else Site.objects.filter(is_default_site=True)
    found = rows.first()
    if found is None:
        raise CommandError(f"Không có trang nào tên {hostname!r}.")
    return found


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written) if written else today()
    except ValueError as error:
        raise CommandError(f"Không hiểu ngày {written!r}. Viết dạng 2026-11-28.") from error


def _line(told: ToldIndicator) -> str:
    parts = f" ({told.parts})" if told.parts else ""
    target = f", chỉ tiêu {told.target}" if told.target else ""
    return f"{told.code:<42} {told.indicator.title}: {told.value}{parts}{target}"


def _as_json(site: Site, told: ToldIndicator, period: Period, day: date, most: int) -> str:
    rows = _rows(site, told, period, day, most + 1)
    shown = [row.model_dump(mode="json") for row in rows[:most]]
    return json.dumps({**told.as_json(), "rows": shown, "rows_more": len(rows) > most}, ensure_ascii=False)


def _rows(site: Site, told: ToldIndicator, period: Period, day: date, most: int) -> list[TracedRow]:
    one, found, after = find(site, period.year, told.indicator.id), [], ""
    while one and len(found) < most:
        if day >= today():
            page = rows_now(site, told.indicator.id, period, after, min(AT_ONCE, most - len(found)))
        else:
            past = trace(site, one, period, day, after)
            if past is None:
                break
            page = past.page
        found += page.rows
        after = page.after
        if not after:
            break
    return found[:most]
