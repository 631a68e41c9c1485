"""What leaves the house about a report: the receipt, the matter as everybody sees it, the lists of programs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from uuid import UUID

from pydantic import Field

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.records import Record

from .moves import MoveName, lawful_moves
from .records import FieldReport
from .states import ReportState
from .told import status_sentence, timeline


class Happened(Record):
    """One line of the timeline."""

    day: date
    text: str


class PublicReport(Record):
    """A report as everybody sees it: no name, no number, no word that an officer has not let out."""

    code: str = Field(title="Mã phản ánh")
    kind: str = Field(title="Loại việc")
    state: ReportState = Field(title="Trạng thái")
    status: str = Field(title="Việc đang ở đâu")
    words: str = Field(default="", title="Lời người gửi")
    village: str = Field(default="", title="Xóm, tổ dân phố")
    place: str = Field(default="", title="Chỗ nào")
    latitude: Decimal | None = Field(default=None, title="Vĩ độ")
    longitude: Decimal | None = Field(default=None, title="Kinh độ")
    sent_on: date = Field(title="Ngày gửi")
    due_on: date | None = Field(default=None, title="Hẹn xong")
    me_too: int = Field(default=0, title="Số người cùng thấy")
    answer: str = Field(default="", title="Trả lời")
    photos: tuple[UUID, ...] = Field(default=(), title="Ảnh đã cho xem")
    timeline: tuple[Happened, ...] = Field(default=(), title="Diễn biến")


class ReportReceipt(Record):
    """The answer to a report. ``secret`` is there only when something is private; it is shown once."""

    code: str = Field(title="Mã phản ánh")
    secret: str = Field(default="", title="Mã bí mật")
    status: str = Field(title="Việc đang ở đâu")
    public: bool = Field(title="Hiện công khai")


class PublicReports(Record):
    """One page of public reports, newest first; ``next`` is the cursor of the next page, or empty."""

    results: tuple[PublicReport, ...] = ()
    next: str = ""


class OpenStep(Record):
    """A step that an officer can take now, with what it asks for."""

    move: MoveName
    label: str
    asks: tuple[str, ...] = ()
    may_ask: tuple[str, ...] = ()


class ReportFile(Record):
    """A report for officers' programs: the record, what happened, every next step."""

    report: FieldReport
    history: tuple[Happened, ...] = ()
    moves: tuple[OpenStep, ...] = ()


class ReportList(Record):
    """One page of reports for officers' programs, promised first on top."""

    results: tuple[FieldReport, ...] = ()
    next: str = ""


def public_report(
    report: FieldReport, today: date, *, events: Iterable[Event] = (), photos: Iterable[UUID] = ()
) -> PublicReport:
    """Return ``report`` as everybody sees it on day ``today``; the caller has checked that it is public."""
    return PublicReport(
        code=report.code, kind=report.kind, state=report.state, status=status_sentence(report, today), words=report.public_words,
        village=report.village, place=report.public_place, latitude=report.latitude, longitude=report.longitude,
        sent_on=local_day(report.sent_at), due_on=report.due_on if report.is_open else None, me_too=report.me_too,
        answer=report.answer, photos=tuple(photos), timeline=tuple(Happened(day=day, text=text) for day, text in timeline(events)),
    )  # fmt: skip


def report_file(report: FieldReport, events: Iterable[Event]) -> ReportFile:
    """Return ``report`` as officers' programs read it."""
    return ReportFile(
        report=report,
        history=tuple(Happened(day=local_day(event.at), text=event.for_staff()) for event in events),
        moves=tuple(
            OpenStep(move=m.name, label=m.label, asks=m.asks, may_ask=m.may_ask)
            for m in lawful_moves(report.state)
        ),
    )
