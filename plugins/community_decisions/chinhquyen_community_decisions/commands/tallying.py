"""Running sums: of households by month, of money by decision; compared with a recount, and mended."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import F
from wagtail.models import Site

from chinhquyen_sdk.domain import community_decisions as law
from chinhquyen_sdk.domain.community_decisions import CommunityDecision, MoneyLine, Shares, Totals

from ..rows import DecisionRow, LineRow, TallyRow


def tally(site: Site, one: CommunityDecision) -> None:
    """Add a decision to the sums of its month. Numbers of a decision are frozen, so nothing is ever taken out."""
    month = one.decided_on.replace(day=1)
    TallyRow.objects.get_or_create(site=site, month=month)
    more = {name: F(name) + number for name, number in law.shares_of(one)._asdict().items()}
    TallyRow.objects.filter(site=site, month=month).update(**more)


@transaction.atomic
def recount(site: Site, *, repair: bool) -> list[str]:
    """Return what differs, in words; with ``repair`` the sums are set right."""
    lines: dict[UUID, list[MoneyLine]] = {}
    for line in LineRow.objects.filter(site=site).iterator(500):
        lines.setdefault(line.decision_id, []).append(line.record())
    wrong, months = [], dict[date, Shares]()
    for row in DecisionRow.objects.filter(site=site).iterator(500):
        wrong += _account(row, law.totals(lines.get(row.pk, ())), repair=repair)
        month = row.decided_on.replace(day=1)
        months[month] = law.added([months.get(month, Shares()), law.shares_of(row.record())])
    return wrong + _months(site, months, repair=repair)


def _account(row: DecisionRow, true: Totals, *, repair: bool) -> list[str]:
    kept = Totals(**{name: getattr(row, name) for name in Totals._fields})
    if kept == true:
        return []
    if repair:
        DecisionRow.objects.filter(pk=row.pk).update(**true._asdict())
    return [f"{row.title}: còn {kept.balance} đồng, đúng ra {true.balance} đồng"]


def _months(site: Site, true: dict[date, Shares], *, repair: bool) -> list[str]:
    rows = TallyRow.objects.filter(site=site)
    kept = {line[0]: Shares(*line[1:]) for line in rows.values_list("month", *Shares._fields)}
    wrong = [
        f"{month:%m/%Y}: {kept.get(month, Shares())}, đúng ra {true.get(month, Shares())}"
        for month in sorted({*true, *kept})
        if kept.get(month, Shares()) != true.get(month, Shares())
    ]
    if repair and wrong:
        rows.delete()
        TallyRow.objects.bulk_create(
            TallyRow(site=site, month=month, **sums._asdict()) for month, sums in true.items()
        )
    return wrong
