"""Everything that changes policies, regulations, conferences and checks, one verb each."""

from __future__ import annotations

from .checks import CHECK_STEPS, cancel_check, carry_out_check, mend_check, plan_check
from .conferences import (
    CONFERENCE_STEPS,
    add_minutes,
    add_photo,
    ask_question,
    cancel_conference,
    change_conference,
    hold_conference,
    invite_village,
    plan_conferences,
    remove_photo,
)
from .demo import load_demo
from .policies import add_policy, change_policy, publish_policy, set_finder, withdraw_policy
from .regulations import add_regulation, consult_version, draft_version, issue_version
from .showing import public_texts, standing_texts

__all__ = [
    "CHECK_STEPS", "CONFERENCE_STEPS", "add_minutes", "add_photo", "add_policy", "add_regulation", "ask_question",
    "cancel_check", "cancel_conference", "carry_out_check", "change_conference", "change_policy", "consult_version",
    "draft_version", "hold_conference", "invite_village", "issue_version", "load_demo", "mend_check", "plan_check",
    "plan_conferences", "public_texts", "publish_policy", "remove_photo", "set_finder", "standing_texts", "withdraw_policy",
]  # fmt: skip
