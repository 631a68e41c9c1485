"""How a decision is carried out: plan, tasks, account, progress, acceptance, final account. One verb each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.core.files.base import ContentFile
from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import community_decisions as law
from chinhquyen_sdk.domain.community_decisions import CommunityDecision, events
from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.privacy import Review
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.files.lighter import lighten
from chinhquyen_sdk.host.files.pictures import drawn_anew
from chinhquyen_sdk.host.privacy import check_line, own_facts

from ..rows import DecisionRow, LineRow, PhotoRow, ProgressRow, TaskRow
from .keeping import keep, locked, now, step, tell
from .public_words import look_through

_MOST_PHOTOS = 40
_HOUSE = "quy tắc của nền tảng"


plan_works = step(DecisionRow, law.plan_works)
settle_accounts = step(DecisionRow, law.settle_accounts)  # in public


@transaction.atomic
def add_task(
    site: Site,
    id: UUID,
    wish: law.AddTask,
    *,
    review: Review | None = None,
    actor: Actor,
    at: datetime | None = None,
) -> CommunityDecision:
    """Add a task."""
    row = locked(DecisionRow, site, id)
    one: CommunityDecision = row.record()
    task, event = law.add_task(one, wish, actor=actor, at=now(at))
    look_through(site, wish, review)
    TaskRow.objects.create(site=site, decision=row, **TaskRow.values_of(task))
    tell(site, event, review)
    return one


@transaction.atomic
def finish_task(
    site: Site, id: UUID, wish: law.FinishTask, *, actor: Actor, at: datetime | None = None
) -> CommunityDecision:
    """Write down that a task is done."""
    row = locked(DecisionRow, site, id)
    one: CommunityDecision = row.record()
    kept = TaskRow.objects.filter(site=site, decision=row, pk=wish.task).first()
    if kept is None:
        raise Refused("Không có việc này.", basis=_HOUSE, code="unknown_task", field="task")
    task, event = law.finish_task(one, kept.record(), wish, actor=actor, at=now(at))
    kept.done_on = task.done_on
    kept.save(update_fields=["done_on", "updated_at"])
    journal.record(site, event)
    return one


@transaction.atomic
def add_line(
    site: Site,
    id: UUID,
    wish: law.AddLine,
    *,
    review: Review | None = None,
    actor: Actor,
    at: datetime | None = None,
) -> CommunityDecision:
    """Write a line into the account; the decision's row is locked, so its sums add up."""
    row = locked(DecisionRow, site, id)
    after, line, event = law.add_line(row.record(), wish, actor=actor, at=now(at))
    look_through(site, wish, review)
    LineRow.objects.create(site=site, decision=row, **LineRow.values_of(line))
    keep(site, row, after, event, review)
    return after


@transaction.atomic
def strike_line(
    site: Site,
    id: UUID,
    wish: law.StrikeLine,
    *,
    review: Review | None = None,
    actor: Actor,
    at: datetime | None = None,
) -> CommunityDecision:
    """Take a wrong line out of the sums."""
    row, moment = locked(DecisionRow, site, id), now(at)
    kept = LineRow.objects.filter(site=site, decision=row, pk=wish.line).first()
    if kept is None:
        raise Refused("Không có dòng này.", basis=_HOUSE, code="unknown_line", field="line")
    day: date = local_day(moment)
    after, line, event = law.strike_line(row.record(), kept.record(), wish, day=day, actor=actor, at=moment)
    look_through(site, wish, review)
    kept.struck_on, kept.reason = line.struck_on, line.reason
    kept.save(update_fields=["struck_on", "reason", "updated_at"])
    keep(site, row, after, event, review)
    return after


@transaction.atomic
def tell_progress(
    site: Site,
    id: UUID,
    wish: law.TellProgress,
    *,
    review: Review | None = None,
    actor: Actor,
    at: datetime | None = None,
) -> CommunityDecision:
    """Tell everybody how far it is."""
    row = locked(DecisionRow, site, id)
    one: CommunityDecision = row.record()
    entry, event = law.tell_progress(one, wish, actor=actor, at=now(at))
    look_through(site, wish, review)
    ProgressRow.objects.create(site=site, decision=row, **ProgressRow.values_of(entry))
    tell(site, event, review)
    return one


@transaction.atomic
def accept_works(
    site: Site,
    id: UUID,
    wish: law.AcceptWorks,
    *,
    review: Review | None = None,
    actor: Actor,
    at: datetime | None = None,
) -> CommunityDecision:
    """The villagers accept what was done."""
    row = locked(DecisionRow, site, id)
    waiting = TaskRow.objects.filter(site=site, decision=row, done_on__isnull=True).count()
    after, event = law.accept_works(row.record(), wish, open_tasks=waiting, actor=actor, at=now(at))
    look_through(site, wish, review)
    return keep(site, row, after, event, review)


@transaction.atomic
def add_photos(
    site: Site,
    id: UUID,
    photos: Sequence[CleanFile],
    alt: str,
    *,
    actor: Actor,
    at: datetime | None = None,
) -> None:
    """Keep photographs, drawn anew; the same one twice is one."""
    check_line(alt, "alt", own_facts(site))
    row = locked(DecisionRow, site, id)
    before = set(PhotoRow.objects.filter(site=site, decision=row).values_list("sha256", flat=True))
    known = set(before)
    for photo in photos:
        drawn = drawn_anew(photo)
        if drawn.sha256 in known:
            continue
        if len(known) >= _MOST_PHOTOS:
            said = f"Nhiều nhất {_MOST_PHOTOS} ảnh cho một công trình."
            raise Refused(said, basis=_HOUSE, code="too_many_photos", field="pictures")
        known.add(drawn.sha256)
        picture = PhotoRow(site=site, decision=row, alt=alt, day=local_day(now(at)), sha256=drawn.sha256)
        picture.width, picture.height = drawn.width, drawn.height
        picture.file.save(f"{picture.pk.hex}.jpg", ContentFile(drawn.large), save=False)
        picture.small.save(f"{picture.pk.hex}-nho.jpg", ContentFile(drawn.small), save=False)
        picture.save()
        lighten(picture.file, picture.small)
    if known != before:
        added = events.WorksPhotosAdded(count=len(known - before), **_frame(row, actor, at))
        journal.record(site, added)


@transaction.atomic
def remove_photo(site: Site, id: UUID, photo: UUID, *, actor: Actor, at: datetime | None = None) -> None:
    """Take a photograph away: somebody in it asked for that, or it was the wrong one."""
    row = PhotoRow.objects.filter(site=site, decision=id, pk=photo).first()
    if row is None:
        return
    journal.record(site, events.WorksPhotoRemoved(**_frame(row.decision, actor, at)))
    gone = [(each.storage, each.name) for each in (row.file, row.small)]
    row.delete()
    transaction.on_commit(lambda: [storage.delete(name) for storage, name in gone], robust=True)


def _frame(row: DecisionRow, actor: Actor, at: datetime | None) -> dict[str, Any]:
    return {"at": now(at), "actor": actor, "subject": row.pk, "title": row.title}
