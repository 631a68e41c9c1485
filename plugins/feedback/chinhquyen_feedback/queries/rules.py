"""The commune's own answers to who sees to what."""

from __future__ import annotations

from typing import NamedTuple
from uuid import UUID

from wagtail.models import Site

from chinhquyen_sdk.domain.feedback import kind_of, kinds

from ..rows import RuleRow


class Rule(NamedTuple):
    """One rule as the screen shows it; ``id`` None: the list's own answer, nobody changed it."""

    id: UUID | None
    kind: str
    label: str
    village: str
    unit: str
    officer_id: str
    officer_name: str
    days: int
    own_days: bool


def rules(site: Site) -> list[Rule]:
    """Return the rule of every kind, and below it those of single villages; some tens of lines."""
    rows: dict[str, list[RuleRow]] = {}
    for row in RuleRow.objects.filter(site=site).order_by("kind", "village")[:500]:
        rows.setdefault(row.kind, []).append(row)
    found: list[Rule] = []
    for kind in kinds():
        mine = rows.get(kind.code, [])
        if not mine or mine[0].village:
            found.append(Rule(None, kind.code, kind.label, "", kind.unit, "", "", kind.days, False))
        found += [_rule(row) for row in mine]
    return found


def _rule(row: RuleRow) -> Rule:
    kind = kind_of(row.kind)
    return Rule(row.pk, row.kind, kind.label, row.village, row.unit or kind.unit, row.officer_id, row.officer_name,
                row.days or kind.days, row.days is not None)  # fmt: skip


def duty(site: Site, kind: str, village: str) -> Rule:
    """Return the rule that holds for ``kind`` in ``village``."""
    known = [rule for rule in rules(site) if rule.kind == kind and rule.village in ("", village)]
    general, own = known[0], known[-1]
    return own if own.village else general
