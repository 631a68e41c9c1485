"""A decision recorded, sent, recognised or not, suspended, ended. What the law does not allow is refused with its article."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import uuid4

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error, thousands
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

from . import events
from .counting import verdict
from .house import HOUSE, law_data
from .items import Item, item, online_ratio
from .records import CommunityDecision
from .states import DecisionState, Scope, VoteForm
from .wishes import (
    EndDecision,
    RecogniseDecision,
    RefuseDecision,
    ReportFlaw,
    ResumeDecision,
    SendDecision,
    SuspendDecision,
    VoteOutcome,
)

_S = DecisionState


class Outcome(NamedTuple):
    """What an act leads to."""

    decision: CommunityDecision
    event: events.DecisionEvent


def record_decision(
    wish: VoteOutcome, *, village_name: str, villages: int, actor: Actor, at: datetime
) -> Outcome:
    """Record a vote. ``villages``: how many the commune has; they are frozen with it.

    Refuses a form the item does not allow, and minutes that say other than the ratio of Điều 21.
    """
    law = item(wish.matter, wish.scope)
    if law is None:
        said = f"“{wish.matter.label}” do từng xóm, tổ dân phố quyết định, không theo cả xã, phường."
        raise Refused(said, basis=_article(), code="scope_not_allowed", field="scope")
    past("decided_on", wish.decided_on, at)
    check_form(law, wish)
    sums = wish.sums
    judged = verdict(law, wish.form, sums, wish.parts, villages)
    if judged.passed != wish.passed:
        raise Refused(judged.sentence, basis=judged.basis, code="against_ratio", field="passed")
    if wish.passed and not wish.signed:
        said = "Quyết định đã thông qua phải đủ chữ ký của trưởng xóm, tổ trưởng, Trưởng Ban công tác Mặt trận và hai đại diện hộ."
        raise Refused(
            said, basis=f"{law.document} {law_data()['written_article']}", code="not_signed", field="signed"
        )
    state = _S.NOT_PASSED if not wish.passed else _S.IN_FORCE if law.effect == "vote_day" else _S.AWAITING
    kept = wish.model_dump(
        include={"title", "matter", "scope", "village", "form", "decided_on", "text", "document", "vote"}
    )
    made = CommunityDecision(
        id=uuid4(),
        village_name=village_name,
        parts=wish.parts,
        villages_then=villages,
        state=state,
        effective_on=wish.decided_on if state is _S.IN_FORCE else None,
        **sums.model_dump(),
        **kept,
    )
    return Outcome(
        made,
        events.DecisionRecorded(
            on=wish.decided_on, passed=wish.passed, judged=judged.sentence, **frame(made, actor, at)
        ),
    )


def check_form(law: Item, wish: VoteOutcome) -> None:
    """Refuse a form that the item does not allow, or allows only in a case that is not there."""
    asks = law.asks(wish.form)
    if asks is None:
        allowed = ", ".join(VoteForm(name).label.lower() for name in law.forms)
        said = (
            f"Nội dung này không được quyết định bằng cách “{wish.form.label.lower()}”. Được dùng: {allowed}."
        )
        raise Refused(said, basis=law.form_basis, code="form_not_allowed", field="form")
    if asks == "after_meeting" and (not wish.short_meeting_on or wish.short_meeting_on > wish.decided_on):
        said = (
            "Nội dung này phải họp trước; chỉ khi đã họp mà quá ít hộ dự mới phát phiếu. Mời ghi ngày đã họp."
        )
        raise Refused(
            said,
            basis=f"{law.document} Điều 19 khoản 1 điểm b",
            code="meeting_first",
            field="short_meeting_on",
        )
    total, most = wish.sums.households, int(law_data()["cluster_households"])
    if wish.form is VoteForm.CLUSTERS and law.scope is Scope.VILLAGE and total < most and not wish.scattered:
        said = f"Xóm, tổ từ {most} hộ trở lên, hoặc các hộ ở phân tán, mới họp theo cụm; ở đây có {total} hộ."
        raise Refused(
            said, basis=f"{law.document} {law_data()['cluster_article']}", code="no_clusters", field="form"
        )
    if wish.form is VoteForm.ONLINE:
        ratio, basis = online_ratio()
        needed = ratio.needed(total)
        if (wish.online_agreed or 0) < needed:
            said = f"Trước khi biểu quyết trực tuyến phải có quá nửa tổng số hộ chọn cách này: ít nhất {thousands(needed)} hộ."
            raise Refused(said, basis=basis, code="online_not_chosen", field="online_agreed")


def send_decision(
    one: CommunityDecision, wish: SendDecision, *, papers: int, actor: Actor, at: datetime
) -> Outcome:
    """Write down that it went to UBND and UBMTTQ; without its minutes or resolution there is nothing to send."""
    _open(one)
    if one.sent_on:
        raise Refused("Quyết định này đã gửi rồi.", basis=HOUSE, code="already_sent")
    _after(one.decided_on, "day", wish.day, at)
    if not papers:
        said = "Mời thêm tệp biên bản hoặc nghị quyết trước khi ghi đã gửi."
        raise Refused(said, basis=f"{one.law.document} Điều 20", code="no_papers")
    after = one.model_copy(update={"sent_on": wish.day})
    return Outcome(after, events.DecisionSent(on=wish.day, **frame(after, actor, at)))


def recognise_decision(
    one: CommunityDecision, wish: RecogniseDecision, *, actor: Actor, at: datetime
) -> Outcome:
    """Recognised: from now, or from the day UBND sets, it holds (Điều 21 khoản 2)."""
    _in(one, _S.AWAITING)
    if one.sent_on is None:
        said = "Mời ghi ngày gửi quyết định đến UBND và UBMTTQ trước."
        raise Refused(said, basis=f"{one.law.document} Điều 20 khoản 3", code="not_sent")
    _after(one.sent_on, "day", wish.day, at)
    since = wish.effective_on or wish.day
    if one.law.effect == "recognised" and since != wish.day:
        said = "Quyết định này có hiệu lực từ ngày được công nhận, không phải ngày khác."
        raise Refused(said, basis=one.law.effect_basis, code="effect_day", field="effective_on")
    if since < one.decided_on:
        raise field_error("effective_on", "too_early", "Ngày này đứng trước ngày bà con quyết định.")
    after = one.model_copy(
        update={
            "state": _S.IN_FORCE,
            "official": wish.document,
            "answered_on": wish.day,
            "effective_on": since,
        }
    )
    by = one.law.recogniser
    return Outcome(
        after,
        events.DecisionRecognised(
            by=by, document=wish.document, effective_on=since, **frame(after, actor, at)
        ),
    )


def refuse_decision(one: CommunityDecision, wish: RefuseDecision, *, actor: Actor, at: datetime) -> Outcome:
    """Not recognised: a written answer with its reason."""
    _in(one, _S.AWAITING)
    _after(one.sent_on or one.decided_on, "day", wish.day, at)
    facts = {
        "state": _S.NOT_RECOGNISED,
        "official": wish.document,
        "answered_on": wish.day,
        "reason": wish.reason,
    }
    after = one.model_copy(update=facts)
    return Outcome(
        after, events.DecisionRefused(document=wish.document, reason=wish.reason, **frame(after, actor, at))
    )


def report_flaw(one: CommunityDecision, wish: ReportFlaw, *, actor: Actor, at: datetime) -> Outcome:
    """A convention was reported as flawed: UBND's clock starts (Nghị định 61/2023/NĐ-CP Điều 12, 14)."""
    _in(one, _S.IN_FORCE, _S.SUSPENDED)
    _may_suspend(one)
    _after(one.decided_on, "day", wish.day, at)
    after = one.model_copy(update={"flaw_on": wish.day, "flaw_unlawful": wish.unlawful})
    return Outcome(after, events.FlawReported(on=wish.day, **frame(after, actor, at)))


def suspend_decision(one: CommunityDecision, wish: SuspendDecision, *, actor: Actor, at: datetime) -> Outcome:
    """UBND suspends it."""
    _in(one, _S.IN_FORCE)
    _may_suspend(one)
    _after(one.decided_on, "day", wish.day, at)
    facts = {"state": _S.SUSPENDED, "official": wish.document, "reason": wish.reason, "flaw_on": None}
    after = one.model_copy(update=facts)
    return Outcome(
        after, events.DecisionSuspended(on=wish.day, reason=wish.reason, **frame(after, actor, at))
    )


def resume_decision(one: CommunityDecision, wish: ResumeDecision, *, actor: Actor, at: datetime) -> Outcome:
    """It goes on, or the report of a flaw was answered without suspending."""
    if one.state is not _S.SUSPENDED and one.flaw_on is None:
        raise Refused("Quyết định này không bị tạm ngừng.", basis=HOUSE, code="step_not_open")
    _after(one.decided_on, "day", wish.day, at)
    after = one.model_copy(
        update={"state": _S.IN_FORCE, "reason": "", "flaw_on": None, "flaw_unlawful": False}
    )
    return Outcome(after, events.DecisionResumed(on=wish.day, reason=wish.reason, **frame(after, actor, at)))


def end_decision(
    one: CommunityDecision, wish: EndDecision, *, newer: CommunityDecision | None, actor: Actor, at: datetime
) -> Outcome:
    """Repealed by UBND, or ended by the community with a new decision of its own (Điều 22)."""
    _open(one)
    _after(one.decided_on, "day", wish.day, at)
    ground = law_data()["ground"][wish.ground]
    basis = f"{one.law.document} {law_data()['end_article']} điểm {ground['point']}"
    if ground["by"] == "community":
        _newer_holds(one, newer, basis)
    state = _S.REPLACED if newer is not None else _S.REPEALED
    facts = {
        "state": state,
        "ended_on": wish.day,
        "ground": wish.ground,
        "official": wish.document,
        "reason": wish.reason,
        "replaced_by": newer.id if newer else None,
        "flaw_on": None,
    }
    after = one.model_copy(update=facts)
    return Outcome(
        after,
        events.DecisionEnded(
            on=wish.day,
            by_community=ground["by"] == "community",
            reason=wish.reason,
            basis=basis,
            **frame(after, actor, at),
        ),
    )


def _newer_holds(one: CommunityDecision, newer: CommunityDecision | None, basis: str) -> None:
    if newer is None or newer.id == one.id or newer.matter is not one.matter or newer.village != one.village:
        said = "Cộng đồng muốn sửa đổi, thay thế, bãi bỏ thì phải bàn và quyết định lại: mời chọn quyết định mới, cùng nội dung, cùng nơi."
        raise Refused(said, basis=basis, code="new_decision_missing", field="new_decision")
    if newer.state is not _S.IN_FORCE:
        raise Refused(
            "Quyết định mới chưa có hiệu lực.", basis=basis, code="new_decision_waits", field="new_decision"
        )


def frame(one: CommunityDecision, actor: Actor, at: datetime) -> dict[str, Any]:
    """Return what every event about a decision says."""
    return {"title": one.title, "subject": one.id, "actor": actor, "at": at}


def past(field: str, day: date, at: datetime) -> None:
    """Refuse a day to come."""
    if day > local_day(at):
        raise field_error(field, "date_in_future", "Ngày này ở tương lai, mời xem lại.")


def _after(first: date, field: str, day: date, at: datetime) -> None:
    past(field, day, at)
    if day < first:
        raise field_error(field, "too_early", f"Ngày này đứng trước ngày {first:%d/%m/%Y}, mời xem lại.")


def _article() -> str:
    return f"{law_data()['document']} Điều 15, Điều 21 khoản 1"


def _may_suspend(one: CommunityDecision) -> None:
    if not one.law.suspend_rule:
        said = (
            "Chỉ hương ước, quy ước mới tạm ngừng được; quyết định khác thì bãi bỏ, hoặc cộng đồng bàn lại."
        )
        raise Refused(said, basis="Nghị định 61/2023/NĐ-CP Điều 12", code="no_suspending")


def _in(one: CommunityDecision, *states: DecisionState) -> None:
    if one.state not in states:
        raise Refused(f"Quyết định này đang ở bước “{one.state.label}”.", basis=HOUSE, code="step_not_open")


def _open(one: CommunityDecision) -> None:
    _in(one, _S.AWAITING, _S.IN_FORCE, _S.SUSPENDED)
