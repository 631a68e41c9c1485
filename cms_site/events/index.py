"""The list of what comes, the month as a calendar, and the file that telephones subscribe to."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from cms_site.events.event import FILE, EventPage, ics, not_over
from cms_site.events.month import Month, month_of
from cms_site.here import visible
from cms_site.home.pages import SUMMARY, SUMMARY_HELP
from cms_site.pages import CommunePage
from cms_site.paging import page_of

IN_FILE = 200


class EventIndexPage(CommunePage):
    summary = models.TextField(SUMMARY, max_length=400, blank=True, help_text=SUMMARY_HELP)

    text_fields = ("summary",)
    parent_page_types = ["cms_home.HomePage", "cms_home.SectionPage"]
    subpage_types = ["cms_events.EventPage"]
    template = "cms_site/event_index_page.html"
    content_panels = [*Page.content_panels, FieldPanel("summary")]

    class Meta:
        verbose_name = "lịch sự kiện"
        verbose_name_plural = "lịch sự kiện"

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        if path_components == [FILE] and self.live:
            return RouteResult(self, kwargs={"file": True})
        return super().route(request, path_components)

    def serve(self, request: HttpRequest, file: bool = False, **kwargs: Any) -> HttpResponse:
        if file:
            return ics(self.title, list(not_over(self.events()).order_by("starts")[:IN_FILE]), request)
        return super().serve(request, **kwargs)

    def events(self) -> QuerySet[EventPage]:
        """The public events of this calendar."""
        return visible(EventPage.objects.child_of(self)).exclude(starts=None)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        month = month_of(request.GET.get("thang", ""))
        if month:
            return {**context, "month": month, "weeks": self._weeks(month)}
        past = request.GET.get("da-qua") == "1"
        events = self.events()
        rows = (
            events.exclude(pk__in=not_over(events).values("pk")).order_by("-starts")
            if past
            else not_over(events).order_by("starts")
        )
        return {
            **context,
            "past": past,
            "this_month": month_of("nay"),
            "part": page_of(rows, request, size=20),
        }

    def _weeks(self, month: Month) -> list[Any]:
        first, last = month.span
        return month.weeks(list(self.events().filter(starts__gte=first, starts__lt=last).order_by("starts")))
