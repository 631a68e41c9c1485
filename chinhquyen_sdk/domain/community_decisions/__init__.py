"""What the people decided (Điều 15 Luật 10/2022/QH15) and how it is carried out; reports about it; the yearly conference. Pure."""

from __future__ import annotations

from .acts import (
    end_decision,
    recognise_decision,
    record_decision,
    refuse_decision,
    report_flaw,
    resume_decision,
    send_decision,
    suspend_decision,
)
from .counting import Part, Tally, Verdict, summed, verdict
from .execution import (
    accept_works,
    add_line,
    add_task,
    finish_task,
    plan_works,
    settle_accounts,
    strike_line,
    tell_progress,
)
from .handed import HandedReport
from .house import CommunitySettings, house_rules, law_data
from .items import Item, Ratio, item
from .money import AddLine, MoneyLine, StrikeLine, Totals, totals
from .public import YearlyReach, balance_sentence, in_kind_sentence, status_sentence, yearly_reach
from .records import CommunityDecision
from .reports import (
    AnswerReport,
    BreachReport,
    HandReport,
    SendReport,
    answer_report,
    hand_report,
    send_report,
)
from .shares import Shares, added, shares_of
from .states import (
    DecisionState,
    Direction,
    Good,
    Handler,
    Matter,
    Phase,
    ReportState,
    Scope,
    Source,
    VoteForm,
    YearlyState,
)
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
from .works import (
    AcceptWorks,
    AddTask,
    FinishTask,
    PlanWorks,
    ProgressEntry,
    SettleAccounts,
    TellProgress,
    WorksTask,
)
from .yearly import (
    cancel_yearly,
    hold_yearly,
    keep_promise,
    notify_households,
    plan_yearly,
    raise_question,
    send_plan,
)
from .yearly_records import (
    CancelYearly,
    HoldYearly,
    KeepPromise,
    NotifyHouseholds,
    PlanYearly,
    RaisedQuestion,
    RaiseQuestion,
    SendPlan,
    YearlyConference,
)

__all__ = [
    "AcceptWorks", "AddLine", "AddTask", "AnswerReport", "BreachReport", "CancelYearly", "CommunityDecision",
    "CommunitySettings", "DecisionState", "Direction", "EndDecision", "FinishTask", "Good", "HandReport", "HandedReport",
    "Handler", "HoldYearly", "Item", "KeepPromise", "Matter", "MoneyLine", "NotifyHouseholds", "Part", "Phase", "PlanWorks",
    "PlanYearly", "ProgressEntry", "RaiseQuestion", "RaisedQuestion", "Ratio", "RecogniseDecision", "RefuseDecision",
    "ReportFlaw", "ReportState", "ResumeDecision", "Scope", "SendDecision", "SendPlan", "SendReport", "SettleAccounts",
    "Shares", "Source", "StrikeLine", "SuspendDecision", "Tally", "TellProgress", "Totals", "Verdict", "VoteForm",
    "VoteOutcome", "WorksTask", "YearlyConference", "YearlyReach", "YearlyState", "accept_works", "add_line", "add_task",
    "added", "answer_report", "balance_sentence", "cancel_yearly", "end_decision", "finish_task", "hand_report", "hold_yearly",
    "house_rules", "in_kind_sentence", "item", "keep_promise", "law_data", "notify_households", "plan_works", "plan_yearly",
    "raise_question", "recognise_decision", "record_decision", "refuse_decision", "report_flaw", "resume_decision",
    "send_decision", "send_plan", "send_report", "settle_accounts", "shares_of", "status_sentence", "strike_line", "summed",
    "suspend_decision", "tell_progress", "totals", "verdict", "yearly_reach",
]  # fmt: skip
