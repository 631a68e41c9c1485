"""What the module that owns a case answers when a letter about it is drafted."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from chinhquyen_sdk.domain.people import Addressee
from chinhquyen_sdk.domain.records import Record


class LetterFacts(Record):
    """Who is written to, and what the event itself does not carry; asked by hook, never in an event.

    ``to`` stays empty for those whose identity is protected: they are addressed by the code of the case.
    ``fields`` fill the template's record by name; what that record does not know is left out.
    """

    to: Addressee = Addressee()
    fields: dict[str, Any] = Field(default_factory=dict)
