"""Conferences in the hamlets: one verb each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import outreach as law
from chinhquyen_sdk.domain.letters.events import LetterWanted
from chinhquyen_sdk.domain.outreach import (
    AskQuestion,
    CancelConference,
    Conference,
    HoldConference,
    InviteVillage,
    PlanConference,
    events,
)
from chinhquyen_sdk.domain.outreach.conferences import HOUSE
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.places import Village
from chinhquyen_sdk.domain.records import Record
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.files.lighter import lighten
from chinhquyen_sdk.host.files.pictures import drawn_anew
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.privacy import look_through

from ..rows import ConferenceRow, MinutesRow, PhotoRow, PolicyRow
from .keeping import keep, keep_new, locked, now
from .showing import let_find_conference

_MOST_PHOTOS = 12


@transaction.atomic
def plan_conferences(
    site: Site, wish: PlanConference, where: Iterable[UUID], *, actor: Actor, at: datetime | None = None
) -> list[Conference]:
    """Put a conference of each of the hamlets ``where`` into the calendar; a hamlet of another commune is refused."""
    _known_policy(site, wish)
    known = {village.id: village for village in villages(site)}
    wanted = list(dict.fromkeys(where))
    if not wanted or set(wanted) - set(known):
        raise Refused("Mời chọn xóm, tổ dân phố.", basis=HOUSE, code="unknown_village", field="villages")
    return [_plan(site, wish, known[id], actor, now(at)) for id in wanted]


def _plan(site: Site, wish: PlanConference, village: Village, actor: Actor, at: datetime) -> Conference:
    outcome = law.plan_conference(wish, village, actor=actor, at=at)
    keep_new(ConferenceRow, site, outcome.conference)
    let_find_conference(site, outcome.conference)
    journal.record(site, outcome.event)
    return outcome.conference


def _known_policy(site: Site, wish: PlanConference) -> None:
    if wish.policy and not PolicyRow.objects.filter(site=site, pk=wish.policy).exists():
        raise Refused("Không có chính sách này.", basis=HOUSE, code="unknown_policy", field="policy")
    if not wish.policy and not wish.democracy:
        text = "Mời chọn một chính sách, hoặc đánh dấu tuyên truyền dân chủ ở cơ sở."
        raise Refused(text, basis=HOUSE, code="about_nothing", field="policy")


@transaction.atomic
def change_conference(
    site: Site, id: UUID, wish: PlanConference, *, actor: Actor, at: datetime | None = None
) -> Conference:
    """Change what is planned."""
    _known_policy(site, wish)
    row = locked(ConferenceRow, site, id)
    return _done(site, row, law.change_conference(row.record(), wish, actor=actor, at=now(at)))


@transaction.atomic
def invite_village(
    site: Site, id: UUID, wish: InviteVillage, *, actor: Actor, at: datetime | None = None
) -> Conference:
    """Write down how the people were called; the letter to the head of the hamlet is drafted where letters are."""
    row = locked(ConferenceRow, site, id)
    done = _done(site, row, law.invite_village(row.record(), wish, actor=actor, at=now(at)))
    if wish.letter:
        journal.record(site, LetterWanted(template="invitation", subject=id, actor=actor, at=now(at)))
    return done


@transaction.atomic
def hold_conference(
    site: Site, id: UUID, wish: HoldConference, *, actor: Actor, at: datetime | None = None
) -> Conference:
    """Write down what came of it."""
    row = locked(ConferenceRow, site, id)
    look_through(site, wish.spread, checked=wish.checked)
    counted = next((v.households for v in villages(site) if v.id == row.village), None)
    outcome = law.hold_conference(row.record(), wish, households=counted, actor=actor, at=now(at))
    return _done(site, row, outcome)


@transaction.atomic
def ask_question(
    site: Site, id: UUID, wish: AskQuestion, *, actor: Actor, at: datetime | None = None
) -> Conference:
    """Write down a question from the floor."""
    row = locked(ConferenceRow, site, id)
    look_through(site, wish.text, wish.answer, checked=wish.checked)
    before: Conference = row.record()
    outcome = law.ask_question(before, wish, actor=actor, at=now(at))
    return before if outcome.conference == before else _done(site, row, outcome)


@transaction.atomic
def cancel_conference(
    site: Site, id: UUID, wish: CancelConference, *, actor: Actor, at: datetime | None = None
) -> Conference:
    """Say that it does not take place."""
    row = locked(ConferenceRow, site, id)
    return _done(site, row, law.cancel_conference(row.record(), wish, actor=actor, at=now(at)))


def _done(site: Site, row: Any, outcome: law.conferences.ConferenceOutcome) -> Conference:
    journal.record(site, outcome.event)
    keep(row, outcome.conference)
    let_find_conference(site, outcome.conference)
    return outcome.conference


CONFERENCE_STEPS: dict[str, tuple[type[Record], Callable[..., Conference]]] = {
    "moi": (InviteVillage, invite_village),
    "ket-qua": (HoldConference, hold_conference),
    "cau-hoi": (AskQuestion, ask_question),
    "khong-hop": (CancelConference, cancel_conference),
}


@transaction.atomic
def add_photo(
    site: Site, id: UUID, photo: CleanFile, alt: str, *, actor: Actor, at: datetime | None = None
) -> None:
    """Keep a photograph, drawn anew; the same one twice is one."""
    row = locked(ConferenceRow, site, id)
    known = PhotoRow.objects.filter(site=site, conference=row)
    if known.count() >= _MOST_PHOTOS:
        text = f"Nhiều nhất {_MOST_PHOTOS} ảnh cho một hội nghị."
        raise Refused(text, basis=HOUSE, code="too_many_photos", field="pictures")
    drawn = drawn_anew(photo)
    if known.filter(sha256=drawn.sha256).exists():
        return
    picture = PhotoRow(site=site, conference=row, alt=alt, sha256=drawn.sha256)
    picture.width, picture.height = drawn.width, drawn.height
    picture.file.save(f"{picture.pk.hex}.jpg", ContentFile(drawn.large), save=False)
    picture.small.save(f"{picture.pk.hex}-nho.jpg", ContentFile(drawn.small), save=False)
    picture.save()
    lighten(picture.file, picture.small)
    journal.record(site, events.ConferencePhotoAdded(**_frame(row, actor, at)))


@transaction.atomic
def remove_photo(site: Site, id: UUID, photo: UUID, *, actor: Actor, at: datetime | None = None) -> None:
    """Take a photograph away: somebody in it asked for that, or it was the wrong one."""
    row = PhotoRow.objects.filter(site=site, conference=id, pk=photo).first()
    if row is None:
        return
    journal.record(site, events.ConferencePhotoRemoved(**_frame(row.conference, actor, at)))
    gone = [(each.storage, each.name) for each in (row.file, row.small)]
    row.delete()
    transaction.on_commit(lambda: [storage.delete(name) for storage, name in gone], robust=True)


@transaction.atomic
def add_minutes(site: Site, id: UUID, file: CleanFile) -> None:
    """Keep the minutes; the same file twice is one."""
    row = locked(ConferenceRow, site, id)
    if MinutesRow.objects.filter(site=site, conference=row, sha256=file.sha256).exists():
        return
    kept = MinutesRow(site=site, conference=row, name=file.name, kind=file.kind, content_type=file.content_type,
                      size=file.size, sha256=file.sha256)  # fmt: skip
    kept.file.save(file.stored_name, file.content, save=False)
    kept.save()


def _frame(row: ConferenceRow, actor: Actor, at: datetime | None) -> dict[str, Any]:
    return {"at": now(at), "actor": actor, "subject": row.pk, "title": row.title}
