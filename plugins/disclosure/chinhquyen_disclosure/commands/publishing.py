"""The one act that makes something public, and what is done about it later."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import disclosure as law
from chinhquyen_sdk.domain.disclosure import CorrectPosting, Posting, PublishPosting, RemoveBoard, WaiveForm
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.privacy import Review
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.files import CleanFile

from ..rows import DueRow, FileRow, PostingRow
from .keeping import keep_due, keep_posting, locked_due, locked_posting, now, posting_values, settle
from .people import look_at_lines, look_through
from .reading import read_aloud


def publish_posting(
    site: Site,
    due: UUID,
    wish: PublishPosting,
    *,
    uploads: Iterable[CleanFile] = (),
    review: Review | None = None,
    actor: Actor,
    at: datetime | None = None,
) -> Posting:
    """Put the page up and open its other forms. A due that is published already is refused: nothing goes up twice.

    Raises ``Unseen`` when personal data may stand in it and ``review`` is not of exactly these words and files.
    """
    given = list(uploads)
    # What the law refuses is refused before anybody looks; and a large PDF is read while no row is locked.
    law.publish_posting(
        DueRow.objects.get(site=site, pk=due).record(), wish, id=uuid4(), actor=actor, at=now(at)
    )
    look_through(site, wish, given, review)
    return _publish(site, due, wish, given, review, actor, now(at))


@transaction.atomic
def _publish(
    site: Site, due: UUID, wish: PublishPosting, given: list[CleanFile], review: Review | None, actor: Actor, at: datetime
) -> Posting:  # fmt: skip
    row = locked_due(site, due)
    done = law.publish_posting(row.record(), wish, id=uuid4(), actor=actor, at=at)
    keep_due(row, done.due)
    posting = PostingRow.objects.create(site=site, **posting_values(done.posting))
    for upload in given:
        _keep_file(site, posting, upload)
    journal.record(site, done.event.model_copy(update={"review": review}))
    read_aloud(site, done.posting)
    return settle(site, posting, done.posting, actor=actor, at=at)


def _keep_file(site: Site, posting: PostingRow, upload: CleanFile) -> None:
    row = FileRow(site=site, posting=posting, name=upload.name, kind=upload.kind, content_type=upload.content_type,
                  size=upload.size, sha256=upload.sha256)  # fmt: skip
    row.file.save(upload.stored_name, upload.content, save=False)
    row.save()


@transaction.atomic
def correct_posting(
    site: Site,
    id: UUID,
    wish: CorrectPosting,
    *,
    review: Review | None = None,
    actor: Actor,
    at: datetime | None = None,
) -> Posting:
    """Set what is right beside the first text; the same correction sent twice is one. Raises ``Unseen`` as publishing does."""
    look_through(site, wish, (), review)
    row = locked_posting(site, id)
    posting: Posting = row.record()
    if posting.corrections and posting.corrections[-1].text == wish.text:
        return posting
    outcome = law.correct_posting(posting, wish, actor=actor, at=now(at))
    journal.record(site, outcome.event.model_copy(update={"review": review}))
    read_aloud(site, outcome.posting)
    return settle(site, row, outcome.posting, actor=actor, at=now(at))


@transaction.atomic
def waive_form(site: Site, id: UUID, wish: WaiveForm, *, actor: Actor, at: datetime | None = None) -> Posting:
    """Say why a form is not done."""
    look_at_lines(site, wish, "reason")
    row = locked_posting(site, id)
    outcome = law.waive_form(row.record(), wish, actor=actor, at=now(at))
    journal.record(site, outcome.event)
    return settle(site, row, outcome.posting, actor=actor, at=now(at))


@transaction.atomic
def take_down(
    site: Site, id: UUID, wish: RemoveBoard, *, actor: Actor, at: datetime | None = None
) -> Posting:
    """Write down that it was taken off the board."""
    row = locked_posting(site, id)
    outcome = law.take_down(row.record(), wish, actor=actor, at=now(at))
    keep_posting(row, outcome.posting)
    journal.record(site, outcome.event)
    return outcome.posting
