"""Minutes of elections: written down, mended while nobody sits by them, forgotten in part when the board ends."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from wagtail.models import Site

from chinhquyen_sdk.domain import supervision as law
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.supervision import Election, Known, RecordElection
from chinhquyen_sdk.host import journal
from chinhquyen_sdk.host.files import CleanFile
from chinhquyen_sdk.host.places import villages

from ..rows import ElectionRow
from .files import add_file
from .keeping import board_of, elections_of, locked, members_of, now


def known_of(site: Site, board: UUID) -> Known:
    """Return what a board is measured by."""
    return Known(villages(site), elections_of(site, board))


@transaction.atomic
def record_election(
    site: Site, board: UUID, wish: RecordElection, files: Iterable[CleanFile] = (), *, actor: Actor, at: datetime | None = None
) -> Election:  # fmt: skip
    """Write the minutes of one meeting down, with their file for the office alone."""
    one = board_of(site, board, lock=True)
    outcome = law.record_election(one, wish, villages(site), actor=actor, at=now(at))
    ElectionRow.objects.create(site=site, **ElectionRow.values_of(outcome.election))
    return _done(site, outcome, files)


@transaction.atomic
def change_election(
    site: Site, id: UUID, wish: RecordElection, files: Iterable[CleanFile] = (), *, actor: Actor, at: datetime | None = None
) -> Election:  # fmt: skip
    """Mend minutes by which nobody sits yet."""
    row = locked(ElectionRow, site, id)
    one = board_of(site, row.board, lock=True)
    known = members_of(site, row.board)
    outcome = law.change_election(row.record(), one, wish, known, villages(site), actor=actor, at=now(at))
    _write(row, outcome.election)
    return _done(site, outcome, files)


def _done(site: Site, outcome: Any, files: Iterable[CleanFile]) -> Election:
    for file in files:
        add_file(site, outcome.election.id, file)
    journal.record(site, outcome.event)
    election: Election = outcome.election
    return election


def _write(row: Any, election: Election) -> None:
    for name, value in ElectionRow.values_of(election).items():
        setattr(row, name, value)
    row.save()


def forget_the_others(site: Site, board: UUID) -> None:
    """Forget the names of those who were not elected; the counts stay."""
    members = members_of(site, board)
    for row in ElectionRow.objects.filter(site=site, board=board):
        _write(row, law.without_names(row.record(), members))
