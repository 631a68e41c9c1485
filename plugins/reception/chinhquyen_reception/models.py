"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import (
    AttachmentRow,
    DraftRow,
    FingerprintRow,
    FlagRow,
    GrantRow,
    IdentityRow,
    MailRow,
    PetitionRow,
    ReplyRow,
    SupplementRow,
    TallyRow,
    WordsRow,
)

__all__ = [
    "AttachmentRow",
    "DraftRow",
    "FingerprintRow",
    "FlagRow",
    "GrantRow",
    "IdentityRow",
    "MailRow",
    "PetitionRow",
    "ReplyRow",
    "SupplementRow",
    "TallyRow",
    "WordsRow",
]
