"""Promises: made, kept, late with a reason."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import F
from wagtail.models import Site

from chinhquyen_sdk.domain import dialogues as law
from chinhquyen_sdk.domain.dialogues import Promise
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.files.lighter import lighten

from ..rows import DialogueRow, PromiseRow, QuestionRow
from .keeping import change, locked, now, promise_columns, tally


@transaction.atomic
def make_promise(
    site: Site, code: str, wish: law.MakePromise, *, actor: Actor, at: datetime | None = None
) -> Promise:
    """Write down a promise: what, who, when."""
    row = locked(site, code)
    made = law.make_promise(
        row.record(), wish, id=uuid4(), number=row.promises + 1, question=_question(site, row, wish.question),
        actor=actor, at=now(at),
    )  # fmt: skip
    PromiseRow.objects.create(site=site, **promise_columns(made.promise))
    DialogueRow.objects.filter(pk=row.pk).update(promises=F("promises") + 1)
    tally(site, made.promise.made_on.year, made=1)
    journal.record(site, made.event)
    return made.promise


def _question(site: Site, row: DialogueRow, number: int | None) -> UUID | None:
    if number is None:
        return None
    found = QuestionRow.objects.filter(site=site, dialogue=row.pk, number=number).first()
    if found is None:
        raise Refused(f"Không có câu hỏi số {number}.", basis=law.LAW, code="not_found", field="question")
    key: UUID = found.pk
    return key


@transaction.atomic
def keep_promise(
    site: Site, promise: UUID, wish: law.KeepPromise, photo: CleanFile | None = None, *, actor: Actor,
    at: datetime | None = None,
) -> Promise:  # fmt: skip
    """Say what was done, with a photograph if there is one."""
    row, code = _locked(site, promise)
    kept = law.keep_promise(code, row.record(), wish, photo=photo is not None, actor=actor, at=now(at))
    if photo is not None:
        row.photo_type = photo.content_type
        row.photo.save(photo.stored_name, ContentFile(photo.content.read()), save=False)
        lighten(row.photo)
    change(row, promise_columns(kept.promise))
    tally(site, kept.promise.made_on.year, kept=1, on_time=int(kept.promise.kept_on <= row.due_on))
    journal.record(site, kept.event)
    return kept.promise


@transaction.atomic
def delay_promise(
    site: Site, promise: UUID, wish: law.DelayPromise, *, actor: Actor, at: datetime | None = None
) -> Promise:
    """Say why it is late and name the new day."""
    row, code = _locked(site, promise)
    later = law.delay_promise(code, row.record(), wish, actor=actor, at=now(at))
    change(row, promise_columns(later.promise))
    journal.record(site, later.event)
    return later.promise


def _locked(site: Site, promise: UUID) -> tuple[PromiseRow, str]:
    row = PromiseRow.objects.select_for_update().get(site=site, pk=promise)
    code = DialogueRow.objects.filter(pk=row.dialogue).values_list("code", flat=True).get()
    return row, code
