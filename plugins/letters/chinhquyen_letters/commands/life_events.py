"""A life event is written down once for each reader, and drafts its letter when its day has come and its reader allows."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day
from chinhquyen_sdk.domain.letters import events
from chinhquyen_sdk.domain.letters.channels import HAND, POST
from chinhquyen_sdk.domain.letters.consent import BASIS, may_write
from chinhquyen_sdk.domain.letters.filling import write_letter
from chinhquyen_sdk.domain.letters.life_events import (
    LifeEvent,
    LifeEventSource,
    LifeEventState,
    RecordLifeEvent,
    Told,
    once_keys,
    read_life_event,
    rule_of,
)
from chinhquyen_sdk.domain.letters.life_noted import LifeEventRecorded, LifeEventSetAside
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.letters.states import LetterState
from chinhquyen_sdk.domain.letters.templates import template
from chinhquyen_sdk.domain.letters.wishes import wishes_of
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.switches import communes_without

from ..module import manifest
from ..queries import office, said_by, template_of
from ..rows import LetterRow, LifeEventRow, ReaderRow, keyed
from .keeping import enter, record

ONCE = "quy tắc của nền tảng: mỗi người chỉ nhận một thư về một việc"
# How a letter by hand may leave today; a module with another channel asks for consent when it sends.
_ON_PAPER = (HAND, POST)
_AT_ONCE = 50


@transaction.atomic
def write_by_hand(
    site: Site, wish: RecordLifeEvent, *, actor: Actor, source: LifeEventSource = LifeEventSource.TYPED,
    at: datetime | None = None,
) -> Letter:  # fmt: skip
    """Write the event down and draft its letter now, or neither."""
    known = record_life_event(site, wish, actor=actor, source=source, at=at)
    return draft_life_event(site, known.id, at=at)


@transaction.atomic
def record_life_event(
    site: Site, wish: RecordLifeEvent, *, actor: Actor, source: LifeEventSource = LifeEventSource.TYPED,
    at: datetime | None = None,
) -> LifeEvent:  # fmt: skip
    """Write the event down. Refused when it is too late for its letter, or a reader has one about it already."""
    at = at or timezone.now()
    told = read_life_event(wish, local_day(at))
    _in_time(told)
    when = told.timing
    event = LifeEvent(
        template=told.form.id, facts=told.facts.model_dump(mode="json", exclude={"day"}), happened_on=told.happened_on,
        village=told.facts.village, consent=wish.consent, source=source, recorded_by=actor.id, officer=actor.id, best=when.best,
        latest=when.latest, last=when.last,
    )  # fmt: skip
    row = LifeEventRow(site=site, **LifeEventRow.values_of(event))
    row.save(force_insert=True)
    _once(site, row, told)
    journal.record(site, LifeEventRecorded(at=at, actor=actor, subject=event.id, title=told.form.label))
    return event


def _once(site: Site, row: LifeEventRow, told: Told) -> None:
    try:
        with transaction.atomic():
            ReaderRow.objects.bulk_create(
                ReaderRow(site=site, life_event=row, key=keyed(key)) for key in once_keys(told)
            )
    except IntegrityError as error:
        text = f"Người nhận đã có “{told.form.label}” về đúng việc này rồi."
        raise Refused(text, basis=ONCE, code="written_already") from error


def _in_time(told: Told) -> None:
    if not told.timing.may_send:
        raise Refused(
            told.timing.explanation, basis=rule_of(told.form).basis, code="too_late",
            field=rule_of(told.form).field or "happened_on",
        )  # fmt: skip


@transaction.atomic
def draft_life_event(site: Site, id: UUID, *, at: datetime | None = None) -> Letter:
    """Draft the letter of event ``id``, once. Refused when it is too late by now, or a reader does not want it.

    Whoever wrote the event down counts as the drafter: another person approves.
    """
    at = at or timezone.now()
    row = LifeEventRow.objects.select_for_update().get(site=site, pk=id)
    first = LetterRow.objects.filter(site=site, event=id).first()
    if first is not None:
        letter: Letter = first.record()
        if letter.state is LetterState.CANCELLED:
            raise Refused("Thư về việc này đã hủy; mời viết thư mới.", basis=ONCE, code="letter_cancelled")
        return letter
    event: LifeEvent = row.record()
    told = read_life_event(_wish(event), local_day(at))
    _in_time(told)
    _allowed(site, told, local_day(row.created_at) if event.consent else None)
    form = template_of(site, told.form.id)
    written = write_letter(form, told.facts, office(site), about=id)
    letter = written.model_copy(update={"event": id, "drafted_by": event.recorded_by})
    enter(site, letter, told.form.book)
    row.state, row.reason = LifeEventState.DRAFTED.value, ""
    row.save(update_fields=["state", "reason", "updated_at"])
    record(site, letter, events.LetterDrafted, Actor.system(), at)
    return letter


def _wish(event: LifeEvent) -> RecordLifeEvent:
    return RecordLifeEvent(
        template=event.template, facts=event.facts, happened_on=event.happened_on, consent=event.consent
    )


def _allowed(site: Site, told: Told, consented: date | None) -> None:
    occasion = told.form.occasion
    said = wishes_of(said_by(site, told.facts), told.facts, consented=consented, occasion=occasion)
    for wishes in said.values():
        permitted = may_write(occasion, wishes, _ON_PAPER)
        if not permitted.channels:
            raise Refused(permitted.reason, basis=BASIS, code="not_wanted", field="consent")


@transaction.atomic
def set_aside(site: Site, id: UUID, reason: str, *, actor: Actor, at: datetime | None = None) -> LifeEvent:
    """Write no letter about event ``id``, for ``reason``."""
    row = LifeEventRow.objects.select_for_update().get(site=site, pk=id)
    event: LifeEvent = row.record()
    if event.state is LifeEventState.DRAFTED:
        raise Refused("Thư về việc này đã soạn; mời hủy lá thư.", basis=ONCE, code="move_not_open")
    row.state, row.reason = LifeEventState.NOT_WRITTEN.value, reason[:500]
    row.save(update_fields=["state", "reason", "updated_at"])
    title = template(event.template).label
    fact = LifeEventSetAside(at=at or timezone.now(), actor=actor, subject=id, title=title)
    journal.record(site, fact)
    changed: LifeEvent = row.record()
    return changed


def draft_due(at: datetime | None = None) -> bool:
    """Draft what has its day, some at a time, in every commune; True: there is more. Called by the worker."""
    at = at or timezone.now()
    rows = LifeEventRow.objects.filter(state=LifeEventState.WAITING.value, best__lte=local_day(at))
    rows = rows.exclude(site__in=communes_without(manifest.slug))
    due = list(rows.select_related("site").order_by("best", "id")[:_AT_ONCE])
    for row in due:
        try:
            draft_life_event(row.site, row.pk, at=at)
        except Refused as refused:
            set_aside(row.site, row.pk, refused.text, actor=Actor.system(), at=at)
    return len(due) == _AT_ONCE
