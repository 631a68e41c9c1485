"""The demo's reports to the Front: each period that is over was told, the last still waits to be received."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from chinhquyen_sdk.domain.dates import VIETNAM
from chinhquyen_sdk.domain.supervision import (
    Board,
    KeepReport,
    PeriodicReport,
    PeriodicState,
    ReceiveReport,
    SendReport,
)

from ..queries.periodic import reports_of, words_of
from .periodic import keep_report, receive_report, send_report

_WITHIN = timedelta(days=6)


def reports(stage: Any, boards: dict[str, Board]) -> None:
    """Write, send and receive what is over; the report of the running period stays open."""
    for board in boards.values():
        while (one := _over(stage, board)) is not None:
            _tell(stage, board, one)


def _over(stage: Any, board: Board) -> PeriodicReport | None:
    known = reports_of(stage.site, board.id)
    waits = (one for one in known if one.state is PeriodicState.WAITING)
    return next((one for one in waits if one.until + _WITHIN < stage.today), None)


def _tell(stage: Any, board: Board, one: PeriodicReport) -> None:
    sent = one.until + _WITHIN
    words = words_of(stage.site, one, board, sent).replace(
        "(Ban ghi ở đây.)", "Đề nghị trả lời kiến nghị đúng hạn, niêm yết ở chỗ dễ đọc."
    )
    keep_report(stage.site, one.id, KeepReport(text=words), actor=stage.keeper, at=_at(sent))
    wish = SendReport(
        day=sent, document=f"{one.until.month:02}/BC-{'BTTND' if not board.project_title else 'GSĐTCĐ'}"
    )
    send_report(stage.site, one.id, wish, actor=stage.keeper, at=_at(sent))
    if sent < stage.day(90):
        got = sent + timedelta(days=1)
        receive_report(stage.site, one.id, ReceiveReport(day=got), actor=stage.front, at=_at(got))


def _at(day: date) -> datetime:
    return datetime.combine(day, time(16), VIETNAM)
