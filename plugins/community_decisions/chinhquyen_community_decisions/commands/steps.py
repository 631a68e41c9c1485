"""Every step by its name in addresses: the record it takes, the command, who may. Screens and API read the same table."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from chinhquyen_sdk.domain import community_decisions as law
from chinhquyen_sdk.domain.records import Record

from ..module import ANSWER, FOLLOW, HOLD, RECOGNISE, RECORD
from . import decisions, reports, works, yearly


class Step(NamedTuple):
    """One step."""

    record: type[Record]
    command: Callable[..., Any]
    permission: str
    said: str


DECISION_STEPS: dict[str, Step] = {
    "gui": Step(law.SendDecision, decisions.send_decision, RECORD, "Đã ghi việc gửi."),
    "cong-nhan": Step(law.RecogniseDecision, decisions.recognise_decision, RECOGNISE, "Đã ghi. Quyết định có hiệu lực."),
    "khong-cong-nhan": Step(law.RefuseDecision, decisions.refuse_decision, RECOGNISE, "Đã ghi không công nhận."),
    "sai-sot": Step(law.ReportFlaw, decisions.report_flaw, RECOGNISE, "Đã ghi báo cáo sai sót. Thời hạn bắt đầu tính."),
    "tam-ngung": Step(law.SuspendDecision, decisions.suspend_decision, RECOGNISE, "Đã ghi tạm ngừng."),
    "lam-tiep": Step(law.ResumeDecision, decisions.resume_decision, RECOGNISE, "Đã ghi thực hiện tiếp."),
    "cham-dut": Step(law.EndDecision, decisions.end_decision, RECOGNISE, "Đã ghi quyết định hết hiệu lực."),
    "ke-hoach": Step(law.PlanWorks, works.plan_works, FOLLOW, "Đã ghi kế hoạch. Mời thêm từng việc."),
    "viec": Step(law.AddTask, works.add_task, FOLLOW, "Đã thêm việc."),
    "xong-viec": Step(law.FinishTask, works.finish_task, FOLLOW, "Đã ghi việc xong."),
    "thu-chi": Step(law.AddLine, works.add_line, FOLLOW, "Đã ghi sổ."),
    "bo-dong": Step(law.StrikeLine, works.strike_line, FOLLOW, "Đã bỏ dòng ghi sai; dòng ấy vẫn đọc được."),
    "tien-do": Step(law.TellProgress, works.tell_progress, FOLLOW, "Đã báo tiến độ."),
    "nghiem-thu": Step(law.AcceptWorks, works.accept_works, FOLLOW, "Đã ghi nghiệm thu."),
    "quyet-toan": Step(law.SettleAccounts, works.settle_accounts, FOLLOW, "Đã quyết toán công khai. Sổ thu chi đã khóa."),
}  # fmt: skip
REPORT_STEPS: dict[str, Step] = {
    "giao": Step(law.HandReport, reports.hand_report, ANSWER, "Đã giao xem xét."),
    "tra-loi": Step(
        law.AnswerReport, reports.answer_report, ANSWER, "Đã trả lời. Người báo đọc được bằng mã."
    ),
}
YEARLY_STEPS: dict[str, Step] = {
    "gui-ke-hoach": Step(law.SendPlan, yearly.send_plan, HOLD, "Đã ghi việc gửi kế hoạch."),
    "bao-ho": Step(law.NotifyHouseholds, yearly.notify_households, HOLD, "Đã ghi việc báo từng hộ."),
    "ket-qua": Step(
        law.HoldYearly, yearly.hold_yearly, HOLD, "Đã ghi kết quả. Mời ghi thêm câu hỏi, biên bản."
    ),
    "cau-hoi": Step(law.RaiseQuestion, yearly.raise_question, HOLD, "Đã ghi câu hỏi."),
    "da-lam": Step(law.KeepPromise, yearly.keep_promise, HOLD, "Đã ghi điều hứa đã làm."),
    "khong-hop": Step(law.CancelYearly, yearly.cancel_yearly, HOLD, "Đã ghi là không họp."),
}
# No two steps share a name, whatever they are of.
STEPS: dict[str, Step] = {**DECISION_STEPS, **REPORT_STEPS, **YEARLY_STEPS}
