"""Accountability: a request for explanation, its clock, its answer, its lawful no. Pure."""

from __future__ import annotations

from .acts import (
    LAW,
    Outcome,
    accept_request,
    add_more,
    ask_explanation,
    ask_more,
    assign_request,
    became_petition,
    explain_request,
    extend_request,
    guide_request,
    hand_request,
    publish_explanation,
    refuse_request,
    set_meeting,
    withdraw_request,
)
from .grounds import Ground, find_ground, grounds
from .kinds import Asker, Form, Source
from .records import (
    AcceptRequest,
    AddMore,
    AskExplanation,
    AskMore,
    AssignRequest,
    ExplainRequest,
    ExplanationRequest,
    ExtendRequest,
    GuideRequest,
    MeetAsker,
    PublishExplanation,
    RefuseRequest,
)
from .states import RequestState
from .telling import Next, next_step, status_sentence

__all__ = [
    "LAW", "AcceptRequest", "AddMore", "AskExplanation", "AskMore", "Asker", "AssignRequest", "ExplainRequest",
    "ExplanationRequest", "ExtendRequest", "Form", "Ground", "GuideRequest", "MeetAsker", "Next", "Outcome",
    "PublishExplanation", "RefuseRequest", "RequestState", "Source", "accept_request", "add_more", "ask_explanation",
    "ask_more", "assign_request", "became_petition", "explain_request", "extend_request", "find_ground", "grounds",
    "guide_request", "hand_request", "next_step", "publish_explanation", "refuse_request", "set_meeting",
    "status_sentence", "withdraw_request",
]  # fmt: skip
