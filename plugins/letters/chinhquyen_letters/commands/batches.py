"""Letters printed as one pile, in the background: whatever kills it, each letter is in it once and is marked once.

The pile's letters carry its id from the asking on, and a letter leaves no pile that is not done: so none is in two.
"""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet
from django_tasks import task
from wagtail.models import Site

from chinhquyen_sdk.domain.letters.commands import PrintPile, Reprint
from chinhquyen_sdk.domain.letters.delivery import Outcome
from chinhquyen_sdk.domain.letters.mailing import EnvelopeSize
from chinhquyen_sdk.domain.letters.states import TO_PRINT, TO_REPRINT
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused

from ..rows import BatchRow, DeliveryRow, LetterRow
from . import jobs
from .keeping import FORM
from .printing import draw, mark, sweep_pieces

MOST = 5_000


@transaction.atomic
def print_pile(site: Site, wish: PrintPile, *, actor: Actor) -> UUID:
    """Put the letters in line for the printer and return the pile; a letter stands in one unprinted pile only."""
    ready = LetterRow.objects.select_for_update().filter(site=site, state__in=_values(TO_PRINT), batch=None)
    if wish.letters:
        ready = ready.filter(pk__in=wish.letters)
    if not (chosen := _chosen(ready)):
        raise Refused("Không có thư nào chờ in.", basis=FORM, code="nothing_to_print")
    return _pile(site, chosen, wish.envelope, actor)


@transaction.atomic
def reprint(site: Site, wish: Reprint, *, actor: Actor) -> UUID:
    """Put letters in line that lay on paper before, or came back; who asked and why stays with the pile."""
    ready = LetterRow.objects.select_for_update().filter(site=site, state__in=_values(TO_REPRINT))
    if wish.letters:
        ready = ready.filter(pk__in=wish.letters)
    if wish.pile:
        ready = ready.filter(batch=wish.pile)
    open_piles = BatchRow.objects.filter(site=site).exclude(state=BatchRow.State.DONE).values("pk")
    refused = DeliveryRow.objects.filter(site=site, outcome=Outcome.REFUSED.value).values("letter")
    chosen = _chosen(ready.exclude(batch__in=open_piles, batch__isnull=False).exclude(pk__in=refused))
    if not chosen:
        text = "Không có thư nào in lại được: thư đã gửi đi rồi, đang ở một đợt in khác, hoặc người nhận từ chối."
        raise Refused(text, basis=FORM, code="nothing_to_print", field="letters")
    return _pile(site, chosen, wish.envelope, actor, why=wish.why)


def _chosen(ready: QuerySet[LetterRow]) -> list[UUID]:
    return list(ready.order_by("issued_on", "id").values_list("pk", flat=True)[:MOST])


def _values(states: Iterable[str]) -> list[str]:
    return [str(state) for state in states]


def _pile(site: Site, chosen: list[UUID], envelope: EnvelopeSize, actor: Actor, why: str = "") -> UUID:
    pile = BatchRow(
        site=site, asked_by=actor.id, asked_by_name=actor.name[:150], envelope=envelope.value, total=len(chosen),
        why=why,
    )  # fmt: skip
    pile.save(force_insert=True)
    for begin in range(0, len(chosen), 500):
        LetterRow.objects.filter(site=site, pk__in=chosen[begin : begin + 500]).update(batch=pile.pk)
    _enqueue(pile.pk)
    return pile.pk


def print_again(site: Site, id: UUID) -> bool:
    """Put a failed pile in line again; say whether there was one."""
    return jobs.again(BatchRow, site, id, _enqueue)


def look_after_piles() -> int:
    """Put again in line what a crash left; return how many were found."""
    return jobs.look_after(BatchRow, _enqueue)


def _enqueue(id: UUID) -> None:
    transaction.on_commit(lambda: write_pile.enqueue(str(id)), robust=True)


# Letters by e-mail and messages first: a pile can wait.
@task(priority=-10)
def write_pile(id: str) -> None:
    """Print a waiting pile; safe to call twice and from several workers at once."""
    jobs.work_on(BatchRow, id, _write)


def _write(pile: BatchRow) -> None:
    if not pile.letters:
        draw(pile)
    mark(pile)
    sweep_pieces(pile)
    jobs.tell(pile, state=BatchRow.State.DONE, reason="")
