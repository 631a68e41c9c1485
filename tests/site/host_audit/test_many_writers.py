"""Many writers and several workers at once: one chain, without a gap, with every line in it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection
from wagtail.models import Site

from chinhquyen_sdk.host import audit
from chinhquyen_sdk.host.models import AuditEntry, AuditLink
from tests.site.host_audit.chains import CLERK

WRITERS, ACTS = 4, 25


@pytest.mark.django_db(transaction=True)
def test_one_chain(site: Site, other_site: Site) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("skipped: SQLite has one writer at a time; on PostgreSQL they meet")

    def write(number: int) -> None:
        for act in range(ACTS):
            audit.record((site, other_site)[act % 2], f"act_{number}_{act}", actor=CLERK)
        connection.close()

    def join(_: int) -> None:
        for _round in range(30):
            audit.chain_all()
        connection.close()

    with ThreadPoolExecutor(WRITERS + 2) as pool:
        jobs: list[Any] = [pool.submit(write, number) for number in range(WRITERS)]
        jobs += [pool.submit(join, number) for number in range(2)]
        for job in jobs:
            job.result()
    while audit.chain_all():
        pass
    for each in (site, other_site):
        numbers = list(
            AuditLink.objects.filter(site=each).order_by("number").values_list("number", flat=True)
        )
        assert numbers == list(range(1, AuditEntry.objects.filter(site=each).count() + 1))
        assert audit.verify(each.pk).finding is None
