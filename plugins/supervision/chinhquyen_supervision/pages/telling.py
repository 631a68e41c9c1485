"""A citizen tells a board something, and hears what came of it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.supervision import BoardState, Tip
from chinhquyen_sdk.host.access import grant_case
from chinhquyen_sdk.host.answers import attempt
from chinhquyen_sdk.host.case_door import CaseDoor
from chinhquyen_sdk.host.sites import request_site
from chinhquyen_sdk.host.throttle import within

from .. import commands, queries
from ..forms import LookupForm, TipForm
from .front import timeline

door = CaseDoor(
    "supervision", "chinhquyen_supervision/public/lookup.html", "supervision:tip", LookupForm,
    queries.tip_by_code, queries.tip_by_secret,
)  # fmt: skip


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def tell(request: HttpRequest) -> HttpResponse:
    """The form; sent twice, it shows the same receipt."""
    site = request_site(request)
    boards = [one for one in queries.boards(site, public=True) if one.state is BoardState.ACTIVE]
    form = TipForm(
        request.POST if request.method == "POST" else None,
        boards=boards,
        initial={"board": request.GET.get("ban", "")},
    )
    if request.method == "POST" and form.is_valid():
        if not within(request, "supervision.tell", 20, 3600):
            form.add_error(None, "Nơi này vừa gửi nhiều thông tin. Mời ông/bà đợi một giờ.")
        else:
            done = attempt(
                form, lambda wish: commands.tell_board(site, wish, actor=Actor.citizen(), once=form.once_key)
            )
            if done:
                grant_case(request, done[0].tip.id)
                context = {"one": done[0].tip, "secret": done[0].secret}
                return render(request, "chinhquyen_supervision/public/receipt.html", context)
    status = 422 if form.errors else 200
    return render(request, "chinhquyen_supervision/public/tell.html", {"form": form}, status=status)


@door.behind
@require_safe
def tip(request: HttpRequest, site: Site, one: Tip) -> HttpResponse:
    """What was told and what came of it."""
    finding = queries.finding(site, one.finding) if one.finding else None
    context = {"one": one, "finding": finding, "timeline": timeline(site, one.id)}
    return render(request, "chinhquyen_supervision/public/tip.html", context)
