"""The year at a glance: every occasion, its day in both calendars, where its greeting stands."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.generic import View
from pydantic import ValidationError

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.greetings import Coming, DraftGreeting, Greeting, GreetingState, lunar_day
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from .office import GreetingPage, GreetingScreen

_FIRST, _LAST = 2000, 2050  # the years of the lunar table
_JUST, _AHEAD = timedelta(days=60), timedelta(days=365)


class YearLine(NamedTuple):
    """One occasion as the year shows it."""

    on: Coming
    greeting: Greeting | None
    day: str
    lunar: str
    stands: str
    write_by: date | None
    late: bool


class YearView(GreetingPage):
    """What was just greeted and what comes, a year ahead; or the whole of the year that is asked for."""

    template_name = "chinhquyen_greetings/admin/year.html"
    page_title = "Lời chúc của chủ tịch"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        now, asked = today(), self.request.GET.get("nam", "")
        year = int(asked) if asked.isdecimal() and _FIRST <= int(asked) <= _LAST else None
        since, until = (date(year, 1, 1), date(year, 12, 31)) if year else (now - _JUST, now + _AHEAD)
        found = queries.calendar(self.site, since, until)
        # Without a year asked for, what is over and was not greeted is of no use to anybody.
        lines = [_line(each, now) for each in found if year or each.greeting or each.on.day >= now]
        return super().get_context_data(
            lines=lines, year=year, shown_year=year or now.year, today=now, **kwargs
        )


def _line(line: queries.DayLine, now: date) -> YearLine:
    on, greeting = line
    lunar, over = lunar_day(on.day), on.day < now
    unwritten = greeting is None or greeting.state in (GreetingState.DRAFT, GreetingState.RETURNED)
    stands = greeting.state.label if greeting else "Chưa soạn"
    if over and unwritten:
        stands = "Đã qua ngày, không có lời chúc" if greeting is None else "Đã qua ngày, chưa duyệt xong"
    return YearLine(
        on, greeting, spoken_day(on.day), lunar.spoken() if lunar else "", stands,
        on.write_by if unwritten and not over else None, unwritten and on.write_by < now <= on.day,
    )  # fmt: skip


class DraftView(GreetingScreen, View):
    """Begin the greeting of one day; begun already, it is opened."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            wish = DraftGreeting.model_validate(
                {"occasion": request.POST.get("dip"), "year": request.POST.get("nam")}
            )
            greeting = commands.draft_greeting(self.site, wish, actor=self.actor)
        except ValidationError as error:
            for problems in field_errors(error).values():
                messages.error(request, problems[0].text)
            return SeeOther(reverse("greetings_year"))
        return SeeOther(reverse("greetings_case", args=[greeting.id]))
