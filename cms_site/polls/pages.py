"""A question to everybody. It is a poll and no vote under the law on grassroots democracy, and its page says so."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from chinhquyen_sdk.host import throttle
from chinhquyen_sdk.rendering import charts
from cms_site.home.pages import SUMMARY, SUMMARY_HELP
from cms_site.pages import CommunePage
from cms_site.polls.tally import count_vote, has_votes, votes_of

A_YEAR = 366 * 24 * 3600
# A hamlet's house of culture has one connection for everybody: generous, and still no machine votes thousands of times.
SCOPE, MOST, SECONDS = "poll", 30, 3600


class PollPage(CommunePage):
    question = models.CharField("câu hỏi", max_length=250)
    summary = models.TextField(SUMMARY, max_length=400, blank=True, help_text=SUMMARY_HELP)
    options = StreamField(
        [("option", blocks.CharBlock(label="Câu trả lời", max_length=150))],
        verbose_name="các câu trả lời",
        min_num=2,
        max_num=10,
    )
    opens = models.DateField("hỏi từ ngày", default=timezone.localdate)
    closes = models.DateField("đến hết ngày", null=True)

    search_kind = "y-kien"
    text_fields = ("question", "summary")
    parent_page_types = ["cms_home.HomePage", "cms_home.SectionPage"]
    subpage_types: list[str] = []
    template = "cms_site/poll_page.html"
    content_panels = [
        *Page.content_panels,
        FieldPanel("question"),
        FieldPanel("summary"),
        FieldPanel("options"),
        FieldRowPanel([FieldPanel("opens"), FieldPanel("closes")]),
    ]

    class Meta:
        verbose_name = "thăm dò ý kiến"
        verbose_name_plural = "thăm dò ý kiến"

    def clean(self) -> None:
        super().clean()
        if self.opens and self.closes and self.closes < self.opens:
            raise ValidationError({"closes": "Ngày kết thúc không thể trước ngày bắt đầu."})
        if self.pk and (
            gone := {each for each, votes in votes_of(self).items() if votes} - set(self.choices)
        ):
            text = (
                f"Đã có bà con chọn {len(gone)} câu trả lời vừa bị bỏ. Xin để lại, hoặc mở cuộc thăm dò khác."
            )
            raise ValidationError({"options": text})

    @property
    def choices(self) -> dict[str, str]:
        """The answers by their ids, which stay when their words are corrected."""
        return {str(block.id): block.value for block in self.options}

    @property
    def is_open(self) -> bool:
        today = timezone.localdate()
        return self.opens <= today and (self.closes is None or today <= self.closes)

    @property
    def cookie(self) -> str:
        return f"cq_tham_do_{self.pk}"

    def chart(self) -> charts.Chart:
        votes = votes_of(self)
        numbers = tuple(votes.get(option, 0) for option in self.choices)
        series = charts.Series(name="Số lượt chọn", values=numbers)
        note = f"{sum(numbers)} lượt trả lời" if any(numbers) else ""
        labels = list(self.choices.values())
        return charts.bars(self.question, "Câu trả lời", labels, series, unit="lượt", note=note)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        # In a draft's preview nothing was counted yet and the page may have no id.
        return {
            **context,
            "answered": self.has_answered(request),
            "chart": self.chart(),
            "problem": kwargs.get("problem", ""),
            "has_votes": bool(self.pk) and has_votes(self),
        }

    def has_answered(self, request: HttpRequest) -> bool:
        return self.cookie in request.COOKIES

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "POST" or getattr(request, "is_preview", False):
            return super().serve(request, *args, **kwargs)
        problem = self.problem_with(request)
        if problem:
            answer: HttpResponse = super().serve(request, *args, problem=problem, **kwargs)
            answer.status_code = 422
            return answer
        if not self.has_answered(request):
            count_vote(self, request.POST["chon"])
        done = redirect(self.get_url(request))
        # The cookie tells this page of this browser "answered", and not even what.
        done.set_cookie(
            self.cookie,
            "1",
            max_age=A_YEAR,
            path=done.url,
            samesite="Lax",
            httponly=True,
            secure=request.is_secure(),
        )
        return done

    def problem_with(self, request: HttpRequest) -> str:
        if not self.is_open:
            return "Cuộc thăm dò này đã khép lại. Cảm ơn ông/bà đã quan tâm."
        if request.POST.get("chon") not in self.choices:
            return "Mời ông/bà chọn một câu trả lời rồi bấm Gửi."
        if not throttle.within(request, f"{SCOPE}.{self.pk}", MOST, SECONDS):
            return "Có quá nhiều câu trả lời từ cùng một đường mạng. Mời ông/bà thử lại sau một giờ."
        return ""
