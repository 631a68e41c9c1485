"""What a sender can still do: add to the petition, or take it back."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Site

from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import MoveName, MovePetition, Petition, PetitionState, find_move
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.answers import SeeOther, sent
from chinhquyen_sdk.host.idempotency import new_key, once

from .. import commands, queries
from ..forms import SupplementForm, WithdrawForm
from .answers import see, sent_files, within
from .case import asked_for
from .door import with_case

_ADDED_AN_HOUR = 20


@with_case
def supplement(request: HttpRequest, site: Site, petition: Petition) -> HttpResponse:
    """More words and files for an open petition."""
    if not petition.is_open:
        messages.info(request, "Đơn này đã xong nên không gửi thêm được. Ông/bà có thể gửi đơn mới.")
        return see("case", petition.code)
    form = SupplementForm(sent(request), sent_files(request))
    if request.method == "POST" and form.is_valid() and (answer := _add(request, site, petition, form)):
        return answer
    wanted = asked_for(petition, queries.history(site, petition.id))
    context = {"form": form, "petition": petition, "asked_for": wanted}
    return render(request, "chinhquyen_reception/public/supplement.html", context)


def _add(request: HttpRequest, site: Site, petition: Petition, form: SupplementForm) -> SeeOther | None:
    if not within(request, "supplement", _ADDED_AN_HOUR):
        form.add_error(None, "Ông/bà đã gửi thêm nhiều lần. Mời đợi một giờ rồi gửi tiếp.")
        return None
    try:
        _once(site, petition, form.cleaned_data)
    except Refused as refused:
        form.add_error(None, refused.text)
        return None
    messages.success(request, "Chúng tôi đã nhận phần ông/bà gửi thêm. Cảm ơn ông/bà.")
    return see("case", petition.code)


def _once(site: Site, petition: Petition, typed: dict[str, Any]) -> None:
    """Keep what was typed; a second tap on the same form, even at the same instant, adds nothing."""
    text, files = typed["text"], typed["files"]

    def add() -> dict[str, Any]:
        commands.add_supplement(site, petition.code, text, files, actor=Actor.citizen())
        return {}

    sent_now = "".join((text, *(file.sha256 for file in files)))
    once(site, "reception.add_supplement", f"{petition.id}:{typed['once'] or new_key()}", sent_now, add)


_WITHDRAWN = "Ông/bà đã rút đơn. Cảm ơn ông/bà đã cho chúng tôi biết."
_STOP_FOLLOWS = "Chúng tôi đã ghi việc ông/bà rút đơn và đang làm quyết định đình chỉ. Có quyết định, chúng tôi gửi ông/bà."


@with_case
def withdraw(request: HttpRequest, site: Site, petition: Petition) -> HttpResponse:
    """Taking the petition back; asked once more before it is done."""
    move = find_move(petition.kind, petition.state, MoveName.WITHDRAW)
    if move is None:
        return see("case", petition.code)
    stopped_first = move.target is PetitionState.WITHDRAWING
    form = WithdrawForm(sent(request))
    if request.method == "POST" and form.is_valid():
        wish = MovePetition(move=MoveName.WITHDRAW, reason=form.cleaned_data["reason"])
        try:
            commands.move_petition(site, petition.code, wish, actor=Actor.citizen())
        except Refused as refused:
            form.add_error(None, refused.text)
        else:
            messages.success(request, _STOP_FOLLOWS if stopped_first else _WITHDRAWN)
            return see("case", petition.code)
    told = {"form": form, "petition": petition, "stopped_first": stopped_first}
    return render(request, "chinhquyen_reception/public/withdraw.html", told)
