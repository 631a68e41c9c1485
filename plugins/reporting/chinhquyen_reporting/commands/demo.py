"""A living demo: monthly reports of the year, approved, and the year's report being written."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import VIETNAM, local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.periods import read_period
from chinhquyen_sdk.domain.reporting import ApproveReport, EditReport, due_of, kind_of_period
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.access import staff_of
from chinhquyen_sdk.host.staff import actor_of

from ..module import APPROVE, WRITE
from ..rows import ReportRow
from .composing import compose
from .editing import approve, edit

_CLOSING = (
    "Việc tiếp dân, đối thoại, công khai đi vào nếp; bà con gửi phản ánh qua điện thoại nhiều hơn, được trả lời sớm hơn.\n"
    "Còn chậm: một số đơn phải xác minh nhiều nơi; công khai ở nhà văn hóa xóm có nơi chưa kịp.\n"
    "Đề nghị tỉnh sớm có hướng dẫn chung về mẫu biểu, mở lớp tập huấn cho trưởng xóm, tổ trưởng tổ dân phố."
)


def load_demo(ref: SiteRef) -> None:
    """Fill an empty commune; one that has any report is left as it is."""
    site, today = Site.objects.get(pk=ref.id), local_day(timezone.now())
    if ReportRow.objects.filter(site=site).exists():
        return
    writer, chair = _person(ref, WRITE), _person(ref, APPROVE)
    for month in range(1, today.month):
        _monthly(site, f"{today.year}-{month:02d}", writer, chair)
    yearly = compose(site, str(today.year), actor=writer)
    edit(site, yearly.id, EditReport(text=_CLOSING), actor=writer)


def _person(ref: SiteRef, permission: str) -> Actor:
    user = staff_of(ref, permission).first()
    return actor_of(user) if user else Actor.system()


def _monthly(site: Site, period: str, writer: Actor, chair: Actor) -> None:
    asked = read_period(period)
    kind = kind_of_period(asked) if asked else None
    if asked is None or kind is None:
        return
    day: date = due_of(kind, asked) - timedelta(days=1)
    at = min(datetime.combine(day, time(15), VIETNAM), timezone.now())
    made = compose(site, period, actor=writer, at=at)
    approve(site, made.id, ApproveReport(checked=True), actor=chair, at=at)
