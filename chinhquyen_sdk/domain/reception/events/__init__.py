"""What can happen to a petition."""

from __future__ import annotations

from .frame import PetitionEvent
from .handling import (
    ConclusionPublished,
    DecisionSent,
    PartiesNotified,
    PetitionDecided,
    PetitionExtended,
    PetitionResumed,
    PetitionSuspended,
)
from .intake import (
    PetitionAccepted,
    PetitionArchived,
    PetitionAssigned,
    PetitionFiled,
    PetitionGuided,
    PetitionReclassified,
    PetitionRefused,
    PetitionTransferred,
    PetitionWithdrawn,
    SupplementAsked,
    SupplementReceived,
)

__all__ = [
    "ConclusionPublished",
    "DecisionSent",
    "PartiesNotified",
    "PetitionAccepted",
    "PetitionArchived",
    "PetitionAssigned",
    "PetitionDecided",
    "PetitionEvent",
    "PetitionExtended",
    "PetitionFiled",
    "PetitionGuided",
    "PetitionReclassified",
    "PetitionRefused",
    "PetitionResumed",
    "PetitionSuspended",
    "PetitionTransferred",
    "PetitionWithdrawn",
    "SupplementAsked",
    "SupplementReceived",
]
