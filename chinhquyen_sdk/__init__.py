"""Domain, law and hooks of a friendly commune government in Vietnam.

This is the whole public surface; a name that is not listed here may change without notice. Names are imported
when first used, so that importing the package costs little.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .calling import Answers, Failure, ask, may, tell
    from .domain.events import Event
    from .domain.indicators import Aim, Figure, Indicator, TracedPage, TracedRow
    from .domain.letters.channels import AddressAsked, Dispatch, LetterChannel, NotDelivered
    from .domain.letters.delivery import Delivery
    from .domain.letters.document import LetterDocument
    from .domain.letters.facts import LetterFacts
    from .domain.letters.occasions import Occasion
    from .domain.letters.records import Letter
    from .domain.letters.templates import LetterTemplate
    from .domain.letters.timing import Timing, TimingRule, timing
    from .domain.letters.wording import check_wording
    from .domain.messages import Problem, field_errors, problem
    from .domain.office import DueItem, NextMove, PaperLink
    from .domain.papers import Paper, PaperColumn, PaperTable, Signature
    from .domain.people import Actor, Addressee, Phone
    from .domain.privacy import PersonalData, PersonalDataFinding, find_personal_data
    from .domain.reception import (
        AssignPetition,
        FilePetition,
        MoveName,
        MovePetition,
        Petition,
        PetitionKind,
        PetitionState,
        ReclassifyPetition,
        Suggestion,
        assign_petition,
        file_petition,
        lawful_moves,
        move_petition,
        next_step,
        reclassify_petition,
        status_sentence,
        suggest_kind,
        timeline,
    )
    from .domain.reception.classify import Classification, classify
    from .domain.records import Record
    from .domain.refusals import Refused
    from .domain.sites import SiteRef
    from .domain.text import Line, fold, normalise
    from .hooks import (
        GreetingsHooks,
        IndicatorHooks,
        LetterRenderer,
        LettersHooks,
        OfficeHooks,
        Panel,
        Piece,
        ReceptionHooks,
        ScreenHooks,
        Spoken,
        Voice,
        hookimpl,
        hookspec,
    )
    from .law import Deadline, Extension, LawError, Pause, Rule, calendar, deadline, rule, rules
    from .modules import Manifest, Permission, Registry, Role, registry

__version__ = "0.1.0"

_HOME = {
    "calling": ("Answers", "Failure", "ask", "may", "tell"),
    "domain.events": ("Event",),
    "domain.indicators": ("Aim", "Figure", "Indicator", "TracedPage", "TracedRow"),
    "domain.letters.channels": ("AddressAsked", "Dispatch", "LetterChannel", "NotDelivered"),
    "domain.letters.delivery": ("Delivery",),
    "domain.letters.facts": ("LetterFacts",),
    "domain.letters.records": ("Letter",),
    "domain.letters.document": ("LetterDocument",),
    "domain.letters.occasions": ("Occasion",),
    "domain.letters.templates": ("LetterTemplate",),
    "domain.letters.timing": ("Timing", "TimingRule", "timing"),
    "domain.letters.wording": ("check_wording",),
    "domain.messages": ("Problem", "field_errors", "problem"),
    "domain.office": ("DueItem", "NextMove", "PaperLink"),
    "domain.papers": ("Paper", "PaperColumn", "PaperTable", "Signature"),
    "domain.people": ("Actor", "Addressee", "Phone"),
    "domain.privacy": ("PersonalData", "PersonalDataFinding", "find_personal_data"),
    "domain.reception": (
        "AssignPetition", "FilePetition", "MoveName", "MovePetition", "Petition", "PetitionKind", "PetitionState",
        "ReclassifyPetition", "Suggestion", "assign_petition", "file_petition", "lawful_moves", "move_petition", "next_step",
        "reclassify_petition", "status_sentence", "suggest_kind", "timeline",
    ),
    "domain.reception.classify": ("Classification", "classify"),
    "domain.records": ("Record",),
    "domain.refusals": ("Refused",),
    "domain.sites": ("SiteRef",),
    "domain.text": ("Line", "fold", "normalise"),
    "hooks": (
        "GreetingsHooks", "IndicatorHooks", "LetterRenderer", "LettersHooks", "OfficeHooks", "Panel", "Piece", "ReceptionHooks",
        "ScreenHooks", "Spoken", "Voice",
        "hookimpl", "hookspec",
    ),
    "law": ("Deadline", "Extension", "LawError", "Pause", "Rule", "calendar", "deadline", "rule", "rules"),
    "modules": ("Manifest", "Permission", "Registry", "Role", "registry"),
}  # fmt: skip
_WHERE = {name: home for home, names in _HOME.items() for name in names}

__all__ = [
    "Actor", "AddressAsked", "Addressee", "Aim", "Answers", "AssignPetition", "Classification", "Deadline", "Delivery",
    "Dispatch", "DueItem", "Event", "Extension", "Failure", "Figure", "FilePetition", "GreetingsHooks", "Indicator",
    "IndicatorHooks", "LawError", "Letter",
    "LetterChannel", "LetterDocument", "LetterFacts", "LetterRenderer", "LetterTemplate", "LettersHooks", "Line",
    "Manifest", "MoveName", "MovePetition", "NextMove", "NotDelivered", "Occasion", "OfficeHooks", "Panel", "Paper",
    "PaperColumn", "PaperLink", "PaperTable", "Pause", "Permission", "PersonalData", "PersonalDataFinding",
    "Petition", "PetitionKind", "PetitionState", "Phone", "Piece", "Problem", "ReceptionHooks", "ReclassifyPetition",
    "Record", "Refused", "Registry", "Role", "Rule", "ScreenHooks", "Signature", "SiteRef", "Spoken", "Suggestion",
    "Timing", "TimingRule", "TracedPage", "TracedRow",
    "Voice", "__version__", "ask", "assign_petition", "calendar", "check_wording", "classify",
    "deadline", "field_errors", "file_petition", "find_personal_data", "fold", "hookimpl", "hookspec", "lawful_moves",
    "may", "move_petition", "next_step", "normalise", "problem", "reclassify_petition", "registry", "rule", "rules",
    "status_sentence", "suggest_kind", "tell", "timeline", "timing",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(importlib.import_module(f".{_WHERE[name]}", __name__), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted(__all__)
