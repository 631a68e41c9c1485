"""Everything that changes decisions, their works, reports about them and yearly conferences, one verb each."""

from __future__ import annotations

from .decisions import (
    add_papers,
    end_decision,
    recognise_decision,
    record_decision,
    refuse_decision,
    report_flaw,
    resume_decision,
    send_decision,
    suspend_decision,
)
from .demo import load_demo
from .public_words import public_words
from .reports import answer_by_board, answer_report, hand_report, promised_days, send_report
from .showing import public_texts
from .steps import DECISION_STEPS, REPORT_STEPS, STEPS, YEARLY_STEPS, Step
from .tallying import recount
from .works import (
    accept_works,
    add_line,
    add_photos,
    add_task,
    finish_task,
    plan_works,
    remove_photo,
    settle_accounts,
    strike_line,
    tell_progress,
)
from .yearly import (
    PlanSeveral,
    add_minutes,
    cancel_yearly,
    hold_yearly,
    keep_promise,
    notify_households,
    plan_yearly,
    raise_question,
    send_plan,
)

__all__ = [
    "DECISION_STEPS", "REPORT_STEPS", "STEPS", "YEARLY_STEPS", "PlanSeveral", "Step", "accept_works", "add_line",
    "add_minutes", "add_papers", "add_photos", "add_task", "answer_by_board", "answer_report", "cancel_yearly",
    "end_decision", "finish_task", "hand_report", "hold_yearly", "keep_promise", "load_demo", "notify_households",
    "plan_works", "plan_yearly", "promised_days", "public_texts", "public_words", "raise_question",
    "recognise_decision", "record_decision", "recount", "refuse_decision", "remove_photo", "report_flaw",
    "resume_decision", "send_decision", "send_plan", "send_report", "settle_accounts", "strike_line",
    "suspend_decision", "tell_progress",
]  # fmt: skip
