"""What other screens show of greetings: what is due, and the piece for any page."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlencode
from uuid import NAMESPACE_URL, uuid5

from django.template.loader import render_to_string
from django.urls import reverse
from wagtail.models import Site

from chinhquyen_sdk.domain.greetings import GreetingState
from chinhquyen_sdk.domain.office import DueItem
from chinhquyen_sdk.domain.sites import SiteRef
from chinhquyen_sdk.host.days import today

from .. import queries
from ..module import APPROVE, manifest
from ..queries import DayLine


def due_item(site: SiteRef, line: DayLine, due: date) -> DueItem:
    """Return the occasion as the day view shows it: write, approve, plan, or decide about a missed day."""
    on, greeting = line
    if greeting:
        id, url = greeting.id, reverse("greetings_case", args=[greeting.id])
    else:
        id = uuid5(NAMESPACE_URL, f"greetings:{site.id}:{on.occasion.code}:{on.year}")
        url = reverse("greetings_trial") + "?" + urlencode({"dip": on.occasion.code, "nam": on.year})
    state = greeting.state if greeting else None
    return DueItem(
        module=manifest.slug, id=id, title=f"Lời chúc: {on.occasion.label} ({on.day:%d/%m/%Y})", due=due, url=url,
        waiting="others" if state is GreetingState.DRAFT else "me", kind="loi_chuc", kind_label="Lời chúc",
        step=state.label if state else "Chưa soạn", decides=APPROVE if state is GreetingState.DRAFT else "",
    )  # fmt: skip


def draw_current(site: SiteRef, request: object) -> str:
    """Return the piece "Lời chúc của chủ tịch": what stands today, or nothing at all."""
    found = queries.current(Site(pk=site.id), today())
    if not found:
        return ""
    return render_to_string("chinhquyen_greetings/pieces/current.html", {"greetings": found[:1]})
