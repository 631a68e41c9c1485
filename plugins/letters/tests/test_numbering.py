"""Numbers of the letter book under pressure: no gap, none twice. On PostgreSQL, where writers really meet."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from chinhquyen_letters import queries
from django.db import connection

from chinhquyen_sdk.domain.refusals import Refused

from .factories import AT, approved, drafted


@pytest.mark.django_db(transaction=True)
@pytest.mark.postgres
def test_many_approve_at_once(site):
    if connection.vendor != "postgresql":
        pytest.skip("writers meet only on PostgreSQL (CHINHQUYEN_DB)")
    letters = [drafted(site) for _ in range(24)]

    def approve(letter):
        try:
            return approved(site, letter).number
        except Refused:
            return None
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        given = list(pool.map(approve, letters + letters))  # every letter is approved by two people at once
    assert sorted(n for n in given if n) == list(range(1, 25))
    assert [entry.letter.number for entry in queries.book(site, "thong-bao", AT.year).lines] == list(
        range(24, 0, -1)
    )
