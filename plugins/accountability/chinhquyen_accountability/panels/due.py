"""What other screens show of requests: what is due, and the piece for any page."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.accountability import ExplanationRequest, RequestState
from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.days import today

from .. import queries
from ..module import manifest


def due_item(one: ExplanationRequest) -> DueItem:
    """Return the request as the day view shows it."""
    waiting = "citizen" if one.state is RequestState.AWAITING else "me"
    return DueItem(
        module=manifest.slug, id=one.id, code=one.code, title=one.subject, due=one.due_on, waiting=waiting,
        url=reverse("accountability_case", args=[one.code]), officer_id=one.officer_id, officer_name=one.officer_name,
        kind="giai_trinh", kind_label="Giải trình", step=one.state.label,
    )  # fmt: skip


def draw_explanations(site: SiteRef, request: object) -> str:
    """Return the piece "Chúng tôi giải trình" for any page."""
    where, year = Site(pk=site.id), today().year
    found, _ = queries.published(where, size=3)
    context = {"totals": queries.totals(where, year), "year": year, "lines": found}
    return render_to_string("chinhquyen_accountability/pieces/explanations.html", context)
