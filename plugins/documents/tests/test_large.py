"""A large library costs what a small one does: the plan of each list's question walks an index and sorts nothing."""

from __future__ import annotations

from typing import Any

import pytest
from chinhquyen_documents import queries
from chinhquyen_documents.queries import Filter
from chinhquyen_documents.rows import DocumentRow
from django.db import connection
from django.test.utils import CaptureQueriesContext

from .factories import plan

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"kind": "ke-hoach"},
        {"field": "Rừng"},
        {"effect": "chua-ro"},
        {"issuer": "ubnd tinh"},
        {"year": "2026"},
    ],
)
def test_no_list_sorts_or_scans(site: Any, asked: dict[str, str]) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL scans a table of one row, and is right to")
    plan(site)
    with CaptureQueriesContext(
        connection,
    ) as seen:
        queries.page(
            site, Filter.model_validate(asked), after="2026-05-05_00000000-0000-0000-0000-000000000000"
        )
    (sql,) = [each["sql"] for each in seen.captured_queries if DocumentRow._meta.db_table in each["sql"]]
    with connection.cursor() as cursor:
        cursor.execute("EXPLAIN QUERY PLAN " + sql)
        told = " ".join(str(row[-1]) for row in cursor.fetchall())
    assert "USING INDEX cq_documents" in told and "SCAN" not in told and "TEMP B-TREE" not in told, told
