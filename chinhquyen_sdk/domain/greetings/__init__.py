"""The chair's greetings: the days of the year, their words in three forms, their steps. Pure."""

from __future__ import annotations

from .acts import (
    HOUSE,
    Outcome,
    approve_greeting,
    at_its_moment,
    cancel_greeting,
    draft_greeting,
    edit_greeting,
    log_play,
    plan_greeting,
    return_greeting,
    withdraw_greeting,
)
from .lunar import LunarDay, lunar_day, solar_day, year_name
from .occasions import Calendar, Coming, Occasion, OwnOccasion, Words, coming, occasions
from .records import (
    ApproveGreeting,
    CancelGreeting,
    DraftGreeting,
    EditGreeting,
    Greeting,
    LogPlay,
    PlanGreeting,
    ReturnGreeting,
    WithdrawGreeting,
)
from .rules import rules
from .speaking import Estimate, estimate, hard_to_say, in_words, speakable
from .states import MOVES, GreetingState, GreetingStep, open_steps
from .texts import Speaker, begin

__all__ = [
    "HOUSE", "MOVES", "ApproveGreeting", "Calendar", "CancelGreeting", "Coming", "DraftGreeting", "EditGreeting", "Estimate",
    "Greeting", "GreetingState", "GreetingStep", "LogPlay", "LunarDay", "Occasion", "Outcome", "OwnOccasion", "PlanGreeting",
    "ReturnGreeting", "Speaker", "WithdrawGreeting", "Words", "approve_greeting", "at_its_moment", "begin", "cancel_greeting",
    "coming", "draft_greeting", "edit_greeting", "estimate", "hard_to_say", "in_words", "log_play", "lunar_day", "occasions",
    "open_steps", "plan_greeting", "return_greeting", "rules", "solar_day", "speakable", "withdraw_greeting", "year_name",
]  # fmt: skip
