"""One event: when, where, for whom; called off it stays to be seen."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.rendering.ical import Appointment, calendar
from cms_site.blocks.streams import text_blocks
from cms_site.here import visible_below
from cms_site.home.pages import BODY, SUMMARY, SUMMARY_HELP
from cms_site.pages import CommunePage

USUAL_LENGTH = timedelta(hours=2)  # for a telephone's calendar, where nobody said when it ends
FILE, FILE_NAME = "ical", "lich.ics"  # Wagtail's addresses hold no dot


class EventPage(CommunePage):
    starts = models.DateTimeField("bắt đầu", null=True)
    ends = models.DateTimeField("kết thúc", null=True, blank=True)
    place = models.CharField("ở đâu", max_length=200)
    audience = models.CharField(
        "mời ai", max_length=200, blank=True, help_text="Ví dụ: các hộ tổ 5, người từ 60 tuổi."
    )
    summary = models.TextField(SUMMARY, max_length=400, help_text=SUMMARY_HELP)
    called_off = models.BooleanField(
        "đã hoãn hoặc hủy", default=False, help_text="Trang vẫn còn, có chữ đỏ để bà con biết mà không đi."
    )
    body = StreamField(text_blocks(), verbose_name=BODY, blank=True)

    search_kind = "lich"
    text_fields = ("summary", "place", "audience", "body")
    parent_page_types = ["cms_events.EventIndexPage"]
    subpage_types: list[str] = []
    template = "cms_site/event_page.html"
    content_panels = [
        *Page.content_panels,
        FieldRowPanel([FieldPanel("starts"), FieldPanel("ends")]),
        FieldPanel("place"),
        FieldPanel("audience"),
        FieldPanel("called_off"),
        FieldPanel("summary"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = "sự kiện"
        verbose_name_plural = "sự kiện"
        indexes = [models.Index(fields=["starts"])]

    def clean(self) -> None:
        super().clean()
        if self.starts and self.ends and self.ends <= self.starts:
            raise ValidationError({"ends": "Giờ kết thúc phải sau giờ bắt đầu."})

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        if path_components == [FILE] and self.live:
            return RouteResult(self, kwargs={"file": True})
        return super().route(request, path_components)

    def serve(self, request: HttpRequest, file: bool = False, **kwargs: Any) -> HttpResponse:
        return ics(self.title, [self], request) if file else super().serve(request, **kwargs)

    @property
    def last(self) -> datetime:
        return self.ends or self.starts + USUAL_LENGTH

    @property
    def day(self) -> date:
        return timezone.localtime(self.starts).date()

    @property
    def when(self) -> str:
        """As it is said: "8:00–10:30 thứ Sáu, 4/12/2026"."""
        start = timezone.localtime(self.starts)
        end = timezone.localtime(self.ends) if self.ends else None
        if end and end.date() != start.date():
            return f"{_hour(start)} {spoken_day(start.date())} đến {_hour(end)} {spoken_day(end.date())}"
        return f"{_hour(start)}{f'–{_hour(end)}' if end else ''} {spoken_day(start.date())}"

    @property
    def is_over(self) -> bool:
        return self.last < timezone.now()

    def appointment(self, request: HttpRequest) -> Appointment:
        changed = self.last_published_at or self.first_published_at or timezone.now()
        return Appointment(
            uid=f"su-kien-{self.translation_key}",
            starts=self.starts,
            ends=self.last,
            changed=changed,
            revision=int(changed.timestamp()) // 60,
            title=self.title,
            place=self.place,
            text=self.summary,
            url=self.get_full_url(request) or "",
            cancelled=self.called_off,
        )

    def structured(self, request: HttpRequest) -> list[dict[str, Any]]:
        """The event as schema.org's Event."""
        state = "EventCancelled" if self.called_off else "EventScheduled"
        return [
            {
                "@type": "Event",
                "name": self.title,
                "startDate": timezone.localtime(self.starts).isoformat(),
                "endDate": timezone.localtime(self.last).isoformat(),
                "eventStatus": f"https://schema.org/{state}",
                "location": {"@type": "Place", "name": self.place, "address": self.place},
                "description": self.summary,
            }
        ]


def ics(name: str, events: list[EventPage], request: HttpRequest) -> HttpResponse:
    """The events as a file for telephones."""
    text = calendar(name, [each.appointment(request) for each in events])
    answer = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'inline; filename="{FILE_NAME}"'
    return answer


def not_over(events: QuerySet[EventPage]) -> QuerySet[EventPage]:
    now = timezone.now()
    return events.filter(Q(ends__gte=now) | Q(ends=None, starts__gte=now - USUAL_LENGTH))


def next_events(site: Site, count: int) -> QuerySet[EventPage]:
    """The ``count`` next public events of one commune."""
    return not_over(visible_below(EventPage, site)).exclude(starts=None).order_by("starts")[:count]


def _hour(moment: datetime) -> str:
    return f"{moment.hour}:{moment:%M}"
