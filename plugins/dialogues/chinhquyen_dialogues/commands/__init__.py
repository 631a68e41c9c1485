"""Everything that changes a dialogue, one verb each."""

from __future__ import annotations

from .asking import (
    answer_question,
    ask_question,
    call_question,
    hide_question,
    join_questions,
    show_questions,
)
from .demanding import close_demand, give_consent, open_demand, recount_voters, strike_consent
from .demo import load_demo
from .handing import forget_handed, hand_over, hand_question
from .holding import (
    announce_dialogue,
    cancel_dialogue,
    close_dialogue,
    open_dialogue,
    plan_dialogue,
    publish_result,
)
from .promising import delay_promise, keep_promise, make_promise
from .showing import public_texts, standing_texts

__all__ = [
    "announce_dialogue",
    "answer_question",
    "ask_question",
    "call_question",
    "cancel_dialogue",
    "close_demand",
    "close_dialogue",
    "delay_promise",
    "forget_handed",
    "give_consent",
    "hand_over",
    "hand_question",
    "hide_question",
    "join_questions",
    "keep_promise",
    "load_demo",
    "make_promise",
    "open_demand",
    "open_dialogue",
    "plan_dialogue",
    "public_texts",
    "publish_result",
    "recount_voters",
    "show_questions",
    "standing_texts",
    "strike_consent",
]  # fmt: skip
