"""What other screens show of requests: what is due, and the piece for any page."""

from __future__ import annotations

from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.information import InformationRequest, RequestState, Step
from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.office.due import NextMove
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.days import today

from .. import queries
from ..module import manifest

_NEXT = {
    RequestState.RECEIVED: Step.ACCEPT,
    RequestState.WORKING: Step.PROVIDE,
    RequestState.DISPUTED: Step.SETTLE,
}


def due_item(one: InformationRequest) -> DueItem:
    """Return the request as the day view shows it."""
    step, url = _NEXT.get(one.state), reverse("information_case", args=[one.code])
    move = NextMove(label=step.label, url=f"{url}?viec={step.value}#viec") if step else None
    return DueItem(
        module=manifest.slug, id=one.id, code=one.code, title=one.title, due=one.due_on, url=url,
        waiting="citizen" if one.state.waits_for_asker else "me", officer_id=one.officer_id,
        officer_name=one.officer_name, kind="tiep_can_thong_tin", kind_label="Yêu cầu thông tin", step=one.state.label,
        next_move=move,
    )  # fmt: skip


def draw_answers(site: SiteRef, request: object) -> str:
    """Return the piece "Bà con hỏi, chúng tôi đã trả lời" for any page."""
    where, year = Site(pk=site.id), today().year
    found, _ = queries.published(where, size=3)
    context = {"numbers": queries.numbers_of(where, year), "lines": found}
    return render_to_string("chinhquyen_information/pieces/answers.html", context)
