"""A commune with a log of some lines, and the hand of somebody who can write in the database."""

from __future__ import annotations

from typing import Any

from django.db import connection

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host import audit
from chinhquyen_sdk.host.audit.guarding import taking_away
from chinhquyen_sdk.host.models import AuditEntry, AuditLink

CLERK = Actor.staff("7", "")


def wrote(site: Any, acts: int = 6) -> list[AuditEntry]:
    """Write some lines and join them to the chain."""
    entries = [audit.record(site, f"act_{n}", subject=n, actor=CLERK) for n in range(acts)]
    assert audit.chain_site(site.pk) >= acts
    return entries


def tamper(sql: str, *values: Any) -> None:
    """Take the triggers away and change the tables behind everybody's back."""
    with connection.cursor() as cursor:
        for line in taking_away(connection.vendor):
            cursor.execute(line)
        cursor.execute(sql, values)
        assert cursor.rowcount >= 1


def link_of(entry: AuditEntry) -> AuditLink:
    return AuditLink.objects.get(entry=entry)


def found(site: Any, **more: Any) -> tuple[int, str] | None:
    """Where the chain breaks first, and how."""
    finding = audit.verify(site.pk, **more).finding
    return (finding.number, finding.kind.name) if finding else None
