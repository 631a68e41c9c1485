"""Policies made known: pages with "does it concern me?", regulations in versions, conferences, checks. Pure."""

from __future__ import annotations

from .checks import (
    CancelCheck,
    CarryOutCheck,
    Check,
    MendCheck,
    PlanCheck,
    cancel_check,
    carry_out_check,
    mend_check,
    plan_check,
)
from .comparing import compare
from .conditions import Verdict, judge
from .conferences import (
    WAYS,
    AskedQuestion,
    AskQuestion,
    CancelConference,
    Conference,
    HoldConference,
    InviteVillage,
    PlanConference,
    ask_question,
    cancel_conference,
    change_conference,
    hold_conference,
    invite_village,
    plan_conference,
)
from .criteria import Criterion, criteria_of, finder_of
from .finder import VERDICT_SENTENCES, Finder, FinderAnswer, Question, QuestionKind, answer, wrong_ages
from .policies import (
    KeepPolicy,
    Policy,
    WithdrawPolicy,
    add_policy,
    change_policy,
    publish_policy,
    set_finder,
    withdraw_policy,
)
from .reach import Reach, reach_of
from .regulations import (
    ConsultVersion,
    IssueVersion,
    KeepRegulation,
    KeepVersion,
    Regulation,
    RegulationVersion,
    add_regulation,
    consult_version,
    consulted_days,
    draft_version,
    in_force,
    issue_version,
    phase_of,
)
from .states import CheckState, ConferenceState, Phase, PolicyState, VersionState

__all__ = [
    "VERDICT_SENTENCES", "WAYS", "AskQuestion", "AskedQuestion", "CancelCheck", "CancelConference", "CarryOutCheck", "Check", "CheckState",
    "Conference", "ConferenceState", "ConsultVersion", "Criterion", "Finder", "FinderAnswer", "HoldConference", "InviteVillage",
    "IssueVersion", "KeepPolicy", "KeepRegulation", "KeepVersion", "MendCheck", "Phase", "PlanCheck", "PlanConference", "Policy",
    "PolicyState", "Question", "QuestionKind", "Reach", "Regulation", "RegulationVersion", "Verdict", "VersionState",
    "WithdrawPolicy", "add_policy", "add_regulation", "answer", "ask_question", "cancel_check", "cancel_conference",
    "carry_out_check", "change_conference", "change_policy", "compare", "consult_version", "consulted_days", "criteria_of",
    "draft_version", "finder_of", "hold_conference", "in_force", "invite_village", "issue_version", "judge", "mend_check",
    "phase_of", "plan_check", "plan_conference", "publish_policy", "reach_of", "set_finder", "withdraw_policy", "wrong_ages",
]  # fmt: skip
