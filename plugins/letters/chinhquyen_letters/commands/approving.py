"""A yes to many letters that were looked at, given in the background: each its own number, its own event, its own rule.

Some letters, their numbers and the place reached are one transaction: a process killed at any moment leaves no letter
half approved, no number unused and nothing to do twice.
"""

from __future__ import annotations

import logging
from uuid import UUID

from django.db import DatabaseError, transaction
from django_tasks import task
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.commands import ApproveLetter, ApproveLetters
from chinhquyen_sdk.domain.letters.records import Letter
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

from ..rows import ApprovalRow, LetterRow
from . import jobs
from .moving import approve_letter

log = logging.getLogger("chinhquyen.letters")
_PIECE = 25


@transaction.atomic
def approve_letters(site: Site, wish: ApproveLetters, *, actor: Actor) -> UUID:
    """Put the yes in line and return it; what cannot be approved when its turn comes is left out and named."""
    wanted = [[str(one.letter), one.seen] for one in wish.letters]
    job = ApprovalRow(
        site=site, asked_by=actor.id, asked_by_name=actor.name[:150], wanted=wanted, total=len(wanted)
    )
    job.save(force_insert=True)
    _enqueue(job.pk)
    return job.pk


def approve_again(site: Site, id: UUID) -> bool:
    """Put a failed yes in line again; say whether there was one."""
    return jobs.again(ApprovalRow, site, id, _enqueue)


def look_after_approvals() -> int:
    """Put again in line what a crash left; return how many were found."""
    return jobs.look_after(ApprovalRow, _enqueue)


def _enqueue(id: UUID) -> None:
    transaction.on_commit(lambda: write_approval.enqueue(str(id)), robust=True)


@task(priority=-5)
def write_approval(id: str) -> None:
    """Approve the letters of a waiting yes; safe to call twice and from several workers at once."""
    jobs.work_on(ApprovalRow, id, _approve)


def _approve(job: ApprovalRow) -> None:
    actor = Actor.staff(job.asked_by, job.asked_by_name)
    while job.reached < job.total:
        _approve_piece(job, actor)
    jobs.tell(job, state=jobs.State.DONE, reason="")


@transaction.atomic
def _approve_piece(job: ApprovalRow, actor: Actor) -> None:
    jobs.tell(job)
    piece = [(UUID(id), seen) for id, seen in job.wanted[job.reached : job.reached + _PIECE]]
    rows = LetterRow.objects.select_for_update().filter(site=job.site, pk__in=[id for id, _ in piece])
    # First all letters in one order, then the books in one order: two at work never wait for each other in a ring.
    books = dict(rows.order_by("pk").values_list("pk", "book"))
    left_out = list(job.left_out)
    for id, seen in sorted(piece, key=lambda one: books.get(one[0], "")):
        why = _approved(job.site, id, seen, actor) if id in books else "Không có thư này."
        if why:
            left_out.append([str(id), why])
    reached = job.reached + len(piece)
    jobs.tell(job, reached=reached, left_out=left_out, failures=0)
    job.reached, job.left_out = reached, left_out


def _approved(site: Site, id: UUID, seen: str, actor: Actor) -> str:
    """Approve one letter; return why not, empty when it is approved."""
    try:
        approve_letter(site, ApproveLetter(letter=id, seen=seen), actor=actor)
    except Refused as refused:
        return "" if _by_me(site, id, actor) else refused.text
    except DatabaseError:
        raise
    except Exception as error:  # noqa: BLE001 - one letter that breaks must not hold up the others; it is named
        log.error("letter not approved: %s", type(error).__name__)
        return f"Không duyệt được ({type(error).__name__}). Mời báo người quản trị."
    return ""


def _by_me(site: Site, id: UUID, actor: Actor) -> bool:
    """Say whether this very person approved the letter already: a second tap of the same yes is no complaint."""
    letter: Letter = LetterRow.objects.get(site=site, pk=id).record()
    return letter.state.is_issued and letter.approved_by == actor.id
