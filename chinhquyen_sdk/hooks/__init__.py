"""Hook specifications, one class per area. A module's ``Hooks`` inherits them and overrides what it answers."""

from __future__ import annotations

from .accountability import AccountabilityHooks
from .community_decisions import CommunityDecisionHooks
from .dialogues import DialogueHooks
from .disclosure import DisclosureHooks, MadePublic
from .documents import DocumentHooks
from .feedback import FeedbackHooks
from .greetings import GreetingsHooks, Spoken, Voice
from .indicators import IndicatorHooks
from .information import InformationHooks
from .letters import LetterRenderer, LettersHooks
from .markers import hookimpl, hookspec
from .office import OfficeHooks
from .projects import ProjectHooks
from .reception import ReceptionHooks
from .reception_days import ReceptionDayHooks
from .reporting import ReportingHooks
from .screens import Panel, Piece, ScreenHooks
from .search import SearchHooks
from .supervision import SupervisionHooks

SPECS: tuple[type, ...] = (
    ReceptionHooks,
    ReceptionDayHooks,
    DialogueHooks,
    CommunityDecisionHooks,
    AccountabilityHooks,
    DocumentHooks,
    FeedbackHooks,
    GreetingsHooks,
    DisclosureHooks,
    IndicatorHooks,
    InformationHooks,
    LettersHooks,
    OfficeHooks,
    ProjectHooks,
    ReportingHooks,
    ScreenHooks,
    SearchHooks,
    SupervisionHooks,
)

__all__ = [
    "SPECS",
    "AccountabilityHooks",
    "CommunityDecisionHooks",
    "DialogueHooks",
    "DisclosureHooks",
    "DocumentHooks",
    "FeedbackHooks",
    "GreetingsHooks",
    "IndicatorHooks",
    "InformationHooks",
    "LetterRenderer",
    "LettersHooks",
    "MadePublic",
    "OfficeHooks",
    "Panel",
    "Piece",
    "ProjectHooks",
    "ReceptionDayHooks",
    "ReceptionHooks",
    "ReportingHooks",
    "ScreenHooks",
    "SearchHooks",
    "Spoken",
    "SupervisionHooks",
    "Voice",
    "hookimpl",
    "hookspec",
]
