"""A pile is drawn piece by piece and marked piece by piece; a process that dies loses the piece it was at, no more.

Pieces stand in private storage, in the pile's own folder, until the three files are done.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from django.core.files import File
from django.core.files.base import ContentFile
from django.db import transaction

from chinhquyen_sdk import rendering
from chinhquyen_sdk.domain.letters.document import LetterDocument
from chinhquyen_sdk.domain.letters.events import LetterPrinted
from chinhquyen_sdk.domain.letters.form import agency_lines
from chinhquyen_sdk.domain.letters.mailing import EnvelopeSize, Mailing, by_village, village_of
from chinhquyen_sdk.domain.letters.states import TO_PRINT, TO_REPRINT, LetterState
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.files import private_storage
from chinhquyen_sdk.host.sites import site_ref

from ..rows import BatchRow, LetterRow
from .jobs import TakenOverError, tell
from .keeping import keep, record

FILES = ("letters", "envelopes", "labels")
_PIECE = 200
_END = b"%%EOF"


def folder(pile: UUID) -> str:
    """Return where the files of ``pile`` lie."""
    return f"letters/piles/{pile.hex}"


class _Kept:
    """Pieces in private storage. Each attempt writes under names of its own, so two processes never meet in one file."""

    def __init__(self, pile: BatchRow) -> None:
        self._folder, self._attempt = folder(pile.pk), pile.attempts
        self._storage = private_storage()
        self._names = {name.partition(".")[0]: name for name in _listed(pile.pk)}

    def find(self, key: str) -> bytes | None:
        name = self._names.get(key)
        if name is None:
            return None
        with self._storage.open(f"{self._folder}/{name}") as file:
            piece: bytes = file.read()
        # Killed while it was written, a file has no end.
        return piece if piece.rstrip().endswith(_END) else None

    def keep(self, key: str, piece: bytes) -> None:
        self._storage.save(f"{self._folder}/{key}.{self._attempt}.pdf", ContentFile(piece))


def draw(pile: BatchRow) -> None:
    """Draw letters, envelopes and labels, going on from the pieces that stand, and keep the three files."""
    order = _in_order(pile)
    sender, to = agency_lines(site_ref(pile.site)), [mailing for _, mailing in order]
    kept = _Kept(pile)

    def drawn(done: int) -> None:
        # What stood before is found again in a moment and is no progress; what is new is.
        further = {"written": done, "failures": 0} if done > pile.written else {}
        tell(pile, **further)

    def alive(_: int) -> None:
        tell(pile)

    with tempfile.TemporaryDirectory(prefix="chinhquyen-thu-") as room:
        made = {name: Path(room) / f"{name}.pdf" for name in FILES}
        documents = _documents(pile, [id for id, _ in order])
        rendering.letters_pdf(documents, made["letters"], progress=drawn, pieces=kept)
        size = EnvelopeSize(pile.envelope)
        rendering.envelopes_pdf(to, sender, made["envelopes"], size=size, progress=alive, pieces=kept)
        rendering.labels_pdf(to, made["labels"], progress=alive, pieces=kept)
        names = {name: _saved(pile, name, path) for name, path in made.items()}
    try:
        tell(pile, written=pile.total, failures=0, forgotten=False, **names)
    except TakenOverError:
        for name in names.values():
            private_storage().delete(name)
        raise


def _saved(pile: BatchRow, name: str, path: Path) -> str:
    tell(pile)
    with path.open("rb") as content:
        return private_storage().save(f"{folder(pile.pk)}/{name}.{pile.attempts}.pdf", File(content))


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


def mark(pile: BatchRow) -> None:
    """Mark the pile's letters as printed, from where an earlier process came to."""
    actor = Actor.staff(pile.asked_by, pile.asked_by_name)
    marked: int = BatchRow.objects.values_list("marked", flat=True).get(pk=pile.pk)
    while done := _mark_piece(pile, actor, marked):
        marked += done


@transaction.atomic
def _mark_piece(pile: BatchRow, actor: Actor, marked: int) -> int:
    """Mark the next letters. The place reached is written with them; no letter joins or leaves an open pile."""
    rows = LetterRow.objects.select_for_update().filter(site=pile.site, batch=pile.pk)
    piece = list(rows.order_by("pk")[marked : marked + _PIECE])
    if piece:
        tell(pile, marked=marked + len(piece), failures=0)
    for row in piece:
        _print(pile, row, actor)
    return len(piece)


def _print(pile: BatchRow, row: LetterRow, actor: Actor) -> None:
    again = bool(pile.why)
    if row.state in (TO_PRINT | TO_REPRINT if again else TO_PRINT):
        printed = keep(row, row.record(), state=LetterState.PRINTED)
        record(pile.site, printed, LetterPrinted, actor, None, again=again)


def sweep_pieces(pile: BatchRow) -> None:
    """Delete whatever an attempt left in the pile's folder beside its three files."""
    kept = BatchRow.objects.values_list(*FILES).get(pk=pile.pk)
    for name in _listed(pile.pk):
        if f"{folder(pile.pk)}/{name}" not in kept:
            private_storage().delete(f"{folder(pile.pk)}/{name}")


def forget_files(pile: BatchRow) -> None:
    """Delete all files of ``pile``."""
    storage = private_storage()
    for name in {
        *(getattr(pile, name).name for name in FILES),
        *(f"{folder(pile.pk)}/{n}" for n in _listed(pile.pk)),
    }:
        if name:
            storage.delete(name)
    with suppress(OSError):
        storage.delete(folder(pile.pk))
    BatchRow.objects.filter(pk=pile.pk).update(**dict.fromkeys(FILES, ""), forgotten=True)


def _listed(pile: UUID) -> list[str]:
    try:
        return sorted(private_storage().listdir(folder(pile))[1])
    except FileNotFoundError:
        return []
