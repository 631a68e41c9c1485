"""Giving out the verification of a petition (giao nhiệm vụ xác minh), and its result."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from pydantic import Field, ValidationInfo, field_validator

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.messages import field_error, problem
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused, with_doubt
from chinhquyen_sdk.domain.text import Line, fold

from .. import clocks, events
from ..bars import refuse_barred
from ..kinds import PetitionKind
from ..readiness import due_on
from ..records import Petition
from ..states import PetitionState
from ..tables import read_table
from ..work import Verification, Verifier
from .outcome import Outcome, frame


class TeamRule(Record):
    """The least number of people that verify a petition of ``kind``."""

    kind: PetitionKind
    least: int
    basis: str
    confidence: str


class GiveVerification(Record):
    """Ask somebody to verify."""

    matter: str = Field(min_length=10, max_length=4_000, title="Nội dung cần xác minh")
    leader_id: str = Field(default="", max_length=40, title="Cán bộ được giao")
    leader_name: Line = Field(
        default="", max_length=150, validate_default=True, title="Người được giao, tổ trưởng"
    )
    staff_ids: tuple[str, ...] = Field(default=(), max_length=20, title="Cán bộ cùng xác minh")
    members: tuple[str, ...] = Field(default=(), max_length=20, title="Người ngoài cơ quan cùng xác minh")
    no_conflict: bool = Field(
        default=False,
        title="Đã hỏi từng người: không ai là người bị khiếu nại, bị tố cáo, người thân hay có quyền lợi liên quan",
    )
    document: Line = Field(min_length=1, max_length=100, title="Số văn bản giao xác minh")
    due: date = Field(title="Hạn báo cáo")

    @field_validator("leader_name")
    @classmethod
    def _somebody_leads(cls, value: str, info: ValidationInfo) -> str:
        if not value and not info.data.get("leader_id"):
            raise problem("required", "Mời chọn cán bộ được giao, hoặc ghi tên.")
        return value

    @field_validator("members", mode="before")
    @classmethod
    def _lines(cls, value: object) -> object:
        return lines(value)


def lines(value: object) -> object:
    """Return what was typed one to a line, or with semicolons, as several."""
    if not isinstance(value, str):
        return value
    return tuple(part.strip() for part in value.replace(";", "\n").splitlines() if part.strip())


class FinishVerification(Record):
    """Write down what was found. ``views_differ`` decides whether a dialogue is owed (Luật Khiếu nại Điều 30)."""

    task: UUID = Field(title="Việc xác minh")
    report: Line = Field(min_length=1, max_length=100, title="Số báo cáo kết quả xác minh")
    result: str = Field(min_length=10, max_length=20_000, title="Kết quả xác minh")
    views_differ: bool = Field(default=False, title="Kết quả còn khác yêu cầu của người khiếu nại")


class DropVerification(Record):
    """Take the task back: somebody else will verify, or nobody needs to."""

    task: UUID = Field(title="Việc xác minh")
    reason: str = Field(min_length=5, max_length=2_000, title="Vì sao thôi giao")


@functools.cache
def _teams() -> tuple[TeamRule, ...]:
    return read_table("teams", "team", TeamRule)


def give_verification(
    petition: Petition,
    wish: GiveVerification,
    *,
    actor: Actor,
    at: datetime,
    staff: Mapping[str, str] | None = None,
) -> Outcome:
    """Give the verification of ``petition`` to somebody; ``staff``: the names of the officers chosen, by id."""
    if petition.state is not PetitionState.ACCEPTED:
        raise Refused("Chỉ giao xác minh khi đơn đã thụ lý, đang được giải quyết.", basis=_basis(petition),
                      code="move_not_open")  # fmt: skip
    today = local_day(at)
    names = staff or {}
    team = tuple(
        Verifier(officer_id=each, name=names.get(each, each)) for each in dict.fromkeys(wish.staff_ids)
    )
    task = Verification(given_on=today, staff=team, **wish.model_dump(exclude={"staff_ids"}))
    _require_team(petition, task)
    _require_day(petition, wish.due, today)
    given = _with(petition, (*petition.verifications, task))
    more = {"report_due": wish.due, "document": wish.document}
    return Outcome(given, events.VerificationGiven(**frame(given, actor, at, **more)))


def _basis(petition: Petition) -> str:
    if petition.kind is PetitionKind.DENUNCIATION:
        return "Luật Tố cáo 25/2018/QH14 Điều 31"
    if petition.kind is PetitionKind.COMPLAINT:
        return "Luật Khiếu nại 02/2011/QH13 Điều 29"
    return "Thông tư 05/2021/TT-TTCP"


def _require_team(petition: Petition, task: Verification) -> None:
    for at, (officer_id, name) in enumerate(task.people):
        refuse_barred(petition.barred, officer_id, name, ("leader_id" if officer_id else "leader_name") if at == 0
                      else "staff_ids" if officer_id else "members")  # fmt: skip
    if not task.no_conflict:
        raise field_error("no_conflict", "required", "Mời hỏi từng người trước, rồi đánh dấu vào đây.")
    rule = next((rule for rule in _teams() if rule.kind is petition.kind), None)
    if rule and len({id or fold(name) for id, name in task.people}) < rule.least:
        raise Refused(
            f"Tổ xác minh {petition.kind.label.lower()} phải có từ {rule.least} người trở lên.",
            basis=with_doubt(rule.basis, verified=rule.confidence == "verified"), code="team_too_small",
            field="staff_ids",
        )  # fmt: skip


def _require_day(petition: Petition, due: date, today: date) -> None:
    if due < today:
        raise field_error("due", "date_past", "Hạn báo cáo đã qua, mời chọn ngày sau.")
    last = latest_report(petition)
    if last and due > last:
        raise field_error(
            "due", "after_deadline", f"Hạn báo cáo phải trước hạn giải quyết đơn, {last:%d/%m/%Y}."
        )


def latest_report(petition: Petition) -> date | None:
    """Return the day by which every verification must report: the petition's own; None while no such day runs."""
    whole = clocks.next_due(tuple(c for c in petition.clocks if "_resolve" in c.name))
    return whole[0] if whole else None


def finish_verification(
    petition: Petition, wish: FinishVerification, *, actor: Actor, at: datetime
) -> Outcome:
    """Write down the result of a verification."""
    task = _open_task(petition, wish.task)
    found = {"done_on": local_day(at), "report": wish.report, "result": wish.result}
    done = task.model_copy(update={**found, "views_differ": wish.views_differ})
    kept = _with(petition, _replaced(petition, done))
    return Outcome(kept, events.VerificationDone(**frame(kept, actor, at, document=wish.report)))


def drop_verification(petition: Petition, wish: DropVerification, *, actor: Actor, at: datetime) -> Outcome:
    """Take a verification back."""
    task = _open_task(petition, wish.task)
    dropped = task.model_copy(update={"dropped_on": local_day(at), "drop_reason": wish.reason})
    kept = _with(petition, _replaced(petition, dropped))
    return Outcome(kept, events.VerificationDropped(**frame(kept, actor, at, reason=wish.reason)))


def _open_task(petition: Petition, task: UUID) -> Verification:
    found = next((each for each in petition.verifications if each.id == task and each.is_open), None)
    if found is None:
        raise Refused("Việc xác minh này đã xong hoặc đã thôi giao.", basis=_basis(petition), code="not_open")
    return found


def _replaced(petition: Petition, task: Verification) -> tuple[Verification, ...]:
    return tuple(task if each.id == task.id else each for each in petition.verifications)


def _with(petition: Petition, tasks: tuple[Verification, ...]) -> Petition:
    kept = petition.model_copy(update={"verifications": tasks})
    return kept.model_copy(update={"due_on": due_on(kept)})
