"""A turn as its visitor sees it; moving it, giving it back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception_days.states import DayKind
from chinhquyen_sdk.domain.reception_days.visits import Visit
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.answers import sent
from chinhquyen_sdk.host.days import today

from .. import commands, queries
from ..forms import MoveForm
from .answers import T, see
from .door import door

_DAYS_OFFERED = 4


@door.behind
def visit(request: HttpRequest, site: Site, visit: Visit) -> HttpResponse:
    """Where the turn stands, and what can still be done; the link of an online day is for its visitors."""
    day = queries.day(site, visit.day) if visit.day else None
    told = [(local_day(event.at), event.for_citizen()) for event in queries.about(site, visit.id)]
    context = {
        "visit": visit,
        "day": day,
        "spoken": spoken_day(visit.on),
        "is_today": visit.on == today(),
        "lines": [(on, text) for on, text in told if text],
        "link": day.link if day and day.kind is DayKind.ONLINE and visit.is_ahead else "",
    }
    return render(request, f"{T}visit.html", context)


@door.behind
def move(request: HttpRequest, site: Site, visit: Visit) -> HttpResponse:
    """Another turn, on this day or the next ones."""
    if not visit.is_ahead:
        return see("visit", visit.code)
    now = timezone.now()
    days = [day for day in queries.coming(site, local_day(now), _DAYS_OFFERED) if day.is_open]
    form = MoveForm(sent(request), offered=[(day, queries.turns(site, day, now)) for day in days])
    if request.method == "POST" and form.is_valid():
        try:
            moved = commands.move_visit(site, visit.code, form.record, actor=Actor.citizen())
        except Refused as refused:
            form.add_error("turn", refused.text)
        else:
            messages.success(request, f"Đã đổi hẹn sang {moved.slot:%H:%M}, {spoken_day(moved.on)}.")
            return see("visit", visit.code)
    return render(request, f"{T}move.html", {"form": form, "visit": visit, "spoken": spoken_day(visit.on)})


@door.behind
def cancel(request: HttpRequest, site: Site, visit: Visit) -> HttpResponse:
    """Giving the turn back; asked once more before it is done."""
    if not visit.is_ahead:
        return see("visit", visit.code)
    if request.method == "POST":
        try:
            commands.cancel_visit(site, visit.code, actor=Actor.citizen())
        except Refused as refused:
            messages.warning(request, refused.text)
        else:
            messages.success(request, "Đã hủy hẹn. Cảm ơn ông/bà đã báo, giờ này người khác dùng được.")
        return see("visit", visit.code)
    return render(request, f"{T}cancel.html", {"visit": visit, "spoken": spoken_day(visit.on)})
