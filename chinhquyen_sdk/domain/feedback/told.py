"""What everybody reads of a report: where it stands, what happened, by when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.domain.events import Event

from .records import FieldReport
from .states import ReportState


def timeline(events: Iterable[Event]) -> list[tuple[date, str]]:
    """Return day and sentence of each public event, in order."""
    return [(local_day(event.at), text) for event in events if (text := event.for_citizen())]


def status_sentence(report: FieldReport, today: date) -> str:
    """Return the one sentence on top: where it stands, and the day we promised."""
    stands = report.state.citizen_label
    if report.state is ReportState.ELSEWHERE and report.agency:
        return f"Việc này thuộc {report.agency}. Chúng tôi đã chuyển đến đó."
    if report.state is ReportState.HANDED and report.petition:
        return f"Việc đã được chuyển thành đơn, mã {report.petition}. Chúng tôi giải quyết theo quy định về đơn thư."
    if report.state is ReportState.DONE and report.closed_at:
        return f"Việc đã làm xong {spoken_day(local_day(report.closed_at))}."
    if not report.is_open or report.due_on is None:
        return stands
    if report.is_late(today):
        return f"{stands} Chúng tôi xin lỗi: đã hẹn {spoken_day(report.due_on)} mà chưa xong."
    return f"{stands} Chúng tôi hẹn xong chậm nhất {spoken_day(report.due_on)}."
