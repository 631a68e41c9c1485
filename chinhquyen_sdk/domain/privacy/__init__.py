"""Personal data stopped before publishing: found, shown to the editor, answered one by one. No Django."""

from __future__ import annotations

from .finding import OwnFacts, find_personal_data
from .kinds import PersonalData, PersonalDataFinding

__all__ = ["OwnFacts", "PersonalData", "PersonalDataFinding", "find_personal_data"]
