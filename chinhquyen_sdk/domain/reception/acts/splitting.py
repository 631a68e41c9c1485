"""Taking a letter of several matters apart: each part its own kind, code and clock."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.sites import SiteRef

from .. import clocks, events
from ..kinds import PetitionKind
from ..records import Petition
from ..splitting import PartOfLetter, SplitPetition
from ..states import PetitionState
from .filing import first_words
from .outcome import Outcome, clocks_from, due_on, frame


class Name(NamedTuple):
    """Id and code that a part will have."""

    id: UUID
    code: str


class Split(NamedTuple):
    """The letter, closed in favour of its parts, and the parts in their order."""

    letter: Outcome
    parts: tuple[Outcome, ...]


def split_petition(
    site: SiteRef, letter: Petition, wish: SplitPetition, names: Sequence[Name], *, actor: Actor, at: datetime
) -> Split:
    """Take ``letter``, whole and with its sender, apart. Every clock counts from the day the letter was received.

    The letter's event names only the parts whose sender is not protected: siblings must not lead to a denouncer.
    """
    if letter.state is not PetitionState.RECEIVED or letter.part_of:
        raise Refused("Chỉ tách đơn khi đơn mới nhận, chưa thụ lý.", basis="Thông tư 05/2021/TT-TTCP Điều 6",
                      code="move_not_open")  # fmt: skip
    pairs = zip(wish.parts, names, strict=True)
    parts = tuple(_part(site, letter, part, name, actor, at) for part, name in pairs)
    open_codes = tuple(p.petition.code for p in parts if not p.petition.kind.identity_protected)
    ended = clocks.after(letter.clocks, letter.kind, "petition_split", local_day(at), remote=site.remote)
    sealed = len(parts) - len(open_codes)
    # What holds a denunciation is protected like one, whatever it was taken for before it was read.
    kind = PetitionKind.MIXED if sealed and not letter.kind.identity_protected else letter.kind
    closed = letter.model_copy(
        update={"kind": kind, "state": PetitionState.SPLIT, "clocks": ended, "due_on": None, "closed_at": at}
    )
    event = events.PetitionSplit(parts=open_codes, sealed=sealed, **frame(closed, actor, at))
    return Split(Outcome(closed, event), parts)


def _part(
    site: SiteRef, letter: Petition, part: PartOfLetter, name: Name, actor: Actor, at: datetime
) -> Outcome:
    running = clocks_from(site, part.kind, letter.received_on)
    petition = letter.model_copy(update={
        "id": name.id, "code": name.code, "kind": part.kind, "kind_by": actor.name, "clocks": running,
        "due_on": due_on(running), "title": part.title or first_words(part.content), "content": part.content,
        "part_of": letter.code, "origin": None, "conditions": (), "linked_to": "", "link": None,
    })  # fmt: skip
    event = events.PetitionFiled(
        source=letter.source, part_of="" if part.kind.identity_protected else letter.code, **frame(petition, actor, at)
    )  # fmt: skip
    return Outcome(petition, event)
