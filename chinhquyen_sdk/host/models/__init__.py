"""The host's tables."""

from __future__ import annotations

from .access import AccessLog
from .exports import ExportJob
from .idempotency import IdempotencyKey
from .journal import JournalEntry, Telling, Untold
from .numbers import NumberBook
from .places import VillageRow
from .profile import CommuneProfile
from .switches import SiteModules

__all__ = [
    "AccessLog",
    "CommuneProfile",
    "ExportJob",
    "IdempotencyKey",
    "JournalEntry",
    "NumberBook",
    "SiteModules",
    "Telling",
    "Untold",
    "VillageRow",
]
