"""What must be true after the storm, read from the tables and the files themselves."""

from __future__ import annotations

import hashlib
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

from chinhquyen_letters.rows import ApprovalRow, BatchRow, LetterRow
from chinhquyen_reception.rows import AttachmentRow, PetitionRow
from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks_db.models import DBTaskResult

from chinhquyen_sdk.domain.letters.book import gaps
from chinhquyen_sdk.host import public_search
from chinhquyen_sdk.host.files import orphans
from chinhquyen_sdk.host.models import JournalEntry, NoticeRow, NumberBook, Telling, Untold
from chinhquyen_sdk.host.models.idempotency import IdempotencyKey
from chinhquyen_sdk.modules import registry

from .crowd import Told

LATER = timedelta(hours=3)


def let_time_pass() -> None:
    """Three hours: what a dead process had is nobody's any more, and what failed is due again."""
    then = timezone.now() - LATER
    Untold.objects.update(since=then)
    Telling.objects.exclude(state=Telling.State.DONE).update(next_try_at=then)
    DBTaskResult.objects.filter(status="RUNNING").update(started_at=then)
    for jobs in (BatchRow, ApprovalRow):
        jobs.objects.filter(state="running").update(alive_at=then)
        jobs.objects.filter(state="waiting").update(updated_at=then)


def is_over() -> bool:
    """Nothing waits and nothing is half done."""
    open_jobs = [
        jobs.objects.exclude(state__in=["done", "failed"]).exists() for jobs in (BatchRow, ApprovalRow)
    ]
    tasks = DBTaskResult.objects.filter(status__in=["READY", "RUNNING"]).exists()
    return not (
        any(open_jobs)
        or tasks
        or Untold.objects.exists()
        or Telling.objects.exclude(state=Telling.State.DONE).exists()
    )


def each_petition_is_there_once(site: Any, told: Told) -> None:
    """What was acknowledged, and nothing besides, each with its one event; words of one are not the other's."""
    rows = dict(PetitionRow.objects.filter(site=site).values_list("code", "content"))
    assert set(rows) == set(told.petitions)
    assert all(mark in rows[code] for code, mark in told.petitions.items())
    ids = Counter(str(pk) for pk in PetitionRow.objects.values_list("pk", flat=True))
    filed = JournalEntry.objects.filter(hook="petition_filed").values_list("subject", flat=True)
    assert Counter(str(subject) for subject in filed) == ids


def each_file_is_whole(told: Told) -> None:
    """The bytes that were sent, one row for each; what a killed process left beside them is swept, and nothing else is."""
    kept = {row.name.removesuffix(".pdf"): row for row in AttachmentRow.objects.exclude(petition=None)}
    assert set(told.files) <= set(kept)
    assert AttachmentRow.objects.exclude(petition=None).count() == len(kept)
    for mark, sent in told.files.items():
        with kept[mark].file.open("rb") as file:
            assert hashlib.sha256(file.read()).hexdigest() == sent == kept[mark].sha256
    orphans.sweep(older_than=timedelta(0))
    lying = {path.name for path in Path(settings.PRIVATE_ROOT, "reception").rglob("*") if path.is_file()}
    named = {Path(name).name for name in AttachmentRow.objects.values_list("file", flat=True)}
    assert lying == named, (lying - named, named - lying)


def each_event_took_effect_once(site: Any, told: Told) -> None:
    """One letter for each acceptance, one notice for each assignment and each yes; no telling left or given up."""
    assert not Telling.objects.exclude(state=Telling.State.DONE).exists()
    taken_up = JournalEntry.objects.filter(site=site, hook="petition_accepted")
    complaints = PetitionRow.objects.filter(code__in=told.accepted, kind="khieu_nai").values_list(
        "pk", flat=True
    )
    assert set(complaints) <= set(taken_up.values_list("subject", flat=True))
    accepted = taken_up.values_list("id", flat=True)
    assert Counter(LetterRow.objects.values_list("event", flat=True)) == Counter(accepted)
    assert accepted, "somebody worked"
    for hook, rule in (("petition_assigned", "viec-moi"), ("letter_approved", "thu-duyet")):
        events = JournalEntry.objects.filter(site=site, hook=hook).values_list("id", "payload")
        # The officer hears of what somebody else did; a letter nobody drafted by hand has no officer to tell.
        heard = Counter(f"{rule} {id}" for id, payload in events if payload.get("officer_id"))
        assert (
            Counter(NoticeRow.objects.filter(rule__startswith=rule).values_list("rule", flat=True)) == heard
        )


def each_number_was_given_once(site: Any, told: Told) -> None:
    """1 to n in each book, and the book's own line says n; each letter approved was approved by one event."""
    numbers: dict[tuple[str, int], list[int]] = {}
    for book, year, number in LetterRow.objects.exclude(number=None).values_list("book", "year", "number"):
        numbers.setdefault((book, year), []).append(number)
    for (book, year), given in numbers.items():
        assert gaps(given) == ()
        assert sorted(given) == list(range(1, len(given) + 1))
        assert NumberBook.objects.get(site=site, book=book, year=year).last == len(given)
    approved = JournalEntry.objects.filter(hook="letter_approved").values_list("payload", flat=True)
    assert set(told.approved) <= {one["letter"] for one in approved}
    assert len(approved) == len({one["letter"] for one in approved}) == sum(map(len, numbers.values()))
    printed = JournalEntry.objects.filter(hook="letter_printed").values_list("payload", flat=True)
    assert Counter(one["letter"] for one in printed) == Counter(
        str(pk) for pk in LetterRow.objects.filter(state="printed").values_list("pk", flat=True)
    )


def nothing_is_stuck(site: Any) -> None:
    """No pile half printed, no key without its answer, no draft that is a petition's too; every total is what a recount says."""
    assert set(BatchRow.objects.values_list("state", flat=True)) <= {"done"}
    assert not LetterRow.objects.filter(state="approved").exclude(batch=None).exists()
    assert all(key.answer for key in IdempotencyKey.objects.all())
    searched = public_search.recount(site, repair=False)
    assert searched == [], searched
    for manifest in registry().manifests:
        if manifest.recount:
            assert import_string(manifest.recount.replace(":", "."))(site, repair=False) == [], manifest.slug
