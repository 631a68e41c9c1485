"""Running totals compared with a recount."""

from __future__ import annotations

from collections import defaultdict

from wagtail.models import Site

from chinhquyen_sdk.domain.projects import Project

from ..rows import ProjectRow, TotalRow


def recount(site: Site, *, repair: bool) -> list[str]:
    """Return what differs between the totals and the register; ``repair`` writes the recount down."""
    counted: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for row in ProjectRow.objects.filter(site=site, withdrawn=False).iterator(200):
        project: Project = row.record()
        for place, more in enumerate((1, project.capital or 0, project.paid or 0)):
            counted[project.state.value][place] += more
    kept = {row.state: row for row in TotalRow.objects.filter(site=site)}
    wrong = []
    for state in sorted({*counted, *kept}):
        right = counted[state]
        line = kept.get(state)
        if line is None or [line.projects, line.capital, line.paid] != right:
            wrong.append(f"projects.{state}")
            if repair:
                values = dict(zip(("projects", "capital", "paid"), right, strict=True))
                TotalRow.objects.update_or_create(site=site, state=state, defaults=values)
    return wrong
