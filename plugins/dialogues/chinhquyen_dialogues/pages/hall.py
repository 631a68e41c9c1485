"""In the hall: the list on a phone, the list on the wall, a question from a seat."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.html import format_html
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from chinhquyen_sdk.domain.dialogues import Dialogue, DialogueState, Door
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.answers import SeeOther, sent
from chinhquyen_sdk.host.forms import fingerprint
from chinhquyen_sdk.host.idempotency import once
from chinhquyen_sdk.host.places import villages
from chinhquyen_sdk.host.sites import request_site
from chinhquyen_sdk.host.throttle import within
from chinhquyen_sdk.rendering import qr_svg

from .. import commands, queries
from ..forms.people import AskForm
from .answers import HOUR, dialogue_or_404, see
from .talk import live

_MOST = 300  # an hour: two hundred phones in a hall share one network


@never_cache
@require_safe
def hall(request: HttpRequest, code: str) -> HttpResponse:
    """The live list on a phone."""
    talk = dialogue_or_404(request, code)
    every = queries.board(request_site(request), talk.id)
    return _anew(request, render(request, "chinhquyen_dialogues/public/hall.html", live(talk, every)))


@never_cache
@require_safe
def screen(request: HttpRequest, code: str) -> HttpResponse:
    """The list on the wall, read from the last row; the QR code brings a phone to the form."""
    talk = dialogue_or_404(request, code)
    every = queries.board(request_site(request), talk.id)
    address = request.build_absolute_uri(reverse("dialogues:hall", args=[talk.code]))
    more = {
        "qr": qr_svg(address, "Mã QR mở danh sách và chỗ gửi câu hỏi"),
        "address": address.partition("://")[2],
    }
    return _anew(
        request, render(request, "chinhquyen_dialogues/public/screen.html", live(talk, every) | more)
    )


def _anew(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Without JavaScript the page comes anew by itself, for those who ask for it (WCAG 2.2.1: never unasked)."""
    if "tu-lam-moi" in request.GET:
        response["Refresh"] = "15"
    return response


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, code: str) -> HttpResponse:
    """The question form: no account, no name."""
    talk = dialogue_or_404(request, code)
    if not talk.state.takes_questions:
        messages.info(request, "Buổi đối thoại này không nhận câu hỏi lúc này.")
        return see("dialogue", talk.code)
    seated = talk.state is DialogueState.LIVE and "hoi-truong" in request.GET
    form = AskForm(sent(request), villages=villages(request_site(request)))
    if request.method == "POST" and form.is_valid() and (answer := _take(request, talk, form, seated)):
        return answer
    context = {"form": form, "talk": talk, "seated": seated}
    return render(request, "chinhquyen_dialogues/public/ask.html", context)


def _take(request: HttpRequest, talk: Dialogue, form: AskForm, seated: bool) -> SeeOther | None:
    if not within(request, "dialogues.ask", _MOST, HOUR):
        form.add_error(None, "Nơi này vừa gửi rất nhiều câu hỏi. Mời ông/bà đợi một lát rồi gửi lại.")
        return None
    site, wish, door = request_site(request), form.record, Door.HALL if seated else Door.WEB

    def take() -> dict[str, Any]:
        asked = commands.ask_question(site, talk.code, wish, door=door, actor=Actor.citizen())
        return {"number": asked.number, "id": str(asked.id)}

    try:
        kept = once(site, f"dialogues.ask:{talk.code}", form.once_key, fingerprint(wish), take)
    except Refused as refused:
        form.refuse(refused)
        return None
    said = "Đã nhận, cảm ơn ông/bà. Đây là câu hỏi số {}; cán bộ xem rồi đưa vào danh sách. <a href='{}'>Theo dõi câu hỏi này</a>"
    mine = reverse("dialogues:question", args=[talk.code, kept["id"]])
    messages.success(request, format_html(said, kept["number"], mine))
    return see("hall" if seated else "dialogue", talk.code, anchor="cau-hoi")
