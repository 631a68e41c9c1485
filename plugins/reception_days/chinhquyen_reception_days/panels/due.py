"""What reception days owe, in one line each: replies and notices of the book, the notice and the trial of online days."""

from __future__ import annotations

from datetime import date

from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.office import DueItem, NextMove
from chinhquyen_sdk.domain.reception_days.book import BookEntry
from chinhquyen_sdk.domain.reception_days.days import Owed, ReceptionDay, owed
from chinhquyen_sdk.host.days import today

from .. import queries
from ..module import manifest


def due_items(site: Site, until: date, most: int = 200) -> list[DueItem]:
    """Return what is due until that day, most urgent first."""
    lines = [_entry(entry) for entry in queries.due_entries(site, until, most=most)]
    online = [_online(day, each) for day in queries.online_days(site, today()) for each in owed(day)]
    lines += [item for item in online if item.due is None or item.due <= until]
    return sorted(lines, key=lambda item: item.due or date.max)[:most]


def _entry(entry: BookEntry) -> DueItem:
    notice = entry.owes_notice
    return DueItem(
        module=manifest.slug,
        id=entry.visit,
        code=entry.code,
        title=f"Sổ tiếp công dân số {entry.number}: "
        + ("ra thông báo từ chối (Mẫu 01/TCD)" if notice else "báo kết quả xử lý cho người dân"),
        url=reverse("reception_days_visit", args=[entry.code]),
        due=entry.notice_due if notice else entry.reply_due,
        kind=entry.kind.value,
        kind_label=entry.kind.label,
        step="Đã tiếp",
    )


def _online(day: ReceptionDay, each: Owed) -> DueItem:
    url = reverse("reception_days_day", args=[day.id])
    return DueItem(
        module=manifest.slug,
        id=day.id,
        code=f"{day.on:%d/%m/%Y}",
        title=f"Tiếp công dân trực tuyến ngày {day.on:%d/%m/%Y}: {each.what}",
        url=url,
        due=each.line.due,
        kind="tiep_truc_tuyen",
        kind_label="Tiếp công dân trực tuyến",
        step=f"Chưa {each.what}",
        next_move=NextMove(label=f"Ghi: đã {each.what}", url=url),
    )
