"""The people's own supervision: two kinds of boards, and one chain from plan to done. Pure."""

from __future__ import annotations

from .board_records import Board, EndBoard, FormBoard, RecogniseBoard
from .boards import (
    add_member,
    change_role,
    end_board,
    form_board,
    leave_board,
    recognise_board,
)
from .checklists import CheckedItem, checklist_of, checklists
from .composing import Chain, composed
from .composition import Breach, Known, Standard, breaches, limits, standards, wanted_members
from .dues import NO_DAY, Due, due_of
from .elections import (
    Candidate,
    Election,
    RecordElection,
    Votes,
    candidate_of,
    change_election,
    may_join,
    record_election,
    was_elected,
    without_names,
)
from .finding_records import Finding, Round
from .finding_wishes import (
    AddEvidence,
    AnswerRecommendation,
    CloseFinding,
    ConfirmRecommendation,
    Recommend,
    RecordFinding,
    ReturnRecommendation,
    VerifyRecommendation,
)
from .findings import (
    add_evidence,
    answer_recommendation,
    close_finding,
    confirm_recommendation,
    recommend,
    record_finding,
    return_recommendation,
    verify_recommendation,
)
from .members import AddMember, ChangeRole, LeaveBoard, Member
from .numbers import SupervisionNumbers, numbers, tallies
from .periodic import (
    KeepReport,
    OpenReport,
    PeriodicReport,
    ReceiveReport,
    SendReport,
    cycle_of,
    following,
    keep_report,
    next_report,
    open_report,
    receive_report,
    send_report,
)
from .plans import KeepPlan, Plan, SendPlan, change_plan, draft_plan, send_plan
from .reports import Heard, ReportResult, examined, hear_report, result_of
from .states import (
    Addressee,
    Answered,
    BoardKind,
    BoardState,
    FindingState,
    Gravity,
    Leaving,
    MemberPart,
    MemberRole,
    PeriodicState,
    PlanPeriod,
    PlanState,
    Seen,
    TipState,
    VisitState,
)
from .tips import AnswerTip, LookAtTip, TakeTip, TellBoard, Tip, answer_tip, look_at_tip, take_tip, tell_board
from .visits import (
    CancelVisit,
    PlanVisit,
    PublishVisit,
    ReportVisit,
    Visit,
    cancel_visit,
    plan_visit,
    publish_visit,
    renew_link,
    report_visit,
)
from .waiting import GROUPS, Group, Waits, waiting, waiting_sentence

__all__ = [
    "GROUPS", "NO_DAY", "AddEvidence", "AddMember", "Addressee", "AnswerRecommendation", "AnswerTip", "Answered", "Board",
    "BoardKind", "BoardState", "Breach", "CancelVisit", "Candidate", "Chain", "ChangeRole", "CheckedItem", "CloseFinding",
    "ConfirmRecommendation", "Due", "Election", "EndBoard", "Finding", "FindingState", "FormBoard", "Gravity", "Group", "Heard",
    "KeepPlan", "KeepReport", "Known", "LeaveBoard", "Leaving", "LookAtTip", "Member", "MemberPart", "MemberRole", "OpenReport",
    "PeriodicReport", "PeriodicState", "Plan", "PlanPeriod", "PlanState", "PlanVisit", "PublishVisit", "ReceiveReport",
    "RecogniseBoard", "Recommend", "RecordElection", "RecordFinding", "ReportResult", "ReportVisit", "ReturnRecommendation",
    "Round", "Seen", "SendPlan", "SendReport", "Standard", "SupervisionNumbers", "TakeTip", "TellBoard", "Tip", "TipState",
    "VerifyRecommendation", "Visit", "VisitState", "Votes", "Waits", "add_evidence", "add_member", "answer_recommendation",
    "answer_tip", "breaches", "cancel_visit", "candidate_of", "change_election", "change_plan", "change_role", "checklist_of",
    "checklists", "close_finding", "composed", "confirm_recommendation", "cycle_of", "draft_plan", "due_of", "end_board",
    "examined", "following", "form_board", "hear_report", "keep_report", "leave_board", "limits", "look_at_tip", "may_join",
    "next_report", "numbers", "open_report", "plan_visit", "publish_visit", "receive_report", "recognise_board", "recommend",
    "record_election", "record_finding", "renew_link", "report_visit", "result_of", "return_recommendation", "send_plan",
    "send_report", "standards", "take_tip", "tallies", "tell_board", "verify_recommendation", "waiting", "waiting_sentence",
    "wanted_members", "was_elected", "without_names",
]  # fmt: skip
