"""What other screens show of projects: work that is due, the piece for any page, what the register of disclosure asks."""

from __future__ import annotations

from datetime import date

from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.money import short_dong
from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.projects import falls_on, next_step, where_it_stands
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.hooks import MadePublic
from chinhquyen_sdk.host.days import today

from .. import queries
from ..module import manifest

_SHOWN = 3
_TOLD = 40
# Luật 10/2022/QH15 Điều 11 khoản 3, khoản 5; Luật 01/2026/QH16 Điều 17 khoản 1 điểm g.
DUTIES = ("dccs-11-03", "dccs-11-05", "ltctt-17-g")


def due_items(site: Site, until: date, since: date | None, most: int) -> list[DueItem]:
    """Return projects whose next step is due, what is due first on top (two queries)."""
    day = queries.reporting_day(site)
    return [
        DueItem(
            module=manifest.slug, id=one.id, title=one.title, due=falls_on(one, day), code=one.code,
            url=reverse("projects_project", args=[one.code]), kind="du_an", kind_label="Dự án, công trình",
            step=next_step(one, day), village=one.village_name,
        )
        for one in queries.due(site, until, since, most)
    ]  # fmt: skip


def draw_projects(site: SiteRef, request: object) -> str:
    """Return the piece "Công trình đang làm", or nothing at all."""
    found, _ = queries.projects_page(Site(pk=site.id))
    lines = [(one, where_it_stands(one, today())) for one in found if one.state.is_open][:_SHOWN]
    return render_to_string("chinhquyen_projects/pieces/projects.html", {"lines": lines}) if lines else ""


def made_public(site: Site) -> list[MadePublic]:
    """Return the list of projects as what the register of disclosure asks for; an empty register fulfils nothing."""
    found = queries.open_projects(site)
    if not found:
        return []
    url, now = reverse("projects:list"), today()
    lines = [
        f"{one.title}{f' ({short_dong(one.capital)})' if one.capital else ''}: {where_it_stands(one, now)}"
        for one in found[:_TOLD]
    ]
    title = "Chương trình, dự án trên địa bàn và tiến độ thực hiện"
    given = [one for one in found if one.has_gifts]
    money = [
        f"{one.title}: bà con góp {short_dong(one.given_money)}, đã chi {short_dong(one.spent_money)}."
        for one in given[:_TOLD]
    ]
    told = {code: MadePublic(code, title, "\n".join(lines), url) for code in DUTIES}
    if money:
        told[DUTIES[1]] = MadePublic(DUTIES[1], "Bà con đóng góp và việc chi", "\n".join(money), url)
    else:
        del told[DUTIES[1]]
    return list(told.values())
