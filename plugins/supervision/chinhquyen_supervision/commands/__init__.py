"""Everything that changes boards, plans, visits, findings and what citizens told, one verb each."""

from __future__ import annotations

from .boards import (
    BOARD_STEPS,
    MEMBER_STEPS,
    add_member,
    change_role,
    end_board,
    form_board,
    leave_board,
    recognise_board,
)
from .demo import load_demo
from .elections import change_election, record_election
from .files import add_file, add_photo, remove_photo
from .findings import (
    FINDING_STEPS,
    add_evidence,
    answer_recommendation,
    close_finding,
    confirm_recommendation,
    recommend,
    record_finding,
    return_recommendation,
    verify_recommendation,
)
from .periodic import REPORT_STEPS, keep_report, open_report, receive_report, report_days, send_report
from .plans import change_plan, draft_plan, send_plan
from .recounting import recount
from .reports import hear, heard
from .showing import public_texts
from .tips import TIP_STEPS, Told, answer_tip, look_at_tip, take_tip, tell_board
from .visits import cancel_visit, plan_visit, publish_visit, renew_link, report_visit

__all__ = [
    "BOARD_STEPS", "FINDING_STEPS", "MEMBER_STEPS", "REPORT_STEPS", "TIP_STEPS", "Told", "add_evidence", "add_file",
    "add_member", "add_photo", "answer_recommendation", "answer_tip", "cancel_visit", "change_election", "change_plan",
    "change_role", "close_finding", "confirm_recommendation", "draft_plan", "end_board", "form_board", "hear", "heard",
    "keep_report", "leave_board", "load_demo", "look_at_tip", "open_report", "plan_visit", "public_texts", "publish_visit",
    "receive_report", "recognise_board", "recommend", "record_election", "record_finding", "recount", "remove_photo",
    "renew_link", "report_days", "report_visit", "return_recommendation", "send_plan", "send_report", "take_tip", "tell_board",
    "verify_recommendation",
]  # fmt: skip
