"""Yes and no are looked up in an index, on both databases."""

from __future__ import annotations

import pytest
from chinhquyen_reception.rows import PetitionRow
from django.db import connection

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("closed", [True, False])
def test_open_and_closed_are_found_by_the_index(site, closed):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL plans by the number of rows")
    rows = PetitionRow.objects.filter(site=site, is_closed=closed).order_by("sort_day", "id")
    plan = rows.explain()
    assert "is_closed=?" in plan
    assert "TEMP B-TREE" not in plan


@pytest.mark.parametrize("closed", [True, False])
def test_it_finds_what_it_should(site, closed):
    assert not PetitionRow.objects.filter(site=site, is_closed=closed).exists()
    assert not PetitionRow.objects.filter(site=site).exclude(is_closed=closed).exists()
