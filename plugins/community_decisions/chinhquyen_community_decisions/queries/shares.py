"""P-03, P-04, P-05 of the province's plan, as far as recorded decisions give them: households told, come, voting otherwise."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.db.models import Q, Sum
from wagtail.models import Site

from chinhquyen_sdk.domain.community_decisions import VoteForm

from ..rows import DecisionRow

_MEETINGS = [VoteForm.MEETING.value, VoteForm.CLUSTERS.value]


class Shares(NamedTuple):
    """Sums over the decisions of a period: ``of_…`` are the households that were entitled there."""

    informed: int
    of_all: int
    attended: int
    of_meetings: int
    voted: int
    of_ballots: int


def shares(site: Site, since: date, until: date) -> Shares:
    """Return the sums of the decisions taken from ``since`` to ``until`` (one query along the index of days)."""
    met, other = Q(form__in=_MEETINGS), ~Q(form__in=_MEETINGS)
    found = DecisionRow.objects.filter(site=site, decided_on__gte=since, decided_on__lte=until).aggregate(
        informed=Sum("informed"), of_all=Sum("households"), attended=Sum("attended", filter=met),
        of_meetings=Sum("households", filter=met), voted=Sum("voted", filter=other), of_ballots=Sum("households", filter=other),
    )  # fmt: skip
    return Shares(**{name: found[name] or 0 for name in Shares._fields})


def counted_decisions(site: Site, since: date, until: date, form: str = "") -> list[tuple[UUID, str]]:
    """Return the decisions those sums are made of: ``form`` "meeting" or "ballot" narrows them."""
    rows = DecisionRow.objects.filter(site=site, decided_on__gte=since, decided_on__lte=until)
    if form:
        rows = rows.filter(form__in=_MEETINGS) if form == "meeting" else rows.exclude(form__in=_MEETINGS)
    return list(rows.order_by("-decided_on", "-id").values_list("id", "title")[:200])
