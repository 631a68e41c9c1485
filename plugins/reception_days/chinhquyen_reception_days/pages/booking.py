"""Taking a turn: one page, no account, little asked."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import spoken_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.answers import sent
from chinhquyen_sdk.host.forms import fingerprint
from chinhquyen_sdk.host.idempotency import once
from chinhquyen_sdk.host.sites import request_site

from .. import commands, queries
from ..forms import BookForm
from .answers import T, within
from .receipt import hand_over

_AN_HOUR = 30


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def book(request: HttpRequest, id: UUID) -> HttpResponse:
    """Choose a time on this day, say who comes and about what."""
    site = request_site(request)
    day = queries.day(site, id)
    if day is None or not day.is_open:
        raise Http404
    turns = queries.turns(site, day, timezone.now())
    form = BookForm(sent(request), day=day, turns=turns)
    if request.method == "POST" and form.is_valid() and (answer := _book(request, site, form)):
        return answer
    form.offer(turns)  # what was taken while the form was filled in is no longer offered
    free = any(turn.free for turn in turns)
    context = {"form": form, "day": day, "spoken": spoken_day(day.on), "free": free}
    return render(request, f"{T}book.html", context)


def _book(request: HttpRequest, site: Site, form: BookForm) -> HttpResponse | None:
    if not within(request, "book", _AN_HOUR):
        form.add_error(
            None, "Từ đường mạng này đã đặt quá nhiều lượt. Mời gọi điện hoặc thử lại sau một giờ."
        )
        return None
    wish = form.record

    def act() -> dict[str, Any]:
        booked = commands.book_visit(site, wish, actor=Actor.citizen())
        return {"id": str(booked.visit.id), "code": booked.visit.code, "secret": booked.secret}

    try:
        done = once(site, "reception_days.book_visit", form.once_key, fingerprint(wish), act)
    except Refused as refused:
        form.refuse(refused)
        return None
    return hand_over(request, UUID(done["id"]), done["code"], done["secret"])
