"""Which legal period runs when: a table; the law computes, nobody types a number of days."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import Field

from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.law import Deadline, Extension, Pause, deadline

from .kinds import PetitionKind
from .promises import is_own, own_rules


class ClockRule(Record):
    """One period of one kind of petition. ``starts`` and ``stops`` are hook names of events."""

    name: str
    kinds: frozenset[PetitionKind]
    rule: str
    remote_rule: str = Field(default="", description="in remote areas (Luật Khiếu nại Điều 28)")
    starts: str
    stops: frozenset[str]
    pauses: frozenset[str] = frozenset()
    label: str = Field(description="what must be done, for officers")
    promise: str = Field(description="what the sender gets, for citizens; follows 'chậm nhất <ngày>'")


class Clock(Record):
    """A period that runs, stands or has ended for one petition."""

    name: str
    rule: str
    started: date
    pauses: tuple[Pause, ...] = ()
    extension: Extension | None = None
    stopped: date | None = None

    def deadline(self) -> Deadline:
        """Return the deadline by the rule in force on the day the clock started."""
        own = own_rules() if is_own(self.rule) else None
        return deadline(self.rule, self.started, pauses=self.pauses, extension=self.extension, overrides=own)

    @property
    def is_running(self) -> bool:
        return self.stopped is None

    @property
    def is_paused(self) -> bool:
        return self.is_running and bool(self.pauses) and self.pauses[-1].end is None

    @property
    def described(self) -> ClockRule:
        """The row of the table this clock was started by."""
        return rule_of(self.name)


def rule_of(name: str) -> ClockRule:
    """Return the row ``name`` of the table of clocks."""
    return next(row for row in CLOCKS if row.name == name)


_K = PetitionKind
_ENDS = frozenset(
    {
        "petition_refused",
        "petition_transferred",
        "petition_guided",
        "petition_archived",
        "petition_withdrawn",
        "petition_reclassified",
        "petition_stopped",
        "petition_returned",
        "denunciation_inspected",
        "petition_split",
    }
)
_SUPPLEMENT = frozenset({"supplement_asked"})
_SUSPENSION = frozenset({"petition_suspended", "supplement_asked", "withdrawal_asked"})

CLOCKS: tuple[ClockRule, ...] = (
    ClockRule(name="complaint_accept", kinds=frozenset({_K.COMPLAINT}), rule="KN-27-ACCEPT", starts="petition_filed",
              stops=_ENDS | {"petition_accepted"}, pauses=_SUPPLEMENT,
              label="Thụ lý hoặc trả lời vì sao không thụ lý", promise="ông/bà được báo đơn có được thụ lý hay không"),
    ClockRule(name="complaint_resolve", kinds=frozenset({_K.COMPLAINT}), rule="KN-28-RESOLVE", remote_rule="KN-28-RESOLVE-REMOTE",
              starts="petition_accepted", stops=_ENDS | {"petition_decided"}, pauses=_SUSPENSION,
              label="Ra quyết định giải quyết khiếu nại", promise="ông/bà có quyết định giải quyết"),
    ClockRule(name="complaint_resolve_again", kinds=frozenset({_K.COMPLAINT}), rule="KN-28-RESOLVE", remote_rule="KN-28-RESOLVE-REMOTE",
              starts="petition_restored", stops=_ENDS | {"petition_decided"}, pauses=_SUSPENSION,
              label="Ra quyết định giải quyết khiếu nại", promise="ông/bà có quyết định giải quyết"),
    ClockRule(name="complaint_send", kinds=frozenset({_K.COMPLAINT}), rule="KN-32-SEND", starts="petition_decided",
              stops=frozenset({"decision_sent"}), label="Gửi quyết định giải quyết", promise="quyết định được gửi đến ông/bà"),
    ClockRule(name="denunciation_check", kinds=frozenset({_K.DENUNCIATION}), rule="TC-24-INITIAL", starts="petition_filed",
              stops=_ENDS | {"petition_accepted"}, pauses=_SUPPLEMENT,
              label="Kiểm tra ban đầu và quyết định thụ lý", promise="ông/bà được báo tố cáo có được thụ lý hay không"),
    ClockRule(name="denunciation_transfer", kinds=frozenset({_K.DENUNCIATION}), rule="TC-26-TRANSFER", starts="competence_decided",
              stops=_ENDS | {"petition_accepted"}, pauses=_SUPPLEMENT,
              label="Chuyển tố cáo đến nơi có thẩm quyền", promise="tố cáo được chuyển đến nơi có thẩm quyền"),
    ClockRule(name="denunciation_notify", kinds=frozenset({_K.DENUNCIATION}), rule="TC-29-NOTIFY", starts="petition_accepted",
              stops=_ENDS | {"parties_notified", "petition_decided"},
              label="Thông báo việc thụ lý cho người tố cáo và người bị tố cáo", promise="ông/bà nhận thông báo thụ lý"),
    ClockRule(name="denunciation_resolve", kinds=frozenset({_K.DENUNCIATION}), rule="TC-30-RESOLVE", starts="petition_accepted",
              stops=_ENDS | {"petition_decided"}, pauses=_SUSPENSION,
              label="Kết luận nội dung tố cáo", promise="có kết luận nội dung tố cáo"),
    ClockRule(name="denunciation_send", kinds=frozenset({_K.DENUNCIATION}), rule="TC-35-SEND", starts="petition_decided",
              stops=frozenset({"decision_sent"}), label="Gửi kết luận", promise="kết luận được gửi đi"),
    ClockRule(name="denunciation_publish", kinds=frozenset({_K.DENUNCIATION}), rule="TC-40-PUBLISH", starts="petition_decided",
              stops=frozenset({"conclusion_published"}), label="Công khai kết luận, không lộ người tố cáo",
              promise="kết luận được công khai, tên ông/bà vẫn giữ kín"),
    ClockRule(name="petition_process", kinds=frozenset(_K) - {_K.COMPLAINT, _K.DENUNCIATION}, rule="DON-PROCESS", starts="petition_filed",
              stops=_ENDS | {"petition_accepted", "petition_decided"}, pauses=_SUPPLEMENT,
              label="Đề xuất xử lý đơn", promise="ông/bà biết ai giải quyết"),
    ClockRule(name="petition_reply", kinds=frozenset({_K.PROPOSAL, _K.FEEDBACK}), rule="TCD-28-REPLY", starts="petition_filed",
              stops=_ENDS | {"petition_decided"}, pauses=_SUSPENSION,
              label="Trả lời người gửi", promise="ông/bà nhận được trả lời"),
    ClockRule(name="complaint_suspend_send", kinds=frozenset({_K.COMPLAINT}), rule="KN-SUSPEND-SEND", starts="petition_suspended",
              stops=_ENDS | {"suspension_sent", "petition_resumed"}, label="Gửi quyết định tạm đình chỉ (Mẫu số 14a)",
              promise="quyết định tạm đình chỉ được gửi đến ông/bà"),
    ClockRule(name="complaint_resume_send", kinds=frozenset({_K.COMPLAINT}), rule="KN-SUSPEND-SEND", starts="petition_resumed",
              stops=_ENDS | {"resumption_sent", "petition_suspended", "petition_decided"},
              label="Gửi quyết định tiếp tục giải quyết (Mẫu số 14b)", promise="quyết định tiếp tục giải quyết được gửi đến ông/bà"),
    ClockRule(name="complaint_stop_send", kinds=frozenset({_K.COMPLAINT}), rule="KN-SUSPEND-SEND", starts="petition_stopped",
              stops=frozenset({"stop_sent"}), label="Gửi quyết định đình chỉ (Mẫu số 14a)",
              promise="quyết định đình chỉ được gửi đến ông/bà"),
    ClockRule(name="denunciation_handle", kinds=frozenset({_K.DENUNCIATION}), rule="TC-36-HANDLE", starts="petition_decided",
              stops=frozenset({"conclusion_handled"}), label="Xử lý theo kết luận nội dung tố cáo",
              promise="kết luận được xử lý"),
    ClockRule(name="reopened_reply", kinds=frozenset(_K), rule="OWN-REOPEN", starts="petition_reopened",
              stops=_ENDS | {"petition_answered_again"}, label="Xem lại và trả lời người gửi (xã, phường tự hẹn)",
              promise="ông/bà nhận được trả lời về việc chưa xong"),
)  # fmt: skip


def _day(at: datetime | date) -> date:
    return at.date() if isinstance(at, datetime) else at


def after(clocks: tuple[Clock, ...], kind: PetitionKind, hook: str, on: date, *, remote: bool, reason: str = "",
          document: str = "") -> tuple[Clock, ...]:  # fmt: skip
    """Return ``clocks`` after the event ``hook`` on day ``on``: some end, some stand or go on, some begin."""
    touched = tuple(_touch(clock, hook, _day(on), reason, document) for clock in clocks)
    started = {clock.name for clock in clocks if clock.is_running}
    begun = tuple(
        Clock(
            name=row.name, rule=row.remote_rule if remote and row.remote_rule else row.rule, started=_day(on)
        )
        for row in CLOCKS
        if kind in row.kinds and row.starts == hook and row.name not in started
    )
    return touched + begun


def _touch(clock: Clock, hook: str, on: date, reason: str, document: str) -> Clock:
    row = clock.described
    if not clock.is_running:
        return clock
    if hook in row.stops:
        return _resume(clock, on).model_copy(update={"stopped": on})
    if hook in row.pauses and not clock.is_paused:
        pause = Pause(start=on, end=None, reason=reason, document=document)
        return clock.model_copy(update={"pauses": (*clock.pauses, pause)})
    if hook in {"supplement_received", "petition_resumed", "petition_continued"}:
        return _resume(clock, on)
    return clock


def _resume(clock: Clock, on: date) -> Clock:
    if not clock.is_paused:
        return clock
    last = clock.pauses[-1].model_copy(update={"end": on})
    return clock.model_copy(update={"pauses": (*clock.pauses[:-1], last)})


def next_due(clocks: tuple[Clock, ...]) -> tuple[date, Clock] | None:
    """Return the earliest day on which something is due, with its clock; standing clocks are never due."""
    dues = [
        (d, c) for c in clocks if c.is_running and not c.is_paused and (d := c.deadline().due) is not None
    ]
    return min(dues, key=lambda pair: pair[0], default=None)


def promised(clocks: tuple[Clock, ...]) -> Clock | None:
    """Return the next clock a citizen may be told as law: the earliest running one whose rule is verified."""
    known = [c for c in clocks if c.is_running and not c.is_paused and c.deadline().verified]
    return min(known, key=lambda c: c.deadline().due or date.max, default=None)
