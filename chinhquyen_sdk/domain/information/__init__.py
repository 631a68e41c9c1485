"""Information on request: who may ask, what a request holds, its clock, its answer, its lawful no. Pure."""

from __future__ import annotations

from .acts import LAW, Outcome, add_more, ask_information, dispute_answer, withdraw_request
from .clocks import Periods, periods
from .kinds import Acting, Asker, Channel, Delivery, FileUse
from .lists import (
    Content,
    Ground,
    Scope,
    contents,
    find_content,
    find_ground,
    find_scope,
    grounds,
    part_grounds,
    refusal_grounds,
    scopes,
)
from .office import (
    accept_request,
    ask_more,
    assign_request,
    charge_costs,
    correct_answer,
    extend_request,
    point_to_public,
    provide_information,
    redirect_request,
    refuse_request,
    settle_dispute,
    take_payment,
)
from .publishing import public_content, publish_answer, retract_answer
from .records import AskInformation, InformationRequest, Link
from .states import MOVES, RequestState, Step, open_steps
from .tallies import GroundCount, YearNumbers, tallies, year_numbers
from .telling import COMPLAINT, Next, cost_sentence, may_complain, next_step, status_sentence
from .wishes import (
    AcceptInformation,
    AddMore,
    AskMore,
    AssignInformation,
    ChargeCosts,
    CorrectAnswer,
    DisputeAnswer,
    ExtendInformation,
    PointToPublic,
    ProvideInformation,
    PublishAnswer,
    RedirectInformation,
    RefuseInformation,
    RetractAnswer,
    SettleDispute,
    TakePayment,
)

__all__ = [
    "COMPLAINT", "LAW", "MOVES", "AcceptInformation", "Acting", "AddMore", "AskInformation", "AskMore", "Asker",
    "AssignInformation", "Channel", "ChargeCosts", "Content", "CorrectAnswer", "Delivery", "DisputeAnswer", "ExtendInformation", "FileUse",
    "Ground", "GroundCount", "InformationRequest", "Link", "Next", "Outcome", "Periods", "PointToPublic", "ProvideInformation",
    "PublishAnswer", "RedirectInformation", "RefuseInformation", "RequestState", "RetractAnswer", "Scope", "SettleDispute", "Step",
    "TakePayment", "YearNumbers", "accept_request", "add_more", "ask_information", "ask_more", "assign_request",
    "charge_costs", "contents", "correct_answer", "cost_sentence", "dispute_answer", "extend_request", "find_content", "find_ground",
    "find_scope", "grounds", "may_complain", "next_step", "open_steps", "part_grounds", "periods", "point_to_public",
    "provide_information", "public_content", "publish_answer", "redirect_request", "refusal_grounds", "refuse_request",
    "retract_answer", "scopes", "settle_dispute", "status_sentence", "take_payment", "tallies", "withdraw_request",
    "year_numbers",
]  # fmt: skip
