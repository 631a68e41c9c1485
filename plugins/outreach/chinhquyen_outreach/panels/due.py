"""What other screens show of outreach: work that is due, and the pieces for any page."""

from __future__ import annotations

from datetime import date

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.outreach import Check, Conference, Phase
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.days import today

from .. import queries
from ..module import manifest

_SHOWN = 3


def due_items(site: Site, until: date, since: date | None, most: int) -> list[DueItem]:
    """Return conferences to be held or written down and checks to be done, what is due first on top (two queries)."""
    items = [_conference(one) for one in queries.to_hold(site, until, since, most)]
    items += [_check(one) for one in queries.to_check(site, until, since, most)]
    return sorted(items, key=lambda item: item.due or date.max)[:most]


def _conference(one: Conference) -> DueItem:
    step = one.state.label if one.starts_at > timezone.now() else "Ghi kết quả hội nghị"
    return DueItem(
        module=manifest.slug, id=one.id, title=f"{one.title} ({one.village_name})", due=one.day,
        url=reverse("outreach_conference", args=[one.id]), kind="hoi_nghi_xom", kind_label="Hội nghị ở xóm, tổ",
        step=step, village=one.village_name,
    )  # fmt: skip


def _check(one: Check) -> DueItem:
    return DueItem(
        module=manifest.slug, id=one.id, title=f"{one.title} ({one.where})", due=one.due_on,
        url=reverse("outreach_check", args=[one.id]), kind="kiem_tra_thuc_hien", kind_label="Kiểm tra thực hiện",
        step=one.state.label,
    )  # fmt: skip


def draw_policies(site: SiteRef, request: object) -> str:
    """Return the piece "Chính sách mới": what began last and still holds, or nothing at all."""
    now = today()
    found = queries.public_policies(Site(pk=site.id)).policies
    lines = [one for one in found if one.phase(now) is not Phase.PAST][:_SHOWN]
    return render_to_string("chinhquyen_outreach/pieces/policies.html", {"lines": lines}) if lines else ""


def draw_conferences(site: SiteRef, request: object) -> str:
    """Return the piece "Hội nghị sắp tới ở xóm, tổ", or nothing at all."""
    found = queries.coming(Site(pk=site.id), timezone.now(), _SHOWN)
    return render_to_string("chinhquyen_outreach/pieces/conferences.html", {"lines": found}) if found else ""
