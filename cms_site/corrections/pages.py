"""The reader's two pages: the short form, and where the answer will stand."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.models import Page

from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.domain.website import ReportMistake
from chinhquyen_sdk.host import throttle
from chinhquyen_sdk.host.forms import RecordForm
from chinhquyen_sdk.host.sites import request_site
from cms_site.corrections.acts import report
from cms_site.corrections.models import Correction
from cms_site.corrections.ratings import rate
from cms_site.here import visible_below

SCOPE, MOST, SECONDS = "cms.correction", 6, 3600
COOKIE, A_YEAR, MOST_RATINGS = "cq_danh_gia", 366 * 24 * 3600, 30


class MistakeForm(RecordForm):
    record_class = ReportMistake
    record_fields = ("words",)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def report_mistake(request: HttpRequest, page_id: int) -> HttpResponse:
    """The form about one public page of this commune."""
    page = get_object_or_404(visible_below(Page, request_site(request)), pk=page_id)
    if "giup" in request.POST:
        return _rate(request, page)
    form = MistakeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if not throttle.within(request, SCOPE, MOST, SECONDS):
            form.add_error(
                None, "Từ máy này đã gửi nhiều lần. Mời ông/bà thử lại sau một giờ, hoặc gọi cho chúng tôi."
            )
            return _form(request, page, form, 429)
        try:
            return redirect("mistake_answer", report(request_site(request), page, form.record, form.once_key))
        except Refused as refused:
            form.refuse(refused)
    return _form(request, page, form, 422 if form.is_bound else 200)


@require_safe
@never_cache
def mistake_answer(request: HttpRequest, address: str) -> HttpResponse:
    """What became of a report; only its sender knows the address."""
    found = Correction.objects.filter(site=request_site(request), address=address).first()
    if found is None:
        raise Http404
    return render(request, "cms_site/mistake_answer.html", {"found": found})


def _rate(request: HttpRequest, page: Page) -> HttpResponse:
    """Helped or not: one answer for each browser and page, which keeps no more than that it was given."""
    done = redirect(request.path)
    given = request.POST["giup"]
    if given not in ("co", "chua") or COOKIE in request.COOKIES:
        return done
    if throttle.within(request, f"cms.rating.{page.pk}", MOST_RATINGS, SECONDS):
        rate(request_site(request), page, helped=given == "co")
        done.set_cookie(
            COOKIE, "1", A_YEAR, path=request.path, samesite="Lax", httponly=True, secure=request.is_secure()
        )
    return done


def _form(request: HttpRequest, page: Page, form: Any, status: int) -> HttpResponse:
    about = {"about": page, "form": form, "rated": COOKIE in request.COOKIES}
    return render(request, "cms_site/mistake.html", about, status=status)
