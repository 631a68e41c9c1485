"""Dialogues with the people: planned, announced, asked, answered, promised, followed up. Pure."""

from __future__ import annotations

from .acts import (
    LAW,
    Outcome,
    announce_dialogue,
    cancel_dialogue,
    close_dialogue,
    open_dialogue,
    plan_dialogue,
    publish_result,
)
from .asking import (
    alike,
    answer_question,
    ask_question,
    became_petition,
    hand_question,
    hide_question,
    join_questions,
    show_question,
)
from .demanding import (
    close_demand,
    count_consent,
    meet_demand,
    open_demand,
    recount_voters,
    strike_consent,
    voter_key,
)
from .house import plan_basis, plan_days, voters_basis, voters_needed, voters_share
from .kinds import Attendance, Door, HideReason, Manner, Occasion
from .promising import delay_promise, keep_promise, make_promise
from .records import Demand, Dialogue, Promise, Question
from .states import DemandState, DialogueState, PromiseState, QuestionState
from .wishes import (
    AnnounceDialogue,
    AnswerQuestion,
    AskQuestion,
    CancelDialogue,
    CloseDemand,
    CloseDialogue,
    DelayPromise,
    GiveConsent,
    HideQuestion,
    KeepPromise,
    MakePromise,
    OpenDemand,
    PlanDialogue,
    PublishResult,
)

__all__ = [
    "LAW", "AnnounceDialogue", "AnswerQuestion", "AskQuestion", "Attendance", "CancelDialogue", "CloseDemand",
    "CloseDialogue", "DelayPromise", "Demand", "DemandState", "Dialogue", "DialogueState", "Door", "GiveConsent",
    "HideQuestion", "HideReason", "KeepPromise", "MakePromise", "Manner", "Occasion", "OpenDemand", "Outcome",
    "PlanDialogue", "Promise", "PromiseState", "PublishResult", "Question", "QuestionState", "alike",
    "announce_dialogue", "answer_question", "ask_question", "became_petition", "cancel_dialogue", "close_demand",
    "close_dialogue", "count_consent", "delay_promise", "hand_question", "hide_question", "join_questions",
    "keep_promise", "make_promise", "meet_demand", "open_demand", "open_dialogue", "plan_basis", "plan_days",
    "plan_dialogue", "publish_result", "recount_voters", "show_question", "strike_consent", "voter_key", "voters_basis",
    "voters_needed", "voters_share",
]  # fmt: skip
