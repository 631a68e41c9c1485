"""Letters printed as one pile, in the background: whatever kills it, each letter is in it once and is marked once.

The pile's letters carry its id from the asking on, so no letter is in two. Drawing changes nothing and begins
anew after a kill; marking begins when the files stand, piece by piece, and goes on from what is not marked yet.
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from django.core.files import File
from django.db import transaction
from django.db.models import F, QuerySet
from django.utils import timezone
from django_tasks import task
from wagtail.models import Site

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.letters.commands import PrintPile
from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.events import LetterPrinted
from chinhquyen_sdk.domain.letters.form import agency_lines
from chinhquyen_sdk.domain.letters.mailing import EnvelopeSize, Mailing, by_village, village_of
from chinhquyen_sdk.domain.letters.states import STEPS, LetterMove, LetterState
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.sites import site_ref

from ..rows import BatchRow, LetterRow
from .keeping import FORM, keep, record

log = logging.getLogger("chinhquyen.letters")
State = BatchRow.State
LEASE = timedelta(minutes=5)  # a pile that told nothing for so long belongs to a process that is gone
TRIES = 3
MOST = 5_000
_PIECE = 200
_READY = (LetterState.APPROVED.value, LetterState.SIGNED.value)
_FILES = ("letters", "envelopes", "labels")


class _TakenOverError(Exception):
    """Another process has this pile now."""


@transaction.atomic
def print_pile(site: Site, wish: PrintPile, *, actor: Actor) -> UUID:
    """Put the letters in line for the printer and return the pile; a letter stands in one unprinted pile only."""
    ready = LetterRow.objects.select_for_update().filter(site=site, state__in=_READY, batch=None)
    if wish.letters:
        ready = ready.filter(pk__in=wish.letters)
    chosen = list(ready.order_by("issued_on", "id").values_list("pk", flat=True)[:MOST])
    if not chosen:
        raise Refused("Không có thư nào chờ in.", basis=FORM, code="nothing_to_print")
    pile = BatchRow(
        site=site, asked_by=actor.id, asked_by_name=actor.name[:150], envelope=wish.envelope.value, total=len(chosen)
    )  # fmt: skip
    pile.save(force_insert=True)
    for begin in range(0, len(chosen), 500):
        LetterRow.objects.filter(site=site, pk__in=chosen[begin : begin + 500]).update(batch=pile.pk)
    _enqueue(pile.pk)
    return pile.pk


@transaction.atomic
def print_again(site: Site, id: UUID) -> bool:
    """Put a failed pile in line again; say whether there was one."""
    failed = BatchRow.objects.filter(site=site, pk=id, state=State.FAILED)
    again = failed.update(state=State.WAITING, attempts=0, reason="", updated_at=timezone.now())
    if again:
        _enqueue(id)
    return bool(again)


def _enqueue(id: UUID) -> None:
    transaction.on_commit(lambda: write_pile.enqueue(str(id)), robust=True)


# Letters by e-mail and messages first: a pile can wait.
@task(priority=-10)
def write_pile(id: str) -> None:
    """Print a waiting pile; safe to call twice and from several workers at once."""
    begun = {"state": State.RUNNING, "attempts": F("attempts") + 1, "alive_at": timezone.now()}
    if not BatchRow.objects.filter(pk=id, state=State.WAITING).update(**begun):
        return
    pile = BatchRow.objects.select_related("site").get(pk=id)
    try:
        if not pile.letters:
            _draw(pile)
        _mark(pile)
    except _TakenOverError:
        return
    except Exception as error:  # noqa: BLE001 - whatever a letter does, the person who waits must read why
        log.error("pile of letters failed: %s", type(error).__name__)
        why = f"Không in được đợt này ({type(error).__name__}). Mời thử lại hoặc báo người quản trị."
        _mine(pile).update(state=State.FAILED, reason=why)


def _draw(pile: BatchRow) -> None:
    order = _in_order(pile)
    sender = agency_lines(site_ref(pile.site))
    to = [mailing for _, mailing in order]
    with tempfile.TemporaryDirectory(prefix="chinhquyen-thu-") as room:
        made = {name: Path(room) / f"{name}.pdf" for name in _FILES}
        ids = [id for id, _ in order]
        rendering.letters_pdf(_documents(pile, ids), made["letters"], progress=_progress(pile))
        rendering.envelopes_pdf(to, sender, made["envelopes"], size=EnvelopeSize(pile.envelope))
        rendering.labels_pdf(to, made["labels"])
        for name, path in made.items():
            with path.open("rb") as content:
                getattr(pile, name).save(
                    f"{pile.pk.hex}-{pile.attempts}-{name}.pdf", File(content), save=False
                )
    kept = _mine(pile).update(
        **{name: getattr(pile, name).name for name in _FILES}, written=pile.total, alive_at=timezone.now()
    )
    if not kept:
        for name in _FILES:
            getattr(pile, name).storage.delete(getattr(pile, name).name)
        raise _TakenOverError


def _in_order(pile: BatchRow) -> list[tuple[UUID, Mailing]]:
    """Return the pile's letters in the order they are carried round; only addresses are in memory."""
    rows = LetterRow.objects.filter(site=pile.site, batch=pile.pk).order_by("number", "id")
    found: dict[Mailing, list[UUID]] = {}
    for id, name, address in rows.values_list("pk", "addressee", "address").iterator(_PIECE):
        mailing = Mailing(name=name, address=address, village=village_of(address))
        found.setdefault(mailing, []).append(id)
    return [(id, mailing) for mailing in by_village(found) for id in found[mailing]]


def _documents(pile: BatchRow, ids: list[UUID]) -> Iterator[LetterDocument]:
    for begin in range(0, len(ids), _PIECE):
        piece = ids[begin : begin + _PIECE]
        rows = LetterRow.objects.filter(site=pile.site).in_bulk(piece)
        yield from (rows[id].record().document for id in piece)


def _progress(pile: BatchRow) -> Callable[[int], None]:
    def tell(done: int) -> None:
        if not _mine(pile).update(written=done, alive_at=timezone.now()):
            raise _TakenOverError

    return tell


def _mark(pile: BatchRow) -> None:
    actor = Actor.staff(pile.asked_by, pile.asked_by_name)
    while _mark_piece(pile, actor):
        pass
    _mine(pile).update(state=State.DONE, reason="")


@transaction.atomic
def _mark_piece(pile: BatchRow, actor: Actor) -> int:
    if not _mine(pile).update(alive_at=timezone.now()):
        raise _TakenOverError
    rows = LetterRow.objects.select_for_update().filter(site=pile.site, batch=pile.pk, state__in=_READY)
    piece = list(rows.order_by("pk")[:_PIECE])
    for row in piece:
        printed = keep(row, row.record(), state=STEPS[LetterMove.PRINT].target)
        record(pile.site, printed, LetterPrinted, actor, None)
    return len(piece)


def _mine(pile: BatchRow) -> QuerySet[BatchRow]:
    return BatchRow.objects.filter(pk=pile.pk, state=State.RUNNING, attempts=pile.attempts)


def look_after_piles() -> int:
    """Put again in line what a crash left, at most three times, then say so; return how many were found."""
    now = timezone.now()
    stuck = BatchRow.objects.filter(state=State.RUNNING, alive_at__lt=now - LEASE)
    lost = BatchRow.objects.filter(state=State.WAITING, updated_at__lt=now - LEASE)
    found = [*stuck.order_by("alive_at")[:20], *lost.order_by("updated_at")[:20]]
    for pile in found:
        same = BatchRow.objects.filter(pk=pile.pk, state=pile.state, attempts=pile.attempts)
        if pile.attempts >= TRIES:
            same.update(state=State.FAILED, reason="Máy chủ bị dừng giữa chừng ba lần. Mời thử lại.")
        else:
            with transaction.atomic():
                if same.update(state=State.WAITING, updated_at=now):
                    _enqueue(pile.pk)
    return len(found)
