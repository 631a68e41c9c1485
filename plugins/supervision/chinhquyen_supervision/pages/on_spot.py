"""On the spot: the link of a visit opens its checklist on a telephone, without an account and without a network."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.supervision import VisitState
from chinhquyen_sdk.host.answers import attempt
from chinhquyen_sdk.host.sites import request_site
from chinhquyen_sdk.host.throttle import within

from .. import commands, queries
from ..forms import ReportForm

MEMBER = Actor(kind="citizen", name="Thành viên ban, tại chỗ")
_TRIES, _HOUR = 120, 3600
_KEPT = (
    "chinhquyen/public.css",
    "chinhquyen/kept.js",
    "chinhquyen_supervision/public.css",
    "chinhquyen_supervision/on_spot.js",
)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def on_spot(request: HttpRequest, token: str) -> HttpResponse:
    """The visit: what to look at; sent once, it says thank you."""
    site = request_site(request)
    if not within(request, "supervision.on_spot", _TRIES, _HOUR):
        return _page(request, {"busy": True}, 429)
    visit = queries.read_link(site, token)
    if visit is None:
        return _page(request, {"gone": True}, 404)
    context = {"one": visit, "token": token, "open": visit.state is VisitState.PLANNED}
    if request.method != "POST" or visit.state is not VisitState.PLANNED:
        return _page(request, {**context, "form": ReportForm(visit=visit)})
    form = ReportForm(request.POST, request.FILES, visit=visit)
    if form.is_valid():
        photos = form.cleaned_data.get("photos") or ()
        done = attempt(
            form,
            lambda wish: commands.report_visit(
                site, visit.id, wish, photos, actor=MEMBER, once=form.once_key
            ),
        )
        if done:
            answer = HttpResponseRedirect(reverse("supervision:on_spot", args=[token]))
            answer.status_code = 303
            return answer
    return _page(request, {**context, "form": form}, 422)


def _page(request: HttpRequest, context: dict[str, object], status: int = 200) -> HttpResponse:
    response = render(request, "chinhquyen_supervision/public/on_spot.html", context, status=status)
    response["Referrer-Policy"] = "same-origin"  # the address is a key
    return response


@never_cache
@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """The service worker; its own folder is its scope, so it never stands between a person and another page."""
    context = {"assets": [static(name) for name in _KEPT]}
    return render(request, "chinhquyen_supervision/public/worker.js", context, content_type="text/javascript")


@never_cache
@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """Nothing, which says that we can be reached."""
    return HttpResponse(status=204)
