"""A village head's word from a telephone, without an account: reading changes nothing, one button says it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from chinhquyen_sdk.domain.disclosure import Form
from chinhquyen_sdk.host.answers import SeeOther
from chinhquyen_sdk.host.sites import request_site
from chinhquyen_sdk.host.throttle import within

from .. import commands, queries
from ..forms import ReceiptForm

_TRIES, _HOUR = 120, 3600


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """The link: what came, what is asked, one button."""
    site = request_site(request)
    if not within(request, "disclosure.confirm", _TRIES, _HOUR):
        return _page(request, {"busy": True}, 429)
    link = queries.read_link(site, token)
    if link is None:
        return _page(request, {"gone": True}, 404)
    proofs = [p for p in queries.proofs_of(site, link.posting.id) if p.form is Form.VILLAGE_HEAD]
    said = next((p for p in proofs if p.village == link.village.id and p.round == link.round), None)
    context = {"link": link, "one": link.posting, "said": said, "newer": link.round != link.posting.round}
    if request.method != "POST" or said or context["newer"]:
        return _page(request, {**context, "form": ReceiptForm()})
    form = ReceiptForm(request.POST)
    if not form.is_valid():
        return _page(request, {**context, "form": form}, 422)
    commands.confirm_receipt(site, link.posting.id, link.village, link.round)
    return SeeOther(reverse("disclosure:confirm", args=[token]))


def _page(request: HttpRequest, context: dict[str, object], status: int = 200) -> HttpResponse:
    response = render(request, "chinhquyen_disclosure/public/confirm.html", context, status=status)
    response["Referrer-Policy"] = (
        "same-origin"  # the address is a key; without any referrer our own form is refused
    )
    return response
