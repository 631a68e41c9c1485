"""The demo fills the screens of letters with invented people, once."""

from __future__ import annotations

import pytest
from chinhquyen_letters import commands, queries
from chinhquyen_letters.rows import LifeEventRow
from django.utils import timezone

from chinhquyen_sdk.domain.dates import local_day

pytestmark = pytest.mark.django_db


def test_the_demo_has_letters_to_send_today_and_is_loaded_once(site, ref):
    for _ in range(2):
        commands.load_demo(ref)
    assert LifeEventRow.objects.count() == 4
    states = {line.timing.state for line in queries.day_list(site, local_day(timezone.now()))}
    assert states == {"now", "late"}
    assert len(queries.wishes_noted(site)) == 1
