"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import (
    AttachmentRow,
    DraftRow,
    FingerprintRow,
    FlagRow,
    IdentityRow,
    MailRow,
    PetitionRow,
    SupplementRow,
    TallyRow,
    VillageRow,
    WordsRow,
)

__all__ = [
    "AttachmentRow",
    "DraftRow",
    "FingerprintRow",
    "FlagRow",
    "IdentityRow",
    "MailRow",
    "PetitionRow",
    "SupplementRow",
    "TallyRow",
    "VillageRow",
    "WordsRow",
]
