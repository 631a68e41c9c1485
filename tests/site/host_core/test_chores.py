"""What the worker does between two tasks."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from chinhquyen_sdk.host.periodic import chores


@pytest.mark.django_db
def test_a_petition_that_was_never_sent_is_forgotten_by_the_worker(site):
    from chinhquyen_reception import commands, queries
    from chinhquyen_reception.rows import DraftRow

    draft = commands.save_draft(site, None, {"content": "Viết dở rồi thôi."})
    DraftRow.objects.update(updated_at=timezone.now() - timedelta(days=2, minutes=1))
    forgetting = next(chore for chore in chores() if chore.name == "retention")
    forgetting.act()
    assert queries.draft(site, draft) is None
