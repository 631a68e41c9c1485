"""A list page by page: everything once, in order, however many stand at one moment; a key that is none begins anew."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from chinhquyen_sdk.host import keyset
from chinhquyen_sdk.host.models import SoundRow

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 28, 5, tzinfo=UTC)


@pytest.fixture
def rows(site):
    for number in range(7):  # three moments, so that a page ends among those of one moment
        row = SoundRow.objects.create(site=site, purpose="thử", subject=uuid4(), script=str(number))
        SoundRow.objects.filter(pk=row.pk).update(updated_at=NOON + timedelta(hours=number // 3))
    return SoundRow.objects.filter(site=site)


@pytest.mark.parametrize("newest", [True, False])
def test_every_row_comes_once_and_in_order(rows, newest):
    seen, after = [], ""
    for _ in range(4):
        found = keyset.page(rows, "updated_at", after, 2, newest=newest)
        seen += found.rows
        after = found.after
    order = sorted(rows, key=lambda row: (row.updated_at, row.pk), reverse=newest)
    assert seen == order and after == ""


@pytest.mark.parametrize(
    "after", ["", "x", "2026-11-28_", "2026-11-28T05:00:00_no", f"2026-11-28T05:00:00_{UUID(int=1)}"]
)
def test_what_is_no_key_begins_at_the_first_page(rows, after):
    assert keyset.page(rows, "updated_at", after, 7).rows == keyset.page(rows, "updated_at", "", 7).rows
