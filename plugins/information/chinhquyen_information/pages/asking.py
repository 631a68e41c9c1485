"""Asking for information; the receipt shows code and secret once."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from chinhquyen_sdk.domain.information import status_sentence
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.host.access import grant_case
from chinhquyen_sdk.host.answers import attempt, sent
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.sites import request_site
from chinhquyen_sdk.host.throttle import within
from chinhquyen_sdk.rendering import qr_svg

from .. import commands
from ..forms import AskForm


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
    site, files = request_site(request), form.cleaned_data["files"]
    done = attempt(
        form,
        lambda wish: commands.ask_information(
            site, wish, uploads=files, actor=Actor.citizen(), once=form.once_key
        ),
    )
    return done[0] if done else None


def _receipt(request: HttpRequest, done: commands.Registered) -> HttpResponse:
    grant_case(request, done.request.id)
    token = done.request.code.replace("-", "") + done.secret.replace("-", "")
    address = request.build_absolute_uri(reverse("information:qr", args=[token]))
    context = {
        "one": done.request, "secret": done.secret, "qr": qr_svg(address, "Mã QR mở yêu cầu cung cấp thông tin"),
        "status": status_sentence(done.request, today()),
    }  # fmt: skip
    return render(request, "chinhquyen_information/public/receipt.html", context)
