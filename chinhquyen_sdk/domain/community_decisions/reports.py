""" "Báo việc làm chưa đúng": a citizen's report about a decision. Private; answered in writing; public without names after a look."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from pydantic import Field

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.domain.people import Actor, Phone
from chinhquyen_sdk.domain.privacy import Review
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.text import Line, fold

from . import events
from .acts import past
from .house import HOUSE
from .records import CommunityDecision
from .states import Handler, ReportState

_SHORT = 3  # "Lý" says nobody


class SendReport(Record):
    """What somebody saw. Name and telephone are asked for, not demanded."""

    text: str = Field(
        min_length=15,
        max_length=3000,
        title="Việc gì làm chưa đúng",
        description="Thấy gì, ở đâu, khi nào. Chỉ người xem xét đọc được.",
    )
    name: Line = Field(default="", max_length=100, title="Tên ông/bà", description="Không bắt buộc.")
    phone: Phone = Field(
        default="", title="Số điện thoại", description="Không bắt buộc. Để người xem xét hỏi thêm."
    )


class HandReport(Record):
    """Who looks into it."""

    handler: Handler = Field(title="Ai xem xét")
    note: Line = Field(default="", max_length=300, title="Dặn thêm")


class AnswerReport(Record):
    """The written answer to whoever sent it, and what everybody may read of it."""

    day: date = Field(title="Trả lời ngày")
    answer: str = Field(
        min_length=10,
        max_length=3000,
        title="Trả lời người báo",
        description="Người báo đọc được bằng mã và mã bí mật.",
    )
    right: bool = Field(default=False, title="Đúng là làm chưa đúng")
    public: bool = Field(default=False, title="Cho mọi người đọc bản tóm tắt dưới đây")
    summary: str = Field(
        default="",
        max_length=1000,
        title="Bà con báo gì (bản cho mọi người)",
        description="Không nêu tên ai, không chép nguyên lời người báo.",
    )
    public_answer: str = Field(
        default="", max_length=2000, title="Đã xem xét, xử lý thế nào (bản cho mọi người)"
    )


class BreachReport(Record):
    """One report, without its words and its sender: those are sealed beside it."""

    id: UUID
    code: Line = Field(max_length=20, title="Mã")
    decision: UUID = Field(title="Về quyết định")
    received_on: date = Field(title="Nhận ngày")
    due_on: date = Field(title="Trả lời trước hết ngày")
    state: ReportState = ReportState.NEW
    handler: Handler | None = Field(default=None, title="Ai xem xét")
    note: Line = Field(default="", max_length=300, title="Dặn thêm")
    answered_on: date | None = Field(default=None, title="Trả lời ngày")
    answer: str = Field(default="", title="Trả lời")
    right: bool = Field(default=False, title="Đúng là làm chưa đúng")
    public: bool = Field(default=False, title="Mọi người đọc được")
    summary: str = Field(default="", title="Bản cho mọi người")
    public_answer: str = Field(default="", title="Đã xử lý")

    def is_late(self, today: date) -> bool:
        return self.state is not ReportState.ANSWERED and self.due_on < today

    def status(self, today: date) -> str:
        """Return the sentence its sender reads first."""
        if self.state is ReportState.ANSWERED and self.answered_on:
            return f"Chúng tôi đã trả lời ông/bà {spoken_day(self.answered_on)}."
        if self.is_late(today):
            return f"Chúng tôi xin lỗi: đã hẹn trả lời trước hết {spoken_day(self.due_on)} mà chưa trả lời."
        who = f"{self.handler.label} đang xem xét" if self.handler else "Chúng tôi đã nhận"
        return f"{who}. Chậm nhất {spoken_day(self.due_on)} ông/bà nhận được trả lời."


class ReportOutcome(NamedTuple):
    """What an act leads to."""

    report: BreachReport
    event: events.DecisionEvent


def send_report(one: CommunityDecision, *, code: str, days: int, actor: Actor, at: datetime) -> ReportOutcome:
    """Take a report in; ``days`` until the answer is the commune's own word, no law's."""
    day = local_day(at)
    made = BreachReport(
        id=uuid4(), code=code, decision=one.id, received_on=day, due_on=day + timedelta(days=days)
    )
    return ReportOutcome(
        made,
        events.BreachReported(due_on=made.due_on, village=one.village, **_frame(made, one.title, actor, at)),
    )


def hand_report(
    report: BreachReport, wish: HandReport, *, title: str, actor: Actor, at: datetime
) -> ReportOutcome:
    """Give it to whoever looks into it."""
    _open(report)
    after = report.model_copy(
        update={"handler": wish.handler, "note": wish.note, "state": ReportState.HANDED}
    )
    return ReportOutcome(
        after,
        events.BreachHanded(
            handler=wish.handler, decision=report.decision, **_frame(after, title, actor, at)
        ),
    )


def answer_report(
    report: BreachReport,
    wish: AnswerReport,
    *,
    title: str,
    told_of: Sequence[str] = (),
    review: Review | None = None,
    actor: Actor,
    at: datetime,
) -> ReportOutcome:
    """Answer in writing; for everybody only what was written for everybody. ``told_of`` would tell who reported;
    ``review`` is of what everybody reads."""
    _open(report)
    past("day", wish.day, at)
    if wish.public and not (wish.summary and wish.public_answer):
        said = "Cho mọi người đọc thì viết bản tóm tắt và cách xử lý dành cho mọi người."
        raise Refused(said, basis=HOUSE, code="public_words_missing", field="summary")
    public = fold(f"{wish.summary} {wish.public_answer}") if wish.public else ""
    if any(fold(word) in public for word in told_of if len(word) > _SHORT):
        said = "Bản cho mọi người đang nêu tên hoặc số điện thoại của người báo. Mời bỏ đi: không ai được biết ai báo."
        raise Refused(
            said, basis="Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15", code="names_the_sender", field="summary"
        )
    after = report.model_copy(
        update={
            "state": ReportState.ANSWERED,
            "answered_on": wish.day,
            "answer": wish.answer,
            "right": wish.right,
            "public": wish.public,
            "summary": wish.summary if wish.public else "",
            "public_answer": wish.public_answer if wish.public else "",
        }
    )
    event = events.BreachAnswered(
        right=wish.right, late=wish.day > report.due_on, review=review, **_frame(after, title, actor, at)
    )
    return ReportOutcome(after, event)


def _open(report: BreachReport) -> None:
    if report.state is ReportState.ANSWERED:
        raise Refused("Báo cáo này đã trả lời rồi.", basis=HOUSE, code="answered")


def _frame(report: BreachReport, title: str, actor: Actor, at: datetime) -> dict[str, Any]:
    return {"title": title, "subject": report.id, "actor": actor, "at": at}
