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

    When one part is a denunciation, no open part and no event knows the letter: the sender's name on a sibling
    would lead, through the letter, to the denouncer.
    """
    if letter.state is not PetitionState.RECEIVED or letter.part_of:
        raise Refused("Chỉ tách đơn khi đơn mới nhận, chưa thụ lý.", basis="Thông tư 05/2021/TT-TTCP Điều 6",
                      code="move_not_open")  # fmt: skip
    pairs = zip(wish.parts, names, strict=True)
    sealed = any(part.kind.identity_protected for part in wish.parts)
    parts = tuple(_part(site, letter, part, name, sealed, actor, at) for part, name in pairs)
    ended = clocks.after(letter.clocks, letter.kind, "petition_split", local_day(at), remote=site.remote)
    # What holds a denunciation is protected like one, whatever it was taken for before it was read.
    kind = PetitionKind.MIXED if sealed and not letter.kind.identity_protected else letter.kind
    closed = letter.model_copy(
        update={"kind": kind, "state": PetitionState.SPLIT, "clocks": ended, "due_on": None, "closed_at": at}
    )
    codes = () if sealed else tuple(outcome.petition.code for outcome in parts)
    event = events.PetitionSplit(parts=codes, number=len(parts), **frame(closed, actor, at))
    return Split(Outcome(closed, event), parts)


def _part(
    site: SiteRef, letter: Petition, part: PartOfLetter, name: Name, sealed: bool, actor: Actor, at: datetime
) -> Outcome:
    # A protected part keeps the letter's code with its sender, under lock.
    known = letter.code if part.kind.identity_protected or not sealed else ""
    running = clocks_from(site, part.kind, letter.received_on)
    petition = letter.model_copy(update={
        "id": name.id, "code": name.code, "kind": part.kind, "kind_by": actor.name, "clocks": running,
        "due_on": due_on(running), "title": part.title or first_words(part.content), "content": part.content,
        "part_of": known, "origin": None, "conditions": (), "linked_to": "", "link": None,
    })  # fmt: skip
    told = "" if sealed else letter.code
    event = events.PetitionFiled(source=letter.source, part_of=told, **frame(petition, actor, at))
    return Outcome(petition, event)
