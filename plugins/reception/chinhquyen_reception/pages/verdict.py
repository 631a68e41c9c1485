"""Asking the sender whether it is solved; "not solved" opens the case again."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Site

from chinhquyen_sdk.domain.dates import local_day, spoken_day
from chinhquyen_sdk.domain.people import Actor
from chinhquyen_sdk.domain.reception import Petition
from chinhquyen_sdk.domain.reception.acts.hearing import SayVerdict, may_say_until, said_solved
from chinhquyen_sdk.domain.reception.promises import own_deadline
from chinhquyen_sdk.domain.refusals import Refused
from chinhquyen_sdk.host.answers import sent
from chinhquyen_sdk.host.days import today
from chinhquyen_sdk.host.forms import fingerprint
from chinhquyen_sdk.host.idempotency import once

from .. import commands
from ..forms import UnsolvedForm
from .answers import see
from .door import with_case


def work_seen(petition: Petition) -> dict[str, Any]:
    """Return what the sender sees of the work on the case: the question, the invitation, what must be done."""
    now = today()
    until = may_say_until(petition, now)
    talk = next((each for each in petition.dialogues if each.is_open), None)
    return {
        "ask_until": spoken_day(until) if until else "",
        "said_solved": said_solved(petition),
        "talk": talk,
        "talk_day": spoken_day(local_day(talk.at)) if talk else "",
        "duties": petition.duties if not petition.kind.identity_protected else (),
    }


@with_case
def solved(request: HttpRequest, site: Site, petition: Petition) -> HttpResponse:
    """One tap: it is solved. A second tap says it no differently."""
    if request.method == "POST":
        try:
            commands.say_verdict(site, petition.code, SayVerdict(solved=True), actor=Actor.citizen())
        except Refused as refused:
            messages.info(request, refused.text)
        else:
            messages.success(request, "Cảm ơn ông/bà đã cho chúng tôi biết.")
    return see("case", petition.code)


@with_case
def unsolved(request: HttpRequest, site: Site, petition: Petition) -> HttpResponse:
    """Not solved: why, and the case is open again."""
    now = today()
    if may_say_until(petition, now) is None:
        return see("case", petition.code)
    form = UnsolvedForm(sent(request))
    if request.method == "POST" and form.is_valid():
        wish = form.record

        def say() -> dict[str, Any]:
            commands.say_verdict(site, petition.code, wish, actor=Actor.citizen())
            return {}

        try:
            once(site, "reception.say_verdict", f"{petition.id}:{form.once_key}", fingerprint(wish), say)
        except Refused as refused:
            form.refuse(refused)
        else:
            messages.success(request, "Chúng tôi đã mở lại đơn. Xin lỗi ông/bà vì việc chưa xong.")
            return see("case", petition.code)
    promised = own_deadline("OWN-REOPEN", now).due
    context = {"form": form, "petition": petition, "answer_by": spoken_day(promised) if promised else ""}
    return render(request, "chinhquyen_reception/public/unsolved.html", context)
