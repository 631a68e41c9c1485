"""What other screens show of community decisions: work that is due, and the piece for any page."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid5

from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.community_decisions import (
    CommunityDecision,
    WorksTask,
    YearlyConference,
    YearlyState,
    house_rules,
    status_sentence,
)
from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.days import today

from .. import queries
from ..module import RECOGNISE, manifest

_SHOWN = 3
_MISSING = UUID("5f0c6d2e-0c0a-4d53-9e06-6f5f4f6d0a17")  # the desk's item of a year, told apart by the year


def due_items(site: Site, until: date, since: date | None, most: int) -> list[DueItem]:
    """Return what is due, first on top (seven queries, however much there is)."""
    items = [_decision(one) for one in queries.due_decisions(site, until, since, most)]
    items += [_task(*found) for found in queries.due_tasks(site, until, since, most)]
    items += [_report(line) for line in queries.due_reports(site, until, since, most)]
    items += [_yearly(one) for one in queries.due_yearly(site, until, since, most)]
    items += _missing(site, until, since)
    return sorted(items, key=lambda item: item.due or date.max)[:most]


def _decision(one: CommunityDecision) -> DueItem:
    clock = one.clock
    return DueItem(
        module=manifest.slug, id=one.id, title=one.title, due=one.falls_on, url=reverse("community_decision", args=[one.id]),
        kind="dan_ban", kind_label="Việc dân bàn", step=clock.version.trigger.partition(" → ")[2] if clock else one.phase.label,
        village=one.village_name, decides=RECOGNISE if clock and clock != one.send_clock else "",
    )  # fmt: skip


def _task(task: WorksTask, decision: UUID, title: str, village: str) -> DueItem:
    return DueItem(
        module=manifest.slug, id=task.id, title=f"{task.what} ({title})", due=task.due_on,
        url=reverse("community_decision", args=[decision]), kind="viec_dan_ban", kind_label="Việc dân bàn", step="Ghi việc đã xong",
        village=village, waiting="others",
    )  # fmt: skip


def _report(line: queries.ReportLine) -> DueItem:
    report = line.report
    return DueItem(
        module=manifest.slug, id=report.id, code=report.code, title=f"Bà con báo làm chưa đúng: {line.title}", due=report.due_on,
        url=reverse("community_report", args=[report.id]), kind="bao_chua_dung", kind_label="Báo làm chưa đúng",
        step=report.state.label, village=line.place,
    )  # fmt: skip


def _yearly(one: YearlyConference) -> DueItem:
    step = "Làm điều đã hứa" if one.state is YearlyState.HELD else one.state.label
    return DueItem(
        module=manifest.slug, id=one.id, title=f"Hội nghị thường niên {one.year} ({one.village_name})", due=one.falls_on,
        url=reverse("community_yearly", args=[one.id]), kind="hoi_nghi_thuong_nien", kind_label="Hội nghị thường niên", step=step,
        village=one.village_name,
    )  # fmt: skip


def _missing(site: Site, until: date, since: date | None) -> list[DueItem]:
    """Towards the year's end: villages that have not held theirs (Điều 33: mỗi năm một lần, vào cuối năm)."""
    now, last = today(), date(today().year, 12, 31)
    near = until >= last
    if now.month < house_rules().remind_from_month or (since is not None and not near):
        return []
    missing = queries.reach(site, now.year).missing
    if not missing:
        return []
    names = ", ".join(village.name for village in missing[:5]) + (" …" if len(missing) > 5 else "")
    return [DueItem(
        module=manifest.slug, id=uuid5(_MISSING, str(now.year)), title=f"Còn {len(missing)} xóm, tổ chưa họp hội nghị thường niên: {names}",
        due=last if near else None, waiting="me" if near else "others", url=reverse("community_yearly_list"),
        kind="hoi_nghi_thuong_nien", kind_label="Hội nghị thường niên", step="Lên kế hoạch",
    )]  # fmt: skip


def draw_decisions(site: SiteRef, request: object) -> str:
    """Return the piece "Bà con vừa quyết định", or nothing at all."""
    found, _ = queries.decisions_page(Site(pk=site.id))
    lines = [(one, status_sentence(one, today())) for one in found[:_SHOWN]]
    name = "chinhquyen_community_decisions/pieces/decisions.html"
    return render_to_string(name, {"lines": lines}) if lines else ""
