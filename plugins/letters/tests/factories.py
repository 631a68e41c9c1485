"""Petition events and letters to work with; nobody here is real."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from chinhquyen_letters import commands
from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain.events import Event
from chinhquyen_sdk.domain.letters.commands import ApproveLetter
from chinhquyen_sdk.domain.letters.facts import LetterFacts
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.people import Actor, Addressee
from chinhquyen_sdk.domain.reception.events import PetitionAccepted, PetitionEvent, PetitionTransferred
from chinhquyen_sdk.domain.reception.kinds import PetitionKind
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import LettersHooks, hookimpl
from chinhquyen_sdk.host import journal

AT = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
BINH = Addressee(salutation="bà", name="Nguyễn Thị Bình", address="Tổ 5, phường Quyết Thắng")
CHAIR = Actor.staff("99", "Ma Văn Thắng")


def accepted(kind: PetitionKind = PetitionKind.COMPLAINT, **more: Any) -> PetitionAccepted:
    frame = {"at": AT, "actor": Actor.staff("7", "Trần Thị Lụa"), "subject": uuid4(), "code": "26-4839-2174"}
    known = {
        "kind": kind,
        "received_on": date(2026, 11, 18),
        "due": date(2026, 12, 21),
        "basis": "Điều 28 Luật Khiếu nại",
    }
    return PetitionAccepted(**{**frame, **known, **more})


def transferred(kind: PetitionKind = PetitionKind.FEEDBACK, **more: Any) -> PetitionTransferred:
    taken = accepted(kind, due=None, basis="").model_dump(exclude={"id"})
    return PetitionTransferred(**{**taken, "agency": "Sở Xây dựng tỉnh Thái Nguyên", **more})


def drafted(site: Site, event: PetitionEvent | None = None, to: Addressee = BINH) -> Letter:
    letter = commands.draft_letter(site, event or accepted(), LetterFacts(to=to))
    assert letter is not None
    return letter


def approved(site: Site, letter: Letter | None = None, **more: Any) -> Letter:
    letter = letter or drafted(site)
    wish = ApproveLetter(letter=letter.id, seen=letter.digest)
    return commands.approve_letter(site, wish, actor=CHAIR, **{"at": AT, **more})


class Knows(LettersHooks):
    """A module that knows who a letter goes to, and tells even of a denouncer; ``fields`` is what else it says."""

    def __init__(self, **fields: Any) -> None:
        self.fields = fields

    @hookimpl
    def letter_facts(self, site: SiteRef, event: Event) -> LetterFacts:
        return LetterFacts(to=BINH, fields=self.fields)


class Fails(LettersHooks):
    """A module that cannot answer just now."""

    @hookimpl
    def letter_facts(self, site: SiteRef, event: Event) -> LetterFacts:
        raise RuntimeError


def happens(site: Site, event: Event) -> None:
    """Write ``event`` down and tell the listeners, as the worker does."""
    with transaction.atomic():
        entry = journal.record(site, event)
    journal.tell_entry(entry.seq)
