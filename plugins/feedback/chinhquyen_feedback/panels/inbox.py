"""The officers' list of reports."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.views.generic import TemplateView
from pydantic import ValidationError
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from chinhquyen_sdk.domain.feedback import ReportState, kinds
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.places import villages

from .. import queries
from ..module import RULE
from .officer import OfficerScreen, line, officers

DUES = [("overdue", "Quá hẹn"), ("today", "Hẹn hôm nay"), ("week", "Hẹn trong tuần")]


class InboxView(OfficerScreen, WagtailAdminTemplateMixin, TemplateView):
    """Open reports, the earliest promise on top; filters and search in the address, so a link can be kept."""

    template_name = "chinhquyen_feedback/admin/inbox.html"
    page_title = "Phản ánh"
    header_icon = "warning"
    breadcrumbs_items: list[dict[str, Any]] = []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = self.request.GET
        wanted = _filter(asked)
        page = queries.inbox(self.site, wanted, today=today(), after=asked.get("after", ""))
        kept = {name: value for name, value in asked.items() if value and name != "after"}
        return super().get_context_data(
            lines=[line(report, today()) for report in page.reports], wanted=wanted, dues=DUES, kinds=kinds(),
            states=list(ReportState), villages=villages(self.site), officers=officers(self.site), filtered=bool(kept),
            next_url="?" + urlencode({**kept, "after": page.after}) if page.after else "",
            here=self.request.get_full_path(), may_rule=self.holds(self.request, RULE), **kwargs,
        )  # fmt: skip


def _filter(asked: Any) -> queries.InboxFilter:
    known = {name: asked[name] for name in queries.InboxFilter.model_fields if asked.get(name)}
    try:
        return queries.InboxFilter.model_validate(known)
    except ValidationError:  # an old or mistyped link shows everything rather than an error
        return queries.InboxFilter(q=str(known.get("q", "")))
