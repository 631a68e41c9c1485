"""The province takes a report in: once, whatever is sent twice, and by who holds the commune's token."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.indicators import Indicator, Standing, standing_of
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.periods import read_period
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.reporting import Door, Parcel, ParcelFigure, Receipt, due_of, kind_of_period
from chinhquyen_sdk.domain.reporting.events import ParcelTaken
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.numbers import next_number

from .. import queries
from ..rows import ReceivedFigureRow, ReceivedRow, RoundRow
from .keeping import now

_PLAN = "Kế hoạch năm 2026 của tỉnh Thái Nguyên, mục IV"


@transaction.atomic
def take_parcel(site: Site, token: str, parcel: Parcel, *, at: datetime | None = None) -> Receipt:
    """Take ``parcel`` in and return its receipt; the same one again gets the first receipt. Refused with another's token."""
    commune, moment = queries.commune_by_token(site, token), now(at)
    if commune is None or commune.code != parcel.commune:
        raise Refused("Mã truy cập không phải của xã, phường này.", basis=_PLAN, code="wrong_token")
    # One after the other for one commune: of two at one instant the second finds the first.
    type(commune).objects.select_for_update().get(pk=commune.pk)
    known = ReceivedRow.objects.filter(site=site, commune=commune, period=parcel.period).first()
    if known is None:
        return _take(site, commune, parcel, moment)
    if known.digest != parcel.digest:
        raise Refused(
            f"Tỉnh đã nhận báo cáo kỳ này với nội dung khác, mã {known.receipt}.",
            basis=_PLAN,
            code="other_received",
        )
    return Receipt(
        receipt=known.receipt, received_at=known.received_at, digest=known.digest, on_time=known.on_time
    )


def answer_door(site: Site, token: str, *, at: datetime | None = None) -> Door:
    """Tell who tries a token whose it is, and write down that it was tried. Refused when it is nobody's."""
    commune, moment = queries.commune_by_token(site, token), now(at)
    if commune is None:
        raise Refused(
            "Mã truy cập không đúng, đã đổi hoặc đã thu hồi. Mời xin tỉnh mã mới.",
            basis=_PLAN,
            code="wrong_token",
        )
    type(commune).objects.filter(pk=commune.pk).update(seen_at=moment)
    return Door(
        province=site.site_name or site.hostname, commune=commune.code, commune_name=f"{commune.kind} {commune.name}", at=moment
    )  # fmt: skip


def _take(site: Site, commune: Any, parcel: Parcel, moment: datetime) -> Receipt:
    period = read_period(parcel.period)
    kind = kind_of_period(period) if period else None
    if period is None or kind is not parcel.kind:
        raise Refused("Kỳ và loại báo cáo không khớp nhau.", basis=_PLAN, code="wrong_period", field="period")
    on_time = local_day(moment) <= due_of(kind, period)
    number = next_number(site, "nhan-bao-cao", local_day(moment).year)
    receipt = f"BC-{parcel.period}-{number:05d}"
    ReceivedRow.objects.create(
        site=site, commune=commune, period=parcel.period, digest=parcel.digest, receipt=receipt, received_at=moment,
        on_time=on_time, parcel=parcel.model_dump(mode="json"),
    )  # fmt: skip
    ReceivedFigureRow.objects.bulk_create(
        [_figure(site, commune, parcel.period, each) for each in parcel.figures]
    )
    type(commune).objects.filter(pk=commune.pk).update(
        last_at=moment, last_period=parcel.period, seen_at=moment
    )
    _count(site, parcel.period, late=not on_time)
    journal.record(
        site,
        ParcelTaken(
            at=moment, actor=Actor.system(), subject=commune.pk, commune=f"{commune.kind} {commune.name}", period=parcel.period,
            receipt=receipt, on_time=on_time,
        ),
    )  # fmt: skip
    return Receipt(receipt=receipt, received_at=moment, digest=parcel.digest, on_time=on_time)


def _figure(site: Site, commune: Any, period: str, one: ParcelFigure) -> ReceivedFigureRow:
    indicator = Indicator(
        id=one.name, title=one.title, unit=one.unit, aim=one.aim, target=one.target, basis="như báo cáo",
        how="Xã, phường tính và báo cáo.",
    )  # fmt: skip
    off = standing_of(indicator, one.value) is Standing.OFF
    return ReceivedFigureRow(
        site=site, commune=commune, period=period, code=one.code, value=one.value, off=off
    )


def _count(site: Site, period: str, *, late: bool) -> None:
    line = RoundRow.objects.filter(site=site, period=period)
    added = {"sent": F("sent") + 1, "late": F("late") + int(late)}
    if not line.update(**added):
        RoundRow.objects.bulk_create([RoundRow(site=site, period=period)], ignore_conflicts=True)
        line.update(**added)
