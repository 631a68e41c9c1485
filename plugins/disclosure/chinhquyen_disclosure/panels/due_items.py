"""What other screens show of disclosure: what is due, and the pieces for any page."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.disclosure import DueState, standing
from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.module_settings import settings_of

from .. import queries
from ..module import manifest
from ..queries import Waiting


def due_item(found: Waiting) -> DueItem:
    """Return a due as the day view shows it; what is published already leads to its other forms."""
    due = found.due
    posted = due.posting if due.state is DueState.PUBLISHED else None
    url = reverse("disclosure_posting", args=[posted]) if posted else reverse("disclosure_due", args=[due.id])
    term = "" if due.label else f" ({due.term_label})"
    return DueItem(
        module=manifest.slug, id=due.id, title=f"{due.title}{term}", due=found.day, url=url, kind="cong_khai",
        kind_label="Công khai", step=standing(due, today()).label,
    )  # fmt: skip


def draw_newest(site: SiteRef, request: object) -> str:
    """Return the piece "Mới công khai": the newest postings with the day they come down, or nothing at all."""
    shown = settings_of(site, manifest.slug).newest_shown
    found = queries.newest(Site(pk=site.id), shown)
    if not found:
        return ""
    now = today()
    lines = [(each, each.phase(now)) for each in found]
    return render_to_string("chinhquyen_disclosure/pieces/newest.html", {"lines": lines})
