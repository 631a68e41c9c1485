"""The host's tables."""

from __future__ import annotations

from .access import AccessLog
from .audit import AuditCheck, AuditEntry, AuditLink
from .exports import ExportJob
from .held import HeldFile, HeldRow
from .holds import RetentionHold
from .idempotency import IdempotencyKey
from .indicators import FigureRound, FigureRow, TraceChunk
from .journal import JournalEntry, Telling, Untold
from .numbers import NumberBook
from .office import (
    AbsenceRow,
    HandOverRow,
    NoticeRow,
    NoticeTally,
    ReminderRound,
    ReminderRow,
    VillageCountRow,
    VillageImportRow,
)
from .places import VillageRow
from .profile import CommuneProfile
from .public_search import PublicFileRow, PublicTextRow, PublicWord
from .sounds import SoundRow
from .switches import SiteModules

__all__ = [
    "AbsenceRow",
    "AccessLog",
    "AuditCheck",
    "AuditEntry",
    "AuditLink",
    "CommuneProfile",
    "ExportJob",
    "FigureRound",
    "FigureRow",
    "HandOverRow",
    "HeldFile",
    "HeldRow",
    "IdempotencyKey",
    "JournalEntry",
    "NoticeRow",
    "NoticeTally",
    "NumberBook",
    "PublicFileRow",
    "PublicTextRow",
    "PublicWord",
    "ReminderRound",
    "ReminderRow",
    "RetentionHold",
    "SiteModules",
    "SoundRow",
    "Telling",
    "TraceChunk",
    "Untold",
    "VillageCountRow",
    "VillageImportRow",
    "VillageRow",
]
