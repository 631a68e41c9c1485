"""Asking for information; the receipt shows code and secret once."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from pydantic import ValidationError

from chinhquyen_sdk.domain.information import status_sentence
from chinhquyen_sdk.domain.messages import field_errors
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.access import grant_case
from chinhquyen_sdk.host.sites import request_site
from chinhquyen_sdk.host.throttle import within
from chinhquyen_sdk.rendering import qr_svg

from .. import commands
from ..forms import AskForm
from .answers import sent, today


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """The form; sent twice, it shows the same receipt."""
    form = AskForm(sent(request), request.FILES or None)
    if request.method == "POST" and form.is_valid():
        done = _register(request, form)
        if done is not None:
            return _receipt(request, done)
    return render(request, "chinhquyen_information/public/ask.html", {"form": form})


def _register(request: HttpRequest, form: AskForm) -> commands.Registered | None:
    if not within(request, "information.ask", 20, 3600):
        form.add_error(None, "Nơi này vừa gửi nhiều yêu cầu. Mời ông/bà đợi một giờ.")
        return None
    try:
        return commands.ask_information(
            request_site(request), form.record, uploads=form.cleaned_data["files"], actor=Actor.citizen(),
            once=form.once_key,
        )  # fmt: skip
    except ValidationError as error:
        for problems in field_errors(error).values():
            form.add_error(None, problems[0].text)
    return None


def _receipt(request: HttpRequest, done: commands.Registered) -> HttpResponse:
    grant_case(request, done.request.id)
    token = done.request.code.replace("-", "") + done.secret.replace("-", "")
    address = request.build_absolute_uri(reverse("information:qr", args=[token]))
    context = {
        "one": done.request, "secret": done.secret, "qr": qr_svg(address, "Mã QR mở yêu cầu cung cấp thông tin"),
        "status": status_sentence(done.request, today()),
    }  # fmt: skip
    return render(request, "chinhquyen_information/public/receipt.html", context)
