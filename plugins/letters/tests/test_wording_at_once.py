"""Many publish at once: every version has its own number, and each saw the one before it. On PostgreSQL."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from chinhquyen_letters import queries
from django.db import connection

from chinhquyen_sdk.domain.letters.wordings import Layer

from .test_wording import OURS, reword


@pytest.mark.django_db(transaction=True)
@pytest.mark.postgres
def test_many_publish_at_once(site):
    if connection.vendor != "postgresql":
        pytest.skip("writers meet only on PostgreSQL (CHINHQUYEN_DB)")

    def publish(number):
        try:
            return reword(site, f"{OURS}\n\nLời thứ {number}.").version
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(publish, range(16))) == list(range(1, 17))
    assert [one.number for one in queries.versions(site, "wedding", Layer.COMMUNE)] == list(range(16, 0, -1))
