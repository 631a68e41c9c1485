"""Voters ask for a dialogue."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from chinhquyen_sdk.domain.dialogues import Demand, DemandState, voters_basis, voters_share
from chinhquyen_sdk.domain.dialogues.telling import demand_sentence
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.answers import SeeOther, sent
from chinhquyen_sdk.host.forms import fingerprint
from chinhquyen_sdk.host.idempotency import once
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.sites import request_site
from chinhquyen_sdk.host.throttle import within

from .. import commands
from ..forms.people import ConsentForm, DemandForm
from .answers import HOUR, demand_or_404, see

_OPENED, _AGREED = 5, 200  # an hour: a family shares one telephone, a village one network


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def open_demand(request: HttpRequest) -> HttpResponse:
    """Begin a request."""
    form = DemandForm(sent(request))
    if request.method == "POST" and form.is_valid():
        if within(request, "dialogues.demand", _OPENED, HOUR):
            site = request_site(request)
            kept = once(
                site,
                "dialogues.open_demand",
                form.once_key,
                fingerprint(form.record),
                lambda: _opened(site, form),
            )
            messages.success(
                request, "Yêu cầu đã mở. Mời ông/bà ký tên đầu tiên, rồi gửi đường dẫn cho mọi người."
            )
            return see("demand", kept["code"])
        form.add_error(None, "Nơi này vừa mở nhiều yêu cầu. Mời ông/bà đợi một giờ.")
    return render(
        request,
        "chinhquyen_dialogues/public/open_demand.html",
        {"form": form, "basis": voters_basis(), "share": voters_share()},
    )


def _opened(site: Any, form: DemandForm) -> dict[str, str]:
    return {"code": commands.open_demand(site, form.record, actor=Actor.citizen()).code}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def demand(request: HttpRequest, code: str) -> HttpResponse:
    """One request: how many agree, and the form to agree."""
    asked = demand_or_404(request, code)
    form = ConsentForm(sent(request), villages=villages(request_site(request)))
    if request.method == "POST" and form.is_valid() and (answer := _agree(request, asked, form)):
        return answer
    return render(request, "chinhquyen_dialogues/public/demand.html", {
        "demand": asked, "sentence": demand_sentence(asked), "form": form, "basis": voters_basis(),
        "collecting": asked.state in (DemandState.COLLECTING, DemandState.REACHED),
    })  # fmt: skip


def _agree(request: HttpRequest, asked: Demand, form: ConsentForm) -> SeeOther | None:
    if not within(request, "dialogues.consent", _AGREED, HOUR):
        form.add_error(None, "Nơi này vừa gửi nhiều lượt. Mời ông/bà đợi một giờ.")
        return None
    site = request_site(request)

    def agree() -> dict[str, int]:
        return {
            "counted": commands.give_consent(site, asked.code, form.record, actor=Actor.citizen()).counted
        }

    try:
        once(site, f"dialogues.consent:{asked.code}", form.once_key, fingerprint(form.record), agree)
    except Refused as refused:
        form.refuse(refused)
        return None
    messages.success(request, "Đã ghi nhận ý kiến của ông/bà. Cảm ơn ông/bà.")
    return see("demand", asked.code)
