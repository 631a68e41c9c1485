"""Policy pages: for everybody and for the office."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet
from wagtail.models import Site

from chinhquyen_sdk.domain.outreach import Policy, PolicyState
from chinhquyen_sdk.domain.text import fold

from ..rows import PolicyRow

MOST = 60


class PolicyPage(NamedTuple):
    """A page of policies; ``more``: there are others, a narrower search finds them."""

    policies: list[Policy]
    more: bool


def policy(site: Site, id: UUID) -> Policy | None:
    """Return the policy ``id`` of ``site``, or None."""
    row = PolicyRow.objects.filter(site=site, pk=id).first()
    return row.record() if row else None


def public_policy(site: Site, slug: str) -> Policy | None:
    """Return the published policy at ``slug``, or None."""
    row = PolicyRow.objects.filter(site=site, slug=slug, state=PolicyState.PUBLISHED.value).first()
    return row.record() if row else None


def public_policies(site: Site, words: str = "", field: str = "") -> PolicyPage:
    """Return what is published, begun last on top."""
    rows = PolicyRow.objects.filter(site=site, state=PolicyState.PUBLISHED.value)
    return _page(_found(rows, words, field))


def policies(site: Site, words: str = "") -> PolicyPage:
    """Return every policy for the office."""
    return _page(_found(PolicyRow.objects.filter(site=site), words, ""))


def _found(rows: QuerySet[PolicyRow], words: str, field: str) -> QuerySet[PolicyRow]:
    for word in fold(words).split()[:8]:
        rows = rows.filter(folded__contains=word)
    rows = rows.filter(field=field) if field else rows
    return rows.order_by("-starts_on", "-id")


def _page(rows: QuerySet[PolicyRow]) -> PolicyPage:
    found = [row.record() for row in rows[: MOST + 1]]
    return PolicyPage(found[:MOST], len(found) > MOST)


def fields_used(site: Site) -> list[str]:
    """Return the fields that published policies are in."""
    rows = PolicyRow.objects.filter(site=site, state=PolicyState.PUBLISHED.value).exclude(field="")
    return list(rows.order_by("field").values_list("field", flat=True).distinct()[:40])


def policy_names(site: Site) -> list[tuple[UUID, str]]:
    """Return the policies a conference can be about."""
    rows = PolicyRow.objects.filter(site=site).exclude(state=PolicyState.WITHDRAWN.value)
    return list(rows.order_by("-starts_on", "-id").values_list("pk", "title")[:200])
