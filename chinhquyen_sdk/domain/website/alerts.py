"""Urgent notices on top of every page: what kinds there are, when one stands, how early a planned stop is told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum

from chinhquyen_sdk import law
from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.records import Record

STOP_RULE = "WEB-MAINTENANCE"


class AlertKind(StrEnum):
    """What happened. Order is urgency: of several notices the first kind stands on top."""

    STORM = "storm"
    FLOOD = "flood"
    LANDSLIDE = "landslide"
    FIRE = "fire"
    EPIDEMIC = "epidemic"
    OTHER = "other"
    STOP = "stop"

    @property
    def label(self) -> str:
        """The word that stands before the notice; colour alone says nothing to many."""
        return _LABELS[self]


class Notice(Record):
    """One urgent notice; both moments are aware, ``ends`` is the first moment at which it no longer stands."""

    kind: AlertKind
    text: str
    address: str = ""
    starts: datetime
    ends: datetime

    def stands(self, now: datetime) -> bool:
        """Whether it is shown at ``now``."""
        return self.starts <= now < self.ends


def standing_at(notices: Iterable[Notice], now: datetime) -> tuple[Notice, ...]:
    """Return what is shown at ``now``, most urgent kind first, then what was put up last."""
    order = list(AlertKind)
    shown = [notice for notice in notices if notice.stands(now)]
    shown.sort(key=lambda notice: notice.starts, reverse=True)
    return tuple(sorted(shown, key=lambda notice: order.index(notice.kind)))


def stop_problem(stops: date, told: date) -> str:
    """Return why a planned stop on ``stops`` is told too late on ``told``, empty when it is in time.

    Nghị định 224/2026/NĐ-CP, Điều 13 khoản 1 điểm a; not for what nobody could foresee.
    """
    deadline = law.deadline(STOP_RULE, stops)
    if deadline.due is None or told <= deadline.due:
        return ""
    basis = "; ".join(str(each) for each in deadline.version.basis)
    return f"Tạm ngừng có kế hoạch phải báo chậm nhất {spoken_day(deadline.due)} ({basis})."


_LABELS = {
    AlertKind.STORM: "Bão",
    AlertKind.FLOOD: "Lũ, ngập",
    AlertKind.LANDSLIDE: "Sạt lở",
    AlertKind.FIRE: "Cháy",
    AlertKind.EPIDEMIC: "Dịch bệnh",
    AlertKind.OTHER: "Khẩn",
    AlertKind.STOP: "Tạm ngừng dịch vụ",
}
