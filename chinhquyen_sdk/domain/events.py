"""Facts that happened. A command writes one with its row; hooks are told; timelines are made of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID, uuid4

from pydantic import AwareDatetime, Field

from .people import Actor
from .records import Record

_BY_HOOK: dict[str, type[Event]] = {}


class Event(Record):
    """One fact about one subject. ``hook`` is the past-tense hook it is told through.

    A payload carries no personal data: it is kept for ever and read by every module. Whoever needs a
    person's name asks the module that owns it.
    """

    hook: ClassVar[str] = ""

    id: UUID = Field(default_factory=uuid4)
    at: AwareDatetime
    actor: Actor
    subject: UUID

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        hook = cls.__dict__.get("hook")
        if hook:
            _BY_HOOK[hook] = cls

    def for_citizen(self) -> str | None:
        """Return the sentence on the public timeline, or None when it is not shown there."""
        return None

    def for_staff(self) -> str:
        """Return the sentence in the officers' history."""
        return self.for_citizen() or self.hook


def event_types() -> dict[str, type[Event]]:
    """Return every known event class by its hook."""
    return dict(_BY_HOOK)


def decode(hook: str, payload: dict[str, Any]) -> Event:
    """Return the event kept as ``payload``; an event of a module that is away keeps only its frame."""
    known = _BY_HOOK.get(hook)
    if known is None:
        return Event.model_validate({k: payload[k] for k in Event.model_fields if k in payload})
    return known.model_validate(payload)


def moment(event: Event) -> tuple[datetime, UUID]:
    """Return the key that orders events in time."""
    return (event.at, event.id)
