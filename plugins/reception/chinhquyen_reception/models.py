"""The shelf Django looks on: every table of this module, and nothing else."""

from __future__ import annotations

from .rows import AttachmentRow, DraftRow, IdentityRow, PetitionRow, SupplementRow, TallyRow, VillageRow

__all__ = [
    "AttachmentRow",
    "DraftRow",
    "IdentityRow",
    "PetitionRow",
    "SupplementRow",
    "TallyRow",
    "VillageRow",
]
