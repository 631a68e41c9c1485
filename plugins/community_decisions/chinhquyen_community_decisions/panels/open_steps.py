"""Which steps of a decision, a report, a conference are open now, and what their forms begin with."""

from __future__ import annotations

from datetime import date
from typing import Any

from chinhquyen_sdk.domain.community_decisions import (
    BreachReport,
    CommunityDecision,
    DecisionState,
    Phase,
    ReportState,
    YearlyConference,
    YearlyState,
)

from .. import queries

Opened = list[tuple[str, str, dict[str, Any]]]
_S = DecisionState


def open_steps(one: CommunityDecision, works: queries.Works, today: date) -> Opened:
    """Return name, label and first values of every open step of a decision, the usual next one first."""
    day = {"day": today}
    steps: Opened = []
    if one.state.is_open and not one.sent_on:
        steps.append(("gui", "Ghi đã gửi UBND, UBMTTQ", day))
    if one.state is _S.AWAITING and one.sent_on:
        said = (
            "Ghi ngày có hiệu lực do UBND định"
            if one.law.effect == "set_by_ubnd"
            else "Ghi quyết định công nhận"
        )
        steps += [("cong-nhan", said, day), ("khong-cong-nhan", "Ghi không công nhận", day)]
    if one.state is _S.IN_FORCE:
        steps += _working(one, works, day)
    if one.law.suspend_rule and one.state is _S.IN_FORCE:
        steps += [("sai-sot", "Ghi nhận báo cáo có sai sót", day), ("tam-ngung", "Tạm ngừng", day)]
    if one.state is _S.SUSPENDED or one.flaw_on:
        steps.append(("lam-tiep", "Thực hiện tiếp, trả lời báo cáo", day))
    if one.state.is_open:
        steps.append(("cham-dut", "Bãi bỏ, sửa đổi, thay thế", day))
    return steps


def _working(one: CommunityDecision, works: queries.Works, day: dict[str, Any]) -> Opened:
    steps: Opened = []
    if one.phase is Phase.NOT_PLANNED:
        steps.append(("ke-hoach", "Lập kế hoạch làm", {"starts_on": day["day"]}))
    if one.phase is Phase.DOING:
        if any(not task.done_on for task in works.tasks):
            steps.append(("xong-viec", "Ghi một việc đã xong", day))
        plan = {name: getattr(one, name) for name in ("plan", "in_charge", "starts_on", "ends_on")}
        steps += [("tien-do", "Báo tiến độ", day), ("viec", "Thêm việc", {}), ("ke-hoach", "Sửa kế hoạch", plan),
                  ("nghiem-thu", "Ghi bà con nghiệm thu", day)]  # fmt: skip
    if one.phase is not Phase.SETTLED:
        steps.append(("thu-chi", "Ghi một khoản thu, chi", {**day, "good": "money"}))
        if works.lines:
            steps.append(("bo-dong", "Bỏ một dòng ghi sai", {}))
    if one.phase is Phase.ACCEPTED:
        steps.insert(0, ("quyet-toan", "Quyết toán công khai", day))
    return steps


def open_report_steps(report: BreachReport, today: date) -> Opened:
    """Return the open steps of a report."""
    if report.state is ReportState.ANSWERED:
        return []
    hand = ("giao", "Giao người xem xét", {"handler": report.handler.value if report.handler else "officer"})
    answer: tuple[str, str, dict[str, Any]] = ("tra-loi", "Trả lời", {"day": today})
    return [hand, answer] if report.state is ReportState.NEW else [answer, hand]


def open_yearly_steps(one: YearlyConference, today: date, *, begun: bool) -> Opened:
    """Return the open steps of a conference."""
    day: dict[str, Any] = {"day": today}
    if one.state is YearlyState.HELD:
        known = {
            name: getattr(one, name)
            for name in ("attended", "head_report", "front_report", "inspection_report", "concluded")
        }
        steps: Opened = [("cau-hoi", "Ghi câu hỏi, điều hứa", {})]
        steps += (
            [("da-lam", "Ghi điều hứa đã làm", day)]
            if any(q.promise and not q.kept_on for q in one.questions)
            else []
        )
        return [*steps, ("ket-qua", "Sửa kết quả", known)]
    first: Opened = {
        YearlyState.PLANNED: [("gui-ke-hoach", "Ghi đã gửi kế hoạch", day)],
        YearlyState.SENT: [("bao-ho", "Ghi đã báo từng hộ", day)],
        YearlyState.NOTIFIED: [("ket-qua", "Ghi kết quả hội nghị", {})] if begun else [],
    }.get(one.state, [])
    return [*first, ("khong-hop", "Không họp", {})] if one.state.is_open else []  # fmt: skip
