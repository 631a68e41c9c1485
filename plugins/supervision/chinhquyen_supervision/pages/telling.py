"""A citizen tells a board something, and hears what came of it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from chinhquyen_sdk.domain.codes import read_code
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.supervision import BoardState
from chinhquyen_sdk.host.access import case_granted, grant_case
from chinhquyen_sdk.host.sites import request_site
from chinhquyen_sdk.host.throttle import client_key, hit, within

from .. import commands, queries
from ..forms import LookupForm, TipForm
from ..panels.office import attempt
from .front import timeline

_TRIES, _SECONDS = 10, 600


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


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def lookup(request: HttpRequest) -> HttpResponse:
    """The form for code and secret."""
    form = LookupForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        site, code = request_site(request), form.cleaned_data["code"]
        may = hit("supervision.lookup", client_key(request), _TRIES, _SECONDS)
        may = hit("supervision.lookup.code", f"{site.pk}:{code[:20]}", _TRIES, _SECONDS) and may
        found = queries.tip_by_secret(site, code, form.cleaned_data["secret"]) if may else None
        if found:
            grant_case(request, found.id)
            answer = HttpResponseRedirect(reverse("supervision:tip", args=[found.code]))
            answer.status_code = 303
            return answer
        if not may:
            messages.warning(request, "Đã thử nhiều lần. Mời ông/bà đợi 10 phút rồi thử lại.")
        form.say_wrong()
    return render(request, "chinhquyen_supervision/public/lookup.html", {"form": form})


@never_cache
@require_safe
def tip(request: HttpRequest, code: str) -> HttpResponse:
    """What was told and what came of it; whoever has not opened it gets the form for the secret."""
    site = request_site(request)
    one = queries.tip_by_code(site, code)
    if one is None or not case_granted(request, one.id):
        form = LookupForm(initial={"code": read_code(code) or ""})
        return render(request, "chinhquyen_supervision/public/lookup.html", {"form": form}, status=403)
    finding = queries.finding(site, one.finding) if one.finding else None
    context = {"one": one, "finding": finding, "timeline": timeline(site, one.id)}
    return render(request, "chinhquyen_supervision/public/tip.html", context)
