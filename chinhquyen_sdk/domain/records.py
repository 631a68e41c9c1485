"""The one kind of record: frozen, closed, and clean in its text."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, field_validator

from .text import normalise


class Record(BaseModel):
    """A fact or a command's input; equal when its fields are equal.

    Unknown fields are refused, so a misspelt one is found by its sender and not by a citizen.
    """

    # A record is made ready when it is first used: whoever imports one of a hundred does not wait for all.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @field_validator("*", mode="before")
    @classmethod
    def _clean_text(cls, value: Any) -> Any:
        return normalise(value) if type(value) is str else value
