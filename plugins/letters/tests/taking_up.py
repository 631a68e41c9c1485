"""What a worker does with a job that another one left when it was killed; run in processes that are killed too."""

from __future__ import annotations

from datetime import timedelta

from chinhquyen_letters import commands
from chinhquyen_letters.rows import ApprovalRow, BatchRow
from django.utils import timezone

LONG_AGO = timedelta(minutes=9)


def pile(id: str) -> None:
    BatchRow.objects.filter(pk=id, state="running").update(alive_at=timezone.now() - LONG_AGO)
    commands.look_after_piles()
    commands.write_pile.func(id)


def approval(id: str) -> None:
    ApprovalRow.objects.filter(pk=id, state="running").update(alive_at=timezone.now() - LONG_AGO)
    commands.look_after_approvals()
    commands.write_approval.func(id)
