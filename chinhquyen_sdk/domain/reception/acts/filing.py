"""Taking a petition in."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.sites import SiteRef

from .. import events
from ..flags import GROUP_FROM, Flag
from ..kinds import PetitionKind
from ..records import FilePetition, Petition
from ..states import PetitionState
from ..suggest import Suggestion
from .outcome import Outcome, clocks_from, due_on, field_error, frame

_TITLE_LENGTH = 120


def file_petition(site: SiteRef, wish: FilePetition, *, id: UUID, code: str, suggestion: Suggestion, actor: Actor,
                  at: datetime, origin: UUID | None = None) -> Outcome:  # fmt: skip
    """Take a petition in. Its clock starts on the day the paper was received, or today.

    ``origin`` is the visit or report it was born from, if any.
    """
    received_on = wish.received_on or local_day(at)
    if received_on > local_day(at):
        raise field_error("received_on", "date_in_future", "Ngày nhận đơn ở tương lai, mời xem lại.")
    if wish.dated_on and wish.dated_on > received_on:
        raise field_error("dated_on", "date_in_future", "Ngày ghi trên đơn sau ngày nhận đơn, mời xem lại.")
    kind = wish.kind or suggestion.kind
    running = clocks_from(site, kind, received_on)
    petition = Petition(
        id=id, code=code, kind=kind, suggested_kind=suggestion.kind, suggestion=suggestion.reasons,
        state=PetitionState.RECEIVED, title=wish.title or first_words(wish.content), content=wish.content,
        sender_name=wish.sender_name, sender_phone=wish.sender_phone, sender_address=wish.sender_address,
        village=wish.village, source=wish.source, filed_at=at, received_on=received_on, clocks=running,
        due_on=due_on(running), signed=wish.signed, dated_on=wish.dated_on, senders=wish.senders, origin=origin,
        named=bool(wish.sender_name), has_address=bool(wish.sender_address or wish.village),
        instance=wish.instance if kind is PetitionKind.COMPLAINT else 1,
        flags=_flags(wish, suggestion),
    )  # fmt: skip
    event = events.PetitionFiled(source=wish.source, origin=origin, **frame(petition, actor, at))
    return Outcome(petition, event)


def first_words(content: str) -> str:
    """Return a title for ``content``: its first line, cut at a word."""
    line = next((part.strip() for part in content.splitlines() if part.strip()), "")
    return line if len(line) <= _TITLE_LENGTH else line[: _TITLE_LENGTH - 1].rsplit(" ", 1)[0] + "…"


def _flags(wish: FilePetition, suggestion: Suggestion) -> tuple[Flag, ...]:
    seen = set(suggestion.flags)
    if wish.senders >= GROUP_FROM:
        seen.add(Flag.GROUP)
    return tuple(flag for flag in Flag if flag in seen)
