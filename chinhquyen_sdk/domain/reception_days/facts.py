"""What a letter to somebody who came says beyond its event."""

from __future__ import annotations

from typing import Any

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.people import Addressee

from . import events
from .book import BookEntry


def letter_facts(entry: BookEntry, event: Event) -> LetterFacts:
    """Return who the letter goes to and the chair's words; a denouncer is not named (Luật Tố cáo 25/2018/QH14)."""
    words = entry.words
    hidden = entry.kind.identity_protected
    to = Addressee() if hidden else Addressee(name=words.name, address=words.address)
    fields: dict[str, Any] = {"received_on": entry.received_on}
    if isinstance(event, events.ReceptionConcluded) and entry.concluded_on:
        fields |= {
            "conclusion": words.conclusion, "responsible": words.responsible, "finish_by": entry.finish_by,
            "contact": words.contact,
        }  # fmt: skip
    return LetterFacts(to=to, fields=fields)
